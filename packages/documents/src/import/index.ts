export { IMPORT_ERROR_CODES, ImportError, type ImportErrorCode } from './errors.ts';
export { contentHash, type Fingerprint, fingerprintOf, type KnownDocument, matchKnownDocument, wordsHash } from './fingerprint.ts';
export { IMPORT_LIMITS } from './limits.ts';
export { paragraphsOf } from './paragraphs.ts';
export { type ParsedSource, parseSourceFile, SOURCE_FORMATS, type SourceFile, type SourceFormat } from './parse.ts';
