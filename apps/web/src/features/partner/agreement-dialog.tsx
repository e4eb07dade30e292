'use client';
import type { AgreementRow, PartnerOptions } from '@nhipcau/api/partner';
import { AGREEMENT_KINDS, agreementFields } from '@nhipcau/domain/partner';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useTRPC } from '@/trpc/client';
import { PartDialog } from './part-dialog';

type AgreementDialogProps = {
  partnerId: string;
  row: AgreementRow | null;
  /** of the same partner */
  agreements: AgreementRow[];
  organisations: PartnerOptions['organisations'];
};

/** An agreement, new or to be changed. */
export function AgreementDialog({ partnerId, row, agreements, organisations }: AgreementDialogProps) {
  const t = useTranslations('partner.agreements');
  const kinds = useTranslations('enums.agreementKind');
  const locale = useLocale();
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addAgreement.mutationOptions());
  const update = useMutation(trpc.partner.updateAgreement.mutationOptions());
  const remove = useMutation(trpc.partner.removeAgreement.mutationOptions());
  const held = row && { id: row.id, version: row.version };
  const earlier = agreements.filter(({ id, renewedById }) => id !== row?.id && (renewedById === null || renewedById === row?.id));
  return (
    <PartDialog
      title={row ? t('edit') : t('add')}
      trigger={
        row ? (
          <Button size="icon" variant="ghost" aria-label={t('editOf', { title: pickText(row.title, locale) })}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button size="sm">
            <Plus aria-hidden />
            {t('add')}
          </Button>
        )
      }
      schema={agreementFields}
      values={{
        kind: row?.kind ?? 'MEMORANDUM',
        title: { vi: row?.title.vi ?? '', en: row?.title.en ?? '', fr: row?.title.fr ?? '' },
        organisationId: row?.organisation?.id ?? null,
        signedOn: row?.signedOn ?? null,
        inForceOn: row?.inForceOn ?? null,
        expiresOn: row?.expiresOn ?? null,
        endedOn: row?.endedOn ?? null,
        renewsId: row?.renews?.id ?? null,
        note: row?.note ?? '',
      }}
      labels={{
        'title.vi': t('name'),
        signedOn: t('signedOn'),
        inForceOn: t('inForceOn'),
        expiresOn: t('expiresOn'),
        endedOn: t('endedOn'),
        renewsId: t('renews'),
      }}
      save={(fields, idempotencyKey) => (held ? update.mutateAsync({ ...held, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey }))}
      remove={held ? () => remove.mutateAsync(held) : undefined}
    >
      {({ control }) => (
        <>
          <LocalTextField control={control} name="title" label={t('name')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField control={control} name="kind" label={t('kind')} required options={AGREEMENT_KINDS.map((value) => ({ value, label: kinds(value) }))} />
            <SelectField
              control={control}
              name="organisationId"
              label={t('organisation')}
              options={organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
            />
            <DateField control={control} name="signedOn" label={t('signedOn')} />
            <DateField control={control} name="inForceOn" label={t('inForceOn')} />
            <DateField control={control} name="expiresOn" label={t('expiresOn')} help={t('remind')} />
            <DateField control={control} name="endedOn" label={t('endedOn')} />
          </div>
          {earlier.length ? (
            <SelectField
              control={control}
              name="renewsId"
              label={t('renews')}
              options={earlier.map(({ id, title }) => ({ value: id, label: pickText(title, locale) }))}
            />
          ) : null}
          <TextField control={control} name="note" label={t('note')} multiline rows={3} />
        </>
      )}
    </PartDialog>
  );
}
