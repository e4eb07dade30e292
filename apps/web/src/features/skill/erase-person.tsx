'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

/** Erases what is kept of somebody who has left; the word has to be typed first. */
export function ErasePerson({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useTranslations('skill.erase');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const erase = useMutation(trpc.skill.erasePerson.mutationOptions());
  const { run, fault } = useWork();
  return (
    <ConfirmDialog
      title={t('title', { name })}
      description={t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={common('cancel')}
      danger
      typed={{ label: t('typed', { word: t('word') }), expected: t('word') }}
      trigger={
        <Button size="sm" variant="danger">
          {t('open')}
        </Button>
      }
      error={fault?.message}
      onConfirm={async () => !(await run(() => erase.mutateAsync({ id, version }), t('done')))}
    />
  );
}
