export { IMPORT_ERROR_CODES, ImportError, type ImportErrorCode } from './errors.ts';
export { contentHash, type Fingerprint, fingerprintOf, type KnownDocument, matchKnownDocument, wordsHash } from './fingerprint.ts';
export { IMPORT_LIMITS } from './limits.ts';
export { paragraphsOf } from './paragraphs.ts';
export { type ParsedSource, parseSourceFile, SOURCE_FORMATS, type SourceFile, type SourceFormat } from './parse.ts';
export { readTable, TABLE_FORMATS, type Table, type TableFormat, type TableRow } from './table.ts';
export { TABLE_ERROR_CODES, TableError, type TableErrorCode } from './table-errors.ts';
export { TABLE_LIMITS } from './table-limits.ts';
