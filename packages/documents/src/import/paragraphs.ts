/** Every mark that ends a line in plain text: CR LF, CR, LF, VT, FF, NEL and the two Unicode separators. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * The paragraphs of a text: its non-empty lines, trimmed, in order.
 *
 * Locators count on this list: paragraph `n` is item `n − 1`, and `start`/`end`
 * are offsets in UTF-16 code units, `end` excluded, so that
 * `paragraphs[n - 1].slice(start, end)` is the passage. The text is first
 * brought to Unicode form NFC: the same Vietnamese sentence typed with
 * combining marks would otherwise have other offsets. Nothing inside a line is
 * changed beyond that. A blank text gives `[]`.
 */
export function paragraphsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
