'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useTRPCClient } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

export function RemoveSample({ count }: { count: number }) {
  const t = useTranslations('sample');
  const common = useTranslations('common');
  const client = useTRPCClient();
  const router = useRouter();
  const toFault = useApiError();
  const [error, setError] = useState<string | null>(null);
  async function remove() {
    try {
      toast.success(t('done', await client.sample.remove.mutate()), { duration: 20_000 });
      router.refresh();
      return true;
    } catch (fault) {
      setError(toFault(fault).message);
      return false;
    }
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger">
          <Trash2 aria-hidden />
          {t('remove')}
        </Button>
      }
      title={t('confirmTitle', { count })}
      description={t('confirmText')}
      typed={{ label: t('typeThis', { word: t('word') }), expected: t('word') }}
      confirmLabel={t('remove')}
      cancelLabel={common('cancel')}
      danger
      error={error}
      onConfirm={remove}
    />
  );
}
