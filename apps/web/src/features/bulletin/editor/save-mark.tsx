'use client';
import type { ArticleState } from '@nhipcau/api/bulletin';
import type { ArticleFields, BulletinLanguage } from '@nhipcau/domain/bulletin';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApiError } from '@/trpc/use-api-error';
import { DiffView } from './diff-view';
import type { SaveState } from './use-autosave';

/** Whether what was written is kept, in words; a reader with a screen reader hears it change. */
export function SaveMark({ state, onSave }: { state: SaveState; onSave: () => void }) {
  const t = useTranslations('bulletin.save');
  const text = state.kind === 'refused' ? t('refused', { message: state.message }) : t(state.kind);
  const bad = state.kind === 'refused' || state.kind === 'offline' || state.kind === 'conflict';
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span role="status" data-save={state.kind} className={bad ? 'text-off text-sm' : 'text-ink-2 text-sm'}>
        {text}
      </span>
      {state.kind === 'dirty' || state.kind === 'refused' || state.kind === 'offline' ? (
        <Button size="sm" variant="ghost" onClick={onSave}>
          {t('now')}
        </Button>
      ) : null}
    </span>
  );
}

type ConflictProps = {
  theirs: ArticleState;
  mine: ArticleFields;
  languages: { A: BulletinLanguage; B: BulletinLanguage };
  onChoose: (which: 'mine' | 'theirs') => Promise<number | null>;
};

/** Two changed the same part: both texts word by word, and a choice that loses neither. */
export function SaveConflict({ theirs, mine, languages, onChoose }: ConflictProps) {
  const t = useTranslations('bulletin.conflict');
  const common = useTranslations('common');
  const explain = useApiError();
  const [open, setOpen] = useState(true);
  const [pending, setPending] = useState(false);
  async function choose(which: 'mine' | 'theirs') {
    setPending(true);
    try {
      const kept = await onChoose(which);
      if (kept !== null) toast.info(t('kept', { number: kept }));
    } catch (error) {
      toast.error(explain(error).message);
    } finally {
      setPending(false);
    }
  }
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('title')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title={t('title')}
          description={`${t('text')} ${t('legend')}`}
          closeLabel={common('close')}
          size="lg"
          footer={
            <>
              <Button disabled={pending} onClick={() => choose('theirs')}>
                {t('theirs')}
              </Button>
              <Button variant="primary" pending={pending} onClick={() => choose('mine')}>
                {t('mine')}
              </Button>
            </>
          }
        >
          <DiffView before={mine} after={theirs} languages={languages} />
        </DialogContent>
      </Dialog>
    </>
  );
}
