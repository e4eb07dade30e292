import { type Tx, toIso } from '@nhipcau/db';
import type { EventFacts, ReportFacts, SourcePhoto } from '@nhipcau/domain/bulletin';
import { fold } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { AppError } from '../errors.ts';
import type { ArticleSources } from './types.ts';

const text = (value: unknown) => storedText.parse(value);
const like = (words: string) => `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`;
const MOST = 30;

/** Events that were held and reports that were approved, the newest first, at most 30 of each; `used`: an article of another bulletin tells of it. */
export async function listSources(db: Tx, { bulletinId, q }: { bulletinId: string; q: string }): Promise<ArticleSources> {
  const [eventIds, reportIds] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT e."id"::text AS id FROM "event" e LEFT JOIN "organisation" o ON o."id" = e."hostId"
      WHERE e."status" = 'HELD' AND (search_text(e."title") LIKE ${like(q)} OR search_text(o."name") LIKE ${like(q)})
      ORDER BY e."startsOn" DESC NULLS LAST, e."id" DESC LIMIT ${MOST}`,
    db.$queryRaw<{ id: string }[]>`
      SELECT r."id"::text AS id FROM "activity_report" r JOIN "organisation" o ON o."id" = r."organisationId" JOIN "reporting_period" p ON p."id" = r."periodId"
      WHERE r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND search_text(o."name") LIKE ${like(q)}
      ORDER BY p."startsOn" DESC, r."decidedAt" DESC NULLS LAST, r."id" LIMIT ${MOST}`,
  ]);
  const articles = { select: { id: true, bulletinId: true } } as const;
  const [events, reports] = await Promise.all([
    db.event.findMany({
      where: { id: { in: eventIds.map(({ id }) => id) } },
      select: { id: true, title: true, startsOn: true, host: { select: { name: true } }, articles },
    }),
    db.activityReport.findMany({
      where: { id: { in: reportIds.map(({ id }) => id) } },
      select: { id: true, organisation: { select: { name: true } }, period: { select: { name: true } }, articles },
    }),
  ]);
  const use = (made: { id: string; bulletinId: string }[]) => ({
    articleId: made.find((article) => article.bulletinId === bulletinId)?.id ?? null,
    used: made.length > 0,
  });
  return {
    events: eventIds.flatMap(({ id }) => {
      const row = events.find((event) => event.id === id);
      return row ? [{ id, title: text(row.title), startsOn: toIso(row.startsOn), host: row.host && text(row.host.name), ...use(row.articles) }] : [];
    }),
    reports: reportIds.flatMap(({ id }) => {
      const row = reports.find((report) => report.id === id);
      return row ? [{ id, organisation: text(row.organisation.name), period: text(row.period.name), ...use(row.articles) }] : [];
    }),
  };
}

/** What is known of an event that was held; figures are those of the approved claim that counts, null without one. @throws notFound where it was not held */
export async function readEventFacts(db: Tx, id: string): Promise<EventFacts> {
  const row = await db.event.findFirst({
    where: { id, status: 'HELD' },
    include: {
      host: { select: { name: true } },
      coHosts: { select: { organisation: { select: { name: true } } }, orderBy: { organisation: { path: 'asc' } } },
      partners: { select: { partner: { select: { name: true } } }, orderBy: { partnerId: 'asc' } },
    },
  });
  if (!row) throw new AppError('notFound');
  const [counted] = await db.$queryRaw<{ vn: number | null; foreign: number | null }[]>`
    SELECT participants_vn::int AS vn, participants_foreign::int AS "foreign" FROM counted_event WHERE event_id = ${id}::uuid LIMIT 1`;
  return {
    title: text(row.title),
    description: row.description === null ? null : text(row.description),
    startsOn: toIso(row.startsOn),
    endsOn: toIso(row.endsOn),
    place: row.place,
    organisers: [...(row.host ? [row.host.name] : []), ...row.coHosts.map(({ organisation }) => organisation.name)].map(text),
    partners: row.partners.map(({ partner }) => text(partner.name)),
    participantsVn: counted?.vn ?? null,
    participantsForeign: counted?.foreign ?? null,
  };
}

/** Pictures of what approved reports say was held, of an event or of one report, in the order of its text; the host's first. */
export async function readSourcePhotos(tx: Tx, { eventId, reportId }: { eventId: string | null; reportId: string | null }): Promise<SourcePhoto[]> {
  if (eventId === null && reportId === null) return [];
  return tx.reportPhoto.findMany({
    where: {
      activity: { outcome: 'HELD', ...(eventId !== null ? { eventId } : {}) },
      report: { status: 'APPROVED', withdrawnAt: null, ...(reportId !== null ? { id: reportId } : {}) },
    },
    select: { fileId: true, caption: true },
    orderBy: [
      ...(eventId !== null
        ? [{ activity: { role: 'asc' as const } }]
        : [{ activity: { startsOn: 'asc' as const } }, { activity: { position: 'asc' as const } }]),
      { activityId: 'asc' },
      { position: 'asc' },
    ],
  });
}

/** What an approved report says was held. @throws notFound where it is not approved */
export async function readReportFacts(db: Tx, id: string): Promise<ReportFacts> {
  const row = await db.activityReport.findFirst({
    where: { id, status: 'APPROVED', withdrawnAt: null },
    include: {
      organisation: { select: { name: true } },
      period: { select: { name: true } },
      activities: { where: { outcome: 'HELD' }, include: { event: { select: { title: true } } }, orderBy: [{ startsOn: 'asc' }, { position: 'asc' }] },
    },
  });
  if (!row) throw new AppError('notFound');
  return {
    organisation: text(row.organisation.name),
    period: text(row.period.name),
    activities: row.activities.map((activity) => ({
      title: activity.title,
      titleOf: activity.event ? text(activity.event.title) : null,
      startsOn: toIso(activity.startsOn),
      place: activity.place,
      participantsVn: activity.participantsVn,
      participantsForeign: activity.participantsForeign,
    })),
    achievements: row.achievements,
  };
}
