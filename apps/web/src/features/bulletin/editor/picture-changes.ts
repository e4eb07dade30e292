import type { Editor } from '@tiptap/react';
import type { PictureWords } from './image-dialog';
import { endOfPart, partOf } from './places';

type Editors = { a: Editor; b: Editor };
const each = (editors: Editors, work: (editor: Editor, side: 'a' | 'b') => void) => {
  work(editors.a, 'a');
  work(editors.b, 'b');
};

function placesOf(editor: Editor, fileId: string): { pos: number; size: number; attrs: Record<string, unknown> }[] {
  const found: { pos: number; size: number; attrs: Record<string, unknown> }[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === 'image' && node.attrs.fileId === fileId) found.push({ pos, size: node.nodeSize, attrs: node.attrs });
  });
  return found;
}

/** Puts a picture into both texts, behind the part that the cursor of `from` stands in. */
export function insertPicture(editors: Editors, from: 'a' | 'b', fileId: string, words: PictureWords): void {
  const part = partOf(editors[from]);
  each(editors, (editor, side) => {
    const at = endOfPart(editor, part);
    editor.commands.insertContentAt(at, { type: 'image', attrs: { fileId, ...words[side] } });
  });
}

/** What a picture is described by on both sides; where a side lacks it, empty. */
export function pictureWords(editors: Editors, fileId: string): PictureWords {
  const read = (editor: Editor) => {
    const attrs = placesOf(editor, fileId)[0]?.attrs;
    return { alt: String(attrs?.alt ?? ''), caption: String(attrs?.caption ?? '') };
  };
  return { a: read(editors.a), b: read(editors.b) };
}

/** Changes the words of a picture on both sides. */
export function describePicture(editors: Editors, fileId: string, words: PictureWords): void {
  each(editors, (editor, side) => {
    const { tr } = editor.state;
    for (const { pos, attrs } of placesOf(editor, fileId)) tr.setNodeMarkup(pos, undefined, { ...attrs, ...words[side] });
    editor.view.dispatch(tr);
  });
}

/** Takes a picture out of both texts. */
export function removePicture(editors: Editors, fileId: string): void {
  each(editors, (editor) => {
    const { tr } = editor.state;
    for (const { pos, size } of placesOf(editor, fileId).reverse()) tr.delete(pos, pos + size);
    editor.view.dispatch(tr);
  });
}
