'use client';
import { cn } from '@nhipcau/ui';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { ConflictDialog } from '@/components/conflict-dialog';
import { Link, useRouter } from '@/i18n/routing';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { FormErrors } from './form-errors';
import { showFault } from './use-app-form';
import type { useConflict } from './use-conflict';

interface RecordFormProps<Input extends FieldValues, Output extends FieldValues, Theirs extends { version: number }> {
  form: UseFormReturn<Input, unknown, Output>;
  labels: Record<string, string>;
  /** spoken name of the form */
  title?: string;
  className?: string;
  /** of the record that is changed; 0: a new one */
  version: number;
  conflict: ReturnType<typeof useConflict<Output, Theirs>>;
  /** what of a stored record the form holds */
  inputOf: (theirs: Theirs) => DefaultValues<Input>;
  save: (values: Output, version: number) => Promise<{ id: string }>;
  saved: string;
  /** the page of a record, shown after saving */
  pageOf: (id: string) => string;
  cancel: string;
  children: ReactNode;
}

/** A form that is a page of its own: writes a record and goes to it. Who comes second sees both versions and chooses. */
export function RecordForm<Input extends FieldValues, Output extends FieldValues, Theirs extends { version: number }>({
  form,
  labels,
  title,
  className = 'max-w-2xl',
  version,
  conflict,
  inputOf,
  save,
  saved,
  pageOf,
  cancel,
  children,
}: RecordFormProps<Input, Output, Theirs>) {
  const common = useTranslations('common');
  const router = useRouter();
  const told = useApiError();
  const [seen, setSeen] = useState(version);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const { state } = conflict;
  const send = async (values: Output, on: number) => {
    setFault(null);
    setPending(true);
    try {
      const { id } = await save(values, on);
      conflict.close();
      toast.success(saved);
      router.replace(pageOf(id));
      router.refresh();
    } catch (error) {
      const next = told(error);
      if (conflict.open(next.current, values)) return;
      conflict.close();
      showFault(form, next);
      setFault(next);
    } finally {
      setPending(false);
    }
  };
  return (
    <form noValidate aria-label={title} onSubmit={form.handleSubmit((values) => send(values, seen))} className={cn('flex flex-col gap-5', className)}>
      <FormErrors form={form} fault={fault} labels={labels} />
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {common('save')}
        </Button>
        <Link href={cancel} className={buttonClass()}>
          {common('cancel')}
        </Link>
      </div>
      <ConflictDialog
        open={state !== null}
        fields={conflict.fields}
        pending={pending}
        onClose={conflict.close}
        onKeepMine={() => state && void send(state.mine, state.theirs.version)}
        onTakeTheirs={() => {
          if (!state) return;
          form.reset(inputOf(state.theirs));
          setSeen(state.theirs.version);
          conflict.close();
        }}
      />
    </form>
  );
}
