import { renderToBuffer } from '@react-pdf/renderer';
import type { PrintImage } from './cell.tsx';
import { BulletinDocument } from './document.tsx';
import { printImage } from './image.ts';
import { registerFonts } from './typeface.ts';
import type { PdfIssue } from './types.ts';

/** Layouts until the pages in the contents agree with those the articles are on: the second always does, since a number takes no room of its own. */
const MOST_PASSES = 3;

/**
 * An issue as a PDF of two columns, with contents that lead to its pages, page numbers and embedded fonts.
 * It has Latin letters, Vietnamese ones among them, and Cyrillic; of Chinese it knows nothing.
 */
export async function bulletinPdf(issue: PdfIssue): Promise<Uint8Array> {
  registerFonts();
  const images = new Map<string, PrintImage>(await Promise.all([...issue.images].map(async ([id, bytes]) => [id, await printImage(bytes)] as const)));
  let pages = new Map<string, number>();
  for (let pass = 1; ; pass++) {
    const placed = new Map<string, number>();
    const bytes = await renderToBuffer(BulletinDocument({ issue, images, pages, onPlace: (id, page) => placed.set(id, page) }));
    const settled = issue.articles.every(({ id }) => placed.get(id) === pages.get(id));
    if (settled || pass === MOST_PASSES) return new Uint8Array(bytes);
    pages = placed;
  }
}
