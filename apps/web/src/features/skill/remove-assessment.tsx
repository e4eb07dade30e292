'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

/** Removes an assessment with its file; `own`: the caller's. */
export function RemoveAssessment({ id, own }: { id: string; own: boolean }) {
  const t = useTranslations('skill.remove');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const remove = useMutation(trpc.skill.removeAssessment.mutationOptions());
  const removeOwn = useMutation(trpc.skill.removeOwnAssessment.mutationOptions());
  const { run, fault } = useWork();
  return (
    <ConfirmDialog
      title={t('title')}
      description={t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={common('cancel')}
      danger
      trigger={
        <Button size="sm" variant="ghost">
          {t('open')}
        </Button>
      }
      error={fault?.message}
      onConfirm={async () => !(await run(() => (own ? removeOwn : remove).mutateAsync({ id }), t('done')))}
    />
  );
}
