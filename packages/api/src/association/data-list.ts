import { type Tx, toIso } from '@nhipcau/db';
import { coverageOf, loadMeasureFacts, reportParts } from '@nhipcau/db/measures';
import { fold, type IsoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { associationStats } from '../plan/index.ts';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import type { AssociationList, Unit } from './types.ts';

/**
 * The member associations of a year as it stands today: activity, its evenness beside the year before up to the same day, and reports. Constant number of
 * statements. A caller bound to an organisation sees the rows of its own subtree, and none of the Union's figures.
 */
export async function getStats(db: Tx, scope: AuthorizedScope, { year, today }: { year: number; today: IsoDate }): Promise<AssociationList> {
  const [facts, reachable] = await Promise.all([
    loadMeasureFacts(db, { years: [year - 1, year], today, office: false }),
    db.organisation.findMany({ where: { kind: 'ASSOCIATION', ...organisationsIn(scope) }, select: { id: true } }),
  ]);
  const stats = associationStats(facts, year, today);
  const ids = new Set(reachable.map(({ id }) => id));
  const associations = stats.associations.filter(({ id }) => ids.has(id));
  const sum = (figure: 'expected' | 'received' | 'onTime' | 'late' | 'missing') => associations.reduce((total, row) => total + row[figure], 0);
  const [expected, received, onTime] = [sum('expected'), sum('received'), sum('onTime')];
  const all = scope.reach === 'all';
  return {
    year,
    today,
    periods: stats.periods.map(({ id, name, startsOn, endsOn, dueOn }) => ({ id, name, startsOn, endsOn, dueOn })),
    associations,
    spread: all ? stats.spread : null,
    before: all ? stats.spreadBefore : null,
    coverage: coverageOf(reportParts(facts, { year, on: today }).filter(({ associationId }) => ids.has(associationId))),
    expected,
    received,
    onTime,
    late: sum('late'),
    missing: sum('missing'),
    completeness: expected === 0 ? null : received / expected,
    timeliness: expected === 0 ? null : onTime / expected,
  };
}

export const UNIT = { id: true, parentId: true, kind: true, name: true, countryCode: true, memberCount: true, foundedOn: true, leftOn: true } as const;

type StoredUnit = Omit<Unit, 'name' | 'foundedOn' | 'leftOn'> & { name: unknown; foundedOn: Date | null; leftOn: Date | null };

export const toUnit = (row: StoredUnit): Unit => ({
  ...row,
  name: storedText.parse(row.name),
  foundedOn: toIso(row.foundedOn),
  leftOn: toIso(row.leftOn),
});

/**
 * The Union, its associations and what lies below them, by path, without external bodies. `q` keeps those whose name or code holds the words, with or
 * without accents, what lies above them and all that lies below them.
 */
export async function getTree(db: Tx, scope: AuthorizedScope, q: string): Promise<Unit[]> {
  const rows = await db.organisation.findMany({
    where: { kind: { not: 'BODY' }, ...organisationsIn(scope) },
    select: { ...UNIT, code: true, path: true },
    orderBy: { path: 'asc' },
  });
  const words = fold(q);
  const text = (row: (typeof rows)[number]) => {
    const name = storedText.parse(row.name);
    return fold([row.code, name.vi, name.en ?? '', name.fr ?? ''].join(' '));
  };
  const hits = words ? rows.filter((row) => text(row).includes(words)).map(({ path }) => path) : null;
  const kept = hits === null ? rows : rows.filter(({ path }) => hits.some((hit) => hit.startsWith(`${path}/`) || hit === path || belowHit(path, hit)));
  return kept.map(({ code: _, path: __, ...row }) => toUnit(row));
}

/** The root's own name would keep everything, so only what lies below an association follows it. */
const belowHit = (path: string, hit: string) => hit.includes('/') && path.startsWith(`${hit}/`);
