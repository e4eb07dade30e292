const MB = 1024 * 1024;

/**
 * What one source file may cost. A small upload can unfold into gigabytes, so
 * each stage has its own ceiling, checked before or while the bytes unfold.
 */
export const IMPORT_LIMITS = {
  /** Bytes of the uploaded file itself. */
  fileBytes: 10 * MB,
  /** Entries in a .docx package; an ordinary long report has fewer than a hundred. */
  zipEntries: 1_000,
  /** Bytes that the whole .docx package declares once unfolded, pictures included. */
  zipDeclaredBytes: 200 * MB,
  /** Bytes really unfolded from the text parts of a .docx; pictures are never unfolded. */
  docxTextBytes: 16 * MB,
  /** Tags in the text parts of a .docx: about five seconds of reading; three hundred ordinary pages have a third of that. */
  docxTags: 800_000,
  /** Nested elements in a part of a .docx; the reader walks them recursively. */
  docxDepth: 400,
  /** Pages of a .pdf. */
  pdfPages: 300,
  /** Bytes of one compressed stream of a .pdf once unfolded. */
  pdfStreamBytes: 96 * MB,
  /** Bytes of all compressed streams of a .pdf together once unfolded. */
  pdfTotalBytes: 256 * MB,
  /** Milliseconds spent on the pages of a .pdf, checked between pages. */
  pdfMilliseconds: 20_000,
  /** UTF-16 code units of extracted text, whatever the format. */
  textLength: 4_000_000,
} as const;
