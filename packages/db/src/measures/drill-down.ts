import { type MeasureDimension, type MeasureKey, type MeasureSpec, type MeasureUnit, measureDefinition, type RecordKind } from '@nhipcau/domain/measure';
import type { IsoDate, LocalText } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { withRecords } from './records.ts';

/** A part of a figure. */
export interface BreakdownRow {
  /** association: its id; form: its key; month: 1–12 as text; country: its code */
  key: string;
  /** association only */
  name: LocalText | null;
  /** in the breakdown's unit; null: none of the records has the figure */
  value: number | null;
  /** events, reports or records of an office register behind it */
  records: number;
}

export interface MeasureBreakdown {
  /** what `value` counts: the measure's own unit, or events where the measure itself cannot be taken apart (its evenness, its effective number) */
  unit: MeasureUnit;
  /** false where a record can stand in several rows or the value is a share or a level: the rows do not add up to the figure */
  additive: boolean;
  rows: BreakdownRow[];
}

/** Levels whose records are counted one by one: their parts add up. */
const ADDITIVE: readonly MeasureKey[] = ['partners_active', 'agreements_in_force', 'paper_partnerships', 'partner_concentration', 'articles_per_association'];

function unitOf({ key }: MeasureSpec, dimension: MeasureDimension): MeasureUnit {
  const { source, unit } = measureDefinition(key);
  if (key === 'partner_concentration') return 'interactions';
  return source === 'claims' || key === 'effective_forms' || (key === 'countries_reached' && dimension === 'country') ? 'events' : unit;
}

/**
 * A figure taken apart, greatest part first (months in order), in one statement, and six for the office's own registers. By association an event stands with the association of the claim
 * that counts, so that the parts add up; what a co-host took part in is in the association statistics. A partner stands with its lead association. What has several
 * countries stands with each.
 * @throws RangeError for a limit or a dimension that the measure does not know
 */
export async function measureBreakdown(db: Db | Tx, spec: MeasureSpec, year: number, today: IsoDate, dimension: MeasureDimension): Promise<MeasureBreakdown> {
  const unit = unitOf(spec, dimension);
  const key = {
    association: Prisma.sql`coalesce(m.association_id, r.organisation_id)::text`,
    form: Prisma.sql`r.form`,
    month: Prisma.sql`extract(month FROM r."on")::int::text`,
    country: Prisma.sql`upper(country)`,
  }[dimension];
  const value = {
    share: Prisma.sql`sum(r.value) / nullif(sum(r.whole), 0)`,
    countries: Prisma.sql`count(DISTINCT upper(reached.country))::float8`,
    sum: Prisma.sql`sum(r.value)`,
    events: Prisma.sql`count(DISTINCT r.event_id)::float8`,
    // points of several partners are no sum: their mean or median
    points: spec.key === 'substance_median' ? Prisma.sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY r.value)` : Prisma.sql`avg(r.value)`,
  }[unit === 'share' || unit === 'countries' || unit === 'events' || unit === 'points' ? unit : 'sum'];
  // unnesting multiplies an event's row, so only where the countries are asked for
  const countries =
    dimension === 'country'
      ? Prisma.sql`CROSS JOIN LATERAL (SELECT DISTINCT upper(unnest(r.countries)) AS country) AS reached`
      : unit === 'countries'
        ? Prisma.sql`LEFT JOIN LATERAL unnest(r.countries) AS reached(country) ON true`
        : Prisma.empty;
  const order = dimension === 'month' ? Prisma.sql`"key"::int` : Prisma.sql`"value" DESC NULLS LAST, "key"`;
  const rows = await db.$queryRaw<BreakdownRow[]>`
    ${await withRecords(db, spec, year, today, dimension)},
    part AS (
      SELECT ${key} AS "key", ${value} AS "value", count(DISTINCT (r.event_id, r.report_id, r.organisation_id, r.code, r.record_key))::int AS "records"
      FROM record r LEFT JOIN member_of m ON m.organisation_id = r.organisation_id ${countries}
      GROUP BY 1)
    SELECT "key", ${dimension === 'association' ? Prisma.sql`(SELECT o."name" FROM "organisation" o WHERE o."id"::text = "key")` : Prisma.sql`NULL`} AS "name",
      "value", "records"
    FROM part ORDER BY ${order}`;
  const { kind, source } = measureDefinition(spec.key);
  return { unit, additive: dimension !== 'country' && (kind === 'FLOW' || source === 'claims' || ADDITIVE.includes(spec.key)), rows };
}

/** An event, a report or a record of an office register behind a figure. */
export interface MeasureRecord {
  /** null for measures of reports and of office registers */
  eventId: string | null;
  /** the report whose claim counts; null: a report that was due and is missing */
  reportId: string | null;
  /** code and title of the event, or of the reporting period */
  /** the record of an office register; null for events and reports */
  subject: { kind: RecordKind; id: string } | null;
  code: string;
  title: LocalText;
  /** day of the event; of a report: the end of its period, of a submission its day, of a missing one the due day */
  on: IsoDate;
  form: string | null;
  organisationId: string;
  organisationName: LocalText;
  /** what it adds: in the measure's unit, 1 for a count, 1 or 0 for a rate of counts; null: the figure is not known */
  value: number | null;
  /** for a rate the whole that `value` is a part of */
  whole: number | null;
}

/**
 * The records behind a figure, latest first, in one statement (and six for the office's own registers); page 1 is the first, at most 200 a page. `total` counts them all.
 * @throws RangeError for a limit the measure does not know or a page that cannot be
 */
export async function measureRecords(
  db: Db | Tx,
  spec: MeasureSpec,
  year: number,
  today: IsoDate,
  { page, size }: { page: number; size: number },
): Promise<{ total: number; records: MeasureRecord[] }> {
  if (!Number.isInteger(page) || !Number.isInteger(size) || page < 1 || size < 1 || size > 200) throw new RangeError(`page ${page} of size ${size}`);
  const rows = await db.$queryRaw<{ total: number; records: MeasureRecord[] }[]>`
    ${await withRecords(db, spec, year, today)},
    page AS (SELECT * FROM record ORDER BY "on" DESC, code, organisation_id, record_key LIMIT ${size} OFFSET ${(page - 1) * size})
    SELECT (SELECT count(*) FROM record)::int AS "total", coalesce((
      SELECT json_agg(json_build_object('eventId', p.event_id, 'reportId', p.report_id, 'subject',
        CASE WHEN p.subject_kind IS NOT NULL THEN json_build_object('kind', p.subject_kind, 'id', p.subject_id) END, 'code', p.code, 'title', p.title, 'on', p."on", 'form', p.form,
        'organisationId', p.organisation_id, 'organisationName', o."name", 'value', p.value, 'whole', p.whole) ORDER BY p."on" DESC, p.code, p.organisation_id, p.record_key)
      FROM page p JOIN "organisation" o ON o."id" = p.organisation_id), '[]') AS "records"`;
  return rows[0] ?? { total: 0, records: [] };
}
