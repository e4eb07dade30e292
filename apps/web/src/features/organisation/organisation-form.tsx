'use client';
import { ORGANISATION_KINDS, type OrganisationFields, organisationFields, organisationNew } from '@nhipcau/domain/organisation';
import { type Locale, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent } from '@nhipcau/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import type { OrganisationEntry } from './organisation-actions';

const FIELDS = ['kind', 'name', 'countryCode', 'foundedOn', 'joinedOn', 'memberCount', 'email'] as const;
const currentShape = z.object({ ...organisationFields.shape, version: z.number().int() });

function useLabels(): Record<(typeof FIELDS)[number], string> {
  const t = useTranslations('admin.organisation');
  return {
    ...{ kind: t('kind'), name: t('name'), countryCode: t('country'), foundedOn: t('foundedOn') },
    ...{ joinedOn: t('joinedOn'), memberCount: t('members'), email: t('email') },
  };
}

const text = (value: unknown, locale: Locale): string => (typeof value === 'object' ? pickText(value, locale) : String(value ?? ''));
const valuesOf = (entry: OrganisationEntry | null) => ({
  kind: entry?.kind ?? ('ASSOCIATION' as const),
  name: entry ? { vi: entry.name.vi, en: entry.name.en ?? '', fr: entry.name.fr ?? '' } : { vi: '', en: '', fr: '' },
  countryCode: entry?.countryCode ?? '',
  foundedOn: entry?.foundedOn ?? null,
  joinedOn: entry?.joinedOn ?? null,
  memberCount: entry?.memberCount ?? null,
  email: entry?.email ?? '',
});

function Fields<Input extends z.input<typeof organisationFields>, Output>({ form }: { form: UseFormReturn<Input, unknown, Output> }) {
  const t = useTranslations();
  const labels = useLabels();
  // the form of a new organisation has these fields and two more
  const control = (form as unknown as UseFormReturn<z.input<typeof organisationFields>, unknown, OrganisationFields>).control;
  return (
    <>
      <LocalTextField control={control} name="name" label={labels.name} />
      <SelectField
        control={control}
        name="kind"
        label={labels.kind}
        required
        options={ORGANISATION_KINDS.map((value) => ({ value, label: t(`enums.organisationKind.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField control={control} name="countryCode" label={labels.countryCode} help={t('admin.organisation.countryHelp')} />
        <NumberField control={control} name="memberCount" label={labels.memberCount} />
        <DateField control={control} name="foundedOn" label={labels.foundedOn} />
        <DateField control={control} name="joinedOn" label={labels.joinedOn} />
      </div>
      <TextField control={control} name="email" label={labels.email} type="email" autoComplete="off" />
    </>
  );
}

function FormDialog({
  title,
  formId,
  pending,
  onClose,
  children,
}: {
  title: string;
  formId: string;
  pending: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        title={title}
        closeLabel={t('close')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form={formId} pending={pending}>
              {t('save')}
            </Button>
          </>
        }
      >
        {children}
      </DialogContent>
    </Dialog>
  );
}

export function CreateOrganisation({ parent, onClose }: { parent: OrganisationEntry | null; onClose: () => void }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const formId = useId();
  const labels = useLabels();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, pending, fault } = useWork();
  const kind = parent && parent.kind !== 'UNION' ? ('CHAPTER' as const) : ('ASSOCIATION' as const);
  const form = useAppForm(organisationNew, { ...valuesOf(null), kind, code: '', parentId: parent?.id ?? null });
  const submit = form.handleSubmit(async (fields) => {
    const told = await run(() => client.organisation.create.mutate({ fields, idempotencyKey }), t('common.saved'));
    if (told) showFault(form, told);
    else onClose();
  });
  return (
    <FormDialog title={parent ? t('admin.organisation.createBelow') : t('admin.organisation.create')} formId={formId} pending={pending} onClose={onClose}>
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormErrors form={form} labels={{ ...labels, 'name.vi': labels.name, code: t('admin.organisation.code') }} fault={fault} />
        <TextField control={form.control} name="code" label={t('admin.organisation.code')} help={t('admin.organisation.codeHelp')} required />
        <Fields form={form} />
      </form>
    </FormDialog>
  );
}

export function EditOrganisation({ entry, onClose }: { entry: OrganisationEntry; onClose: () => void }) {
  const t = useTranslations();
  const locale = useLocale();
  const client = useTRPCClient();
  const formId = useId();
  const labels = useLabels();
  const { run, pending, fault } = useWork();
  const [lost, setLost] = useState<{ mine: OrganisationFields; theirs: z.infer<typeof currentShape> } | null>(null);
  const form = useAppForm(organisationFields, valuesOf(entry));
  async function save(fields: OrganisationFields, version: number) {
    const told = await run(() => client.organisation.update.mutate({ id: entry.id, version, fields }), t('common.saved'));
    if (!told) return onClose();
    const theirs = told.key === 'errors.conflict' ? currentShape.safeParse(told.current) : null;
    if (theirs?.success) setLost({ mine: fields, theirs: theirs.data });
    else showFault(form, told);
  }
  return (
    <>
      <FormDialog title={t('admin.organisation.edit')} formId={formId} pending={pending} onClose={onClose}>
        <form id={formId} onSubmit={form.handleSubmit((fields) => save(fields, entry.version))} noValidate className="flex flex-col gap-4">
          <FormErrors form={form} labels={{ ...labels, 'name.vi': labels.name }} fault={lost ? null : fault} />
          <Fields form={form} />
        </form>
      </FormDialog>
      {lost ? (
        <ConflictDialog
          open
          pending={pending}
          fields={FIELDS.map((name) => ({ label: labels[name], mine: text(lost.mine[name], locale), theirs: text(lost.theirs[name], locale) }))}
          onKeepMine={() => save(lost.mine, lost.theirs.version)}
          onTakeTheirs={onClose}
          onClose={() => setLost(null)}
        />
      ) : null}
    </>
  );
}
