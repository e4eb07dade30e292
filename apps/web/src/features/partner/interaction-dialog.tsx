'use client';
import type { InteractionRow, PartnerOptions } from '@nhipcau/api/partner';
import { INITIATORS, INTERACTION_KINDS, interactionFields } from '@nhipcau/domain/partner';
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

type InteractionDialogProps = {
  partnerId: string;
  /** null: a new one */
  row: InteractionRow | null;
  organisations: PartnerOptions['organisations'];
  today: string;
  title: string;
};

/** A contact noted by hand, new or to be changed. */
export function InteractionDialog({ partnerId, row, organisations, today, title }: InteractionDialogProps) {
  const t = useTranslations('partner.interactions');
  const kinds = useTranslations('enums.interactionKind');
  const initiators = useTranslations('enums.initiator');
  const locale = useLocale();
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addInteraction.mutationOptions());
  const update = useMutation(trpc.partner.updateInteraction.mutationOptions());
  const remove = useMutation(trpc.partner.removeInteraction.mutationOptions());
  const held = row && { id: row.id, version: row.version ?? 1 };
  const labels = { on: t('on'), kind: t('kind'), initiator: t('initiator'), organisationId: t('organisation'), note: t('note') };
  return (
    <PartDialog
      title={title}
      trigger={
        row ? (
          <Button size="icon" variant="ghost" aria-label={title}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button size="sm">
            <Plus aria-hidden />
            {t('add')}
          </Button>
        )
      }
      schema={interactionFields}
      values={{
        kind: row?.kind ?? 'MEETING',
        initiator: row?.initiator ?? 'OURS',
        on: row?.on ?? today,
        organisationId: row?.organisation?.id ?? null,
        note: row?.note ?? '',
      }}
      labels={labels}
      save={(fields, idempotencyKey) => (held ? update.mutateAsync({ ...held, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey }))}
      remove={held ? () => remove.mutateAsync(held) : undefined}
    >
      {({ control }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              control={control}
              name="kind"
              label={t('kind')}
              required
              options={INTERACTION_KINDS.map((value) => ({ value, label: kinds(value) }))}
            />
            <DateField control={control} name="on" label={t('on')} required max={today} />
            <SelectField
              control={control}
              name="initiator"
              label={t('initiator')}
              required
              options={INITIATORS.map((value) => ({ value, label: initiators(value) }))}
            />
            <SelectField
              control={control}
              name="organisationId"
              label={t('organisation')}
              options={organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
            />
          </div>
          <TextField control={control} name="note" label={t('note')} multiline />
        </>
      )}
    </PartDialog>
  );
}
