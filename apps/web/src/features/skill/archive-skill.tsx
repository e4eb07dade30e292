'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

/** Takes a skill out of use, or back. */
export function ArchiveSkill({ id, version, archived }: { id: string; version: number; archived: boolean }) {
  const t = useTranslations(archived ? 'skill.restoreSkill' : 'skill.archiveSkill');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const change = useMutation(trpc.skill.archiveSkill.mutationOptions());
  const { run, fault } = useWork();
  return (
    <ConfirmDialog
      title={t('title')}
      description={t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={common('cancel')}
      trigger={<Button size="sm">{t('open')}</Button>}
      error={fault?.message}
      onConfirm={async () => !(await run(() => change.mutateAsync({ id, version, archived: !archived }), t('done')))}
    />
  );
}
