/** Lower case without accents, and đ as d, so that "ha noi" finds "Hà Nội" and "dien bien" finds "Điện Biên". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * How well `query` finds a text, 0 (not at all) to 1, accents apart: a text that begins with the query comes first,
 * then one where a word does, then any that holds every word of the query. An empty query finds all.
 */
export function matchScore(text: string, query: string): number {
  const haystack = fold(text);
  const needle = fold(query).trim();
  if (needle === '') return 1;
  if (haystack.startsWith(needle)) return 1;
  if (haystack.includes(` ${needle}`)) return 0.8;
  return needle.split(/\s+/).every((word) => haystack.includes(word)) ? 0.5 : 0;
}
