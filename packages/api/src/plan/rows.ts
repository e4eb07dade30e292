import { type Db, Prisma, type Tx } from '@nhipcau/db';
import { type ForecastExperience, forecastExperience } from '@nhipcau/db/measures';
import type { IndicatorDirection, IndicatorKind, TrajectoryShape } from '@nhipcau/domain/indicator';
import type { IsoDate, LocalText } from '@nhipcau/domain/shared';
import type { IndicatorBand, KeptForecast, LatestCheckIn, LinkedEvent, PlanYearInfo, WeaknessNode } from './types.ts';

/** A forecast as it was kept; `actual` null: the year runs, or nothing is known of it. */
export type ForecastRow = Omit<KeptForecast, 'held'>;

export interface GoalRow {
  id: string;
  parentId: string | null;
  code: string;
  title: LocalText;
  description: LocalText | null;
  pillar: string;
  weight: number;
  position: number;
  ownerId: string | null;
  ownerName: string | null;
  ownerOrganisationId: string | null;
  ownerOrganisationName: LocalText | null;
  copiedFromId: string | null;
  version: number;
  sample: boolean;
  checkIn: LatestCheckIn | null;
  forecasts: ForecastRow[];
}

export interface MeasurementRow {
  on: IsoDate;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** `planned`: false for an event that was made from a report and so was never planned; `plannedOn`: the day planned first; `endsOn` null: a single day. */
export type LinkRow = LinkedEvent & { endsOn: IsoDate | null; plannedOn: IsoDate | null; planned: boolean };

export interface IndicatorRow extends IndicatorBand {
  id: string;
  goalId: string;
  code: string;
  name: LocalText;
  unit: LocalText;
  decimals: number;
  kind: IndicatorKind;
  direction: IndicatorDirection;
  trajectory: TrajectoryShape;
  baseline: number | null;
  target: number | null;
  targetIsSample: boolean;
  measureKey: string | null;
  goalScoped: boolean;
  measureForm: string | null;
  weight: number;
  position: number;
  onTrackFrom: number | null;
  atRiskFrom: number | null;
  version: number;
  sample: boolean;
  milestones: { on: IsoDate; value: number }[];
  measurements: MeasurementRow[];
  /** of the indicator it was copied from */
  earlier: MeasurementRow[];
  links: LinkRow[];
  checkIn: LatestCheckIn | null;
  forecasts: ForecastRow[];
}

export interface WeaknessRow
  extends Pick<WeaknessNode, 'id' | 'code' | 'title' | 'description' | 'category' | 'version' | 'sample' | 'goals' | 'difficulties'> {
  namingYears: number[];
  scores: { year: number; distance: number | null }[];
  /** `baseDays`: the base at each month's end and on today's day of the year that named it, as far as it was kept */
  measures: ({
    id: string;
    key: string;
    direction: IndicatorDirection;
    weight: number;
    base: number | null;
    target: number | null;
    baseDays: { monthDay: string; value: number | null }[];
  } & IndicatorBand)[];
}

const measurements = (indicator: Prisma.Sql, today: IsoDate) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('on', m."on", 'value', m."value", 'numerator', m."numerator", 'denominator', m."denominator") ORDER BY m."on"), '[]')
   FROM "measurement" m WHERE m."indicatorId" = ${indicator} AND m."on" <= ${today}::date)`;

const latestCheckIn = (column: Prisma.Sql, id: Prisma.Sql, today: IsoDate) => Prisma.sql`
  (SELECT json_build_object('on', c."on", 'confidence', c."confidence", 'note', c."note", 'authorName', a."name")
   FROM "check_in" c LEFT JOIN "user" a ON a."id" = c."authorId"
   WHERE c.${column} = ${id} AND c."on" <= ${today}::date ORDER BY c."on" DESC, c."createdAt" DESC LIMIT 1)`;

/** Forecasts that were shown up to a day, with what came as far as it was known by then, the first first. */
const forecasts = (which: Prisma.Sql, today: IsoDate) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('madeOn', f."madeOn", 'year', fy."year", 'median', f."median", 'low', f."low", 'high', f."high",
      'actual', CASE WHEN f."scoredOn" <= ${today}::date THEN f."actual" END, 'sample', f."sample") ORDER BY f."madeOn"), '[]')
   FROM "forecast_record" f JOIN "plan_year" fy ON fy."id" = f."planYearId" WHERE ${which} AND f."madeOn" <= ${today}::date)`;

const ALL = Prisma.sql`true`;

const planYearOf = (year: number) => Prisma.sql`
    SELECT "id", "year", "startsOn"::text, "endsOn"::text, "status"::text, "version" FROM "plan_year" WHERE "year" = ${year}`;

/** Goals of a year that are not archived, in order of position. */
function goalsOf(year: number, today: IsoDate, only: Prisma.Sql = ALL) {
  return Prisma.sql`
    SELECT g."id", g."parentId", g."code", g."title", g."description", g."pillar"::text, g."weight"::float8, g."position", g."ownerId",
      u."name" AS "ownerName", g."ownerOrganisationId", o."name" AS "ownerOrganisationName", g."copiedFromId", g."version", g."sample",
      ${latestCheckIn(Prisma.sql`"goalId"`, Prisma.sql`g."id"`, today)} AS "checkIn",
      ${forecasts(Prisma.sql`f."goalId" IN (g."id", g."copiedFromId")`, today)} AS "forecasts"
    FROM "goal" g JOIN "plan_year" y ON y."id" = g."planYearId"
    LEFT JOIN "user" u ON u."id" = g."ownerId" LEFT JOIN "organisation" o ON o."id" = g."ownerOrganisationId"
    WHERE y."year" = ${year} AND g."archivedAt" IS NULL AND ${only} ORDER BY g."position", g."code"`;
}

/** Indicators of a year's goals, neither archived, with all that hangs on them. */
function indicatorsOf(year: number, today: IsoDate, only: Prisma.Sql = ALL) {
  return Prisma.sql`
    SELECT i."id", i."goalId", i."code", i."name", i."unit", i."decimals", i."kind"::text, i."direction"::text, i."trajectory"::text,
      i."baseline"::float8, i."target"::float8, i."targetIsSample", i."bandLow"::float8 AS "low", i."bandHigh"::float8 AS "high",
      i."criticalLow"::float8, i."criticalHigh"::float8, i."measureKey", i."goalScoped", i."measureForm"::text, i."weight"::float8, i."position",
      i."onTrackFrom"::float8, i."atRiskFrom"::float8, i."version", i."sample",
      (SELECT coalesce(json_agg(json_build_object('on', m."on", 'value', m."value") ORDER BY m."on"), '[]')
       FROM "indicator_milestone" m WHERE m."indicatorId" = i."id") AS "milestones",
      ${measurements(Prisma.sql`i."id"`, today)} AS "measurements",
      ${measurements(Prisma.sql`i."copiedFromId"`, today)} AS "earlier",
      (SELECT coalesce(json_agg(json_build_object('eventId', e."id", 'code', e."code", 'title', e."title", 'on', e."startsOn", 'endsOn', e."endsOn", 'status', e."status",
          'expectedContribution', l."expectedContribution", 'plannedOn', coalesce(e."originalStartsOn", e."startsOn"), 'planned', NOT e."fromReport")
          ORDER BY e."startsOn" NULLS LAST, e."code"), '[]')
       FROM "event_goal" l JOIN "event" e ON e."id" = l."eventId" WHERE l."indicatorId" = i."id") AS "links",
      ${latestCheckIn(Prisma.sql`"indicatorId"`, Prisma.sql`i."id"`, today)} AS "checkIn",
      ${forecasts(Prisma.sql`f."indicatorId" IN (i."id", i."copiedFromId")`, today)} AS "forecasts"
    FROM "indicator" i JOIN "goal" g ON g."id" = i."goalId" JOIN "plan_year" y ON y."id" = g."planYearId"
    WHERE y."year" = ${year} AND i."archivedAt" IS NULL AND g."archivedAt" IS NULL AND ${only} ORDER BY i."position", i."code"`;
}

const MONTH_ENDS = ['01-31', '02-28', '02-29', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'];

/** Weaknesses that are not archived, with their namings and scores up to the year and the goals of the year that answer them. */
function weaknessesOf(year: number, today: IsoDate) {
  return Prisma.sql`
    SELECT w."id", w."code", w."title", w."description", w."category"::text, w."version", w."sample",
      (SELECT coalesce(json_agg(r."year" ORDER BY r."year"), '[]') FROM "weakness_naming" n JOIN "review" r ON r."id" = n."reviewId"
       WHERE n."weaknessId" = w."id") AS "namingYears",
      (SELECT coalesce(json_agg(json_build_object('year', s."year", 'distance', s."distance") ORDER BY s."year"), '[]') FROM "weakness_score" s
       WHERE s."weaknessId" = w."id" AND s."year" <= ${year}) AS "scores",
      (SELECT coalesce(json_agg(json_build_object('id', m."id", 'key', m."measureKey", 'direction', m."direction", 'weight', m."weight", 'base', m."base",
          'target', m."target", 'baseDays', coalesce((SELECT json_agg(json_build_object('monthDay', b."monthDay", 'value', b."value")) FROM "weakness_base" b
            WHERE b."weaknessMeasureId" = m."id" AND b."monthDay" = ANY(${[...MONTH_ENDS, today.slice(5)]}::text[])), '[]'), 'low', m."bandLow", 'high', m."bandHigh", 'criticalLow', m."criticalLow", 'criticalHigh', m."criticalHigh")
          ORDER BY m."weight" DESC, m."measureKey"), '[]')
       FROM "weakness_measure" m WHERE m."weaknessId" = w."id") AS "measures",
      (SELECT coalesce(json_agg(json_build_object('goalId', l."goalId", 'weight', l."weight", 'ourReading', l."ourReading") ORDER BY l."weight" DESC, g."code"), '[]')
       FROM "goal_weakness" l JOIN "goal" g ON g."id" = l."goalId" JOIN "plan_year" y ON y."id" = g."planYearId"
       WHERE l."weaknessId" = w."id" AND y."year" = ${year} AND g."archivedAt" IS NULL) AS "goals",
      (SELECT coalesce(json_agg(json_build_object('year', d."year", 'reports', d.reports) ORDER BY d."year"), '[]') FROM (
        SELECT y."year", count(DISTINCT r."id") AS reports
        FROM "report_difficulty" t JOIN "activity_report" r ON r."id" = t."reportId" JOIN "reporting_period" p ON p."id" = r."periodId"
        JOIN "plan_year" y ON y."id" = p."planYearId"
        WHERE t."weaknessId" = w."id" AND r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND y."year" <= ${year} GROUP BY y."year") d) AS "difficulties"
    FROM "weakness" w WHERE w."archivedAt" IS NULL ORDER BY w."code"`;
}

export interface PlanRows {
  /** null: the year has no plan */
  planYear: PlanYearInfo | null;
  goals: GoalRow[];
  indicators: IndicatorRow[];
  weaknesses: WeaknessRow[];
  /** what forecasts are drawn from; null: not worked out */
  experience: ForecastExperience | null;
}

/** All that is planned for a year, and its weaknesses, in one statement. */
export async function loadPlanRows(db: Db | Tx, year: number, today: IsoDate): Promise<PlanRows> {
  const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((SELECT json_agg(x) FROM (${rows}) x), '[]')`;
  const [row] = await db.$queryRaw<PlanRows[]>`
    SELECT (SELECT row_to_json(x) FROM (${planYearOf(year)}) x) AS "planYear", ${list(goalsOf(year, today))} AS "goals",
      ${list(indicatorsOf(year, today))} AS "indicators", ${list(weaknessesOf(year, today))} AS "weaknesses", ${forecastExperience(today)} AS "experience"`;
  return row ?? { planYear: null, goals: [], indicators: [], weaknesses: [], experience: null };
}

/** A goal and what lies below it, with their indicators (or one of them alone), and its plan year, in two statements; null: it is not there. */
export async function loadGoalRows(db: Db | Tx, goalId: string, indicatorId: string | null, today: IsoDate): Promise<Omit<PlanRows, 'weaknesses'> | null> {
  const [found] = await db.$queryRaw<{ year: number; ids: string[] }[]>`
    WITH RECURSIVE below AS (
      SELECT g."id", g."planYearId" FROM "goal" g WHERE g."id" = ${goalId}::uuid AND g."archivedAt" IS NULL
      UNION SELECT g."id", g."planYearId" FROM "goal" g JOIN below b ON g."parentId" = b."id" WHERE g."archivedAt" IS NULL)
    SELECT min(y."year")::int AS "year", array_agg(b."id"::text) AS "ids" FROM below b JOIN "plan_year" y ON y."id" = b."planYearId" HAVING count(*) > 0`;
  if (!found) return null;
  const within = Prisma.sql`g."id" = ANY(${found.ids}::uuid[])`;
  const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((SELECT json_agg(x) FROM (${rows}) x), '[]')`;
  const indicators = indicatorsOf(found.year, today, indicatorId === null ? within : Prisma.sql`i."id" = ${indicatorId}::uuid`);
  const [row] = await db.$queryRaw<Omit<PlanRows, 'weaknesses'>[]>`
    SELECT (SELECT row_to_json(x) FROM (${planYearOf(found.year)}) x) AS "planYear", ${list(goalsOf(found.year, today, within))} AS "goals", ${list(indicators)} AS "indicators",
      ${forecastExperience(today)} AS "experience"`;
  return row ?? null;
}
