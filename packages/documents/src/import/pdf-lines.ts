/** One printed line of a page; positions and sizes in the page's own units (1/72 inch), y growing upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const ITEM_MARK = /^(?:[-–—+*•·▪◦]\s|\d{1,3}[.)]\s|\p{L}[.)]\s)/u;

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/**
 * Joins the printed lines of one page into paragraphs, since a PDF keeps lines
 * only. A line continues the one above when nothing says otherwise: the line
 * above reaches the right margin, the distance is the page's usual one, the size
 * of the letters is the same, and the line is neither indented nor the start of
 * a list item. Lines are in reading order; blank ones are ignored.
 */
export function paragraphsOfPage(lines: readonly PdfLine[]): string[] {
  const printed = lines.filter((line) => line.text.trim() !== '');
  const leftMargin = printed.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const rightMargin = printed.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);
  const gaps = printed.slice(1).map((line, index) => (printed[index]?.y ?? line.y) - line.y);
  const usualGap = median(gaps.filter((gap) => gap > 0));
  const paragraphs: string[] = [];
  let above: PdfLine | null = null;
  for (const line of printed) {
    const text = line.text.replace(/\s+/gu, ' ').trim();
    const last = paragraphs.at(-1);
    const gap = above === null ? 0 : above.y - line.y;
    const continues =
      above !== null &&
      last !== undefined &&
      usualGap !== null &&
      gap > 0 &&
      gap <= usualGap * 1.25 &&
      above.right >= rightMargin - (rightMargin - leftMargin) * 0.15 &&
      Math.abs(above.size - line.size) <= above.size * 0.1 &&
      line.left <= above.left + line.size * 0.8 &&
      !ITEM_MARK.test(text);
    if (continues) paragraphs[paragraphs.length - 1] = last.endsWith('\u00ad') ? last.slice(0, -1) + text : `${last} ${text}`;
    else paragraphs.push(text);
    above = line;
  }
  return paragraphs;
}
