'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { sideBySide, useConflict } from '@/components/form/use-conflict';
import { useRouter } from '@/i18n/routing';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

export type PartForm<Input extends FieldValues, Output extends FieldValues> = UseFormReturn<Input, unknown, Output>;
/** A record as it is now, as the server sends it with a lost race; links have no version. */
export type Standing<Output> = Output & { version?: number };

type PartDialogProps<Row, Input extends FieldValues, Output extends FieldValues, Path extends string> = {
  /** null: a new one */
  row: Row | null;
  /** `opens`: what the pencil is called where its title alone would not say which record it changes */
  words: { add: string; edit: string; opens?: string | undefined };
  schema: z.ZodType<Output, Input>;
  values: DefaultValues<Input>;
  /** path of a field → its label: for the summary of what is wrong and for two versions side by side */
  labels: Record<Path, string>;
  /** the record in the reader's words, by the same paths */
  tell: (fields: Output) => Record<Path, string | null>;
  /** `key` is the same for every try of one opening, so that a retry makes nothing twice; `over`: the version that is knowingly written over */
  save: (fields: Output, how: { key: string; over: Standing<Output> | null }) => Promise<unknown>;
  /** takes the record out, and what is said before that where it is not what is said of any record; null for a new one */
  remove: { run: (over: Standing<Output> | null) => Promise<unknown>; text?: string } | null;
  children: (form: PartForm<Input, Output>) => ReactNode;
};

/**
 * A record that hangs on a partner, entered or changed in a dialog, with the button that opens it. What was typed survives every refusal; whoever saves
 * second sees both versions and chooses.
 */
export function PartDialog<Row, Input extends FieldValues, Output extends FieldValues, Path extends string>(props: PartDialogProps<Row, Input, Output, Path>) {
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const { row, words } = props;
  const title = row ? words.edit : words.add;
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {row ? (
          <Button size="icon" variant="ghost" aria-label={words.opens ?? title}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button size="sm">
            <Plus aria-hidden />
            {title}
          </Button>
        )}
      </DialogTrigger>
      <DialogContent title={title} closeLabel={common('close')}>
        <PartFields {...props} title={title} close={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

/** The server names what is wrong below `fields`; the form knows the fields alone. */
const inForm = (fault: ApiFault): ApiFault => ({
  ...fault,
  fields: Object.fromEntries(Object.entries(fault.fields).map(([path, message]) => [path.replace(/^fields\./, ''), message])),
});

function PartFields<Row, Input extends FieldValues, Output extends FieldValues, Path extends string>({
  title,
  schema,
  values,
  labels,
  tell,
  save,
  remove,
  children,
  close,
}: PartDialogProps<Row, Input, Output, Path> & { title: string; close: () => void }) {
  const t = useTranslations('partner.part');
  const common = useTranslations('common');
  const router = useRouter();
  const explain = useApiError();
  const form = useAppForm<Input, Output>(schema, values);
  const [key] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState<Standing<Output> | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [pending, setPending] = useState(false);
  const named = (fields: Output) => {
    const told = tell(fields);
    return Object.fromEntries((Object.keys(labels) as Path[]).map((path) => [labels[path], told[path] ?? '']));
  };
  const isStanding = (value: unknown): value is Standing<Output> => schema.safeParse(value).success;
  const conflict = useConflict<Output, Standing<Output>>(isStanding, (mine, theirs) => sideBySide(named(mine), named(theirs)));

  /** `lost`: what a lost race is met with; true where that is enough. */
  async function run(work: () => Promise<unknown>, done: string, lost: (current: unknown) => boolean): Promise<boolean> {
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
      if (told.key === 'errors.conflict' && lost(told.current)) return false;
      conflict.close();
      setFault(told);
      showFault(form, told);
      return false;
    } finally {
      setPending(false);
    }
  }
  const send = (fields: Output, over: Standing<Output> | null) =>
    run(
      () => save(fields, { key, over }),
      t('saved'),
      (current) => conflict.open(current, fields),
    );
  /** What was to go has changed: it is shown as it is now, before it may go. */
  const showStanding = (current: unknown) => {
    if (isStanding(current)) {
      form.reset(current as unknown as DefaultValues<Input>);
      setSeen(() => current);
    }
    return false;
  };
  return (
    <>
      <form noValidate aria-label={title} onSubmit={form.handleSubmit((fields) => send(fields, seen))}>
        <FormErrors form={form} labels={labels} fault={fault} />
        <div className="flex flex-col gap-4">{children(form)}</div>
        <div className="mt-5 flex flex-wrap justify-between gap-2">
          {remove ? (
            <ConfirmDialog
              title={t('removeTitle')}
              description={remove.text ?? t('removeText')}
              confirmLabel={t('remove')}
              cancelLabel={common('back')}
              danger
              trigger={<Button variant="ghost">{t('remove')}</Button>}
              // a refusal is told in the form, so the question goes away either way
              onConfirm={async () => {
                await run(() => remove.run(seen), t('removed'), showStanding);
              }}
            />
          ) : (
            <span />
          )}
          <Button type="submit" variant="primary" pending={pending}>
            {common('save')}
          </Button>
        </div>
      </form>
      <ConflictDialog
        open={conflict.state !== null}
        pending={pending}
        fields={conflict.fields}
        onKeepMine={() => conflict.state && send(conflict.state.mine, conflict.state.theirs)}
        onTakeTheirs={() => {
          close();
          router.refresh();
        }}
        onClose={conflict.close}
      />
    </>
  );
}
