'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';

/** Removes a post that was entered by mistake. */
export function RemovePosition({ id, version }: { id: string; version: number }) {
  const t = useTranslations('skill.removePosition');
  const common = useTranslations('common');
  const router = useRouter();
  const trpc = useTRPC();
  const remove = useMutation(trpc.skill.removePosition.mutationOptions());
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
      onConfirm={async () => {
        const told = await run(() => remove.mutateAsync({ id, version }), t('done'));
        if (!told) router.push('/staff/positions');
        return !told;
      }}
    />
  );
}
