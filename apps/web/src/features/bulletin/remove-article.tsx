'use client';
import type { ArticleRow } from '@nhipcau/api/bulletin';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

/** Takes an article out of the bulletin, asked first. */
export function RemoveArticle({ article, title }: { article: ArticleRow; title: string }) {
  const t = useTranslations('bulletin.articles');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { run, fault } = useWork();
  const remove = useMutation(trpc.article.remove.mutationOptions());
  return (
    <ConfirmDialog
      danger
      title={t('removeTitle')}
      description={t('removeText', { title })}
      confirmLabel={t('removeConfirm')}
      cancelLabel={common('back')}
      error={fault?.message}
      trigger={
        <Button size="icon" variant="ghost" aria-label={t('remove', { title })}>
          <Trash2 aria-hidden />
        </Button>
      }
      onConfirm={async () => (await run(() => remove.mutateAsync({ id: article.id, version: article.version }), t('removed'))) === null}
    />
  );
}
