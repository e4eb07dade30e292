'use client';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CreateWeaknessForm } from '@/features/weakness/create-form';
import { Link } from '@/i18n/routing';
import { KeyboardSelection } from './keyboard-selection';
import { type ChosenPassage, passageOf } from './selection';

export interface PassageRights {
  weakness: boolean;
  goal: boolean;
  event: boolean;
}

/**
 * Around the text of a document: whatever is selected in it, by mouse, by touch or word by word, can become a weakness, a goal or an event.
 * `children` is the text, `aside` what stands beside it.
 */
export function PassageTools({
  documentId,
  language,
  paragraphs,
  rights,
  reviewYear,
  year,
  children,
  aside,
}: {
  documentId: string;
  /** of the text */
  language: string;
  paragraphs: { number: number; text: string }[];
  rights: PassageRights;
  reviewYear: number;
  /** plan year for a goal or an event; null: today's */
  year: number | null;
  children: ReactNode;
  aside: ReactNode;
}) {
  const t = useTranslations('source');
  const weakness = useTranslations('weakness.form');
  const common = useTranslations('common');
  const container = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<ChosenPassage | null>(null);
  const [open, setOpen] = useState(false);
  const any = rights.weakness || rights.goal || rights.event;

  useEffect(() => {
    if (!any) return;
    const read = () => {
      const found = container.current && passageOf(document.getSelection(), container.current);
      if (found) setChosen(found);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [any]);

  const passage = chosen && { documentId, paragraph: chosen.paragraph, start: chosen.start, end: chosen.end };
  const query = passage
    ? new URLSearchParams({
        ...(year === null ? {} : { year: String(year) }),
        source: documentId,
        ...{ paragraph: String(passage.paragraph), start: String(passage.start), end: String(passage.end) },
      }).toString()
    : '';
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setChosen(null);
  };
  return (
    <>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div className="min-w-0">
          {any ? <p className="mb-2 text-ink-3 text-sm">{t('select.hint')}</p> : null}
          <div ref={container}>{children}</div>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {any && paragraphs.length > 0 ? (
            <KeyboardSelection
              language={language}
              paragraphs={paragraphs}
              onChoose={(next) => {
                setChosen(next);
                requestAnimationFrame(() => bar.current?.focus());
              }}
            />
          ) : null}
          {aside}
        </div>
      </div>
      {chosen ? (
        <section
          ref={bar}
          tabIndex={-1}
          aria-label={t('select.region')}
          data-shell
          className="appear sticky bottom-2 z-20 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-edge bg-card px-4 py-3 shadow-pop"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="text-ink-3 text-xs">{t('detail.place', { paragraph: chosen.paragraph, start: chosen.start, end: chosen.end })}</p>
            <p className="line-clamp-2" data-passage lang={language}>
              «{chosen.text}»
            </p>
            {chosen.cut ? <p className="text-risk text-xs">{t('select.acrossParagraphs')}</p> : null}
          </div>
          <div className="flex flex-wrap gap-2">
            {rights.weakness ? (
              <Button variant="primary" onClick={() => setOpen(true)}>
                {t('select.makeWeakness')}
              </Button>
            ) : null}
            {rights.goal ? (
              <Link href={`/goals/new?${query}`} className={buttonClass({})}>
                {t('select.makeGoal')}
              </Link>
            ) : null}
            {rights.event ? (
              <Link href={`/events/new?${query}`} className={buttonClass({})}>
                {t('select.makeEvent')}
              </Link>
            ) : null}
            <Button variant="ghost" onClick={clear}>
              {t('select.clear')}
            </Button>
          </div>
        </section>
      ) : null}
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent title={weakness('fromPassage')} closeLabel={common('close')}>
          <blockquote lang={language} className="mb-4 max-h-40 overflow-y-auto border-jade border-l-2 pl-3 text-ink-2 text-sm">
            {chosen?.text}
          </blockquote>
          <CreateWeaknessForm reviewYear={reviewYear} passage={passage} cancel={<Button onClick={() => setOpen(false)}>{common('cancel')}</Button>} />
        </DialogContent>
      </Dialog>
    </>
  );
}
