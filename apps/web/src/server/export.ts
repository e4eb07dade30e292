import 'server-only';
import { type CellValue, type ExportColumn, toCsv, toXlsx } from '@nhipcau/documents/export';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** A list as a file, in the format the address asks for (`?format=csv|xlsx`). Formula cells are made harmless by the writers. */
export async function exportResponse<Key extends string>({
  request,
  fileName,
  columns,
  rows,
}: {
  request: Request;
  fileName: string;
  columns: ExportColumn<Key>[];
  rows: Record<Key, CellValue>[];
}): Promise<Response> {
  const format = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const body = format === 'csv' ? toCsv(columns, rows) : await toXlsx(fileName, columns, rows);
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${fileName}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
