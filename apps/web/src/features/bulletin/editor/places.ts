import type { Editor } from '@tiptap/react';
import { findPassage, setMarks } from './passage-marks';

/** Brings the reader to a paragraph or picture, counted as the checks count them (empty ones are not): it is marked, in sight, and the cursor stands in it. */
export function goToBlock(editor: Editor, index: number): void {
  let left = index;
  let found: { from: number; to: number; text: boolean } | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (found) return false;
    const counts = node.isTextblock ? node.textContent.trim() !== '' : node.type.name === 'image';
    if (counts && left-- === 0) found = { from: pos, to: pos + node.nodeSize, text: node.isTextblock };
    return !node.isTextblock;
  });
  const place = found as { from: number; to: number; text: boolean } | null;
  if (!place) return;
  const chain = editor.chain().focus();
  (place.text ? chain.setTextSelection(place.from + 1) : chain.setNodeSelection(place.from)).scrollIntoView().run();
  editor.view.dispatch(setMarks(editor.state.tr, { found: { from: place.from, to: place.to } }));
}

/** Brings the reader to a passage; false where it is not in the text any more. */
export function goToPassage(editor: Editor, quote: string): boolean {
  const place = findPassage(editor.state.doc, quote);
  if (place) editor.chain().focus().setTextSelection(place).scrollIntoView().run();
  return place !== null;
}

/** Index of the top-level part that the cursor stands in. */
export const partOf = (editor: Editor): number => editor.state.selection.$from.index(0);

/** Text of a top-level part; '' where there is none. */
export const textOfPart = (editor: Editor, index: number): string => {
  const { doc } = editor.state;
  return index >= 0 && index < doc.childCount ? doc.child(index).textBetween(0, doc.child(index).content.size, ' ', ' ').trim() : '';
};

/** Whether each top-level part is a heading, for the alignment. */
export const headingsOf = (editor: Editor): boolean[] =>
  Array.from({ length: editor.state.doc.childCount }, (_, index) => editor.state.doc.child(index).type.name === 'heading');

/** Place right behind a top-level part. */
export function endOfPart(editor: Editor, index: number): number {
  const { doc } = editor.state;
  let at = 0;
  for (let place = 0; place <= Math.min(index, doc.childCount - 1); place++) at += doc.child(place).nodeSize;
  return at;
}
