import { id, LAST_YEAR, range, TODAY, text, years } from './terms.ts';

const PILLARS = ['INSTITUTIONS', 'RESEARCH', 'PARTNERSHIP', 'COORDINATION', 'VALUES', 'INFORMATION', 'STAFF', 'IMAGE'];
/** A year's goals: so many, below each so many, and below each of those. */
export const [TOPS, BELOW, LEAVES] = [8, 4, 2];
/** Measured indicators of each top goal: key, kind, direction, whether only what serves the goal counts, base, target. */
const MEASURES = [
  ['events_held', 'FLOW', true, 0, 100],
  ['participants_foreign', 'FLOW', true, 0, 10_000],
  ['events_held', 'FLOW', false, 0, 1_000],
  ['participants_vietnamese', 'FLOW', false, 0, 100_000],
  ['countries_reached', 'STOCK', false, 0, 30],
  ['new_units', 'FLOW', false, 0, 40],
  ['report_timeliness', 'RATE', false, 0.5, 0.95],
  ['novelty_rate', 'RATE', false, 0.1, 0.4],
] as const;
const WEAKNESS_MEASURES = [
  ['activity_gini', 'DECREASE', 0.8, 0.3],
  ['association_active_share', 'INCREASE', 0.4, 1],
  ['report_completeness', 'INCREASE', 0.5, 1],
  ['participants_foreign', 'INCREASE', 100, 20_000],
  ['non_budget_share', 'INCREASE', 0.1, 0.6],
] as const;

const [tops, below, leaves] = [range('g', TOPS), range('s', BELOW), range('l', LEAVES)];
const goal = (
  columns: string,
  rows: string,
) => `INSERT INTO "goal" ("id", "planYearId", "parentId", "code", "title", "pillar", "weight", "position", "updatedAt")
   SELECT ${columns}, now() FROM ${rows}`;
const pillar = `((ARRAY[${PILLARS.map((name) => `'${name}'`)}])[g])::"Pillar"`;
const year = id('year', 'y');
const titled = (number: string) => text(`'Mục tiêu ' || ${number}`);

const goals = [
  goal(`${id('goal', 'y', 'g')}, ${year}, NULL, 'G' || g, ${titled('g')}, ${pillar}, 12.5, g`, `${years}, ${tops}`),
  goal(
    `${id('goal', 'y', 'g', 's')}, ${year}, ${id('goal', 'y', 'g')}, 'G' || g || '.' || s, ${titled("g || '.' || s")}, ${pillar}, 25, s`,
    `${years}, ${tops}, ${below}`,
  ),
  goal(
    `${id('goal', 'y', 'g', 's', 'l')}, ${year}, ${id('goal', 'y', 'g', 's')}, 'G' || g || '.' || s || '.' || l, ${titled("g || '.' || s || '.' || l")}, ${pillar}, 50, l`,
    `${years}, ${tops}, ${below}, ${leaves}`,
  ),
];

const indicators = [
  `INSERT INTO "indicator" ("id", "goalId", "code", "name", "unit", "kind", "direction", "baseline", "target", "measureKey", "goalScoped", "updatedAt")
   SELECT ${id('indicator', 'y', 'g')}, ${id('goal', 'y', 'g')}, 'measured', ${text("'Chỉ số ' || g")}, ${text("'đơn vị'")}, m.kind::"IndicatorKind", 'INCREASE',
     m.base, m.target, m.key, m.scoped, now()
   FROM ${years}, (VALUES ${MEASURES.map(([key, kind, scoped, base, target], i) => `(${i + 1}, '${key}', '${kind}', ${scoped}, ${base}, ${target})`)})
     AS m(g, key, kind, scoped, base, target)`,
  `INSERT INTO "indicator" ("id", "goalId", "code", "name", "unit", "kind", "direction", "baseline", "target", "updatedAt")
   SELECT ${id('manual', 'y', 'g', 's')}, ${id('goal', 'y', 'g', 's')}, 'manual', ${text("'Chỉ số nhập tay'")}, ${text("'bài'")}, 'FLOW', 'INCREASE', 0, 120, now()
   FROM ${years}, ${tops}, ${below}`,
  `INSERT INTO "measurement" ("id", "indicatorId", "on", "value", "updatedAt")
   SELECT ${id('measurement', 'y', 'g', 's', 'm')}, ${id('manual', 'y', 'g', 's')}, (make_date(y, m, 1) + interval '1 month - 1 day')::date, 8 + g, now()
   FROM ${years}, ${tops}, ${below}, ${range('m', 12)} WHERE make_date(y, m, 1) < date '${TODAY}'`,
  `INSERT INTO "check_in" ("id", "goalId", "on", "confidence", "note", "status")
   SELECT ${id('check', 'y', 'g', 'q')}, ${id('goal', 'y', 'g')}, make_date(y, q * 3, 20), 'MEDIUM', 'Theo kế hoạch', 'on_track' FROM ${years}, ${tops}, ${range('q', 3)}`,
];

const weaknesses = [
  `INSERT INTO "review" ("id", "year", "status", "updatedAt") SELECT ${id('review', 'y')}, y, 'PUBLISHED', now() FROM ${years} WHERE y < ${LAST_YEAR}`,
  `INSERT INTO "weakness" ("id", "code", "title", "category", "updatedAt")
   SELECT ${id('weakness', 'w')}, 'W' || lpad(w::text, 2, '0'), ${text("'Hạn chế ' || w")}, 'RESOURCES', now() FROM ${range('w', 11)}`,
  `INSERT INTO "weakness_naming" ("weaknessId", "reviewId")
   SELECT ${id('weakness', 'w')}, ${id('review', 'y')} FROM ${years}, ${range('w', 11)} WHERE y < ${LAST_YEAR} AND (y + w) % 3 < 2`,
  `INSERT INTO "weakness_score" ("weaknessId", "year", "distance")
   SELECT ${id('weakness', 'w')}, y, 40 + (y * 7 + w * 11) % 50 FROM ${years}, ${range('w', 11)} WHERE y < ${LAST_YEAR}`,
  `INSERT INTO "weakness_measure" ("id", "weaknessId", "measureKey", "direction", "base", "target")
   SELECT ${id('measure', 'w', 'm.key')}, ${id('weakness', 'w')}, m.key, m.direction::"IndicatorDirection", m.base, m.target
   FROM ${range('w', 9)},
     (VALUES ${WEAKNESS_MEASURES.map(([key, direction, base, target], i) => `(${i}, '${key}', '${direction}', ${base}, ${target})`)}) AS m(n, key, direction, base, target)
   WHERE (m.n + w) % 2 = 0`,
  `INSERT INTO "goal_weakness" ("goalId", "weaknessId", "weight")
   SELECT ${id('goal', 'y', 'g')}, ${id('weakness', 'w')}, 1 + (g + w) % 5 FROM ${years}, ${tops}, ${range('w', 9)} WHERE (g + w) % 4 = 0`,
];

/** Eight goals a year in three levels, their indicators, and weaknesses with measures and scores. */
export const planStatements = (): string[] => [...goals, ...indicators, ...weaknesses];
