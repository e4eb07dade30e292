import { measureDefinition, type RecordKind, type RoomMeasureKey } from '@nhipcau/domain/measure';
import { isInForce, networkCoverage } from '@nhipcau/domain/partner';
import { type IsoDate, LOCALES, type LocalText } from '@nhipcau/domain/shared';
import { isApproved, isPresent, languageCoverage, slotsOf } from '@nhipcau/domain/skill';
import type { Db, Tx } from '../client.ts';
import { toIso } from '../dates.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { loadRoomFacts } from './room-facts.ts';
import {
  dueBulletins,
  interactionsUpTo,
  isOnTime,
  isUpTo,
  knownSince,
  type PartnerOnDay,
  parityOn,
  partnersOn,
  publishedUpTo,
  type RoomDay,
} from './room-values.ts';
import type { RoomFacts } from './types.ts';

/** What is behind a figure, before it has a name. `key`: one of its own within the figure. */
type Part = { kind: RecordKind; id: string; key: string; on: IsoDate; value: number | null; whole: number | null; organisationId?: string | null };

const part = (kind: RecordKind, id: string, on: IsoDate, value: number | null, whole: number | null = null): Part => ({ kind, id, key: id, on, value, whole });

function partnerParts(rooms: RoomFacts, key: RoomMeasureKey, day: RoomDay): Part[] {
  const partners = partnersOn(rooms, day);
  const dayOf = (entry: PartnerOnDay) => entry.substance.lastOn ?? knownSince(entry.partner) ?? day.on;
  const ones = (keep: (entry: PartnerOnDay) => boolean) => partners.filter(keep).map((entry) => part('partner', entry.partner.id, dayOf(entry), 1));
  switch (key) {
    case 'partners_active':
      return ones(({ stage }) => stage === 'ACTIVE');
    case 'paper_partnerships':
      return ones((entry) => entry.substance.paper);
    case 'partners_new':
      return rooms.partners.flatMap((partner) => {
        const since = knownSince(partner);
        return isUpTo(since, day) ? [part('partner', partner.id, since, 1)] : [];
      });
    case 'agreements_in_force':
      return partners.flatMap(({ partner: { id, agreements } }) =>
        agreements
          .filter((agreement) => isInForce(agreement, day.on))
          .map((agreement, index) => ({ ...part('partner', id, agreement.inForceOn ?? agreement.signedOn ?? day.on, 1), key: `${id}:${index}` })),
      );
    case 'partner_concentration':
      return partners.flatMap(({ partner }) => {
        const count = interactionsUpTo(partner, day);
        return count > 0 ? [part('partner', partner.id, partner.interactions.findLast(({ on }) => isUpTo(on, day))?.on ?? day.on, count)] : [];
      });
    case 'network_coverage':
      return networkCoverage(
        rooms.cells,
        partners.map(({ partner, stage }) => ({ id: partner.id, kind: partner.kind, countries: partner.countries, stage })),
      ).cells.flatMap(({ planned, filled, countryCode, kind }) => (planned ? [part('cell', `${countryCode}:${kind}`, day.on, filled ? 1 : 0, 1)] : []));
    default:
      return partners.flatMap((entry) => (entry.substance.score === null ? [] : [part('partner', entry.partner.id, dayOf(entry), entry.substance.score)]));
  }
}

function bulletinParts(rooms: RoomFacts, key: RoomMeasureKey, day: RoomDay): Part[] {
  const published = publishedUpTo(rooms, day);
  const dayOf = (bulletin: (typeof published)[number]) => bulletin.publishedOn ?? bulletin.plannedOn;
  switch (key) {
    case 'bulletins_on_time':
      return dueBulletins(rooms, day).map((bulletin) => part('bulletin', bulletin.id, dayOf(bulletin), isOnTime(bulletin) ? 1 : 0, 1));
    case 'parity_rate':
      return published.flatMap((bulletin) => {
        const parity = parityOn(bulletin, day.on);
        return parity === null ? [] : [part('bulletin', bulletin.id, dayOf(bulletin), parity, 1)];
      });
    case 'articles_per_association':
      return published.flatMap((bulletin) =>
        bulletin.articles.flatMap(({ id, associationId }) =>
          associationId === null ? [] : [{ ...part('bulletin', bulletin.id, dayOf(bulletin), 1), key: id, organisationId: associationId }],
        ),
      );
    case 'bulletin_readers':
      return rooms.bulletins.flatMap((bulletin) => {
        const reads = bulletin.reads.filter(({ on }) => isUpTo(on, day));
        const count = reads.reduce((total, read) => total + read.count, 0);
        return count > 0 ? [part('bulletin', bulletin.id, reads.at(-1)?.on ?? day.on, count)] : [];
      });
    default:
      return published.map((bulletin) => part('bulletin', bulletin.id, dayOf(bulletin), 1));
  }
}

function staffParts(rooms: RoomFacts, key: RoomMeasureKey, day: RoomDay): Part[] {
  const { positions, staff } = rooms.skills;
  switch (key) {
    case 'staffing': {
      const held = new Set(staff.filter((person) => isPresent(person, day.on)).map(({ positionId }) => positionId));
      return positions.filter((position) => isApproved(position, day.on)).map(({ id }) => part('position', id, day.on, held.has(id) ? 1 : 0, 1));
    }
    case 'skill_coverage': {
      // by skill and not by post: who falls short is for those who may see it
      const bySkill = new Map<string, boolean[]>();
      for (const { skillId, covered } of slotsOf(rooms.skills, day.on)) bySkill.set(skillId, [...(bySkill.get(skillId) ?? []), covered]);
      return [...bySkill].map(([skillId, slots]) => part('skill', skillId, day.on, slots.filter(Boolean).length, slots.length));
    }
    case 'language_coverage': {
      const partners = partnersOn(rooms, day).map(({ partner }) => partner);
      const unserved = new Set(languageCoverage(rooms.skills, partners, day.on).unserved);
      return partners.filter(({ languages }) => languages.length > 0).map(({ id }) => part('partner', id, day.on, unserved.has(id) ? 0 : 1, 1));
    }
    default: {
      const sessions = rooms.sessions.filter(({ on }) => isUpTo(on, day));
      if (key === 'training_hours')
        return sessions.map(({ trainingId, on, hours }) => ({ ...part('training', trainingId, on, hours), key: `${trainingId}:${on}` }));
      return [...new Set(sessions.map(({ trainingId }) => trainingId))].map((id) => {
        const own = sessions.filter(({ trainingId }) => trainingId === id);
        return part('training', id, own.at(-1)?.on ?? day.on, new Set(own.flatMap(({ people }) => people)).size);
      });
    }
  }
}

type Named = { code: string; title: LocalText; organisationId: string | null; countries: readonly string[] };

/** Names of the records, all of one kind, in one statement. */
async function namesOf(db: Tx, kind: RecordKind, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const where = { id: { in: [...ids] } };
  const text = (value: Prisma.JsonValue) => value as unknown as LocalText;
  switch (kind) {
    case 'partner': {
      const rows = await db.partner.findMany({
        where,
        select: {
          id: true,
          code: true,
          name: true,
          countries: true,
          links: { select: { organisationId: true }, orderBy: [{ role: 'asc' }, { since: 'asc' }, { organisationId: 'asc' }], take: 1 },
        },
      });
      return new Map(
        rows.map(({ id, code, name, countries, links }) => [id, { code, title: text(name), countries, organisationId: links[0]?.organisationId ?? null }]),
      );
    }
    case 'bulletin': {
      const rows = await db.bulletin.findMany({ where, select: { id: true, year: true, number: true, title: true } });
      return new Map(rows.map((row) => [row.id, { code: `${row.year}/${row.number}`, title: text(row.title), organisationId: null, countries: [] }]));
    }
    case 'position': {
      const rows = await db.position.findMany({ where, select: { id: true, code: true, title: true, organisationId: true } });
      return new Map(rows.map((row) => [row.id, { ...row, title: text(row.title), countries: [] }]));
    }
    case 'skill': {
      const rows = await db.skill.findMany({ where, select: { id: true, code: true, name: true } });
      return new Map(rows.map((row) => [row.id, { code: row.code, title: text(row.name), organisationId: null, countries: [] }]));
    }
    case 'training': {
      const rows = await db.training.findMany({
        where,
        select: { id: true, title: true, sessions: { select: { on: true }, orderBy: { on: 'asc' }, take: 1 } },
      });
      return new Map(
        rows.map((row) => [row.id, { code: toIso(row.sessions[0]?.on ?? null) ?? '', title: text(row.title), organisationId: null, countries: [] }]),
      );
    }
    case 'cell':
      return new Map(ids.map((id) => [id, { code: id, title: countryName(id.slice(0, 2)), organisationId: null, countries: [id.slice(0, 2)] }]));
  }
}

function countryName(code: string): LocalText {
  const [vi = code, en, fr] = LOCALES.map((locale) => new Intl.DisplayNames([locale], { type: 'region' }).of(code));
  return { vi, en, fr };
}

/**
 * The relation `record` of a measure of the rooms: what is behind its value in a year up to a day, by the same functions as the value itself, with the
 * Union where no association stands for it. Six statements at most.
 */
export async function roomRecords(db: Db | Tx, key: RoomMeasureKey, year: number, today: IsoDate): Promise<Prisma.Sql> {
  const yearEnd = `${year}-12-31`;
  const on = today > yearEnd ? yearEnd : today;
  const day: RoomDay = { year, on, asOf: today, today, members: 0 };
  const rooms = await loadRoomFacts(db, today);
  const { source } = measureDefinition(key);
  const parts = on < `${year}-01-01` ? [] : (source === 'partners' ? partnerParts : source === 'bulletins' ? bulletinParts : staffParts)(rooms, key, day);
  const names = parts[0] ? await namesOf(db, parts[0].kind, [...new Set(parts.map(({ id }) => id))]) : new Map<string, Named>();
  const rows = parts.flatMap((given) => {
    const named = names.get(given.id);
    if (!named) return [];
    const { kind, id, key: recordKey, on: date, value, whole } = given;
    const organisationId = given.organisationId ?? named.organisationId;
    return [
      { kind, id, key: recordKey, on: date, value, whole, code: named.code, title: named.title, organisation_id: organisationId, countries: named.countries },
    ];
  });
  return Prisma.sql`
    record AS (
      SELECT NULL::uuid AS event_id, NULL::uuid AS report_id, j.code, j.title, j."on", NULL AS form,
        coalesce(j.organisation_id, (SELECT o."id" FROM "organisation" o WHERE o."kind" = 'UNION' ORDER BY o."path" LIMIT 1)) AS organisation_id,
        j.countries, j.value, j.whole, j.kind AS subject_kind, j.id AS subject_id, j.key AS record_key
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS j(kind text, id text, key text, "on" date, value float8, whole float8, code text,
        title jsonb, organisation_id uuid, countries text[]))`;
}
