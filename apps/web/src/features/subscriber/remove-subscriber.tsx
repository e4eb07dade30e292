'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Deletes a subscriber for good, after asking. */
export function RemoveSubscriber({ id, email }: { id: string; email: string }) {
  const t = useTranslations('bulletin.subscriber');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const explain = useApiError();
  const remove = useMutation(trpc.subscriber.remove.mutationOptions());
  const [fault, setFault] = useState<string | null>(null);
  return (
    <ConfirmDialog
      title={t('removeTitle', { email })}
      description={t('removeText')}
      confirmLabel={t('removeConfirm')}
      cancelLabel={common('cancel')}
      danger
      error={fault}
      onConfirm={async () => {
        try {
          await remove.mutateAsync({ id });
        } catch (error) {
          setFault(explain(error).message);
          return false;
        }
        toast.success(t('removed'));
        router.refresh();
        return true;
      }}
      trigger={
        <Button variant="ghost" size="sm" aria-label={t('remove', { email })}>
          <Trash2 aria-hidden />
        </Button>
      }
    />
  );
}
