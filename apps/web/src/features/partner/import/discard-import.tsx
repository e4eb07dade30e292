'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Drops a file that was not taken over. */
export function DiscardImport({ id }: { id: string }) {
  const t = useTranslations('partner.import.check');
  const common = useTranslations('common');
  const router = useRouter();
  const readError = useApiError();
  const [error, setError] = useState<string | null>(null);
  const remove = useMutation(useTRPC().partnerImport.remove.mutationOptions());
  const confirm = async () => {
    try {
      await remove.mutateAsync({ id });
      toast.success(t('removed'));
      router.push('/partners/import');
      router.refresh();
    } catch (cause) {
      setError(readError(cause).message);
      return false;
    }
  };
  return (
    <ConfirmDialog
      title={t('removeTitle')}
      description={t('removeText')}
      confirmLabel={t('remove')}
      cancelLabel={common('cancel')}
      danger
      error={error}
      onConfirm={confirm}
      trigger={<Button>{t('remove')}</Button>}
    />
  );
}
