'use client';
import type { AgreementRow, CommitmentRow } from '@nhipcau/api/partner';
import { COMMITMENT_STATUSES, commitmentFields } from '@nhipcau/domain/partner';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useTRPC } from '@/trpc/client';
import { PartDialog } from './part-dialog';

type CommitmentDialogProps = { partnerId: string; row: CommitmentRow | null; agreements: AgreementRow[]; today: string; title: string };

/** Something promised, new or to be changed; kept or missed it carries the day on which that was decided. */
export function CommitmentDialog({ partnerId, row, agreements, today, title }: CommitmentDialogProps) {
  const t = useTranslations('partner.commitments');
  const locale = useLocale();
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addCommitment.mutationOptions());
  const update = useMutation(trpc.partner.updateCommitment.mutationOptions());
  const remove = useMutation(trpc.partner.removeCommitment.mutationOptions());
  const held = row && { id: row.id, version: row.version };
  const words = { OPEN: t('state.open'), KEPT: t('state.kept'), MISSED: t('state.missed') };
  return (
    <PartDialog
      title={title}
      trigger={
        row ? (
          <Button size="icon" variant="ghost" aria-label={t('editOf', { text: row.text })}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button size="sm">
            <Plus aria-hidden />
            {t('add')}
          </Button>
        )
      }
      schema={commitmentFields}
      values={{
        text: row?.text ?? '',
        dueOn: row?.dueOn ?? '',
        status: row?.status ?? 'OPEN',
        decidedOn: row?.decidedOn ?? null,
        agreementId: row?.agreementId ?? null,
      }}
      labels={{ text: t('text'), dueOn: t('dueOn'), status: t('status'), decidedOn: t('decidedOn'), agreementId: t('agreement') }}
      save={(fields, idempotencyKey) => (held ? update.mutateAsync({ ...held, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey }))}
      remove={held ? () => remove.mutateAsync(held) : undefined}
    >
      {({ control, watch }) => (
        <>
          <TextField control={control} name="text" label={t('text')} required multiline rows={2} />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField control={control} name="dueOn" label={t('dueOn')} required />
            <SelectField
              control={control}
              name="agreementId"
              label={t('agreement')}
              options={agreements.map(({ id, title: name }) => ({ value: id, label: pickText(name, locale) }))}
            />
            <SelectField
              control={control}
              name="status"
              label={t('status')}
              required
              options={COMMITMENT_STATUSES.map((value) => ({ value, label: words[value] }))}
            />
            {watch('status') === 'OPEN' ? null : <DateField control={control} name="decidedOn" label={t('decidedOn')} required max={today} />}
          </div>
        </>
      )}
    </PartDialog>
  );
}
