'use client';
import { LOCALES } from '@nhipcau/domain/shared/text';
import { inviteFields } from '@nhipcau/domain/user';
import { Button } from '@nhipcau/ui/button';
import type { ComboboxOption } from '@nhipcau/ui/combobox';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FormErrors } from '@/components/form/form-errors';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import { AccessFields } from './access-fields';

export function InviteDialog({ organisations }: { organisations: ComboboxOption[] }) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t('user.invite.title')}
        </Button>
      </DialogTrigger>
      {open ? <InviteForm organisations={organisations} onDone={() => setOpen(false)} /> : null}
    </Dialog>
  );
}

function InviteForm({ organisations, onDone }: { organisations: ComboboxOption[]; onDone: () => void }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const formId = useId();
  // one key a form: a second click or a retry sends one invitation
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, pending, fault } = useWork();
  const form = useAppForm(inviteFields, { email: '', name: '', role: 'ASSOCIATION', organisationId: null, locale: 'vi' });
  const submit = form.handleSubmit(async (fields) => {
    const told = await run(() => client.user.invite.mutate({ fields, idempotencyKey }), t('user.invite.sent'));
    if (told) showFault(form, told);
    else onDone();
  });
  const labels = { email: t('user.email'), name: t('user.name'), role: t('user.role'), organisationId: t('user.organisation'), locale: t('user.locale') };
  return (
    <DialogContent
      title={t('user.invite.title')}
      description={t('user.invite.text')}
      closeLabel={t('common.close')}
      footer={
        <>
          <DialogClose asChild>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={formId} pending={pending}>
            {t('user.invite.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormErrors form={form} labels={labels} fault={fault} />
        <TextField control={form.control} name="email" label={labels.email} type="email" autoComplete="off" required />
        <TextField control={form.control} name="name" label={labels.name} autoComplete="off" required />
        <AccessFields form={form} organisations={organisations} />
        <SelectField
          control={form.control}
          name="locale"
          label={labels.locale}
          required
          options={LOCALES.map((value) => ({ value, label: t(`enums.locale.${value}`) }))}
        />
      </form>
    </DialogContent>
  );
}
