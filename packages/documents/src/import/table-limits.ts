const MB = 1024 * 1024;

/** What one table of rows may cost; a small upload can unfold into gigabytes. */
export const TABLE_LIMITS = {
  /** Bytes of the uploaded file itself. */
  fileBytes: 10 * MB,
  /** Rows below the heading. */
  rows: 50_000,
  /** Columns that are looked at; what stands further to the right is left alone. */
  columns: 100,
  /** UTF-16 code units kept of one cell: one more than any field takes, so that a longer one is told. */
  cellLength: 5_001,
  /** Bytes really unfolded from the sheet. */
  sheetBytes: 64 * MB,
  /** Bytes really unfolded from the shared texts and the parts that name the sheets. */
  partBytes: 32 * MB,
  /** UTF-16 code units of one tag or one run of text. */
  tokenLength: MB,
} as const;
