'use client';
import type { ArticleDetail } from '@nhipcau/api/bulletin';
import type { Role } from '@nhipcau/domain/access';
import { type ArticleFields, alignRows, articleMovesOf, isArticleEditable } from '@nhipcau/domain/bulletin';
import { Banner } from '@nhipcau/ui/banner';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@nhipcau/ui/tabs';
import { toast } from '@nhipcau/ui/toast';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ArticleSteps } from './article-steps';
import { CommentsPanel, type QuotedPassage } from './comments-panel';
import { ImageDialog } from './image-dialog';
import { LinkDialog } from './link-dialog';
import { MemoryPanel, type Passage } from './memory-panel';
import { ParityPanel } from './parity-panel';
import { setMarks } from './passage-marks';
import { describePicture, insertPicture, pictureWords, removePicture } from './picture-changes';
import { goToBlock, goToPassage, headingsOf, partOf, textOfPart } from './places';
import { SaveConflict, SaveMark } from './save-mark';
import { SideColumn } from './side-column';
import { useSideEditor } from './side-editor';
import { useAlignment } from './use-alignment';
import { useAutosave } from './use-autosave';
import { useChecks } from './use-checks';
import { useWide } from './use-wide';
import { VersionsPanel } from './versions-panel';

type Key = 'a' | 'b';
const upper = (side: Key) => (side === 'a' ? 'A' : 'B');

/** The two languages of an article side by side, with all that helps to keep them the same. */
export function ArticleEditor({ article, role }: { article: ArticleDetail; role: Role }) {
  const t = useTranslations('bulletin');
  const names = useTranslations('enums.bulletinLanguage');
  const { languageA, languageB, status: bulletinStatus } = article.bulletin;
  const languages = useMemo(() => ({ A: languageA, B: languageB }), [languageA, languageB]);
  const editable = bulletinStatus !== 'APPROVED' && isArticleEditable(role, article.status);
  const [side, setSide] = useState<Key>('a');
  const [panel, setPanel] = useState('parity');
  const [comments, setComments] = useState(article.comments);
  const [quoted, setQuoted] = useState<QuotedPassage | null>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [dialog, setDialog] = useState<{ kind: 'link' | 'image'; side: Key; fileId: string | null } | null>(null);
  const both = useRef<{ a: Editor | null; b: Editor | null }>({ a: null, b: null });
  const titles = { a: useRef<HTMLTextAreaElement>(null), b: useRef<HTMLTextAreaElement>(null) };
  const wide = useWide();

  // the editors have to show what was taken in from elsewhere; nobody typed it, so it is no change of theirs
  const showTexts = useCallback((fields: ArticleFields) => {
    for (const key of ['a', 'b'] as const) {
      const doc = key === 'a' ? fields.contentA : fields.contentB;
      const editor = both.current[key];
      if (editor && !editor.isDestroyed && JSON.stringify(editor.getJSON()) !== JSON.stringify(doc)) editor.commands.setContent(doc, { emitUpdate: false });
    }
  }, []);
  const { draft, state, change, flush, choose, replace, version } = useAutosave(article, showTexts, () => toast.info(t('save.merged')));
  const { parity, terms } = useChecks(article, draft);

  /** What the panel of the memory speaks of: the paragraph in the language it is taken from. */
  const select = (from: Key) => (editor: Editor) => {
    const { a, b } = both.current;
    if (!a || !b) return;
    const part = partOf(editor);
    const rows = alignRows(headingsOf(a), headingsOf(b));
    const source = from === 'a' ? part : (rows.find(([, place]) => place === part)?.[0] ?? null);
    const text = source === null ? '' : textOfPart(a, source);
    setPassage(text ? { side: 'A', text } : { side: 'B', text: textOfPart(b, from === 'b' ? part : -1) });
  };
  const label = (key: Key) => t('editor.textField', { language: names(key === 'a' ? languageA : languageB) });
  const a = useSideEditor({
    content: article.contentA,
    editable,
    label: label('a'),
    language: languageA,
    onChange: (contentA) => change({ contentA }),
    onSelect: select('a'),
  });
  const b = useSideEditor({
    content: article.contentB,
    editable,
    label: label('b'),
    language: languageB,
    onChange: (contentB) => change({ contentB }),
    onSelect: select('b'),
  });
  useEffect(() => {
    both.current = { a, b };
  }, [a, b]);
  useAlignment(a, b, wide);

  useEffect(() => {
    const quotes = (key: 'A' | 'B') => comments.filter((comment) => comment.side === key && comment.resolvedAt === null).map(({ quote }) => quote);
    a?.view.dispatch(setMarks(a.state.tr, { quotes: quotes('A') }));
    b?.view.dispatch(setMarks(b.state.tr, { quotes: quotes('B') }));
  }, [a, b, comments]);

  const editorOf = (key: 'A' | 'B') => (key === 'A' ? a : b);
  const show = (key: 'A' | 'B') => setSide(key === 'A' ? 'a' : 'b');
  /** Once the language that was hidden is there, the place can be gone to. */
  const after = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work));
  const go = ({ side: key, paragraph }: { side: 'A' | 'B'; paragraph: number | null }) => {
    show(key);
    after(() => {
      const editor = editorOf(key);
      if (paragraph === null) titles[key === 'A' ? 'a' : 'b'].current?.focus();
      else if (editor) goToBlock(editor, paragraph);
    });
  };
  const keep = async () => ((await flush()) ? version() : null);

  function askComment(key: Key, editor: Editor) {
    const { from, to } = editor.state.selection;
    const quote = editor.state.doc.textBetween(from, to, ' ', ' ').replace(/\s+/g, ' ').trim().slice(0, 1000);
    if (!quote) return;
    setQuoted({ side: upper(key), quote });
    setPanel('comments');
  }
  const column = (key: Key, editor: Editor | null) => (
    <SideColumn
      key={key}
      hidden={!wide && side !== key}
      editor={editor}
      editable={editable}
      language={key === 'a' ? languageA : languageB}
      title={key === 'a' ? draft.titleA : draft.titleB}
      titleRef={titles[key]}
      onTitle={(title) => change(key === 'a' ? { titleA: title } : { titleB: title })}
      onLink={() => setDialog({ kind: 'link', side: key, fileId: null })}
      onImage={() => setDialog({ kind: 'image', side: key, fileId: editor?.isActive('image') ? String(editor.getAttributes('image').fileId) : null })}
      onComment={() => editor && askComment(key, editor)}
    />
  );
  const editors = a && b ? { a, b } : null;
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0">
        <div data-shell className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <div className="flex flex-wrap items-center gap-3">
            {editable ? <SaveMark state={state} onSave={() => void flush()} /> : null}
            {state.kind === 'conflict' ? (
              <SaveConflict theirs={state.theirs} mine={draft} languages={languages} onChoose={(which) => choose(which, state.theirs)} />
            ) : null}
          </div>
          <ArticleSteps articleId={article.id} moves={bulletinStatus === 'APPROVED' ? [] : articleMovesOf(role, article.status)} onKeep={keep} />
        </div>
        {editable ? null : (
          <Banner kind="info" className="mb-3">
            {bulletinStatus === 'APPROVED' ? t('error.bulletinApproved') : t('editor.readOnly')}
          </Banner>
        )}
        {wide ? null : (
          <SegmentedControl
            label={t('editor.side')}
            value={side}
            onValueChange={setSide}
            options={[
              { value: 'a', label: names(languageA) },
              { value: 'b', label: names(languageB) },
            ]}
            className="mb-3"
          />
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {column('a', a)}
          {column('b', b)}
        </div>
      </div>
      <aside
        aria-label={t('panel.label')}
        className="min-w-0 rounded-lg border border-line bg-card p-3 sm:p-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto"
      >
        <Tabs value={panel} onValueChange={setPanel}>
          <TabsList aria-label={t('panel.label')} className="flex-wrap gap-x-0">
            {(['parity', 'memory', 'comments', 'versions'] as const).map((name) => (
              <TabsTrigger key={name} value={name} className="px-1 text-sm">
                {t(`panel.${name}`)}
              </TabsTrigger>
            ))}
          </TabsList>
          <TabsContent value="parity">
            <ParityPanel parity={parity} terms={terms} languages={languages} onGo={go} />
          </TabsContent>
          <TabsContent value="memory">
            <MemoryPanel
              passage={passage}
              languages={languages}
              glossary={article.glossary}
              editable={editable}
              onInsert={(key, text) => {
                show(key);
                after(() => editorOf(key)?.chain().focus().insertContent({ type: 'text', text }).run());
              }}
            />
          </TabsContent>
          <TabsContent value="comments">
            <CommentsPanel
              articleId={article.id}
              comments={comments}
              passage={quoted}
              languages={languages}
              onComments={setComments}
              onDone={() => setQuoted(null)}
              onGo={({ side: key, quote }) => {
                show(key);
                const editor = editorOf(key);
                return editor ? goToPassage(editor, quote) : false;
              }}
            />
          </TabsContent>
          <TabsContent value="versions">
            <VersionsPanel articleId={article.id} languages={languages} now={draft} editable={editable} onKeep={keep} onRestored={replace} />
          </TabsContent>
        </Tabs>
      </aside>
      {dialog?.kind === 'link' && editors ? <LinkDialog editor={editors[dialog.side]} onClose={() => setDialog(null)} /> : null}
      {dialog?.kind === 'image' && editors ? (
        <ImageDialog
          articleId={article.id}
          languages={{ a: languageA, b: languageB }}
          editing={dialog.fileId ? pictureWords(editors, dialog.fileId) : null}
          onClose={() => setDialog(null)}
          onRemove={() => {
            if (dialog.fileId) removePicture(editors, dialog.fileId);
            setDialog(null);
          }}
          onDone={(fileId, words) => {
            if (fileId) insertPicture(editors, dialog.side, fileId, words);
            else if (dialog.fileId) describePicture(editors, dialog.fileId, words);
            setDialog(null);
          }}
        />
      ) : null}
    </div>
  );
}
