'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { Archive, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

interface Archivable {
  id: string;
  version: number;
  title: string;
}

function useRestoreIndicator() {
  const t = useTranslations('indicator.archived');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const restore = useMutation(trpc.indicator.restore.mutationOptions());
  // awaited, not told by callbacks: the button that began it is gone by the time the answer comes
  const run = async ({ id, version, title }: Archivable) => {
    try {
      await restore.mutateAsync({ id, version });
      toast.success(t('restored', { title }));
    } catch (error) {
      toast.error(told(error).message);
    }
    router.refresh();
  };
  return { run, pending: restore.isPending };
}

/** Puts an indicator away after asking; the message that says so can undo it. */
export function ArchiveIndicator({ id, version, title }: Archivable) {
  const t = useTranslations('indicator.archived');
  const common = useTranslations('common');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const archive = useMutation(trpc.indicator.archive.mutationOptions());
  const restore = useRestoreIndicator();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm">
          <Archive aria-hidden />
          {common('archive')}
        </Button>
      }
      title={t('confirmTitle', { title })}
      description={t('confirmText')}
      confirmLabel={common('archive')}
      cancelLabel={common('cancel')}
      error={fault}
      onConfirm={async () => {
        setFault(null);
        try {
          const saved = await archive.mutateAsync({ id, version });
          toast.success(t('done', { title }), { duration: 10_000, action: { label: common('undo'), onClick: () => restore.run({ ...saved, title }) } });
          router.refresh();
          return true;
        } catch (error) {
          setFault(told(error).message);
          return false;
        }
      }}
    />
  );
}

export function RestoreIndicator(indicator: Archivable) {
  const common = useTranslations('common');
  const { run, pending } = useRestoreIndicator();
  return (
    <Button size="sm" pending={pending} onClick={() => run(indicator)}>
      <RotateCcw aria-hidden />
      {common('restore')}
    </Button>
  );
}
