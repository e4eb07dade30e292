import { docxText } from './docx.ts';
import { ImportError } from './errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { paragraphsOf } from './paragraphs.ts';
import { pdfText } from './pdf.ts';
import { decodeText } from './text.ts';

/** The formats a source document can be read from. */
export const SOURCE_FORMATS = ['txt', 'docx', 'pdf'] as const;

export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file as uploaded: the name only chooses the reader, which then checks the content itself. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface ParsedSource {
  readonly format: SourceFormat;
  /** Never empty; counted from 1 by locators (see `paragraphsOf`). */
  readonly paragraphs: string[];
}

const READERS: Readonly<Record<SourceFormat, (bytes: Uint8Array) => string | Promise<string>>> = {
  txt: decodeText,
  docx: docxText,
  pdf: pdfText,
};

function formatOf(fileName: string): SourceFormat {
  const extension = /\.([^.]+)$/u.exec(fileName.trim().toLowerCase())?.[1];
  const format = SOURCE_FORMATS.find((candidate) => candidate === extension);
  if (!format) throw new ImportError('UNSUPPORTED', 'only .txt, .docx and .pdf are read');
  return format;
}

/**
 * Reads a source document into its paragraphs. The file is at most 10 MB; the
 * bytes given are left as they are.
 * @throws ImportError and nothing else, whatever the bytes; its `code` says why.
 */
export async function parseSourceFile({ bytes, fileName }: SourceFile): Promise<ParsedSource> {
  const format = formatOf(fileName);
  if (bytes.length === 0) throw new ImportError('EMPTY', 'the file is empty');
  if (bytes.length > IMPORT_LIMITS.fileBytes) throw new ImportError('TOO_LARGE', 'the file is too large');
  const text = await READERS[format](bytes);
  if (text.length > IMPORT_LIMITS.textLength) throw new ImportError('TOO_COMPLEX', 'too much text');
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) throw new ImportError('EMPTY', 'the file holds no text');
  return { format, paragraphs };
}
