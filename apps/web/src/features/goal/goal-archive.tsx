'use client';
import { useTranslations } from 'next-intl';
import { type Archivable, ArchiveButton, type Archiving, RestoreButton } from '@/components/archive-buttons';
import { useMutation, useTRPC } from '@/trpc/client';

function useArchiving(title: string): Archiving {
  const t = useTranslations('goal');
  const trpc = useTRPC();
  const { mutateAsync: archive } = useMutation(trpc.goal.archive.mutationOptions());
  const { mutateAsync: restore } = useMutation(trpc.goal.restore.mutationOptions());
  return {
    archive,
    restore,
    words: { ask: t('archive.title', { title }), text: t('archive.text'), done: t('archive.done', { title }), restored: t('archived.restored', { title }) },
  };
}

/** Puts a goal away after asking. */
export const ArchiveGoal = (goal: Archivable) => <ArchiveButton {...goal} archiving={useArchiving(goal.title)} />;

/** Puts a goal back into the plan. */
export const RestoreGoal = (goal: Archivable) => <RestoreButton {...goal} archiving={useArchiving(goal.title)} />;
