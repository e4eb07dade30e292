import { type Tx, toIso } from '@nhipcau/db';
import { loadMeasureFacts, type MeasureFacts } from '@nhipcau/db/measures';
import { can, type Role } from '@nhipcau/domain/access';
import type { IsoDate } from '@nhipcau/domain/shared';
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

const months = (counts: { month: number; events: number }[]) =>
  Array.from({ length: 12 }, (_, index) => counts.filter(({ month }) => month === index + 1).reduce((sum, { events }) => sum + events, 0));

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

function unionByMonth(facts: MeasureFacts) {
  return facts.events.filter(({ goalId }) => goalId === null).map(({ year, month, events }) => ({ year, month, events }));
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
    loadMeasureFacts(db, { years: [year - 1, year], today }),
    db.organisation.findMany({
      where: { AND: [{ path: { in: parents.slice(0, -1) } }, organisationsIn(scope)] },
      select: { id: true, name: true },
      orderBy: { path: 'asc' },
    }),
    db.organisation.findMany({ where: { path: { startsWith: `${path}/` }, kind: { not: 'BODY' } }, select: UNIT, orderBy: { path: 'asc' } }),
    by.hosts ? countByMonth(db, by, span) : [],
    listServedGoals(db, by, span),
    listDifficulties(db, path, year),
    listFacts(db, id),
    can(role, 'user.read') ? listAccounts(db, id) : null,
  ]);
  const [now, before] = [associationStats(facts, year, today), associationStats(facts, year - 1, today)];
  const figures = now.associations.find((row) => row.id === id) ?? null;
  const isUnion = self.kind === 'UNION';
  const counts = isUnion ? unionByMonth(facts) : byChapter;
  const counted = (of: number) => months(counts.filter((row) => row.year === of));
  const ahead = (index: number) => `${year}-${String(index + 1).padStart(2, '0')}-01` > today;
  return {
    year,
    today,
    organisation: { ...toUnit(self), code, email, joinedOn: toIso(joinedOn), sample },
    above: above.map((row) => ({ id: row.id, name: storedText.parse(row.name) })),
    units: below.map(toUnit),
    figures,
    byMonth: (figures?.byMonth ?? counted(year)).map((value, index) => (ahead(index) ? null : value)),
    lastYearByMonth: before.associations.find((row) => row.id === id)?.byMonth ?? counted(year - 1),
    periods: self.kind === 'UNION' || self.kind === 'ASSOCIATION' ? [before, now].flatMap((stats) => periodsOf(stats, id, isUnion)) : [],
    goals,
    difficulties,
    facts: known,
    accounts,
  };
}
