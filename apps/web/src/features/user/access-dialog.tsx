'use client';
import type { Role } from '@nhipcau/domain/access';
import { accessFields } from '@nhipcau/domain/user';
import { Button } from '@nhipcau/ui/button';
import type { ComboboxOption } from '@nhipcau/ui/combobox';
import { Dialog, DialogClose, DialogContent } from '@nhipcau/ui/dialog';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import { AccessFields } from './access-fields';

export interface Account {
  id: string;
  version: number;
  name: string;
  role: Role;
  status: 'ACTIVE' | 'DISABLED';
  organisationId: string | null;
}

export function AccessDialog({ account, organisations, onClose }: { account: Account; organisations: ComboboxOption[]; onClose: () => void }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const formId = useId();
  const { run, pending, fault } = useWork();
  const form = useAppForm(accessFields, { role: account.role, organisationId: account.organisationId });
  const submit = form.handleSubmit(async (fields) => {
    const told = await run(() => client.user.updateAccess.mutate({ id: account.id, version: account.version, fields }), t('common.saved'));
    if (told) showFault(form, told);
    else onClose();
  });
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        title={t('user.access.title')}
        description={t('user.access.text', { name: account.name })}
        closeLabel={t('common.close')}
        size="sm"
        footer={
          <>
            <DialogClose asChild>
              <Button>{t('common.cancel')}</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form={formId} pending={pending}>
              {t('common.save')}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <FormErrors form={form} labels={{ role: t('user.role'), organisationId: t('user.organisation') }} fault={fault} />
          <AccessFields form={form} organisations={organisations} />
        </form>
      </DialogContent>
    </Dialog>
  );
}
