'use client';
import type { ContactRow } from '@nhipcau/api/partner';
import { contactFields } from '@nhipcau/domain/partner';
import { formatDay, formatLanguage } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useLanguages } from '@/components/form/use-languages';
import { useMutation, useTRPC } from '@/trpc/client';
import { PartDialog } from './part-dialog';

/** A person at the partner's, new or to be changed. */
export function ContactDialog({ partnerId, row, today }: { partnerId: string; row: ContactRow | null; today: string }) {
  const t = useTranslations('partner.contacts');
  const locale = useLocale();
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addContact.mutationOptions());
  const update = useMutation(trpc.partner.updateContact.mutationOptions());
  const remove = useMutation(trpc.partner.removeContact.mutationOptions());
  const languages = useLanguages();
  const labels = {
    ...{ name: t('name'), role: t('role'), email: t('email'), phone: t('phone') },
    ...{ language: t('language'), consentOn: t('consentOn'), leftOn: t('leftOn') },
  };
  return (
    <PartDialog
      row={row}
      words={{ add: t('add'), edit: t('edit', { name: row?.name ?? '' }) }}
      schema={contactFields}
      values={{
        name: row?.name ?? '',
        role: row?.role ?? '',
        email: row?.email ?? '',
        phone: row?.phone ?? '',
        language: row?.language ?? null,
        consentOn: row?.consentOn ?? null,
        leftOn: row?.leftOn ?? null,
      }}
      labels={labels}
      tell={({ consentOn, leftOn, language, ...fields }) => ({
        ...fields,
        language: language && formatLanguage(language, locale),
        consentOn: consentOn && formatDay(consentOn, locale),
        leftOn: leftOn && formatDay(leftOn, locale),
      })}
      save={(fields, { key, over }) =>
        row ? update.mutateAsync({ id: row.id, version: over?.version ?? row.version, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey: key })
      }
      remove={row && { run: (over) => remove.mutateAsync({ id: row.id, version: over?.version ?? row.version }), text: t('removeText') }}
    >
      {({ control }) => (
        <>
          <TextField control={control} name="name" label={labels.name} required />
          <TextField control={control} name="role" label={labels.role} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField control={control} name="email" label={labels.email} type="email" />
            <TextField control={control} name="phone" label={labels.phone} />
            <div className="sm:col-span-2">
              <DateField control={control} name="consentOn" label={labels.consentOn} help={t('consentHelp')} max={today} />
            </div>
            <SelectField control={control} name="language" label={labels.language} options={languages} />
            <DateField control={control} name="leftOn" label={labels.leftOn} />
          </div>
        </>
      )}
    </PartDialog>
  );
}
