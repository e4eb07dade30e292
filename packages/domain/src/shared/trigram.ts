import { foldWords } from './fold.ts';

/** Distinct trigrams of the folded words, each word padded with two blanks before and one after, as PostgreSQL's pg_trgm does. */
export function trigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of foldWords(text)) {
    const letters = [...`  ${word} `];
    for (let i = 0; i + 3 <= letters.length; i++) found.add(letters.slice(i, i + 3).join(''));
  }
  return found;
}

/** Shared ÷ all distinct trigrams of two sets, 0…1; 0 when either is empty. */
export function trigramOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const trigram of a) if (b.has(trigram)) common++;
  return common / (a.size + b.size - common);
}

/** Accent-folded trigram similarity of two texts, 0…1 (Jaccard index of their trigrams, the definition of pg_trgm's `similarity`). */
export function trigramSimilarity(a: string, b: string): number {
  return trigramOverlap(trigrams(a), trigrams(b));
}
