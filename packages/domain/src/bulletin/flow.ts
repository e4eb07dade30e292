import { alignBlocks, blocksOf } from './blocks.ts';
import type { ArticleDoc, DocNode, ImageAttrs } from './doc.ts';

/** A run of letters of one look. A line break is a run of '\n'. */
export interface FlowRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** where it leads; null: nowhere */
  readonly href: string | null;
}

/** A block as it is set: the same blocks, in the same order, as `blocksOf` finds. */
export interface FlowBlock {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'image';
  /** of a heading, 2…4; null otherwise */
  readonly level: number | null;
  readonly runs: readonly FlowRun[];
  readonly images: readonly ImageAttrs[];
  /** sign or number before the first paragraph of an item of a list; null: none */
  readonly marker: string | null;
  /** how many lists it lies in */
  readonly depth: number;
}

type Place = { kind: 'paragraph' | 'quote'; marker: { text: string | null }; depth: number };

const PLAIN = { bold: false, italic: false, underline: false, strike: false, href: null };
const isInline = ({ type }: DocNode) => type === 'text' || type === 'hardBreak';

function runOf(node: DocNode): FlowRun {
  if (node.type !== 'text') return { ...PLAIN, text: '\n' };
  const marks = node.marks ?? [];
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const link = marks.find((mark) => mark.type === 'link');
  return {
    text: node.text.normalize('NFC'),
    bold: has('bold'),
    italic: has('italic'),
    underline: has('underline'),
    strike: has('strike'),
    href: link?.type === 'link' ? link.attrs.href : null,
  };
}

function textBlock(node: DocNode, children: readonly DocNode[], place: Place, into: FlowBlock[]): void {
  const runs = children.filter(isInline).map(runOf);
  const images = children.flatMap((child) => (child.type === 'image' ? [child.attrs] : []));
  if (runs.every(({ text }) => text.trim() === '') && images.length === 0) return;
  const heading = node.type === 'heading';
  into.push({
    kind: heading ? 'heading' : place.kind,
    level: heading ? node.attrs.level : null,
    runs,
    images,
    marker: place.marker.text,
    depth: place.depth,
  });
  place.marker.text = null;
}

function walk(node: DocNode, place: Place, into: FlowBlock[]): void {
  if (node.type === 'text' || node.type === 'hardBreak' || node.type === 'horizontalRule') return;
  if (node.type === 'image') {
    into.push({ kind: 'image', level: null, runs: [], images: [node.attrs], marker: null, depth: place.depth });
    return;
  }
  const children: readonly DocNode[] = 'content' in node ? (node.content ?? []) : [];
  if (node.type === 'heading' || node.type === 'paragraph' || (children.length > 0 && children.every(isInline))) {
    textBlock(node, children, place, into);
    return;
  }
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    children.forEach((child, index) => {
      walk(child, { ...place, marker: { text: node.type === 'orderedList' ? `${index + 1}.` : '•' }, depth: place.depth + 1 }, into);
    });
    return;
  }
  const inner: Place = node.type === 'blockquote' ? { ...place, kind: 'quote' } : place;
  for (const child of children) walk(child, inner, into);
}

/** The blocks of a document in reading order, with everything that setting them in type needs. */
export function flowOf(doc: ArticleDoc): FlowBlock[] {
  const found: FlowBlock[] = [];
  for (const node of doc.content) walk(node, { kind: 'paragraph', marker: { text: null }, depth: 0 }, found);
  return found;
}

/** Both documents of an article, each block beside its translation; null: it has none there. */
export function flowPairs(a: ArticleDoc, b: ArticleDoc): [FlowBlock | null, FlowBlock | null][] {
  const [left, right] = [flowOf(a), flowOf(b)];
  return alignBlocks(blocksOf(a), blocksOf(b)).map(([first, second]) => [
    first === null ? null : (left[first.index] ?? null),
    second === null ? null : (right[second.index] ?? null),
  ]);
}

/** Text of a block without its looks; line breaks are blanks. */
export const flowText = ({ runs }: FlowBlock): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Beginning of an article as plain text: its first paragraphs up to `most` characters, cut between words; '' where it has no text. */
export function leadOf(doc: ArticleDoc, most = 300): string {
  const text = flowOf(doc)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .map(flowText)
    .join(' ')
    .trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : most).replace(/[\s,;:–-]+$/u, '')}…`;
}
