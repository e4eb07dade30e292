import 'server-only';
import { type CellValue, type ExportColumn, toCsv, toXlsx } from '@nhipcau/documents/export';
import { type Locale, translator } from '@nhipcau/i18n';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/**
 * What a reader of a file has to know of a row: it is sample data; it is real but its figures are computed from sample data;
 * nobody has checked its day; it holds a link that was read into a source which does not state it.
 */
export const DATA_MARKS = ['sample', 'sampleFigures', 'unverified', 'ourReading'] as const;
export type DataMark = (typeof DATA_MARKS)[number];

/** A row's cells and its marks. The union is for rows whose keys are not known to the compiler, a year's or a month's columns for instance. */
export type ExportedRow<Key extends string> = Record<Key, CellValue | readonly DataMark[]> & { marks: readonly DataMark[] };

/** Marks of a row of sample data, and of none. */
export const markSample = ({ sample }: { sample: boolean }): DataMark[] => (sample ? ['sample'] : []);

/** Marks of a row that shows computed figures: in a database with sample data they rest on it. */
export const markFigures = (row: { sample: boolean }, sampleData: boolean): DataMark[] => (row.sample ? ['sample'] : sampleData ? ['sampleFigures'] : []);

/**
 * A list as a file, in the format the address asks for (`?format=csv|xlsx`). Formula cells are made harmless by the writers.
 * Marks travel: where any row has one, a first line says so for the file and a last column for each row.
 */
export async function exportResponse<Key extends string>({
  request,
  locale,
  fileName,
  columns,
  rows,
}: {
  request: Request;
  locale: Locale;
  fileName: string;
  columns: ExportColumn<Key>[];
  rows: ExportedRow<NoInfer<Key>>[];
}): Promise<Response> {
  const t = translator(locale, 'common');
  const present = DATA_MARKS.filter((mark) => rows.some((row) => row.marks.includes(mark)));
  const note = present.length === 0 ? null : present.map((mark) => t(`marks.note.${mark}`)).join(' ');
  const shown: ExportColumn<string>[] = note === null ? columns : [...columns, { key: 'marks', header: t('marks.column'), kind: 'text', width: 40 }];
  const cells = rows.map(({ marks, ...row }) => ({ ...(row as Record<string, CellValue>), marks: marks.map((mark) => t(`marks.${mark}`)).join('; ') }));
  const format = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const body = format === 'csv' ? toCsv(shown, cells, note) : await toXlsx(fileName, shown, cells, note);
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${fileName}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
