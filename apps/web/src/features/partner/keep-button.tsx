'use client';
import type { CommitmentRow } from '@nhipcau/api/partner';
import { Button } from '@nhipcau/ui/button';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';

/** One click for what happens most: the promise was kept, today. */
export function KeepButton({ row, today }: { row: CommitmentRow; today: string }) {
  const t = useTranslations('partner');
  const trpc = useTRPC();
  const router = useRouter();
  const update = useMutation(trpc.partner.updateCommitment.mutationOptions());
  const { run, pending } = useWork({ toastFault: true });
  const { id, version, text, dueOn, agreementId } = row;
  return (
    <Button
      size="sm"
      pending={pending}
      aria-label={t('commitments.keepOf', { text })}
      onClick={async () => {
        const fields = { text, dueOn, agreementId, status: 'KEPT' as const, decidedOn: today };
        const told = await run(() => update.mutateAsync({ id, version, fields }), t('part.saved'));
        // somebody else was here: what is to be kept is shown as it is now
        if (told?.key === 'errors.conflict') router.refresh();
      }}
    >
      {t('commitments.keep')}
    </Button>
  );
}
