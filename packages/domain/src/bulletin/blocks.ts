/** A ProseMirror-like node: whatever an editor writes; only what is known is read. */
export interface NodeLike {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
  readonly content?: readonly NodeLike[] | undefined;
}

export interface Block {
  /** place among the blocks that are not empty, from 0: what paragraphs are aligned by */
  readonly index: number;
  /** place of the top-level node it lies in, from 0, empty ones counted: where the editor finds it */
  readonly node: number;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'image';
  /** of a heading; null otherwise */
  readonly level: number | null;
  /** composed (NFC); a line break is a blank; of an image its caption */
  readonly text: string;
  readonly links: readonly string[];
  /** of images: the stored file, else the address */
  readonly images: readonly string[];
  /** those of them without alternative text */
  readonly silent: readonly string[];
}

type Found = Omit<Block, 'index'>;

const textAttr = (node: NodeLike, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

function pictureOf(node: NodeLike): Pick<Block, 'images' | 'silent'> {
  const image = textAttr(node, 'fileId') || textAttr(node, 'src');
  const images = image ? [image] : [];
  return { images, silent: textAttr(node, 'alt').trim() === '' ? images : [] };
}

/** Inline content of a text block. */
function inline(nodes: readonly NodeLike[]): Pick<Block, 'text' | 'links' | 'images' | 'silent'> {
  const [links, images, silent]: [string[], string[], string[]] = [[], [], []];
  let text = '';
  for (const node of nodes) {
    if (node.type === 'image') {
      const picture = pictureOf(node);
      images.push(...picture.images);
      silent.push(...picture.silent);
    } else text += node.type === 'text' ? (node.text ?? '') : ' ';
    for (const mark of node.marks ?? []) {
      const href = mark.type === 'link' ? String(mark.attrs?.href ?? '') : '';
      // a link broken up by another mark is one link
      if (href && links.at(-1) !== href) links.push(href);
    }
  }
  return { text: text.normalize('NFC').replace(/\s+/g, ' ').trim(), links, images, silent };
}

const INLINE = new Set(['text', 'hardBreak', 'image']);

function walk(node: NodeLike, top: number, kind: 'paragraph' | 'item' | 'quote', into: Found[]): void {
  if (node.type === 'image') {
    const text = textAttr(node, 'caption').normalize('NFC').trim();
    into.push({ node: top, kind: 'image', level: null, text, links: [], ...pictureOf(node) });
    return;
  }
  const children = node.content ?? [];
  if (
    node.type === 'heading' ||
    node.type === 'paragraph' ||
    (children.length > 0 && children.every((child) => INLINE.has(child.type) && child.type !== 'image'))
  ) {
    const content = inline(children);
    const level = typeof node.attrs?.level === 'number' ? node.attrs.level : 1;
    if (content.text !== '' || content.images.length > 0) {
      into.push({ node: top, ...(node.type === 'heading' ? { kind: 'heading', level } : { kind, level: null }), ...content });
    }
    return;
  }
  const inner = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : kind;
  for (const child of children) walk(child, top, inner, into);
}

/** The blocks of a document in reading order: headings, paragraphs, items of lists, quotations, images. Empty ones are left out. */
export function blocksOf(doc: NodeLike): Block[] {
  const found: Found[] = [];
  (doc.content ?? []).forEach((node, top) => {
    walk(node, top, 'paragraph', found);
  });
  return found.map((block, index) => ({ index, ...block }));
}

/** A block of one side beside its block of the other; null: it has none there. */
export type BlockPair = readonly [a: Block | null, b: Block | null];

function sections(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

/**
 * Paragraphs of both sides, each beside its translation: by their order within the section under a heading where both sides have as many headings, so
 * that a paragraph too many shifts its own section only; by their order in the article otherwise.
 */
export function alignBlocks(a: readonly Block[], b: readonly Block[]): BlockPair[] {
  const [left, right] = [sections(a), sections(b)];
  const parts = left.length === right.length ? left.map((part, index) => [part, right[index] ?? []] as const) : [[[...a], [...b]] as const];
  return parts.flatMap(([first, second]) =>
    Array.from({ length: Math.max(first.length, second.length) }, (_, index): BlockPair => [first[index] ?? null, second[index] ?? null]),
  );
}
