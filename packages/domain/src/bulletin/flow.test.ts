import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';
import type { ArticleDoc, DocNode } from './doc.ts';
import { flowOf, flowPairs, flowText, leadOf } from './flow.ts';

const text = (value: string): DocNode => ({ type: 'text', text: value });
const p = (...content: DocNode[]): DocNode => ({ type: 'paragraph', content });
const item = (...content: DocNode[]): DocNode => ({ type: 'listItem', content });
const doc = (...content: DocNode[]): ArticleDoc => ({ type: 'doc', content });
const image: DocNode = { type: 'image', attrs: { fileId: '019aa000-0000-7000-8000-0000000000f1', alt: 'Toàn cảnh', caption: 'Chú thích' } };

const leaf = fc.oneof(
  fc.constantFrom<DocNode>(p(), p(text(' ')), image, { type: 'horizontalRule' }, { type: 'hardBreak' }),
  fc.string({ minLength: 1, maxLength: 6 }).map((value) => p(text(value), { type: 'hardBreak' }, text('b'))),
  fc.constant<DocNode>({ type: 'heading', attrs: { level: 2 }, content: [text('Đề mục')] }),
);
const { node } = fc.letrec<{ node: DocNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }).chain((content) => fc.constantFrom<DocNode>({ type: 'blockquote', content }, { type: 'listItem', content })),
    fc
      .array(
        fc.array(tie('node'), { maxLength: 2 }).map((content) => item(...content)),
        { maxLength: 3 },
      )
      .chain((content) => fc.constantFrom<DocNode>({ type: 'bulletList', content }, { type: 'orderedList', content })),
  ),
}));

describe('flowOf', () => {
  it('finds the same blocks as blocksOf, whatever the document', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (content) => {
        const [flow, blocks] = [flowOf(doc(...content)), blocksOf(doc(...content))];
        expect(flow.map((block) => (block.kind === 'image' ? block.images[0]?.caption : flowText(block)))).toEqual(blocks.map((block) => block.text));
      }),
    );
  });

  it('numbers the items of a list, and only their first paragraphs', () => {
    const list: DocNode = {
      type: 'orderedList',
      content: [item(p(text('một')), p(text('thêm'))), item(p(text('hai')), { type: 'bulletList', content: [item(p(text('ba')))] })],
    };
    expect(flowOf(doc(list)).map(({ marker, depth }) => [marker, depth])).toEqual([
      ['1.', 1],
      [null, 1],
      ['2.', 1],
      ['•', 2],
    ]);
  });

  it('keeps looks and links', () => {
    const linked: DocNode = { type: 'text', text: 'đây', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }] };
    expect(flowOf(doc({ type: 'blockquote', content: [p(linked)] }))).toMatchObject([
      { kind: 'quote', runs: [{ text: 'đây', bold: true, italic: false, href: 'https://example.org/' }] },
    ]);
  });
});

it('flowPairs sets each block beside its translation', () => {
  const pairs = flowPairs(doc(p(text('a')), p(), p(text('b'))), doc(p(text('c'))));
  expect(pairs.map(([a, b]) => [a && flowText(a), b && flowText(b)])).toEqual([
    ['a', 'c'],
    ['b', null],
  ]);
});

describe('leadOf', () => {
  it('ends between words', () => expect(leadOf(doc(p(text('Hội hữu nghị, gặp mặt'))), 16)).toBe('Hội hữu nghị…'));
  it('is empty without text', () => expect(leadOf(doc(image))).toBe(''));
});
