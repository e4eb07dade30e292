'use client';
import type { BulletinLanguage } from '@nhipcau/domain/bulletin';
import { cn } from '@nhipcau/ui';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { SideText } from './side-editor';
import { Toolbar } from './toolbar';

type SideColumnProps = {
  hidden: boolean;
  editor: Editor | null;
  editable: boolean;
  language: BulletinLanguage;
  title: string;
  titleRef: RefObject<HTMLTextAreaElement | null>;
  onTitle: (title: string) => void;
  onLink: () => void;
  onImage: () => void;
  onComment: () => void;
};

/** One language of an article: its title, its formats and its text. */
export function SideColumn({ hidden, editor, editable, language, title, titleRef, onTitle, onLink, onImage, onComment }: SideColumnProps) {
  const t = useTranslations('bulletin');
  const names = useTranslations('enums.bulletinLanguage');
  const name = names(language);
  return (
    <section aria-label={name} className={cn('min-w-0', hidden && 'hidden')}>
      <h2 className="mb-1.5 font-semibold text-ink-2 text-sm">{name}</h2>
      <textarea
        ref={titleRef}
        lang={language}
        rows={2}
        value={title}
        maxLength={300}
        readOnly={!editable}
        aria-label={t('editor.titleField', { language: name })}
        placeholder={t('editor.titleField', { language: name })}
        // a title is one line, however it is wrapped
        onChange={(event) => onTitle(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        className="field-sizing-content mb-2 min-h-11 w-full resize-none rounded-lg border border-edge bg-card px-4 py-2 font-semibold text-lg placeholder:font-normal placeholder:text-ink-3"
      />
      <div className="rounded-lg border border-edge bg-card">
        {editor ? (
          <>
            <Toolbar
              editor={editor}
              editable={editable}
              label={t('toolbar.label', { language: name })}
              onLink={onLink}
              onImage={onImage}
              onComment={onComment}
            />
            <SideText editor={editor} />
          </>
        ) : (
          <p role="status" className="p-4 text-ink-2 text-sm">
            {t('editor.loading')}
          </p>
        )}
      </div>
    </section>
  );
}
