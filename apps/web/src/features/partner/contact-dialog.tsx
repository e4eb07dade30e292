'use client';
import type { ContactRow } from '@nhipcau/api/partner';
import { contactFields } from '@nhipcau/domain/partner';
import { Button } from '@nhipcau/ui/button';
import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useLanguages } from '@/components/form/use-languages';
import { useTRPC } from '@/trpc/client';
import { PartDialog } from './part-dialog';

/** A person at the partner's, new or to be changed. */
export function ContactDialog({ partnerId, row, today, title }: { partnerId: string; row: ContactRow | null; today: string; title: string }) {
  const t = useTranslations('partner.contacts');
  const trpc = useTRPC();
  const add = useMutation(trpc.partner.addContact.mutationOptions());
  const update = useMutation(trpc.partner.updateContact.mutationOptions());
  const remove = useMutation(trpc.partner.removeContact.mutationOptions());
  const languages = useLanguages();
  const held = row && { id: row.id, version: row.version };
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
      labels={{ name: t('name'), role: t('role'), email: t('email'), phone: t('phone'), consentOn: t('consentOn'), leftOn: t('leftOn') }}
      save={(fields, idempotencyKey) => (held ? update.mutateAsync({ ...held, fields }) : add.mutateAsync({ partnerId, fields, idempotencyKey }))}
      remove={held ? () => remove.mutateAsync(held) : undefined}
    >
      {({ control }) => (
        <>
          <TextField control={control} name="name" label={t('name')} required />
          <TextField control={control} name="role" label={t('role')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField control={control} name="email" label={t('email')} type="email" />
            <TextField control={control} name="phone" label={t('phone')} />
            <SelectField control={control} name="language" label={t('language')} options={languages} />
            <DateField control={control} name="consentOn" label={t('consentOn')} help={t('consentHelp')} max={today} />
            <DateField control={control} name="leftOn" label={t('leftOn')} />
          </div>
        </>
      )}
    </PartDialog>
  );
}
