const LEAST_SHARE = 0.25;

/** How many words at the beginning of `words` a good part of all has too. */
function sharedWords(words: readonly string[], all: readonly (readonly string[])[]): number {
  const least = Math.max(3, all.length * LEAST_SHARE);
  let count = 0;
  while (count < words.length - 1) {
    const next = count + 1;
    const same = all.filter((other) => words.slice(0, next).every((word, index) => other[index]?.toLowerCase() === word.toLowerCase()));
    if (same.length < least) break;
    count = next;
  }
  return count;
}

const DASH = /^[-–—]$/;

/** Where the pair begins that a name is of: the proper name before a dash at `start`, «Việt Nam -», stays. */
function pairStart(words: readonly string[], start: number): number {
  if (!DASH.test(words[start - 1] ?? '') && !DASH.test(words[start] ?? '')) return start;
  let first = DASH.test(words[start - 1] ?? '') ? start - 1 : start;
  while (first > 0 && /^\p{Lu}/u.test(words[first - 1] ?? '')) first -= 1;
  return first;
}

/**
 * Names without the words that many of them begin or end with: «Hội hữu nghị Việt Nam – Pháp thành phố Hà Nội» among its like → «Pháp». For pictures; the
 * whole name has to stand beside them. At least one word stays. With `pairs` «Việt Nam – Pháp», as friendship associations are called in lists.
 */
export function shortNames(names: readonly string[], { pairs = false }: { pairs?: boolean } = {}): string[] {
  const forward = names.map((name) => name.trim().split(/\s+/));
  const backward = forward.map((words) => words.toReversed());
  return forward.map((words, index) => {
    const shared = sharedWords(words, forward);
    const start = pairs ? pairStart(words, shared) : shared;
    const end = sharedWords(backward[index] ?? [], backward);
    const rest = words.slice(start, Math.max(shared + 1, words.length - end));
    const told = rest.filter((word, at) => !(DASH.test(word) && (at === 0 || at === rest.length - 1)));
    return (told.length > 0 ? told : words).join(' ');
  });
}
