export { type CellValue, EXPORT_KINDS, type ExportColumn, type ExportKind, type ExportRow } from './columns.ts';
export { toCsv } from './csv.ts';
export { toXlsx } from './xlsx.ts';
