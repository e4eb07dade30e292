'use client';
import type { AgreementRow, PartnerOptions } from '@nhipcau/api/partner';
import { AGREEMENT_KINDS, agreementFields } from '@nhipcau/domain/partner';
import { formatDay, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { allLanguages } from '@/components/form/use-conflict';
import { useMutation, useTRPC } from '@/trpc/client';
import { choicesOf, wordOf } from './choices';
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
  const ours = choicesOf(organisations, locale);
  const others = agreements.filter(({ id }) => id !== row?.id);
  const titled = (rows: AgreementRow[]) => rows.map(({ id, title }) => ({ value: id, label: pickText(title, locale) }));
  const earlier = titled(others.filter(({ renewedById }) => renewedById === null || renewedById === row?.id));
  const day = (on: string | null) => on && formatDay(on, locale);
  const labels = {
    ...{ 'title.vi': t('name'), kind: t('kind'), organisationId: t('organisation'), signedOn: t('signedOn'), inForceOn: t('inForceOn') },
    ...{ expiresOn: t('expiresOn'), endedOn: t('endedOn'), renewsId: t('renews'), note: t('note') },
  };
  return (
    <PartDialog
      row={row}
      words={{ add: t('add'), edit: t('edit'), opens: row ? t('editOf', { title: pickText(row.title, locale) }) : undefined }}
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
      labels={labels}
      tell={({ title, kind, organisationId, signedOn, inForceOn, expiresOn, endedOn, renewsId, note }) => ({
        ...{ 'title.vi': allLanguages(title), kind: kinds(kind), organisationId: wordOf(ours, organisationId), note },
        ...{ signedOn: day(signedOn), inForceOn: day(inForceOn), expiresOn: day(expiresOn), endedOn: day(endedOn) },
        renewsId: wordOf(titled(others), renewsId),
      })}
      save={(fields, { key, over }) =>
        row ? update.mutateAsync({ id: row.id, version: over?.version ?? row.version, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey: key })
      }
      remove={row && { run: (over) => remove.mutateAsync({ id: row.id, version: over?.version ?? row.version }), text: t('removeText') }}
    >
      {({ control }) => (
        <>
          <LocalTextField control={control} name="title" label={labels['title.vi']} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              control={control}
              name="kind"
              label={labels.kind}
              required
              options={AGREEMENT_KINDS.map((value) => ({ value, label: kinds(value) }))}
            />
            <SelectField control={control} name="organisationId" label={labels.organisationId} options={ours} />
            <DateField control={control} name="signedOn" label={labels.signedOn} />
            <DateField control={control} name="inForceOn" label={labels.inForceOn} />
            <div className="sm:col-span-2">
              <DateField control={control} name="expiresOn" label={labels.expiresOn} help={t('remind')} />
            </div>
            <DateField control={control} name="endedOn" label={labels.endedOn} />
            {earlier.length ? <SelectField control={control} name="renewsId" label={labels.renewsId} options={earlier} /> : null}
          </div>
          <TextField control={control} name="note" label={labels.note} multiline rows={3} />
        </>
      )}
    </PartDialog>
  );
}
