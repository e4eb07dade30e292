/** A stretch of one paragraph: offsets in UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a paragraph and the references that cover all of it; none: plain text. */
export interface Segment<Id extends string = string> extends Span {
  readonly ids: readonly Id[];
}

/**
 * Cuts a paragraph of `length` code units where a reference begins or ends, so that overlapping references need no nested marks. The segments are in
 * order, never empty, and together are exactly the paragraph; neighbours differ in what covers them. References that reach beyond the paragraph are
 * cut to it, empty ones and those wholly outside cover nothing. `ids` keep the order given.
 */
export function segmentText<Id extends string>(length: number, references: readonly (Span & { readonly id: Id })[]): Segment<Id>[] {
  if (!(length > 0)) return [];
  const inside = references
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment<Id>[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? length;
    const ids = inside.filter((reference) => reference.start <= start && reference.end >= end).map(({ id }) => id);
    const last = segments.at(-1);
    const same = last !== undefined && last.ids.length === ids.length && last.ids.every((id, position) => id === ids[position]);
    if (same) segments[segments.length - 1] = { ...last, end };
    else segments.push({ start, end, ids });
  }
  return segments;
}

/** The words of a paragraph with their places: what a passage can begin and end at without a pointer. */
export function wordsOf(text: string): (Span & { readonly text: string })[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

const isLowSurrogate = (text: string, index: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(index)) && /[\uD800-\uDBFF]/.test(text.charAt(index - 1));

/**
 * A passage without the blanks at its ends and without half a character (a surrogate pair is kept whole).
 * Null where it lies outside the text or nothing is left of it.
 */
export function trimPassage(text: string, { start, end }: Span): Span | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) return null;
  const from = isLowSurrogate(text, start) ? start - 1 : start;
  const to = isLowSurrogate(text, end) ? end + 1 : end;
  const passage = text.slice(from, to);
  const kept = passage.trim();
  if (kept === '') return null;
  const begin = from + passage.length - passage.trimStart().length;
  return { start: begin, end: begin + kept.length };
}
