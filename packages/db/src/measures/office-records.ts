import type { RecordKind } from '@nhipcau/domain/measure';
import { type IsoDate, LOCALES, type LocalText } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { toIso } from '../dates.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { OfficeDay, OfficeMeasure } from './measure.ts';
import { loadOfficeFacts } from './office-facts.ts';

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
 * The relation `record` of a measure of an office register: the parts that its value in a year up to a day is folded from, with the Union where no
 * association stands for it. Six statements at most.
 */
export async function officeRecords(db: Db | Tx, measure: OfficeMeasure, year: number, today: IsoDate): Promise<Prisma.Sql> {
  const yearEnd = `${year}-12-31`;
  const on = today > yearEnd ? yearEnd : today;
  const day: OfficeDay = { year, on, asOf: today, today, members: 0 };
  const parts = on < `${year}-01-01` ? [] : measure.parts(await loadOfficeFacts(db, year, today), day);
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
