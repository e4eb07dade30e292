'use client';
import type { CommitmentRow } from '@nhipcau/api/partner';
import { Button } from '@nhipcau/ui/button';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useTRPC } from '@/trpc/client';

/** One click for what happens most: the promise was kept, today. */
export function KeepButton({ row, today }: { row: CommitmentRow; today: string }) {
  const t = useTranslations('partner');
  const trpc = useTRPC();
  const update = useMutation(trpc.partner.updateCommitment.mutationOptions());
  const { run, pending } = useWork({ toastFault: true });
  const { id, version, text, dueOn, agreementId } = row;
  return (
    <Button
      size="sm"
      pending={pending}
      aria-label={t('commitments.keepOf', { text })}
      onClick={() => run(() => update.mutateAsync({ id, version, fields: { text, dueOn, agreementId, status: 'KEPT', decidedOn: today } }), t('part.saved'))}
    >
      {t('commitments.keep')}
    </Button>
  );
}
