'use client';
import type { ArticleState } from '@nhipcau/api/bulletin';
import type { ArticleFields, BulletinLanguage } from '@nhipcau/domain/bulletin';
import { formatInstant } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMutation, useQuery, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
import { DiffView } from './diff-view';

type VersionsPanelProps = {
  articleId: string;
  languages: { A: BulletinLanguage; B: BulletinLanguage };
  now: ArticleFields;
  editable: boolean;
  /** keeps what is written, and says at what version the article is then; null: it could not be kept */
  onKeep: () => Promise<number | null>;
  onRestored: (state: ArticleState) => void;
};

/** Every version of the article, to compare with what it is now, and to go back to. */
export function VersionsPanel({ articleId, languages, now, editable, onKeep, onRestored }: VersionsPanelProps) {
  const t = useTranslations('bulletin.versions');
  const nobody = useTranslations('bulletin.comments');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const explain = useApiError();
  const list = useQuery({ ...trpc.article.versions.queryOptions({ id: articleId }), staleTime: 0 });
  const [compared, setCompared] = useState<string | null>(null);
  if (list.isError) return <p className="text-off text-sm">{explain(list.error).message}</p>;
  if (list.isPending) return <p className="text-ink-2 text-sm">{common('loading')}</p>;
  if (list.data.length === 0) return <p className="text-ink-2 text-sm">{t('none')}</p>;
  return (
    <>
      <ol className="flex flex-col divide-y divide-line-2">
        {list.data.map((version) => (
          <li key={version.id} className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm">
            <span>
              <span className="font-semibold">{t('entry', { number: version.number })}</span>
              <span className="block text-ink-3 text-xs">
                {version.authorName ?? nobody('nobody')} · <time dateTime={version.createdAt.toISOString()}>{formatInstant(version.createdAt, locale)}</time>
              </span>
            </span>
            <Button size="sm" aria-label={t('compareOne', { number: version.number })} onClick={() => setCompared(version.id)}>
              {t('compare')}
            </Button>
          </li>
        ))}
      </ol>
      {compared ? (
        <CompareDialog
          id={compared}
          {...{ articleId, languages, now, editable, onKeep }}
          onClose={() => setCompared(null)}
          onRestored={(state) => {
            setCompared(null);
            onRestored(state);
            void list.refetch();
          }}
        />
      ) : null}
    </>
  );
}

function CompareDialog({ id, articleId, languages, now, editable, onKeep, onClose, onRestored }: VersionsPanelProps & { id: string; onClose: () => void }) {
  const t = useTranslations('bulletin.versions');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const explain = useApiError();
  const version = useQuery(trpc.article.version.queryOptions({ id }));
  const restore = useMutation(trpc.article.restore.mutationOptions());
  const [fault, setFault] = useState<string | null>(null);
  const number = version.data?.number ?? 0;
  async function goBack() {
    const at = await onKeep();
    if (at === null) return onClose();
    try {
      const state = await restore.mutateAsync({ id, articleId, version: at });
      toast.success(t('restored', { number }));
      onRestored(state);
    } catch (error) {
      setFault(explain(error).message);
    }
  }
  const told = fault ?? (version.error ? explain(version.error).message : null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t('title', { number })}
        description={t('legend')}
        closeLabel={common('close')}
        size="lg"
        footer={
          editable ? (
            <Button variant="primary" pending={restore.isPending} disabled={!version.data} onClick={goBack}>
              {t('restore')}
            </Button>
          ) : undefined
        }
      >
        {told ? (
          <p role="alert" className="mb-3 text-off text-sm">
            {told}
          </p>
        ) : null}
        {version.data ? <DiffView before={version.data} after={now} languages={languages} /> : <p className="text-ink-2 text-sm">{common('loading')}</p>}
      </DialogContent>
    </Dialog>
  );
}
