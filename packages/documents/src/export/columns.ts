/** What a column holds, which decides how its cells are written. */
export const EXPORT_KINDS = ['text', 'number', 'date', 'percent'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

/**
 * A cell: `number` and `percent` take a number (percent as a share, 1 = 100 %),
 * `date` an ISO `YYYY-MM-DD` string, `text` a string. `null`, `undefined` and
 * numbers that are not finite are left blank: no data is never written as 0.
 */
export type CellValue = string | number | null | undefined;

export interface ExportColumn<K extends string = string> {
  /** The property of a row that this column shows. */
  readonly key: K;
  /** The heading, already in the reader's language. */
  readonly header: string;
  readonly kind: ExportKind;
  /** Width in characters; by default it follows the content, from 8 to 60. */
  readonly width?: number;
}

export type ExportRow<K extends string = string> = Readonly<Partial<Record<K, CellValue>>>;

/** A cell once read by the kind of its column; `null` is blank. */
export type TypedCell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number' | 'percent'; readonly number: number }
  | { readonly type: 'date'; readonly iso: string }
  | null;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a string is a day of the calendar, written `YYYY-MM-DD`. */
function isIsoDate(value: string): boolean {
  if (!ISO_DATE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Reads a cell by its column's kind; a value that does not fit the kind is kept, as text. */
export function typedCell(value: CellValue, kind: ExportKind): TypedCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    return kind === 'number' || kind === 'percent' ? { type: kind, number: value } : { type: 'text', text: String(value) };
  }
  return kind === 'date' && isIsoDate(value) ? { type: 'date', iso: value } : { type: 'text', text: value };
}
