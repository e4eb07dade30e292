/** The first year of the ten, and the day that the world is looked at. */
export const FIRST_YEAR = 2016;
export const YEARS = 10;
export const LAST_YEAR = FIRST_YEAR + YEARS - 1;
export const TODAY = '2025-09-30';
export const ASSOCIATIONS = 26;
export const LEADER_EMAIL = 'leader@scale.example';

/** The same key for the same thing each time. `of` are SQL expressions. */
const id = (kind: string, ...of: string[]) => `md5(concat_ws('/', '${kind}', ${of.join(', ')}))::uuid`;
const text = (vi: string) => `jsonb_build_object('vi', ${vi}, 'en', ${vi}, 'fr', ${vi})`;
/** A fraction 0…1 that hangs on `of` only. */
const chance = (kind: string, of: string) => `((('x' || left(md5('${kind}' || ${of}), 7))::bit(28)::int)::float8 / 268435456)`;
const pick = (kind: string, of: string, from: readonly string[]) =>
  `(ARRAY[${from.map((value) => `'${value}'`).join(', ')}])[1 + floor(${chance(kind, of)} * ${from.length})::int]`;

const FORMS = ['FRIENDSHIP_EXCHANGE', 'FESTIVAL', 'ANNIVERSARY', 'MEETING', 'SEMINAR', 'SPORT', 'DELEGATION_IN', 'DELEGATION_OUT', 'AID', 'OTHER'];
const THEMES = ['peace', 'food', 'youth', 'culture', 'trade'];
const COUNTRIES = ['FR', 'LA', 'RU', 'JP', 'KR', 'CN', 'CU', 'DE', 'US', 'IN', 'KH', 'TH', 'PL', 'HU', 'IT', 'ES', 'GB', 'AU', 'BG', 'RO'];
const PILLARS = ['INSTITUTIONS', 'RESEARCH', 'PARTNERSHIP', 'COORDINATION', 'VALUES', 'INFORMATION', 'STAFF', 'IMAGE'];
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

const years = `generate_series(${FIRST_YEAR}, ${LAST_YEAR}) AS y`;

/** Organisations, years, periods and the leader who looks. */
const frame = [
  `INSERT INTO "organisation" ("id", "code", "kind", "name", "path", "updatedAt")
   VALUES (${id('org', '0')}, 'union', 'UNION', ${text("'Liên hiệp'")}, 'union', now())`,
  `INSERT INTO "organisation" ("id", "code", "kind", "name", "path", "parentId", "memberCount", "updatedAt")
   SELECT ${id('org', 'a')}, 'a' || a, 'ASSOCIATION', ${text("'Hội ' || a")}, 'union/a' || a, ${id('org', '0')}, 100 + a * 10, now()
   FROM generate_series(1, ${ASSOCIATIONS}) AS a`,
  `INSERT INTO "organisation" ("id", "code", "kind", "name", "path", "parentId", "memberCount", "updatedAt")
   SELECT ${id('unit', 'a', 'u')}, 'a' || a || '-' || u, 'CHAPTER', ${text("'Chi hội ' || u")}, 'union/a' || a || '/a' || a || '-' || u, ${id('org', 'a')}, 40, now()
   FROM generate_series(1, ${ASSOCIATIONS}) AS a, generate_series(1, 12) AS u`,
  `INSERT INTO "plan_year" ("id", "year", "startsOn", "endsOn", "status", "updatedAt")
   SELECT ${id('year', 'y')}, y, make_date(y, 1, 1), make_date(y, 12, 31), (CASE WHEN y = ${LAST_YEAR} THEN 'ACTIVE' ELSE 'CLOSED' END)::"PlanYearStatus", now()
   FROM ${years}`,
  `INSERT INTO "reporting_period" ("id", "planYearId", "code", "name", "startsOn", "endsOn", "opensOn", "dueOn", "locksOn", "updatedAt")
   SELECT ${id('period', 'y', 'q')}, ${id('year', 'y')}, y || '-Q' || q, ${text("'Quý ' || q || ' năm ' || y")}, s, e, s, e + 10, e + 40, now()
   FROM ${years}, generate_series(1, 4) AS q,
     LATERAL (SELECT make_date(y, q * 3 - 2, 1) AS s, (make_date(y, q * 3 - 2, 1) + interval '3 months - 1 day')::date AS e) d`,
  `INSERT INTO "user" ("id", "email", "name", "role", "updatedAt") VALUES (${id('user', '1')}, '${LEADER_EMAIL}', 'Lãnh đạo', 'LEADER', now())`,
  `INSERT INTO "setting" ("key", "value", "updatedAt") VALUES ('clock', '{"today": "${TODAY}"}', now())`,
  `INSERT INTO "anniversary" ("key", "monthDay", "baseYear", "kind", "name", "verified")
   SELECT 'day' || n, to_char(date '2025-01-01' + n * 4, 'MM-DD'), 1940 + n % 60, 'bilateral', ${text("'Ngày ' || n")}, true FROM generate_series(1, 80) AS n`,
];

/** Eight goals a year with two sub-goals each, their indicators, and weaknesses with measures and scores. */
const plan = [
  `INSERT INTO "goal" ("id", "planYearId", "code", "title", "pillar", "weight", "position", "updatedAt")
   SELECT ${id('goal', 'y', 'g')}, ${id('year', 'y')}, 'G' || g, ${text("'Mục tiêu ' || g")},
     ((ARRAY[${PILLARS.map((pillar) => `'${pillar}'`)}])[g])::"Pillar", 12.5, g, now()
   FROM ${years}, generate_series(1, 8) AS g`,
  `INSERT INTO "goal" ("id", "planYearId", "parentId", "code", "title", "pillar", "weight", "position", "updatedAt")
   SELECT ${id('goal', 'y', 'g', 's')}, ${id('year', 'y')}, ${id('goal', 'y', 'g')}, 'G' || g || '.' || s, ${text("'Mục tiêu ' || g || '.' || s")},
     ((ARRAY[${PILLARS.map((pillar) => `'${pillar}'`)}])[g])::"Pillar", 50, s, now()
   FROM ${years}, generate_series(1, 8) AS g, generate_series(1, 2) AS s`,
  `INSERT INTO "indicator" ("id", "goalId", "code", "name", "unit", "kind", "direction", "baseline", "target", "measureKey", "goalScoped", "updatedAt")
   SELECT ${id('indicator', 'y', 'g')}, ${id('goal', 'y', 'g')}, 'measured', ${text("'Chỉ số ' || g")}, ${text("'đơn vị'")}, m.kind::"IndicatorKind", 'INCREASE',
     m.base, m.target, m.key, m.scoped, now()
   FROM ${years}, (VALUES ${MEASURES.map(([key, kind, scoped, base, target], i) => `(${i + 1}, '${key}', '${kind}', ${scoped}, ${base}, ${target})`)})
     AS m(g, key, kind, scoped, base, target)`,
  `INSERT INTO "indicator" ("id", "goalId", "code", "name", "unit", "kind", "direction", "baseline", "target", "updatedAt")
   SELECT ${id('manual', 'y', 'g', 's')}, ${id('goal', 'y', 'g', 's')}, 'manual', ${text("'Chỉ số nhập tay'")}, ${text("'bài'")}, 'FLOW', 'INCREASE', 0, 120, now()
   FROM ${years}, generate_series(1, 8) AS g, generate_series(1, 2) AS s`,
  `INSERT INTO "measurement" ("id", "indicatorId", "on", "value", "updatedAt")
   SELECT ${id('measurement', 'y', 'g', 's', 'm')}, ${id('manual', 'y', 'g', 's')}, (make_date(y, m, 1) + interval '1 month - 1 day')::date, 8 + g, now()
   FROM ${years}, generate_series(1, 8) AS g, generate_series(1, 2) AS s, generate_series(1, 12) AS m
   WHERE make_date(y, m, 1) < date '${TODAY}'`,
  `INSERT INTO "check_in" ("id", "goalId", "on", "confidence", "note", "status")
   SELECT ${id('check', 'y', 'g', 'q')}, ${id('goal', 'y', 'g')}, make_date(y, q * 3, 20), 'MEDIUM', 'Theo kế hoạch', 'on_track'
   FROM ${years}, generate_series(1, 8) AS g, generate_series(1, 3) AS q`,
  `INSERT INTO "review" ("id", "year", "status", "updatedAt") SELECT ${id('review', 'y')}, y, 'PUBLISHED', now() FROM ${years} WHERE y < ${LAST_YEAR}`,
  `INSERT INTO "weakness" ("id", "code", "title", "category", "updatedAt")
   SELECT ${id('weakness', 'w')}, 'W' || lpad(w::text, 2, '0'), ${text("'Hạn chế ' || w")}, 'RESOURCES', now() FROM generate_series(1, 11) AS w`,
  `INSERT INTO "weakness_naming" ("weaknessId", "reviewId")
   SELECT ${id('weakness', 'w')}, ${id('review', 'y')} FROM ${years}, generate_series(1, 11) AS w WHERE y < ${LAST_YEAR} AND (y + w) % 3 < 2`,
  `INSERT INTO "weakness_score" ("weaknessId", "year", "score")
   SELECT ${id('weakness', 'w')}, y, 40 + (y * 7 + w * 11) % 50 FROM ${years}, generate_series(1, 11) AS w WHERE y < ${LAST_YEAR}`,
  `INSERT INTO "weakness_measure" ("id", "weaknessId", "measureKey", "direction", "base", "target")
   SELECT ${id('measure', 'w', 'm.key')}, ${id('weakness', 'w')}, m.key, m.direction::"IndicatorDirection", m.base, m.target
   FROM generate_series(1, 9) AS w,
     (VALUES ${WEAKNESS_MEASURES.map(([key, direction, base, target], i) => `(${i}, '${key}', '${direction}', ${base}, ${target})`)}) AS m(n, key, direction, base, target)
   WHERE (m.n + w) % 2 = 0`,
  `INSERT INTO "goal_weakness" ("goalId", "weaknessId", "weight")
   SELECT ${id('goal', 'y', 'g')}, ${id('weakness', 'w')}, 1 + (g + w) % 5 FROM ${years}, generate_series(1, 8) AS g, generate_series(1, 9) AS w WHERE (g + w) % 4 = 0`,
];

/** Reports of every association for every period that is over; now and then one is late, returned or missing. */
const reports = [
  `INSERT INTO "activity_report" ("id", "periodId", "organisationId", "status", "newUnits", "newMembers", "firstSubmittedOn", "submittedAt", "decidedAt", "reason", "updatedAt")
   SELECT ${id('report', 'y', 'q', 'a')}, ${id('period', 'y', 'q')}, ${id('org', 'a')}, state.status::"ReportStatus", a % 4, a % 9, day, day + time '08:00',
     CASE WHEN state.status = 'APPROVED' THEN day + 5 + time '08:00' END, CASE WHEN state.status = 'RETURNED' THEN 'Bổ sung' END, now()
   FROM ${years}, generate_series(1, 4) AS q, generate_series(1, ${ASSOCIATIONS}) AS a,
     LATERAL (SELECT ${chance('late', "concat_ws('/', y, q, a)")} AS late) c,
     LATERAL (SELECT (make_date(y, q * 3 - 2, 1) + interval '3 months - 1 day')::date + CASE WHEN c.late < 0.12 THEN 15 ELSE 6 END AS day) d,
     LATERAL (SELECT CASE WHEN y < ${LAST_YEAR} OR q < 3 OR c.late > 0.4 THEN 'APPROVED' WHEN c.late > 0.2 THEN 'SUBMITTED' ELSE 'RETURNED' END AS status) state
   WHERE make_date(y, q * 3, 1) < date '${TODAY}' AND c.late > 0.04`,
  `INSERT INTO "report_transition" ("id", "reportId", "from", "to", "reason")
   SELECT ${id('transition', 'r."id"')}, r."id", 'SUBMITTED', 'RETURNED', 'Bổ sung' FROM "activity_report" r WHERE r."newMembers" = 3 OR r."status" = 'RETURNED'`,
  `INSERT INTO "report_difficulty" ("id", "reportId", "weaknessId", "text")
   SELECT ${id('difficulty', 'r."id"')}, r."id", ${id('weakness', '(1 + r."newMembers")')}, 'Thiếu kinh phí' FROM "activity_report" r`,
];

/**
 * `activities` events spread over the associations (unevenly) and over the days of the approved reports' periods, each claimed by its host; every eighth
 * by another association too. Each serves a goal by the plan, every second another one by its claim. Two hundred more are still ahead.
 */
const activities = (count: number) => [
  `CREATE TEMPORARY TABLE slot ON COMMIT DROP AS
   SELECT row_number() OVER (ORDER BY p."startsOn", r."organisationId") AS n, r."id" AS report_id, r."organisationId" AS organisation_id,
     p."startsOn" AS starts, least(p."endsOn", date '${TODAY}') - p."startsOn" + 1 AS days, p."planYearId" AS plan_year_id, extract(year FROM p."startsOn")::int AS y
   FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" WHERE r."status" = 'APPROVED'`,
  'CREATE INDEX ON slot (starts, organisation_id)',
  'ANALYZE slot',
  `CREATE TEMPORARY TABLE made ON COMMIT DROP AS
   SELECT i, ${id('event', 'i')} AS event_id, ${id('claim', 'i')} AS claim_id, s.report_id, s.organisation_id, s.starts, s.plan_year_id, s.y, s.starts + floor(${chance('day', 'i::text')} * s.days)::int AS "on"
   FROM (SELECT i, 1 + floor(${chance('slot', 'i::text')} * (SELECT count(*) FROM slot))::bigint AS n FROM generate_series(1, ${count}) AS i) drawn
   JOIN slot s USING (n)`,
  `INSERT INTO "event" ("id", "planYearId", "code", "title", "form", "theme", "status", "startsOn", "hostId", "countries", "fromReport", "updatedAt")
   SELECT event_id, plan_year_id, 'E' || i, ${text("'Hoạt động ' || i")}, ${pick('form', 'i::text', FORMS)}::"EventForm", ${pick('theme', 'i::text', THEMES)}, 'HELD', "on",
     organisation_id, ARRAY[${pick('country', 'i::text', COUNTRIES)}], i % 3 = 0, now() FROM made`,
  `INSERT INTO "report_activity" ("id", "reportId", "eventId", "outcome", "title", "startsOn", "role", "participantsVn", "participantsForeign", "countries",
     "fundsBudget", "fundsMobilised")
   SELECT claim_id, report_id, event_id, 'HELD', 'Hoạt động ' || i, "on", 'HOST', CASE WHEN i % 17 > 0 THEN 20 + i % 200 END, CASE WHEN i % 5 > 0 THEN i % 40 END,
     ARRAY[${pick('country', 'i::text', COUNTRIES)}, ${pick('country', "('b' || i)", COUNTRIES)}], CASE WHEN i % 3 > 0 THEN 1000000 * (1 + i % 20) END,
     CASE WHEN i % 4 = 0 THEN 2000000 * (1 + i % 9) END FROM made`,
  `INSERT INTO "report_activity" ("id", "reportId", "eventId", "outcome", "title", "startsOn", "role", "participantsVn", "countries")
   SELECT ${id('joint', 'm.i')}, o.report_id, m.event_id, 'HELD', 'Hoạt động ' || m.i, m."on", 'CO_HOST', 10, ARRAY['FR']
   FROM made m JOIN LATERAL (SELECT s.report_id FROM slot s WHERE s.starts = m.starts AND s.organisation_id > m.organisation_id ORDER BY s.organisation_id LIMIT 1) o ON true
   WHERE m.i % 8 = 0`,
  `INSERT INTO "event_goal" ("id", "eventId", "goalId", "indicatorId", "expectedContribution")
   SELECT ${id('link', 'i')}, event_id, ${id('goal', 'y', '(1 + i % 8)')}, CASE WHEN i % 50 = 0 THEN ${id('indicator', 'y', '(1 + i % 8)')} END,
     CASE WHEN i % 50 = 0 THEN 1 END FROM made WHERE i % 3 > 0`,
  `INSERT INTO "report_activity_goal" ("activityId", "goalId") SELECT claim_id, ${id('goal', 'y', '(1 + i % 8)', '(1 + i % 2)')} FROM made WHERE i % 2 = 0`,
  `INSERT INTO "event" ("id", "planYearId", "code", "title", "form", "status", "startsOn", "hostId", "updatedAt")
   SELECT ${id('ahead', 'i')}, ${id('year', String(LAST_YEAR))}, 'P' || i, ${text("'Dự kiến ' || i")}, 'MEETING', 'PLANNED', date '${TODAY}' + 1 + i % 90,
     ${id('org', `(1 + i % ${ASSOCIATIONS})`)}, now() FROM generate_series(1, 200) AS i`,
  `INSERT INTO "event_goal" ("id", "eventId", "goalId", "indicatorId", "expectedContribution")
   SELECT ${id('aheadlink', 'i')}, ${id('ahead', 'i')}, ${id('goal', String(LAST_YEAR), '(1 + i % 8)')}, ${id('indicator', String(LAST_YEAR), '(1 + i % 8)')}, 1
   FROM generate_series(1, 200) AS i`,
];

/** The statements that fill an empty database with `count` approved activities, in order. */
export const worldStatements = (count: number): string[] => [...frame, ...plan, ...reports, ...activities(count)];
