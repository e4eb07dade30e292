import { type Block, blocksOf, type NodeLike } from './blocks.ts';

/** A run of text: in both, in the later only, or in the earlier only. */
export interface DiffRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph of two versions beside each other. */
export interface DiffParagraph {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly runs: readonly DiffRun[];
}

/** Beyond this many comparisons two texts are told as wholly different instead of being looked at word by word. */
const MOST = 4_000_000;

/** The longest common subsequence as pairs of places; both lists in order. */
function commonPlaces<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST) return [];
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = same(a[i] as T, b[j] as T) ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i] as T, b[j] as T)) places.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return places;
}

/** Words with the blanks behind them; Chinese sign by sign. */
const wordsOf = (text: string) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];

/** What changed between two texts, word by word. */
export function diffWords(before: string, after: string): DiffRun[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const runs: DiffRun[] = [];
  const push = (kind: DiffRun['kind'], words: readonly string[]) => {
    const text = words.join('');
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [...commonPlaces(a, b, (left, right) => left.trim() === right.trim()), [a.length, b.length] as const]) {
    push('removed', a.slice(i, x));
    push('added', b.slice(j, y));
    if (y < b.length) push('same', b.slice(y, y + 1));
    [i, j] = [x + 1, y + 1];
  }
  return runs;
}

/** What a paragraph says and is, so that a heading that became a paragraph counts as changed. */
const keyOf = ({ kind, level, text, links, images }: Block) => JSON.stringify([kind, level, text, links, images]);
const alike = (a: Block, b: Block) => {
  const [left, right] = [new Set(wordsOf(a.text.toLowerCase()).map((word) => word.trim())), wordsOf(b.text.toLowerCase()).map((word) => word.trim())];
  const shared = right.filter((word) => left.has(word)).length;
  return shared * 2 >= Math.max(left.size, right.length);
};

/**
 * Two versions of a document paragraph by paragraph: equal ones, changed ones with their words, added and removed ones, in the order of reading. Of a gap
 * between equal paragraphs those that share half their words are taken for one that was changed.
 */
export function diffDocuments(before: NodeLike, after: NodeLike): DiffParagraph[] {
  const [a, b] = [blocksOf(before), blocksOf(after)];
  const whole = (kind: 'same' | 'added' | 'removed', block: Block): DiffParagraph => ({ kind, runs: [{ kind, text: block.text }] });
  const gap = (removed: readonly Block[], added: readonly Block[]): DiffParagraph[] => {
    const pairs = commonPlaces(removed, added, alike);
    const rows: DiffParagraph[] = [];
    let [i, j] = [0, 0];
    for (const [x, y] of [...pairs, [removed.length, added.length] as const]) {
      rows.push(...removed.slice(i, x).map((block) => whole('removed', block)), ...added.slice(j, y).map((block) => whole('added', block)));
      const [old, now] = [removed[x], added[y]];
      if (old && now) rows.push({ kind: 'changed', runs: diffWords(old.text, now.text) });
      [i, j] = [x + 1, y + 1];
    }
    return rows;
  };
  const rows: DiffParagraph[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...commonPlaces(a, b, (left, right) => keyOf(left) === keyOf(right)), [a.length, b.length] as const]) {
    rows.push(...gap(a.slice(i, x), b.slice(j, y)));
    const same = b[y];
    if (same) rows.push(whole('same', same));
    [i, j] = [x + 1, y + 1];
  }
  return rows;
}

/** The two sides of an article as one person has them. */
export interface SidesState {
  readonly titleA: string;
  readonly titleB: string;
  readonly contentA: unknown;
  readonly contentB: unknown;
}

/** Equal whatever the order of the keys: a database gives them back in its own. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const entries = (value: object) => Object.entries(value).filter(([, part]) => part !== undefined);
  const [left, right] = [entries(a), new Map(entries(b))];
  return left.length === right.size && left.every(([key, part]) => right.has(key) && isSame(part, right.get(key)));
}

/** True where both say the same. */
export const isSameSides = (a: SidesState, b: SidesState): boolean =>
  a.titleA === b.titleA && a.titleB === b.titleB && isSame(a.contentA, b.contentA) && isSame(a.contentB, b.contentB);

/**
 * What two people made of the same article, where each part (a title, a text) was changed by one of them only; null where both changed the same part
 * differently: then a person has to choose.
 */
export function mergeSides<T extends SidesState>(base: T, mine: T, theirs: T): T | null {
  const merged: T = { ...mine };
  for (const part of ['titleA', 'titleB', 'contentA', 'contentB'] as const) {
    if (isSame(mine[part], theirs[part]) || isSame(theirs[part], base[part])) continue;
    if (!isSame(mine[part], base[part])) return null;
    Object.assign(merged, { [part]: theirs[part] });
  }
  return merged;
}
