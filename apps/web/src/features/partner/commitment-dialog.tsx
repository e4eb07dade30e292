'use client';
import type { AgreementRow, CommitmentRow } from '@nhipcau/api/partner';
import { COMMITMENT_STATUSES, commitmentFields } from '@nhipcau/domain/partner';
import { formatDay, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useMutation, useTRPC } from '@/trpc/client';
import { wordOf } from './choices';
import { PartDialog } from './part-dialog';

type CommitmentDialogProps = { partnerId: string; row: CommitmentRow | null; agreements: AgreementRow[]; today: string };

/** Something promised, new or to be changed; kept or missed it carries the day on which that was decided. */
export function CommitmentDialog({ partnerId, row, agreements, today }: CommitmentDialogProps) {
  const t = useTranslations('partner.commitments');
  const locale = useLocale();
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addCommitment.mutationOptions());
  const update = useMutation(trpc.partner.updateCommitment.mutationOptions());
  const remove = useMutation(trpc.partner.removeCommitment.mutationOptions());
  const words = { OPEN: t('state.open'), KEPT: t('state.kept'), MISSED: t('state.missed') };
  const agreed = agreements.map(({ id, title }) => ({ value: id, label: pickText(title, locale) }));
  const labels = { text: t('text'), dueOn: t('dueOn'), agreementId: t('agreement'), status: t('status'), decidedOn: t('decidedOn') };
  return (
    <PartDialog
      row={row}
      words={{ add: t('add'), edit: t('edit'), opens: row ? t('editOf', { text: row.text }) : undefined }}
      schema={commitmentFields}
      values={{
        text: row?.text ?? '',
        dueOn: row?.dueOn ?? '',
        status: row?.status ?? 'OPEN',
        decidedOn: row?.decidedOn ?? null,
        agreementId: row?.agreementId ?? null,
      }}
      labels={labels}
      tell={({ text, dueOn, agreementId, status, decidedOn }) => ({
        ...{ text, dueOn: formatDay(dueOn, locale), agreementId: wordOf(agreed, agreementId), status: words[status] },
        decidedOn: decidedOn && formatDay(decidedOn, locale),
      })}
      save={(fields, { key, over }) =>
        row ? update.mutateAsync({ id: row.id, version: over?.version ?? row.version, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey: key })
      }
      remove={row && { run: (over) => remove.mutateAsync({ id: row.id, version: over?.version ?? row.version }) }}
    >
      {({ control, watch }) => (
        <>
          <TextField control={control} name="text" label={labels.text} required multiline rows={2} />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField control={control} name="dueOn" label={labels.dueOn} required />
            <SelectField control={control} name="agreementId" label={labels.agreementId} options={agreed} />
            <SelectField
              control={control}
              name="status"
              label={labels.status}
              required
              options={COMMITMENT_STATUSES.map((value) => ({ value, label: words[value] }))}
            />
            {watch('status') === 'OPEN' ? null : <DateField control={control} name="decidedOn" label={labels.decidedOn} required max={today} />}
          </div>
        </>
      )}
    </PartDialog>
  );
}
