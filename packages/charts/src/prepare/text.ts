/**
 * Width of a text in pixels, by estimate: the server that draws has no font to measure with.
 * The factors err on the wide side for Be Vietnam Pro, so that what fits here fits on screen.
 */
export function estimateWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const char of text.normalize('NFC')) {
    if (/[iljtfrI.,:;'|!()[\] ]/.test(char)) ems += 0.36;
    else if (/[mwMW%]/.test(char)) ems += 0.88;
    else if (/\p{Lu}/u.test(char)) ems += 0.7;
    else ems += 0.59;
  }
  return ems * fontSize;
}

/** Breaks a text at spaces into at most `maxLines` lines of `width` pixels; what remains after that ends in an ellipsis. */
export function wrapText(text: string, fontSize: number, width: number, maxLines = 2): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || estimateWidth(longer, fontSize) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), `${kept.at(-1)}…`];
}

/** How many lines a text takes at that width. */
export const countLines = (text: string, fontSize: number, width: number): number => wrapText(text, fontSize, width, 99).length;
