/**
 * Text without accents and in lower case, for search and comparison: «Đại hội Hữu nghị» → "dai hoi huu nghi".
 * đ has no decomposition in Unicode, so it is mapped by hand. Length and spacing are otherwise kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '') // «İ» lower-cases to i + a combining dot
    .replaceAll('đ', 'd');
}

/** The folded words of a text: runs of letters and digits. */
export function foldWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
