import { type Prisma, type Tx, toDate, toIso, toNumber, uuidv7 } from '@nhipcau/db';
import { type EarlierRanges, earlierRange, type ReportActivityInput } from '@nhipcau/domain/report';
import { localText, within } from './rows.ts';
import type { PeriodInfo } from './types.ts';

/**
 * The planned events of a period that an association or a unit below it hosts or helps to host, as activities of a report: all that the plan knows, no
 * outcome and no figures. What was cancelled, and what was never planned, is left out.
 */
export async function plannedActivities(
  tx: Tx,
  organisation: { path: string },
  period: Pick<PeriodInfo, 'startsOn' | 'endsOn'>,
): Promise<ReportActivityInput[]> {
  const own = within(organisation.path);
  const events = await tx.event.findMany({
    where: {
      startsOn: { gte: toDate(period.startsOn), lte: toDate(period.endsOn) },
      status: { not: 'CANCELLED' },
      fromReport: false,
      OR: [{ host: own }, { coHosts: { some: { organisation: own } } }],
    },
    select: {
      id: true,
      title: true,
      form: true,
      startsOn: true,
      endsOn: true,
      place: true,
      countries: true,
      host: { select: { path: true } },
      goals: { select: { goalId: true }, where: { goal: { archivedAt: null } } },
      partners: { select: { partnerId: true, initiator: true }, where: { partner: { mergedIntoId: null } }, orderBy: { partnerId: 'asc' } },
    },
    orderBy: [{ startsOn: 'asc' }, { code: 'asc' }],
  });
  return events.map((event) => ({
    id: uuidv7(),
    eventId: event.id,
    outcome: null,
    title: localText(event.title).vi,
    form: event.form,
    startsOn: toIso(event.startsOn),
    endsOn: toIso(event.endsOn),
    place: event.place,
    role: event.host && (event.host.path === organisation.path || event.host.path.startsWith(`${organisation.path}/`)) ? 'HOST' : 'CO_HOST',
    participantsVn: null,
    participantsForeign: null,
    countries: event.countries,
    goalIds: [...new Set(event.goals.map(({ goalId }) => goalId))],
    partners: event.partners,
    fundsBudget: null,
    fundsMobilised: null,
    note: null,
    photos: [],
  }));
}

/** Partners that a report may name: those that the association or a unit below it works with, and whoever the plan names on an event it speaks of. */
export const partnersFor = (path: string, eventIds: string[]): Prisma.PartnerWhereInput => ({
  mergedIntoId: null,
  OR: [{ links: { some: { organisation: within(path) } } }, { events: { some: { eventId: { in: eventIds } } } }],
});

/** Ranges of the association's figures in its approved reports of earlier periods. */
export async function earlierRanges(tx: Tx, organisationId: string, period: Pick<PeriodInfo, 'startsOn'>): Promise<EarlierRanges> {
  const figures = { participantsVn: true, participantsForeign: true, fundsBudget: true, fundsMobilised: true } as const;
  const { _min, _max, _count } = await tx.reportActivity.aggregate({
    where: { outcome: 'HELD', report: { organisationId, status: 'APPROVED', withdrawnAt: null, period: { endsOn: { lt: toDate(period.startsOn) } } } },
    _min: figures,
    _max: figures,
    _count: figures,
  });
  // what a range says hangs on its ends and on whether there are two
  const range = (figure: keyof typeof figures) => {
    const ends = [toNumber(_min[figure]), toNumber(_max[figure])];
    return earlierRange(_count[figure] < 2 ? ends.slice(0, _count[figure]) : ends);
  };
  return {
    participantsVn: range('participantsVn'),
    participantsForeign: range('participantsForeign'),
    fundsBudget: range('fundsBudget'),
    fundsMobilised: range('fundsMobilised'),
  };
}
