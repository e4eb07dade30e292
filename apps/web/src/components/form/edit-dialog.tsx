'use client';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Control, DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { ConflictDialog, type ConflictField } from '@/components/conflict-dialog';
import { useRouter } from '@/i18n/routing';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { FormErrors } from './form-errors';
import { showFault, useAppForm } from './use-app-form';

interface EditDialogProps<Kept extends { id: string; version: number }, Input extends FieldValues, Output extends FieldValues> {
  record: Kept;
  schema: z.ZodType<Output, Input>;
  /** what of the record the form holds */
  fieldsOf: (record: Kept) => Input;
  save: (change: { id: string; version: number; fields: Output }) => Promise<unknown>;
  words: { trigger: string; title: string; saved: string };
  labels: Record<string, string>;
  /** what a lost race shows side by side */
  compare: (mine: Input, theirs: Input) => ConflictField[];
  children: (control: Control<Input, unknown, Output>) => ReactNode;
}

/** A button that opens a record's fields in a dialog. Whoever saves second sees both versions and chooses. */
export function EditDialog<Kept extends { id: string; version: number }, Input extends FieldValues, Output extends FieldValues>({
  record,
  schema,
  fieldsOf,
  save,
  words,
  labels,
  compare,
  children,
}: EditDialogProps<Kept, Input, Output>) {
  const common = useTranslations('common');
  const router = useRouter();
  const toFault = useApiError();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<Kept | null>(null);
  const form = useAppForm<Input, Output>(schema, fieldsOf(record) as DefaultValues<Input>);
  const send = (version: number) =>
    form.handleSubmit(async (fields) => {
      setFault(null);
      setPending(true);
      try {
        await save({ id: record.id, version, fields });
        toast.success(words.saved);
        setTheirs(null);
        setOpen(false);
        router.refresh();
      } catch (error) {
        const told = toFault(error);
        if (told.key === 'errors.conflict' && told.current) return setTheirs(told.current as Kept);
        setTheirs(null);
        setFault(told);
        showFault(form, { ...told, fields: Object.fromEntries(Object.entries(told.fields).map(([path, text]) => [path.replace(/^fields\./, ''), text])) });
      } finally {
        setPending(false);
      }
    });
  return (
    <>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setFault(null);
          if (next) form.reset(fieldsOf(record));
        }}
      >
        <DialogTrigger asChild>
          <Button size="sm">{words.trigger}</Button>
        </DialogTrigger>
        <DialogContent title={words.title} closeLabel={common('close')}>
          <form noValidate className="flex flex-col gap-4" onSubmit={send(record.version)}>
            <FormErrors form={form} labels={labels} fault={fault} />
            {children(form.control)}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
              <Button type="submit" variant="primary" pending={pending}>
                {common('save')}
              </Button>
            </div>
          </form>
        </DialogContent>
      </Dialog>
      <ConflictDialog
        open={theirs !== null}
        pending={pending}
        fields={theirs ? compare(form.getValues(), fieldsOf(theirs)) : []}
        onKeepMine={() => theirs && void send(theirs.version)()}
        onTakeTheirs={() => {
          setTheirs(null);
          setOpen(false);
          router.refresh();
        }}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
