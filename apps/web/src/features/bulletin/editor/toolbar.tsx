'use client';
import { cn } from '@nhipcau/ui';
import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';

type Name = 'bold' | 'italic' | 'underline' | 'strike' | 'bulletList' | 'orderedList' | 'blockquote' | 'link' | 'image' | 'rule' | 'comment' | 'undo' | 'redo';
type Tool = { name: Name; icon: LucideIcon; run: (editor: Editor) => void; isOn?: (editor: Editor) => boolean; isOff?: (editor: Editor) => boolean };

const BLOCKS = ['paragraph', 'heading2', 'heading3'] as const;
type BlockName = (typeof BLOCKS)[number];

const toolsOf = (ask: { link: () => void; image: () => void; comment: () => void }): Tool[] => [
  { name: 'bold', icon: Bold, run: (editor) => editor.chain().focus().toggleBold().run(), isOn: (editor) => editor.isActive('bold') },
  { name: 'italic', icon: Italic, run: (editor) => editor.chain().focus().toggleItalic().run(), isOn: (editor) => editor.isActive('italic') },
  { name: 'underline', icon: Underline, run: (editor) => editor.chain().focus().toggleUnderline().run(), isOn: (editor) => editor.isActive('underline') },
  { name: 'strike', icon: Strikethrough, run: (editor) => editor.chain().focus().toggleStrike().run(), isOn: (editor) => editor.isActive('strike') },
  { name: 'bulletList', icon: List, run: (editor) => editor.chain().focus().toggleBulletList().run(), isOn: (editor) => editor.isActive('bulletList') },
  {
    name: 'orderedList',
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  { name: 'blockquote', icon: Quote, run: (editor) => editor.chain().focus().toggleBlockquote().run(), isOn: (editor) => editor.isActive('blockquote') },
  {
    name: 'link',
    icon: Link2,
    run: ask.link,
    isOn: (editor) => editor.isActive('link'),
    isOff: (editor) => editor.state.selection.empty && !editor.isActive('link'),
  },
  { name: 'image', icon: ImagePlus, run: ask.image, isOn: (editor) => editor.isActive('image') },
  { name: 'rule', icon: Minus, run: (editor) => editor.chain().focus().setHorizontalRule().run() },
  { name: 'comment', icon: MessageSquarePlus, run: ask.comment, isOff: (editor) => editor.state.selection.empty || editor.isActive('image') },
  { name: 'undo', icon: Undo2, run: (editor) => editor.chain().focus().undo().run(), isOff: (editor) => !editor.can().undo() },
  { name: 'redo', icon: Redo2, run: (editor) => editor.chain().focus().redo().run(), isOff: (editor) => !editor.can().redo() },
];

const blockOf = (editor: Editor): BlockName => (editor.isActive('heading', { level: 2 }) ? 'heading2' : editor.isActive('heading') ? 'heading3' : 'paragraph');

type ToolbarProps = { editor: Editor; label: string; editable: boolean; onLink: () => void; onImage: () => void; onComment: () => void };

/** The formats of one side. One stop of the Tab key; arrows, Home and End lead from one button to the next. */
export function Toolbar({ editor, label, editable, onLink, onImage, onComment }: ToolbarProps) {
  const t = useTranslations('bulletin.toolbar');
  const tools = toolsOf({ link: onLink, image: onImage, comment: onComment }).filter(({ name }) => editable || name === 'comment');
  const [stop, setStop] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      block: blockOf(now),
      on: Object.fromEntries(tools.map((tool) => [tool.name, tool.isOn?.(now) ?? false])),
      off: Object.fromEntries(tools.map((tool) => [tool.name, tool.isOff?.(now) ?? false])),
    }),
  });
  function walk(event: KeyboardEvent) {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    // within the list of paragraph kinds up and down choose, left and right lead on
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = (to + stops.length) % stops.length;
    setStop(next);
    stops[next]?.focus();
  }
  const setBlock = (name: string) => {
    const chain = editor.chain().focus();
    if (name === 'paragraph') chain.setParagraph().run();
    else chain.setHeading({ level: name === 'heading2' ? 2 : 3 }).run();
  };
  const first = editable ? 1 : 0;
  return (
    <div ref={box} role="toolbar" aria-label={label} onKeyDown={walk} className="flex flex-wrap items-center gap-0.5 border-line border-b px-2 py-1">
      {editable ? (
        <select
          data-tool
          tabIndex={stop === 0 ? 0 : -1}
          aria-label={t('block')}
          value={state.block}
          onChange={(event) => setBlock(event.currentTarget.value)}
          className="h-8 rounded-md border border-transparent bg-card px-1.5 text-sm hover:border-edge touch:h-11"
        >
          {BLOCKS.map((name) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </select>
      ) : null}
      {tools.map(({ name, icon: Icon, run, isOn }, index) => (
        <button
          key={name}
          type="button"
          data-tool
          tabIndex={stop === index + first ? 0 : -1}
          aria-label={t(name)}
          title={t(name)}
          aria-pressed={isOn ? state.on[name] : undefined}
          aria-disabled={state.off[name] || undefined}
          // the selection stays where it is
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (state.off[name] ? undefined : run(editor))}
          className={cn(
            'inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-line-2 touch:size-11 [&_svg]:size-4',
            state.on[name] && 'bg-jade-soft text-jade',
            state.off[name] && 'opacity-40',
          )}
        >
          <Icon aria-hidden />
        </button>
      ))}
    </div>
  );
}
