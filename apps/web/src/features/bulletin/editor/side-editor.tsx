'use client';
import { type ArticleDoc, articleDoc, type BulletinLanguage } from '@nhipcau/domain/bulletin';
import { cn } from '@nhipcau/ui';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { articleExtensions } from './extensions';

/** Looks of an article while it is written: rows are kept apart by the alignment, so nothing here has an outer margin. */
const CONTENT = cn(
  '[&_.tiptap]:min-h-60 [&_.tiptap]:whitespace-pre-wrap [&_.tiptap]:break-words [&_.tiptap]:px-4 [&_.tiptap]:py-3.5 [&_.tiptap]:outline-none',
  '[&_.tiptap]:[display:flow-root] [&_.tiptap:focus-visible]:ring-2 [&_.tiptap:focus-visible]:ring-jade [&_.tiptap]:rounded-b-lg',
  '[&_h2]:font-semibold [&_h2]:text-lg [&_h3]:font-semibold [&_h4]:font-semibold [&_h4]:text-ink-2',
  '[&_ul]:list-disc [&_ol]:list-decimal [&_ul]:pl-5 [&_ol]:pl-5',
  '[&_blockquote]:border-line [&_blockquote]:border-l-3 [&_blockquote]:pl-3 [&_blockquote]:text-ink-2',
  '[&_a]:text-jade [&_a]:underline [&_hr]:border-line',
  '[&_img]:max-h-72 [&_img]:max-w-full [&_img]:rounded-lg [&_figcaption]:mt-1 [&_figcaption]:text-ink-2 [&_figcaption]:text-sm',
  '[&_.ProseMirror-selectednode]:outline-2 [&_.ProseMirror-selectednode]:outline-jade',
);

type SideEditorOptions = {
  content: ArticleDoc;
  editable: boolean;
  label: string;
  language: BulletinLanguage;
  onChange: (doc: ArticleDoc) => void;
  onSelect: (editor: Editor) => void;
};

/** The editor of one language. What it gives out has gone through the schema that the server keeps articles by. */
export function useSideEditor({ content, editable, label, language, onChange, onSelect }: SideEditorOptions): Editor | null {
  const [extensions] = useState(articleExtensions);
  const editor = useEditor({
    extensions,
    content,
    editable,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: language } },
    onUpdate: ({ editor: changed }) => {
      const doc = articleDoc.safeParse(changed.getJSON());
      if (doc.success) onChange(doc.data);
    },
    onSelectionUpdate: ({ editor: changed }) => onSelect(changed),
    onFocus: ({ editor: changed }) => onSelect(changed),
  });
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}

export function SideText({ editor }: { editor: Editor | null }) {
  return <EditorContent editor={editor} className={CONTENT} />;
}
