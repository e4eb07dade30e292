'use client';
import { useTranslations } from 'next-intl';
import { type Archivable, ArchiveButton, type Archiving, RestoreButton } from '@/components/archive-buttons';
import { useMutation, useTRPC } from '@/trpc/client';

function useArchiving(title: string): Archiving {
  const t = useTranslations('indicator.archived');
  const trpc = useTRPC();
  const { mutateAsync: archive } = useMutation(trpc.indicator.archive.mutationOptions());
  const { mutateAsync: restore } = useMutation(trpc.indicator.restore.mutationOptions());
  return {
    archive,
    restore,
    words: { ask: t('confirmTitle', { title }), text: t('confirmText'), done: t('done', { title }), restored: t('restored', { title }) },
  };
}

/** Puts an indicator away after asking. */
export const ArchiveIndicator = (indicator: Archivable) => <ArchiveButton {...indicator} archiving={useArchiving(indicator.title)} />;

/** Puts an indicator back to its goal. */
export const RestoreIndicator = (indicator: Archivable) => <RestoreButton {...indicator} archiving={useArchiving(indicator.title)} />;
