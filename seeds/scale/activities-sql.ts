import { BELOW, LEAVES, TOPS } from './plan-sql.ts';
import { ASSOCIATIONS, COUNTRIES, chance, draw, id, LAST_YEAR, pick, range, rowId, type Sizes, STEADY_ASSOCIATIONS, TODAY, text } from './terms.ts';

const FORMS = ['FRIENDSHIP_EXCHANGE', 'FESTIVAL', 'ANNIVERSARY', 'MEETING', 'SEMINAR', 'SPORT', 'DELEGATION_IN', 'DELEGATION_OUT', 'AID', 'OTHER'];
const THEMES = ['peace', 'food', 'youth', 'culture', 'trade'];
const WORDS = ['Giao lưu', 'Gặp gỡ', 'Tọa đàm', 'Trưng bày', 'Lễ hội', 'Đón đoàn', 'Trao quà', 'Thi đấu', 'Ngày hội', 'Kỷ niệm'];
const PLACES = ['Nhà hữu nghị', 'Cung văn hóa', 'Thư viện', 'Công viên', 'Trường đại học', 'Bảo tàng', 'Sân vận động', 'Nhà hát'];
/** Days of remembrance that a year's first events answer, and what an indicator's events are expected to add: linked by hand, so as many in any world. */
const [ANSWERING, EXPECTED] = [40, 12];

const list = `ARRAY[${COUNTRIES.map((code) => `'${code}'`)}]`;
const country = (kind: string) => pick(kind, 'i::text', COUNTRIES);
const step = (kind: string) => draw(kind, 'i::text', 6);
/** One country, of which every pattern comes again; or four different ones, of which hardly any does. */
const countries = `CASE WHEN i % 10 > 0 THEN ARRAY[${country('country')}] ELSE (
    SELECT array_agg((${list})[1 + (k + d) % 20]) FROM (SELECT ${draw('first', 'i::text', 20)} AS k, ${step('second')} AS u, ${step('third')} AS v, ${step('fourth')} AS w) s,
      unnest(ARRAY[0, s.u, s.u + s.v, s.u + s.v + s.w]) AS d) END`;
const form = `${pick('form', 'i::text', FORMS)}::"EventForm"`;
const word = pick('word', 'i::text', WORDS);

/** Days of the approved reports' periods, more of them for some associations than for others; the steady ones have so many a report. */
const draws = ({ activities, steady }: Sizes) => [
  `CREATE TEMPORARY TABLE ticket ON COMMIT DROP AS
   SELECT row_number() OVER (PARTITION BY s.status = 'APPROVED' ORDER BY s.starts, s.organisation_id, k) AS n, s.status = 'APPROVED' AS approved, s.*
   FROM slot s, LATERAL generate_series(1, 1 + ${ASSOCIATIONS} / s.a) AS k WHERE s.a <= ${ASSOCIATIONS - (steady ? STEADY_ASSOCIATIONS : 0)}`,
  'ANALYZE ticket',
  `CREATE TEMPORARY TABLE asked ON COMMIT DROP AS
   SELECT true AS approved, ${activities} - ${steady} * (SELECT count(*) FROM slot WHERE a > ${ASSOCIATIONS - STEADY_ASSOCIATIONS} AND status = 'APPROVED') AS draws,
     (SELECT count(*) FROM ticket WHERE approved) AS tickets
   UNION ALL SELECT false, ${activities} * (SELECT count(*) FROM ticket WHERE NOT approved) / (SELECT count(*) FROM ticket WHERE approved),
     (SELECT count(*) FROM ticket WHERE NOT approved)`,
  `CREATE TEMPORARY TABLE drawn ON COMMIT DROP AS
   SELECT a.approved, nth, ${draw('slot', 'nth::text', 'a.tickets')} AS n FROM asked a, LATERAL ${range('nth', 'a.draws')}`,
  'ANALYZE drawn',
  `CREATE TEMPORARY TABLE made ON COMMIT DROP AS
   SELECT i, ${rowId('event', 'i')} AS event_id, ${rowId('claim', 'i')} AS claim_id, report_id, organisation_id, starts, plan_year_id, y, "on", approved,
     row_number() OVER (PARTITION BY y ORDER BY i) AS of_year
   FROM (SELECT row_number() OVER (ORDER BY "on", nth) AS i, d.* FROM (
     SELECT t.report_id, t.organisation_id, t.starts, t.plan_year_id, t.y, t.approved, nth, t.starts + floor(${chance('day', 'nth::text')} * t.days)::int AS "on"
     FROM drawn JOIN ticket t USING (approved, n)
     UNION ALL SELECT s.report_id, s.organisation_id, s.starts, s.plan_year_id, s.y, s.status = 'APPROVED', -k, s.starts + (k * 7) % s.days
     FROM slot s, ${range('k', steady)} WHERE s.a > ${ASSOCIATIONS - STEADY_ASSOCIATIONS}) d) numbered`,
  'ANALYZE made',
];

const events = [
  `INSERT INTO "event" ("id", "planYearId", "code", "title", "form", "theme", "status", "startsOn", "place", "hostId", "countries", "fromReport", "anniversaryKey",
     "expectedParticipants", "createdAt", "updatedAt")
   SELECT event_id, plan_year_id, 'E' || i, ${text(`${word} || ' ' || i`)}, ${form}, ${pick('theme', 'i::text', THEMES)},
     (CASE WHEN approved THEN 'HELD' ELSE 'CONFIRMED' END)::"EventStatus", "on", ${pick('place', 'i::text', PLACES)}, organisation_id, ${countries},
     approved AND i % 3 = 0, CASE WHEN of_year <= ${ANSWERING} THEN 'day' || of_year END, CASE WHEN i % 3 > 0 THEN 20 + i % 100 END, "on", "on"
   FROM made WHERE approved OR i % 2 = 0`,
  `INSERT INTO "event_goal" ("id", "eventId", "goalId")
   SELECT ${rowId('link', 'i')}, event_id, CASE WHEN i % 3 = 1 THEN ${id('goal', 'y', `(1 + i % ${TOPS})`)}
     ELSE ${id('goal', 'y', `(1 + i % ${TOPS})`, `(1 + i / 7 % ${BELOW})`, `(1 + i / 11 % ${LEAVES})`)} END
   FROM made WHERE i % 3 > 0 AND (approved OR i % 2 = 0)`,
  `INSERT INTO "event_goal" ("id", "eventId", "goalId", "indicatorId", "expectedContribution")
   SELECT ${rowId('expected', 'i')}, event_id, ${id('goal', 'y', `(1 + i % ${TOPS})`)}, ${id('indicator', 'y', `(1 + i % ${TOPS})`)}, 1
   FROM made WHERE approved AND of_year <= ${TOPS * EXPECTED}`,
  `INSERT INTO "event" ("id", "planYearId", "code", "title", "form", "status", "startsOn", "hostId", "updatedAt")
   SELECT ${id('ahead', 'i')}, ${id('year', String(LAST_YEAR))}, 'P' || i, ${text("'Dự kiến ' || i")}, 'MEETING', 'PLANNED', date '${TODAY}' + 1 + i % 90,
     ${id('org', `(1 + i % ${ASSOCIATIONS})`)}, now() FROM ${range('i', 200)}`,
  `INSERT INTO "event_goal" ("id", "eventId", "goalId", "indicatorId", "expectedContribution")
   SELECT ${id('aheadlink', 'i')}, ${id('ahead', 'i')}, ${id('goal', String(LAST_YEAR), `(1 + i % ${TOPS})`)}, ${id('indicator', String(LAST_YEAR), `(1 + i % ${TOPS})`)}, 1
   FROM ${range('i', 200)}`,
];

/** Over by their day, with nothing said of them. */
const unrecorded = (count: number) => `INSERT INTO "event" ("id", "planYearId", "code", "title", "form", "status", "startsOn", "hostId", "updatedAt")
   SELECT ${id('unrecorded', 'i')}, ${id('year', String(LAST_YEAR))}, 'U' || i, ${text("'Chưa ghi nhận ' || i")}, 'SEMINAR', 'PLANNED', date '${TODAY}' - 1 - i % 200,
     ${id('org', `(1 + i % ${ASSOCIATIONS - STEADY_ASSOCIATIONS})`)}, now() FROM ${range('i', count)}`;

const claims = [
  `INSERT INTO "report_activity" ("id", "reportId", "eventId", "outcome", "title", "form", "startsOn", "role", "participantsVn", "participantsForeign", "countries",
     "fundsBudget", "fundsMobilised", "position")
   SELECT claim_id, report_id, CASE WHEN approved OR i % 2 = 0 THEN event_id END, 'HELD', ${word} || ' ' || i, ${form}, "on", 'HOST',
     CASE WHEN i % 17 > 0 THEN 20 + i % 200 END, CASE WHEN i % 5 > 0 THEN i % 40 END, ${countries}, CASE WHEN i % 3 > 0 THEN 1000000 * (1 + i % 20) END,
     CASE WHEN i % 4 = 0 THEN 2000000 * (1 + i % 9) END, i % 1000 FROM made`,
  `CREATE TEMPORARY TABLE joint ON COMMIT DROP AS
   SELECT m.i, m.event_id, m."on", o.report_id, o.organisation_id FROM made m JOIN LATERAL (SELECT s.report_id, s.organisation_id FROM slot s
     WHERE s.starts = m.starts AND s.organisation_id > m.organisation_id AND s.status = 'APPROVED' AND s.a <= ${ASSOCIATIONS - STEADY_ASSOCIATIONS}
     ORDER BY s.organisation_id LIMIT 1) o ON true
   WHERE m.i % 8 = 0 AND m.approved`,
  `INSERT INTO "report_activity" ("id", "reportId", "eventId", "outcome", "title", "startsOn", "role", "participantsVn", "countries")
   SELECT ${rowId('joint', 'i')}, report_id, event_id, 'HELD', ${word} || ' ' || i, "on", 'CO_HOST', 10, ARRAY['FR'] FROM joint`,
  'INSERT INTO "event_co_host" ("eventId", "organisationId") SELECT event_id, organisation_id FROM joint',
  `INSERT INTO "report_activity_goal" ("activityId", "goalId")
   SELECT claim_id, ${id('goal', 'y', `(1 + i % ${TOPS})`, `(1 + i / 2 % ${BELOW})`)} FROM made WHERE i % 2 = 0`,
];

/** Partners of events and of claims; two drawn ones where the pattern is meant to be new, else one of those that come often. */
const partners = (count: number) => {
  const often = `(1 + floor(power(${chance('partner', 'i::text')}, 3) * ${count})::int)`;
  const initiator = `((ARRAY['OURS', 'THEIRS', 'BOTH'])[1 + i % 3])::"Initiator"`;
  return [
    `INSERT INTO "event_partner" ("eventId", "partnerId", "initiator")
     SELECT event_id, ${id('partner', 'n')}, ${initiator} FROM (
       SELECT i, event_id, ${often} AS n FROM made WHERE i % 4 = 0 AND i % 10 > 0 AND (approved OR i % 2 = 0)
       UNION SELECT i, event_id, ${draw('one', 'i::text', count)} FROM made WHERE i % 10 = 0
       UNION SELECT i, event_id, ${draw('other', 'i::text', count)} FROM made WHERE i % 10 = 0) p`,
    `INSERT INTO "report_activity_partner" ("activityId", "partnerId", "initiator") SELECT claim_id, ${id('partner', often)}, ${initiator} FROM made WHERE i % 5 = 1`,
  ];
};

/**
 * The world's activities: each approved one is an event that its host claims, every eighth is claimed by another association too. They serve goals of all
 * levels by the plan or by the claim, and a third of them has partners. Besides, what is reported and not approved, what is over and unrecorded, what is ahead.
 */
export const activityStatements = (sizes: Sizes): string[] => [
  ...draws(sizes),
  ...events,
  unrecorded(sizes.unrecorded),
  ...claims,
  ...partners(sizes.partners),
];
