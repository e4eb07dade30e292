import { sum } from '../shared/number.ts';
import { alignBlocks, type Block, type BlockPair, blocksOf, type NodeLike } from './blocks.ts';
import { type Figures, figuresOf, hasNumberWord, settleFigures } from './figures.ts';
import { DEFAULT_LENGTH_MODEL, LENGTH_LIMIT, type LengthModel, lengthDelta } from './length.ts';
import { areNamesComparable, hasName, transferableNames } from './names.ts';
import { otherLanguageRuns } from './other-language.ts';
import type { BulletinLanguage, Side } from './types.ts';

/** Checks in the order they are shown. The hard ones block publishing. */
export const HARD_CHECKS = ['pair', 'headings', 'numbers', 'dates', 'links', 'images', 'language'] as const;
export const SOFT_CHECKS = ['names', 'length'] as const;
export const PARITY_CHECKS = [...HARD_CHECKS, ...SOFT_CHECKS] as const;
export type ParityCheck = (typeof PARITY_CHECKS)[number];

/**
 * missing: `value` stands on `side` and not on the other · empty: this side has no title or no text · headingLevel: another level than the other side's
 * `value` · headingExtra: the other side has no such heading · noAlt: the image has no alternative text on this side · tooLong, tooShort: paragraph of side B against its original ·
 * otherLanguage: `value` is written in the language of the other side.
 */
export type FindingKind = 'missing' | 'empty' | 'headingLevel' | 'headingExtra' | 'noAlt' | 'tooLong' | 'tooShort' | 'otherLanguage';

export interface ParityFinding {
  readonly check: ParityCheck;
  readonly hard: boolean;
  readonly kind: FindingKind;
  readonly side: Side;
  /** index of the block on that side, from 0; null: the title, or the whole side */
  readonly paragraph: number | null;
  /** top-level node of the editor's document; null as above */
  readonly node: number | null;
  /** what it is about: a number as a plain decimal, a date `1975-04-30` or `--04-30`, a time `14:30`, an address, a file, a folded name, a heading, δ */
  readonly value: string;
}

export interface ArticleSides {
  readonly languageA: BulletinLanguage;
  readonly languageB: BulletinLanguage;
  readonly titleA: string;
  readonly titleB: string;
  readonly contentA: NodeLike;
  readonly contentB: NodeLike;
}

export interface CheckState {
  readonly check: ParityCheck;
  readonly hard: boolean;
  /** null: does not apply (one side is missing, the scripts cannot be compared) */
  readonly passed: boolean | null;
}

export interface Parity {
  readonly checks: readonly CheckState[];
  readonly findings: readonly ParityFinding[];
  readonly passed: number;
  /** checks that apply */
  readonly total: number;
  /** passed ÷ total, 0…1 */
  readonly share: number;
  /** a hard check fails: not to be published */
  readonly blocked: boolean;
}

type Passage = { block: Block | null; text: string; other: Passage | null };
type Located = Pick<ParityFinding, 'paragraph' | 'node'>;
const place = (block: Block | null): Located => ({ paragraph: block?.index ?? null, node: block?.node ?? null });
const isHard = (check: ParityCheck) => HARD_CHECKS.some((hard) => hard === check);

/** The passages of both sides, the titles first, each with its counterpart. */
function passagesOf(article: ArticleSides, pairs: readonly BlockPair[]): Record<Side, Passage[]> {
  const rows: [Passage | null, Passage | null][] = [
    [
      { block: null, text: article.titleA, other: null },
      { block: null, text: article.titleB, other: null },
    ],
    ...pairs.map(([a, b]): [Passage | null, Passage | null] => [a && { block: a, text: a.text, other: null }, b && { block: b, text: b.text, other: null }]),
  ];
  for (const [a, b] of rows) {
    if (a) a.other = b;
    if (b) b.other = a;
  }
  return { A: rows.flatMap(([a]) => a ?? []), B: rows.flatMap(([, b]) => b ?? []) };
}

/**
 * Values of a side that its counterpart lacks. A value is found where the paragraph beside has it; where the article as a whole has it as often (it was
 * moved); or, for a paragraph without counterpart, anywhere.
 */
function lacking(
  passages: Record<Side, Passage[]>,
  side: Side,
  valuesOf: (passage: Passage, side: Side) => readonly string[],
  hasOtherwise: (value: string, other: Passage) => boolean,
) {
  const otherSide: Side = side === 'A' ? 'B' : 'A';
  const others = passages[otherSide].map((passage) => ({ passage, values: new Set(valuesOf(passage, otherSide)) }));
  const own = passages[side].map((passage) => ({ passage, values: new Set(valuesOf(passage, side)) }));
  const count = (list: typeof own, value: string) => list.filter(({ values }) => values.has(value)).length;
  return own.flatMap(({ passage, values }) =>
    [...values]
      .filter((value) => {
        const beside = others.find((other) => other.passage === passage.other);
        if (beside) return !(beside.values.has(value) || hasOtherwise(value, beside.passage) || count(own, value) === count(others, value));
        return !others.some((other) => other.values.has(value) || hasOtherwise(value, other.passage));
      })
      .map((value) => ({ block: passage.block, value })),
  );
}

function headingFindings(a: readonly Block[], b: readonly Block[]): ParityFinding[] {
  const [left, right] = [a, b].map((blocks) => blocks.filter(({ kind }) => kind === 'heading')) as [Block[], Block[]];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): ParityFinding | null => {
    const [first, second] = [left[index], right[index]];
    const base = { check: 'headings', hard: true } as const;
    if (first && second)
      return first.level === second.level ? null : { ...base, kind: 'headingLevel', side: 'B', ...place(second), value: String(first.level) };
    const extra = first ?? second;
    return extra ? { ...base, kind: 'headingExtra', side: first ? 'A' : 'B', ...place(extra), value: extra.text } : null;
  }).filter((finding) => finding !== null);
}

function linkKey(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url ? url.href.replace(/\/$/, '') : href.trim();
}

function emptySides({ titleA, titleB }: ArticleSides, a: readonly Block[], b: readonly Block[]): ParityFinding[] {
  return (['A', 'B'] as const)
    .filter((side) => (side === 'A' ? titleA.trim() === '' || a.length === 0 : titleB.trim() === '' || b.length === 0))
    .map((side) => ({ check: 'pair', hard: true, kind: 'empty', side, paragraph: null, node: null, value: '' }));
}

/** Whoever does not see a picture reads what it shows, in the language of the side. */
const altFindings = (side: Side, blocks: readonly Block[]): ParityFinding[] =>
  blocks.flatMap((block) => block.silent.map((value) => ({ check: 'images', hard: true, kind: 'noAlt', side, ...place(block), value }) as const));

/** Sentences that were left in the other side's language. */
const languageFindings = (passages: Record<Side, Passage[]>, languages: Record<Side, BulletinLanguage>): ParityFinding[] =>
  (['A', 'B'] as const).flatMap((side) =>
    passages[side].flatMap(({ block, text }) =>
      otherLanguageRuns(text, languages[side], languages[side === 'A' ? 'B' : 'A']).map(
        (value): ParityFinding => ({ check: 'language', hard: true, kind: 'otherLanguage', side, ...place(block), value }),
      ),
    ),
  );

function lengthFindings(pairs: readonly BlockPair[], model: LengthModel): ParityFinding[] {
  return pairs.flatMap(([a, b]): ParityFinding[] => {
    if (!a || !b || a.text === '' || b.text === '') return [];
    const delta = lengthDelta([[...a.text].length, [...b.text].length], model);
    if (delta === null || Math.abs(delta) <= LENGTH_LIMIT) return [];
    return [{ check: 'length', hard: false, kind: delta > 0 ? 'tooLong' : 'tooShort', side: 'B', ...place(b), value: delta.toFixed(1) }];
  });
}

/**
 * Parity of an article (formulas: Bilingual parity of a bulletin). Hard: both sides are there; the same headings in number, level and order; the same
 * numbers and dates after locale normalisation, links and images, each with its alternative text; no
 * sentence in the other language. Soft: names that both languages write alike, accents aside; Gale–Church length of
 * each paragraph. Parity is passed ÷ checks that apply. Where one side is missing nothing else can be said, and parity is 0.
 */
export function articleParity(article: ArticleSides, model: LengthModel = DEFAULT_LENGTH_MODEL): Parity {
  const { languageA, languageB } = article;
  const [a, b] = [blocksOf(article.contentA), blocksOf(article.contentB)];
  const empty = emptySides(article, a, b);
  // a Chinese character says as much as a word: without pairs of one's own its length says nothing
  const measurable = model.pairs > 0 || (languageA !== 'zh' && languageB !== 'zh');
  const applies = (check: ParityCheck) =>
    check === 'pair' || (empty.length === 0 && (check !== 'names' || areNamesComparable(languageA, languageB)) && (check !== 'length' || measurable));
  const findings = empty.length > 0 ? empty : compare(article, a, b, model).filter(({ check }) => applies(check));
  const checks = PARITY_CHECKS.map((check): CheckState => {
    return { check, hard: isHard(check), passed: applies(check) ? !findings.some((finding) => finding.check === check) : null };
  });
  return { checks, findings, ...summed(checks) };
}

function summed(checks: readonly CheckState[]) {
  const applying = checks.filter(({ passed }) => passed !== null);
  const passed = applying.filter((check) => check.passed).length;
  return { passed, total: applying.length, share: passed / applying.length, blocked: checks.some((check) => check.hard && check.passed === false) };
}

const NOTHING: Figures = { dates: [], numbers: [] };

/** The figures of every passage, what may be a date or a number settled by the passage beside it, else by the whole other side. */
function settledFigures(passages: Record<Side, Passage[]>, languages: Record<Side, BulletinLanguage>) {
  const own = (side: Side) => passages[side].map((passage) => [passage, figuresOf(passage.text, languages[side])] as const);
  const found = { A: own('A'), B: own('B') };
  const settle = (side: Side) => {
    const otherSide: Side = side === 'A' ? 'B' : 'A';
    const others = new Map(found[otherSide]);
    return found[side].map(([passage, figures]) => {
      const beside = passage.other ? [[passage.other, others.get(passage.other) ?? NOTHING] as const] : found[otherSide];
      const all = {
        dates: beside.flatMap(([, f]) => f.dates),
        numbers: beside.flatMap(([, f]) => f.numbers),
        unsure: beside.flatMap(([, f]) => f.unsure ?? []),
      };
      const hasNumber = (value: string) => all.numbers.includes(value) || beside.some(([other]) => hasNumberWord(other.text, value, languages[otherSide]));
      return [passage, settleFigures(figures, all, hasNumber)] as const;
    });
  };
  return new Map([...settle('A'), ...settle('B')]);
}

function compare(article: ArticleSides, a: readonly Block[], b: readonly Block[], model: LengthModel): ParityFinding[] {
  const pairs = alignBlocks(a, b);
  const passages = passagesOf(article, pairs);
  const languages: Record<Side, BulletinLanguage> = { A: article.languageA, B: article.languageB };
  const figures = settledFigures(passages, languages);
  const never = () => false;
  const both = (
    check: ParityCheck,
    valuesOf: (passage: Passage, side: Side) => readonly string[],
    hasOtherwise: (value: string, other: Passage, side: Side) => boolean = never,
  ): ParityFinding[] =>
    (['A', 'B'] as const).flatMap((side) =>
      lacking(passages, side, valuesOf, (value, other) => hasOtherwise(value, other, side)).map(
        ({ block, value }): ParityFinding => ({ check, hard: isHard(check), kind: 'missing', side, ...place(block), value }),
      ),
    );
  return [
    ...headingFindings(a, b),
    ...both(
      'numbers',
      (passage) => figures.get(passage)?.numbers ?? [],
      (value, other, side) => hasNumberWord(other.text, value, languages[side === 'A' ? 'B' : 'A']),
    ),
    ...both('dates', (passage) => figures.get(passage)?.dates ?? []),
    ...both('links', (passage) => (passage.block?.links ?? []).map(linkKey)),
    ...both('images', (passage) => passage.block?.images ?? []),
    ...altFindings('A', a),
    ...altFindings('B', b),
    ...languageFindings(passages, languages),
    ...both(
      'names',
      (passage, side) => transferableNames(passage.text, languages[side]),
      (value, other) => hasName(other.text, value),
    ),
    ...lengthFindings(pairs, model),
  ];
}

/** True where both sides are there: only then do they agree or differ; an article that nobody has translated yet does neither. */
export const isPair = ({ checks }: Pick<Parity, 'checks'>): boolean => checks.every(({ check, passed }) => check !== 'pair' || passed === true);

/** Parity of a bulletin: passed ÷ checks over its articles, 0…1; null without an article. */
export function bulletinParity(articles: readonly Pick<Parity, 'passed' | 'total'>[]): number | null {
  const total = sum(articles.map((article) => article.total));
  return total === 0 ? null : sum(articles.map(({ passed }) => passed)) / total;
}

/** What a review found of an article: `blocked` when a hard check failed. */
export type ReviewedParity = { readonly articleId: string; readonly reviewedAt: string; readonly blocked: boolean };

/**
 * Share of articles that passed every hard check at their first review, 0…1: the figure of the indicator, since what is published passes by construction.
 * `reviewedAt` in a form that sorts by time (ISO 8601, one zone). Null without a reviewed article.
 */
export function firstReviewShare(reviews: readonly ReviewedParity[]): number | null {
  const first = new Map<string, ReviewedParity>();
  for (const review of reviews) {
    const known = first.get(review.articleId);
    if (known === undefined || review.reviewedAt < known.reviewedAt) first.set(review.articleId, review);
  }
  return first.size === 0 ? null : [...first.values()].filter(({ blocked }) => !blocked).length / first.size;
}
