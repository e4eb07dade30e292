'use client';
import { type PersonForReader, type PersonOptions, personForReader } from '@nhipcau/api/skill';
import { type StaffFields, staffFields } from '@nhipcau/domain/skill';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { Combobox } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import type { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { DateField } from '@/components/form/date-field';
import { fieldId } from '@/components/form/field-id';
import { FormErrors } from '@/components/form/form-errors';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useFieldError } from '@/components/form/use-field-error';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

type Input = z.input<typeof staffFields>;

const valuesOf = (person: PersonForReader): Input => ({
  name: person.name,
  userId: person.account?.id ?? null,
  organisationId: person.organisation.id,
  positionId: person.position?.id ?? null,
  joinedOn: person.joinedOn,
  leftOn: person.leftOn,
});

/** A new person's record, or one that is there. */
export function PersonForm({
  values,
  editing,
  options,
  requestKey,
}: {
  values: Input;
  editing: { id: string; version: number } | null;
  options: PersonOptions;
  requestKey: string;
}) {
  const t = useTranslations('skill.personForm');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const words = useFieldError();
  const form = useAppForm<Input, StaffFields>(staffFields, values);
  const create = useMutation(trpc.skill.createPerson.mutationOptions());
  const update = useMutation(trpc.skill.updatePerson.mutationOptions());
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<PersonForReader | null>(null);
  const pending = create.isPending || update.isPending;
  const lists = {
    organisationId: options.organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })),
    positionId: options.positions.map(({ id, code, title }) => ({ value: id, label: pickText(title, locale), hint: code })),
    userId: options.accounts.map(({ id, name, email }) => ({ value: id, label: email, hint: name, keywords: [name] })),
  };

  async function save(fields: StaffFields, at = version) {
    setFault(null);
    try {
      const { id } = editing
        ? await update.mutateAsync({ ...fields, id: editing.id, version: at })
        : await create.mutateAsync({ ...fields, idempotencyKey: requestKey });
      toast.success(t('saved'));
      router.push(`/staff/people/${id}`);
      router.refresh();
    } catch (error) {
      const told = explain(error);
      const current = told.key === 'errors.conflict' ? personForReader.safeParse(told.current) : null;
      if (current?.success) return setTheirs(current.data);
      setFault(told);
      showFault(form, told);
    }
  }
  const say = (name: keyof Input, value: Input[keyof Input]) => {
    if (!value) return '';
    if (name === 'joinedOn' || name === 'leftOn') return formatDay(value, locale);
    if (name === 'name') return value;
    return lists[name].find((option) => option.value === value)?.label ?? value;
  };
  const names = ['name', 'organisationId', 'positionId', 'userId', 'joinedOn', 'leftOn'] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(name)]));
  const choice = (name: 'organisationId' | 'positionId' | 'userId', help?: string) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Field
          id={fieldId(name)}
          label={t(name)}
          help={help}
          required={name === 'organisationId'}
          mark={name === 'organisationId' ? undefined : common('optional')}
          error={words(fieldState.error)}
        >
          <Combobox
            options={lists[name]}
            value={field.value || null}
            onValueChange={field.onChange}
            placeholder={t('pick')}
            searchLabel={t('search')}
            emptyLabel={t('nothingFound')}
            {...(name === 'organisationId' ? {} : { clearLabel: common('none') })}
          />
        </Field>
      )}
    />
  );
  return (
    <form noValidate aria-label={editing ? t('editTitle') : t('newTitle')} onSubmit={form.handleSubmit((fields) => save(fields))}>
      <FormErrors form={form} labels={labels} fault={fault} />
      <Card>
        <div className="flex flex-col gap-4">
          <TextField control={form.control} name="name" label={t('name')} required autoComplete="off" />
          {choice('organisationId')}
          {choice('positionId', t('positionHelp'))}
          {choice('userId', t('userHelp'))}
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField control={form.control} name="joinedOn" label={t('joinedOn')} />
            <DateField control={form.control} name="leftOn" label={t('leftOn')} help={t('leftHelp')} />
          </div>
          <div>
            <Button type="submit" variant="primary" pending={pending}>
              {common('save')}
            </Button>
          </div>
        </div>
      </Card>
      <ConflictDialog
        open={theirs !== null}
        pending={pending}
        fields={theirs ? names.map((name) => ({ label: t(name), mine: say(name, form.getValues(name)), theirs: say(name, valuesOf(theirs)[name]) })) : []}
        onKeepMine={() => {
          const next = theirs?.version ?? version;
          setVersion(next);
          setTheirs(null);
          void form.handleSubmit((fields) => save(fields, next))();
        }}
        onTakeTheirs={() => {
          if (!theirs) return;
          form.reset(valuesOf(theirs));
          setVersion(theirs.version);
          setTheirs(null);
        }}
        onClose={() => setTheirs(null)}
      />
    </form>
  );
}
