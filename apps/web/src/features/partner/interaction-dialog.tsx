'use client';
import type { InteractionRow, PartnerOptions } from '@nhipcau/api/partner';
import { INITIATORS, INTERACTION_KINDS, interactionFields } from '@nhipcau/domain/partner';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useMutation, useTRPC } from '@/trpc/client';
import { choicesOf, wordOf } from './choices';
import { PartDialog } from './part-dialog';

type InteractionDialogProps = {
  partnerId: string;
  /** null: a new one */
  row: InteractionRow | null;
  organisations: PartnerOptions['organisations'];
  today: string;
};

/** A contact noted by hand, new or to be changed. */
export function InteractionDialog({ partnerId, row, organisations, today }: InteractionDialogProps) {
  const t = useTranslations('partner.interactions');
  const kinds = useTranslations('enums.interactionKind');
  const initiators = useTranslations('enums.initiator');
  const locale = useLocale();
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addInteraction.mutationOptions());
  const update = useMutation(trpc.partner.updateInteraction.mutationOptions());
  const remove = useMutation(trpc.partner.removeInteraction.mutationOptions());
  const ours = choicesOf(organisations, locale);
  const labels = { kind: t('kind'), on: t('on'), initiator: t('initiator'), organisationId: t('organisation'), note: t('note') };
  return (
    <PartDialog
      row={row}
      words={{ add: t('add'), edit: t('edit', { day: row ? formatDay(row.on, locale) : '' }) }}
      schema={interactionFields}
      values={{
        kind: row?.kind ?? 'MEETING',
        initiator: row?.initiator ?? 'OURS',
        on: row?.on ?? today,
        organisationId: row?.organisation?.id ?? null,
        note: row?.note ?? '',
      }}
      labels={labels}
      tell={({ kind, on, initiator, organisationId, note }) => ({
        ...{ kind: kinds(kind), on: formatDay(on, locale), initiator: initiators(initiator), organisationId: wordOf(ours, organisationId), note },
      })}
      save={(fields, { key, over }) =>
        row
          ? update.mutateAsync({ id: row.id, version: over?.version ?? row.version ?? 1, fields })
          : add.mutateAsync({ partnerId, fields, idempotencyKey: key })
      }
      remove={row && { run: (over) => remove.mutateAsync({ id: row.id, version: over?.version ?? row.version ?? 1 }) }}
    >
      {({ control }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              control={control}
              name="kind"
              label={labels.kind}
              required
              options={INTERACTION_KINDS.map((value) => ({ value, label: kinds(value) }))}
            />
            <DateField control={control} name="on" label={labels.on} required max={today} />
            <SelectField
              control={control}
              name="initiator"
              label={labels.initiator}
              required
              options={INITIATORS.map((value) => ({ value, label: initiators(value) }))}
            />
            <SelectField control={control} name="organisationId" label={labels.organisationId} options={ours} />
          </div>
          <TextField control={control} name="note" label={labels.note} multiline />
        </>
      )}
    </PartDialog>
  );
}
