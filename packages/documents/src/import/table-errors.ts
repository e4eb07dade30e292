/** Every reason for which a table of rows is refused; the caller words them for its reader. */
export const TABLE_ERROR_CODES = [
  'EMPTY',
  'TOO_LARGE',
  'UNSUPPORTED',
  'NOT_AN_XLSX',
  'NOT_A_CSV',
  'OPEN_QUOTE',
  'ENCRYPTED',
  'TOO_COMPLEX',
  'TOO_MANY_ROWS',
] as const;

export type TableErrorCode = (typeof TABLE_ERROR_CODES)[number];

/** A table that cannot be read, and why. `message` is for the log only. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: TableErrorCode;

  constructor(code: TableErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
