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

/**
 * Names without the words that many of them begin or end with: «Hội hữu nghị Việt Nam – Pháp thành phố Hà Nội» among its like → «Pháp». For pictures; the
 * whole name has to stand beside them. At least one word stays.
 */
export function shortNames(names: readonly string[]): string[] {
  const forward = names.map((name) => name.trim().split(/\s+/));
  const backward = forward.map((words) => words.toReversed());
  return forward.map((words, index) => {
    const start = sharedWords(words, forward);
    const end = sharedWords(backward[index] ?? [], backward);
    const rest = words.slice(start, Math.max(start + 1, words.length - end));
    const told = rest.filter((word, at) => !(DASH.test(word) && (at === 0 || at === rest.length - 1)));
    return (told.length > 0 ? told : words).join(' ');
  });
}
