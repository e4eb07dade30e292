'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

export type PartForm<Input extends FieldValues, Output extends FieldValues> = UseFormReturn<Input, unknown, Output>;

type PartDialogProps<Input extends FieldValues, Output extends FieldValues> = {
  title: string;
  trigger: ReactNode;
  schema: z.ZodType<Output, Input>;
  values: DefaultValues<Input>;
  /** field path → its label, for the summary of what is wrong */
  labels: Record<string, string>;
  /** `key` is the same for every try of one opening, so that a retry makes nothing twice */
  save: (fields: Output, key: string) => Promise<unknown>;
  /** takes the record out; absent for a new one */
  remove?: (() => Promise<unknown>) | undefined;
  children: (form: PartForm<Input, Output>) => ReactNode;
};

/** A record that hangs on a partner, entered or changed in a dialog. What was typed survives every refusal. */
export function PartDialog<Input extends FieldValues, Output extends FieldValues>({ title, trigger, ...rest }: PartDialogProps<Input, Output>) {
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} closeLabel={common('close')}>
        <PartFields {...rest} title={title} close={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

/** The server names what is wrong below `fields`; the form knows the fields alone. */
const inForm = (fault: ApiFault): ApiFault => ({
  ...fault,
  fields: Object.fromEntries(Object.entries(fault.fields).map(([path, message]) => [path.replace(/^fields\./, ''), message])),
});

function PartFields<Input extends FieldValues, Output extends FieldValues>({
  title,
  schema,
  values,
  labels,
  save,
  remove,
  children,
  close,
}: Omit<PartDialogProps<Input, Output>, 'trigger'> & { close: () => void }) {
  const t = useTranslations('partner.part');
  const common = useTranslations('common');
  const router = useRouter();
  const explain = useApiError();
  const form = useAppForm<Input, Output>(schema, values);
  const [key] = useState(() => crypto.randomUUID());
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [pending, setPending] = useState(false);

  async function run(work: () => Promise<unknown>, done: string): Promise<boolean> {
    setPending(true);
    setFault(null);
    try {
      await work();
      toast.success(done);
      close();
      router.refresh();
      return true;
    } catch (error) {
      const told = inForm(explain(error));
      setFault(told);
      showFault(form, told);
      return false;
    } finally {
      setPending(false);
    }
  }
  return (
    <form noValidate id="form" aria-label={title} onSubmit={form.handleSubmit((fields) => run(() => save(fields, key), t('saved')))}>
      <FormErrors form={form} labels={labels} fault={fault} />
      {fault?.key === 'errors.conflict' ? (
        <Button
          className="mb-3"
          onClick={() => {
            close();
            router.refresh();
          }}
        >
          {t('reload')}
        </Button>
      ) : null}
      <div className="flex flex-col gap-4">{children(form)}</div>
      <div className="mt-5 flex flex-wrap justify-between gap-2">
        {remove ? (
          <ConfirmDialog
            title={t('removeTitle')}
            description={t('removeText')}
            confirmLabel={t('remove')}
            cancelLabel={common('back')}
            danger
            trigger={<Button variant="ghost">{t('remove')}</Button>}
            onConfirm={() => run(remove, t('removed'))}
          />
        ) : (
          <span />
        )}
        <Button type="submit" variant="primary" pending={pending}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}
