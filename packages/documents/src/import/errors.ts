/** Every reason for which a source file is refused; the caller words them for its reader. */
export const IMPORT_ERROR_CODES = [
  'EMPTY',
  'TOO_LARGE',
  'NOT_A_DOCX',
  'NOT_A_PDF',
  'NO_TEXT_LAYER',
  'NOT_TEXT',
  'UNSUPPORTED',
  'TOO_COMPLEX',
  'ENCRYPTED',
] as const;

export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

/**
 * A source file that cannot be read, and why. `message` is for the log only:
 * what a person sees is chosen from `code`.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
