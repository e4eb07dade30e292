import { alignBlocks, blocksOf } from './blocks.ts';
import type { ArticleSides } from './parity.ts';
import type { BulletinLanguage } from './types.ts';

/** A term of the glossary; null in a language it has no entry for. */
export interface GlossaryEntry {
  readonly key: string;
  readonly texts: Readonly<Partial<Record<BulletinLanguage, string | null>>>;
}

export interface TermFinding {
  readonly key: string;
  /** the term as the glossary has it */
  readonly termA: string;
  /** what the glossary says for B */
  readonly termB: string;
  /** block and top-level node of each side; null: the title */
  readonly paragraphA: number | null;
  readonly nodeA: number | null;
  readonly paragraphB: number | null;
  readonly nodeB: number | null;
}

export interface TermMatch {
  readonly key: string;
  readonly term: string;
  /** offset in the composed text */
  readonly start: number;
  readonly end: number;
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/[–—]/g, '-');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ENDINGS: Readonly<Record<BulletinLanguage, string>> = { vi: '', zh: '', en: "(?:'s|e?s|e?d|ing)?", es: '(?:e?s)?', fr: '(?:e?s|x)?', ru: '\\p{L}{0,3}' };

/**
 * The wordings of an entry: without what stands in parentheses, what stands in them at its end («president (chairman)»), and, where `split`, the two
 * sides of a single comma («seminar, round table»).
 */
function wordingsOf(term: string, split: boolean): string[] {
  const bare = term.replace(/\s*\([^)]*\)/g, '').trim();
  const other = /\(([^)]+)\)\s*$/.exec(term)?.[1] ?? '';
  const sides = bare.split(',').map((side) => side.trim());
  return [bare, other, ...(split && sides.length === 2 ? sides : [])].filter((wording) => wording !== '');
}

/** Accents count, case does not; endings of English, French and Spanish are allowed on each word. */
function patternOf(term: string, language: BulletinLanguage, split = false): RegExp {
  const ending = ENDINGS[language];
  const wordOf = (word: string) => (language === 'en' && word.endsWith('y') ? `${escaped(word.slice(0, -1))}(?:y|ies|ied|ying)` : escaped(word) + ending);
  const wordings = wordingsOf(plain(term), split).map((wording) => wording.split(/\s+/).map(wordOf).join('\\s+'));
  const words = `(?:${wordings.join('|')})`;
  return language === 'zh' ? new RegExp(words, 'gu') : new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
}

type Compiled = { key: string; term: string; other: string | null; regex: RegExp };

function compile(entries: readonly GlossaryEntry[], language: BulletinLanguage, other: BulletinLanguage | null): Compiled[] {
  return entries
    .flatMap(({ key, texts }) => {
      const term = texts[language]?.trim();
      return term ? [{ key, term, other: other === null ? null : (texts[other]?.trim() ?? null), regex: patternOf(term, language) }] : [];
    })
    .sort((a, b) => b.term.length - a.term.length);
}

function matches(text: string, compiled: readonly Compiled[]): (TermMatch & { other: string | null })[] {
  const found: (TermMatch & { other: string | null })[] = [];
  const source = plain(text);
  for (const { key, term, other, regex } of compiled) {
    for (const match of source.matchAll(regex)) {
      const [start, end] = [match.index, match.index + match[0].length];
      // within a longer term a shorter one says nothing of its own
      if (!found.some((longer) => start < longer.end && end > longer.start && longer.term.length > term.length)) found.push({ key, term, other, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The terms of the glossary in a text, in order, the longest where they overlap. */
export function termsIn(text: string, entries: readonly GlossaryEntry[], language: BulletinLanguage): TermMatch[] {
  return matches(text, compile(entries, language, null)).map(({ key, term, start, end }) => ({ key, term, start, end }));
}

/** True where a text has a term in one of its wordings, in any case and number. */
export const hasTerm = (text: string, term: string, language: BulletinLanguage): boolean => patternOf(term, language, true).test(plain(text));

/**
 * Terms of A whose paragraph beside does not have the glossary's word of B: translated against the glossary, or not at all. Two entries of one word in A
 * (with different translations) are satisfied by either. Terms without an entry in B say nothing.
 */
export function termFindings(article: ArticleSides, entries: readonly GlossaryEntry[]): TermFinding[] {
  const compiled = compile(entries, article.languageA, article.languageB);
  const passages = [
    { a: { index: null, node: null, text: article.titleA }, b: { index: null, node: null, text: article.titleB } },
    ...alignBlocks(blocksOf(article.contentA), blocksOf(article.contentB)).flatMap(([a, b]) => (a && b ? [{ a, b }] : [])),
  ].filter(({ a, b }) => a.text.trim() !== '' && b.text.trim() !== '');
  return passages.flatMap(({ a, b }) => {
    const found = matches(a.text, compiled).filter(({ other }) => other !== null);
    const answered = new Set(found.filter(({ other }) => other !== null && hasTerm(b.text, other, article.languageB)).map(({ term }) => plain(term)));
    const open = new Map(found.filter(({ term }) => !answered.has(plain(term))).map((match) => [plain(match.term), match]));
    return [...open.values()].map(
      ({ key, term, other }): TermFinding => ({
        key,
        termA: term,
        termB: other ?? '',
        paragraphA: a.index,
        nodeA: a.node,
        paragraphB: b.index,
        nodeB: b.node,
      }),
    );
  });
}
