import { z } from 'zod';

/** What a passage may be marked as. */
export const MARK_TYPES = ['bold', 'italic', 'underline', 'strike', 'link'] as const;

/** The parts of an article's text. */
export const NODE_TYPES = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'horizontalRule',
  'hardBreak',
  'image',
  'text',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** Deepest nesting and greatest number of nodes that an article may have. */
export const MAX_DEPTH = 16;
export const MAX_NODES = 8000;

const href = z.url({ protocol: /^(https?|mailto)$/ }).max(2000);
const mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'underline', 'strike']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
]);
export type Mark = z.output<typeof mark>;

/** `fileId`: the stored image; alternative text and caption are in the language of the side. */
const imageAttrs = z.object({
  fileId: z.uuid(),
  alt: z
    .string()
    .max(500)
    .nullish()
    .transform((text) => text ?? ''),
  caption: z
    .string()
    .max(500)
    .nullish()
    .transform((text) => text ?? ''),
});
export type ImageAttrs = z.output<typeof imageAttrs>;

/** A node of an article's document, as the editor writes it. */
export type DocNode =
  | { type: 'text'; text: string; marks?: Mark[] | undefined }
  | { type: 'hardBreak' | 'horizontalRule' }
  | { type: 'image'; attrs: ImageAttrs }
  | { type: 'heading'; attrs: { level: number }; content?: DocNode[] | undefined }
  | { type: 'paragraph' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote'; content?: DocNode[] | undefined };
export type ArticleDoc = { type: 'doc'; content: DocNode[] };

const children = z.lazy(() => z.array(node)).optional();
const node: z.ZodType<DocNode> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1).max(20_000), marks: z.array(mark).max(10).optional() }),
  z.object({ type: z.enum(['hardBreak', 'horizontalRule']) }),
  z.object({ type: z.literal('image'), attrs: imageAttrs }),
  z.object({ type: z.literal('heading'), attrs: z.object({ level: z.number().int().min(2).max(4) }), content: children }),
  z.object({ type: z.enum(['paragraph', 'bulletList', 'orderedList', 'listItem', 'blockquote']), content: children }),
]);

/** True where a value nests too deeply or has too many parts: looked at without recursion, before anything walks it. */
function isTooLarge(value: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    // a node takes two levels of the value: its list and itself
    if (++seen > MAX_NODES * 4 || next.depth > MAX_DEPTH * 2 + 4) return true;
    for (const child of Object.values(next.value)) open.push({ value: child, depth: next.depth + 1 });
  }
  return false;
}

/** Schema of an article's document. Only known nodes, marks and attributes come through; a link leads to the web or an address, an image to a stored file. */
export const articleDoc: z.ZodType<ArticleDoc> = z
  .unknown()
  .superRefine((value, issue) => {
    if (isTooLarge(value)) issue.addIssue({ code: 'custom', message: 'documentTooLarge', fatal: true, continue: false });
  })
  .pipe(z.object({ type: z.literal('doc'), content: z.array(node) }));

/** A document with nothing in it. */
export const emptyDoc = (): ArticleDoc => ({ type: 'doc', content: [{ type: 'paragraph' }] });
