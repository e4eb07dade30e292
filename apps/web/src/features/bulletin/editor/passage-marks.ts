import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

/** What is shown over a text without being part of it. */
export interface Marks {
  /** pixels before each top-level part, so that it stands beside its translation */
  margins: readonly number[];
  /** passages that comments speak of */
  quotes: readonly string[];
  /** the paragraph or picture that somebody was led to */
  found: { from: number; to: number } | null;
}

const NONE: Marks = { margins: [], quotes: [], found: null };
const key = new PluginKey<Marks>('passageMarks');

/** Where a passage stands: the first place within one paragraph. null: nowhere. */
export function findPassage(doc: Node, quote: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, pos) => {
    if (found || !node.isTextblock) return !found;
    const at = node.textBetween(0, node.content.size, ' ', ' ').indexOf(quote);
    if (at >= 0) found = { from: pos + 1 + at, to: pos + 1 + at + quote.length };
    return false;
  });
  return found;
}

function decorationsOf(state: EditorState): DecorationSet {
  const { margins, quotes, found } = key.getState(state) ?? NONE;
  const decorations: Decoration[] = [];
  state.doc.forEach((node, offset, index) => {
    const style = { style: `margin-top: ${margins[index]}px` };
    if (margins[index] !== undefined) decorations.push(Decoration.node(offset, offset + node.nodeSize, style));
  });
  if (found) decorations.push(Decoration.node(found.from, found.to, { class: 'rounded bg-jade-soft' }));
  for (const quote of quotes) {
    const place = findPassage(state.doc, quote);
    if (place) decorations.push(Decoration.inline(place.from, place.to, { class: 'border-b-2 border-risk bg-risk-soft' }));
  }
  return DecorationSet.create(state.doc, decorations);
}

/** Changes what is shown over the text; neither the text nor its history know of it. */
export const setMarks = (tr: Transaction, marks: Partial<Marks>): Transaction => tr.setMeta(key, marks).setMeta('addToHistory', false);

export const PassageMarks = Extension.create({
  name: 'passageMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: {
        init: () => NONE,
        apply: (tr, value) => {
          const change: Partial<Marks> | undefined = tr.getMeta(key);
          // whoever writes on has found the place
          const found = tr.docChanged ? null : value.found;
          return change ? { ...value, found, ...change } : found === value.found ? value : { ...value, found };
        },
      },
      props: { decorations: decorationsOf },
    }),
  ],
});
