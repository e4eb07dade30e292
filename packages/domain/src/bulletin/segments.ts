import { alignBlocks, blocksOf } from './blocks.ts';
import type { LengthPair } from './length.ts';
import type { ArticleSides } from './parity.ts';

/** A sentence and its translation, for the memory. */
export interface SentencePair {
  readonly textA: string;
  readonly textB: string;
}

/** Longest text of one side that is kept as one. */
export const MAX_SEGMENT = 1000;

/** Ends of a word that look like the end of a sentence and are none. */
const ABBREVIATION = /(?:^|[\s(«"“])(?:TP|Tp|TS|GS|PGS|ThS|NXB|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|etc|M|Mme|Mlle|Sr|Sra|Dña|г|им|т\.д|\p{Lu})\.$/u;

/** Sentences of a text: after . ! ? … and what closes behind them, before a capital, a digit or an opening sign; in Chinese after 。！？. */
export function sentencesOf(text: string): string[] {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  let start = 0;
  for (const match of clean.matchAll(/[.!?…]+["'»”’)\]]*\s+(?=["'«“‘([¿¡]*[\p{Lu}\p{N}])|[。！？]+["”’」』）]*/gu)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(clean.slice(start, end).trimEnd())) continue;
    found.push(clean.slice(start, end).trim());
    start = end;
  }
  return [...found, clean.slice(start).trim()].filter((sentence) => sentence !== '');
}

/**
 * Pairs for the translation memory: the titles, and of each paragraph beside its translation sentence by sentence where both have as many, else the
 * paragraph as one. What is longer than 1000 characters, empty on a side or the same in both is left out; each pair once.
 */
export function sentencePairs(article: ArticleSides): SentencePair[] {
  const rows: [string, string][] = [
    [article.titleA, article.titleB],
    ...alignBlocks(blocksOf(article.contentA), blocksOf(article.contentB)).flatMap(([a, b]): [string, string][] => (a && b ? [[a.text, b.text]] : [])),
  ];
  const pairs = rows.flatMap(([a, b]): SentencePair[] => {
    const [left, right] = [sentencesOf(a), sentencesOf(b)];
    const whole = [{ textA: left.join(' '), textB: right.join(' ') }];
    return left.length === right.length ? left.map((textA, index) => ({ textA, textB: right[index] ?? '' })) : whole;
  });
  const kept = pairs.filter(
    ({ textA, textB }) => textA !== '' && textB !== '' && textA !== textB && textA.length <= MAX_SEGMENT && textB.length <= MAX_SEGMENT,
  );
  return [...new Map(kept.map((pair) => [`${pair.textA}\n${pair.textB}`, pair])).values()];
}

/** Lengths of the paragraphs of an article beside their translations: what the model of lengths is fitted on. */
export function lengthPairs(article: ArticleSides): LengthPair[] {
  return alignBlocks(blocksOf(article.contentA), blocksOf(article.contentB)).flatMap(([a, b]): LengthPair[] =>
    a && b && a.text !== '' && b.text !== '' ? [[[...a.text].length, [...b.text].length]] : [],
  );
}
