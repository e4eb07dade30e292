import { type Tx, toIso } from '@nhipcau/db';
import { coverageOf, cutAt, isUpTo, loadMeasureFacts, type MeasureFacts, type MonthPart, type ReportPart, reportParts } from '@nhipcau/db/measures';
import { can, type Role } from '@nhipcau/domain/access';
import { sameDayOf } from '@nhipcau/domain/measure';
import { type IsoDate, yearOf } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { AppError } from '../errors.ts';
import { type AssociationStats, associationStats } from '../plan/index.ts';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import { countByMonth, listServedGoals } from './data-contributions.ts';
import { toUnit, UNIT } from './data-list.ts';
import { listAccounts, listDifficulties, listFacts } from './data-records.ts';
import type { AssociationDetail, ReportPeriod } from './types.ts';

type Asked = { id: string; year: number; today: IsoDate; role: Role };

/** The organisation itself. @throws AppError notFound outside the scope and for external bodies */
export async function findOrganisation(db: Tx, scope: AuthorizedScope, id: string) {
  const found = await db.organisation.findFirst({
    where: { id, kind: { not: 'BODY' }, ...organisationsIn(scope) },
    select: { ...UNIT, code: true, path: true, email: true, joinedOn: true, sample: true },
  });
  if (!found) throw new AppError('notFound');
  return found;
}

/** Chapters and clubs hand in no reports of their own, so what they host speaks for them. */
export const contributorOf = ({ path, kind }: { path: string; kind: string }) => ({ path, hosts: kind === 'CHAPTER' || kind === 'CLUB' });

function periodsOf(stats: AssociationStats, id: string, isUnion: boolean): ReportPeriod[] {
  const own = stats.associations.find((row) => row.id === id);
  return stats.periods.map(({ code: _, locksOn: __, ...period }) => {
    const standings = stats.associations.flatMap((row) => row.periods.filter(({ periodId }) => periodId === period.id).map(({ standing }) => standing));
    const count = (standing: string) => standings.filter((one) => one === standing).length;
    return {
      ...period,
      year: stats.year,
      own: own?.periods.find(({ periodId }) => periodId === period.id) ?? null,
      counts: isUnion ? { on_time: count('on_time'), late: count('late'), missing: count('missing'), pending: count('pending') } : null,
    };
  });
}

type Counted = MonthPart & { events: number };

/** Events that the page speaks of, by month: the Union's, an association's own, or those that a chapter had a hand in. */
function countsOf(facts: MeasureFacts, { id, kind }: { id: string; kind: string }): Counted[] {
  if (kind === 'UNION') return facts.events.filter(({ goalId, form, tier }) => goalId === null && form === null && tier === 0);
  return facts.activities.filter(({ tier, associationId }) => tier === 0 && associationId === id).map((fact) => ({ ...fact, events: fact.activities }));
}

const total = (counts: readonly Counted[]) => counts.reduce((sum, { events }) => sum + events, 0);

/** Counts of a year by month; null where no approved report covers the month, and in months to come. */
function countedByMonth(counts: readonly Counted[], parts: readonly ReportPart[], year: number): (number | null)[] {
  return Array.from({ length: 12 }, (_, index) => {
    const rows = counts.filter((row) => row.year === year && row.month === index + 1);
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const covered = parts.some(({ state, period }) => state === 'known' && period.startsOn <= `${first.slice(0, 8)}31` && period.endsOn >= first);
    return covered || rows.length > 0 ? total(rows) : null;
  });
}

/** Events up to a day; null where neither an approved report nor an event says anything of them. */
function countedUpTo(facts: MeasureFacts, counts: readonly Counted[], parts: readonly ReportPart[], on: IsoDate): number | null {
  const rows = counts.filter((row) => isUpTo(row, cutAt(facts, on)));
  return rows.length > 0 || parts.some(({ state }) => state === 'known') ? total(rows) : null;
}

/**
 * All of one organisation's page for a year as it stands today. Constant number of SQL statements.
 * @throws AppError notFound outside the scope
 */
export async function getAssociation(db: Tx, scope: AuthorizedScope, { id, year, today, role }: Asked): Promise<AssociationDetail> {
  const found = await findOrganisation(db, scope, id);
  const { path, email, joinedOn, code, sample, ...self } = found;
  const by = contributorOf(found);
  const span = { year, today };
  const parents = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  const [facts, above, below, byChapter, goals, difficulties, known, accounts] = await Promise.all([
    loadMeasureFacts(db, { years: [year - 1, year], today, office: false }),
    db.organisation.findMany({
      where: { AND: [{ path: { in: parents.slice(0, -1) } }, organisationsIn(scope)] },
      select: { id: true, name: true },
      orderBy: { path: 'asc' },
    }),
    db.organisation.findMany({ where: { path: { startsWith: `${path}/` }, kind: { not: 'BODY' } }, select: UNIT, orderBy: { path: 'asc' } }),
    by.hosts ? countByMonth(db, by, span) : null,
    listServedGoals(db, by, span),
    listDifficulties(db, path, year),
    listFacts(db, id),
    can(role, 'user.read') ? listAccounts(db, id) : null,
  ]);
  const [now, before] = [associationStats(facts, year, today), associationStats(facts, year - 1, today)];
  const isUnion = self.kind === 'UNION';
  const yearEnd = `${year}-12-31`;
  const on = today < yearEnd ? today : yearEnd;
  const hasBegun = on >= `${year}-01-01`;
  // what a chapter does is told by the reports of the association above it
  const owner = self.kind === 'ASSOCIATION' ? id : above.findLast((row) => facts.associations.some((one) => one.id === row.id))?.id;
  const partsOf = (of: number, until: IsoDate) => reportParts(facts, { year: of, on: until }).filter((part) => isUnion || part.associationId === owner);
  const counts = byChapter ?? countsOf(facts, self);
  const sameDay = sameDayOf(on, year - 1);
  const upTo = (day: IsoDate) => countedUpTo(facts, counts, partsOf(yearOf(day), day), day);
  return {
    year,
    today,
    organisation: { ...toUnit(self), code, email, joinedOn: toIso(joinedOn), sample },
    above: above.map((row) => ({ id: row.id, name: storedText.parse(row.name) })),
    units: below.map(toUnit),
    figures: now.associations.find((row) => row.id === id) ?? null,
    byMonth: countedByMonth(counts, partsOf(year, on), year),
    lastYearByMonth: countedByMonth(counts, partsOf(year - 1, `${year - 1}-12-31`), year - 1),
    toDate: { now: hasBegun ? upTo(on) : null, before: hasBegun ? upTo(sameDay) : null, coverageBefore: coverageOf(partsOf(year - 1, sameDay)) },
    coverage: coverageOf(partsOf(year, on)),
    periods: self.kind === 'UNION' || self.kind === 'ASSOCIATION' ? [before, now].flatMap((stats) => periodsOf(stats, id, isUnion)) : [],
    goals,
    difficulties,
    facts: known,
    accounts,
  };
}
