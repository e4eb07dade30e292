import { getResolvedPDFJS } from 'unpdf';
import { ImportError } from './errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { refusePdfBomb } from './pdf-guard.ts';
import { type PdfLine, paragraphsOfPage } from './pdf-lines.ts';

const HEADER = Buffer.from('%PDF-');
/** Readers accept the header anywhere in the first kilobyte. */
const HEADER_WITHIN = 1024;

/** What the reader says of one run of text; marks of structure have no `str`. */
interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line with one more run at its end; runs of blanks do not widen it. */
function extended(line: PdfLine | undefined, run: Run): PdfLine | undefined {
  const left = run.transform[4] ?? 0;
  const right = left + run.width;
  const blank = run.str.trim() === '';
  if (!line) return blank ? undefined : { text: run.str, left, right, y: run.transform[5] ?? 0, size: run.height };
  const text = line.text + run.str;
  if (blank) return { ...line, text };
  return { ...line, text, left: Math.min(line.left, left), right: Math.max(line.right, right), size: Math.max(line.size, run.height) };
}

function linesOf(runs: readonly Run[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | undefined;
  for (const run of runs) {
    open = extended(open, run);
    if (run.hasEOL && open) {
      lines.push(open);
      open = undefined;
    }
  }
  return open ? [...lines, open] : lines;
}

async function pagesText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await getResolvedPDFJS();
  // The reader takes over the buffer it is given, hence the copy; level 0 of its log keeps damaged files quiet.
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: true, disableFontFace: true, stopAtErrors: false });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > IMPORT_LIMITS.pdfPages) throw new ImportError('TOO_COMPLEX', 'too many pages');
    const started = performance.now();
    const paragraphs: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const paragraph of paragraphsOfPage(linesOf(items.filter((item) => 'str' in item)))) {
        paragraphs.push(paragraph);
        length += paragraph.length;
      }
      page.cleanup();
      if (length > IMPORT_LIMITS.textLength) throw new ImportError('TOO_COMPLEX', 'too much text');
      if (performance.now() - started > IMPORT_LIMITS.pdfMilliseconds) throw new ImportError('TOO_COMPLEX', 'the pages take too long to read');
    }
    return paragraphs.join('\n');
  } finally {
    await task.destroy();
  }
}

/**
 * The text of a PDF that carries a text layer, one paragraph per line.
 * @throws ImportError NOT_A_PDF, ENCRYPTED (a password is needed to open it), TOO_COMPLEX,
 * or NO_TEXT_LAYER when its pages hold pictures only, as a scan does.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEADER_WITHIN));
  if (!head.includes(HEADER)) throw new ImportError('NOT_A_PDF', 'no PDF header');
  refusePdfBomb(bytes);
  let text: string;
  try {
    text = await pagesText(bytes);
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    if (cause instanceof Error && cause.name === 'PasswordException') throw new ImportError('ENCRYPTED', 'a password is needed', { cause });
    throw new ImportError('NOT_A_PDF', 'the document cannot be read', { cause });
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('NO_TEXT_LAYER', 'no page carries text');
  return text;
}
