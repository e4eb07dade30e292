'use client';
import { type TrainingDetail, type TrainingOptions, trainingDetail } from '@nhipcau/api/skill';
import { type TrainingFields, type TrainingFormInput, trainingFields } from '@nhipcau/domain/skill';
import { formatDay, formatNumber, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { Combobox } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { Select } from '@nhipcau/ui/select';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { ConflictDialog } from '@/components/conflict-dialog';
import { fieldId } from '@/components/form/field-id';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useFieldError } from '@/components/form/use-field-error';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { useLevelOptions } from './level';
import { SessionRows } from './session-rows';

export const trainingValues = (row: TrainingDetail): TrainingFormInput => ({
  ...{ status: row.status, provider: row.provider ?? '', toLevel: row.toLevel, eventId: row.event?.id ?? null },
  title: { vi: row.title.vi, en: row.title.en ?? '', fr: row.title.fr ?? '' },
  skillIds: row.skills.map(({ id }) => id),
  sessions: row.sessions.map(({ on, hours }) => ({ on, hours })),
});

type TrainingFormProps = { values: TrainingFormInput; editing: { id: string; version: number } | null; options: TrainingOptions; requestKey: string };

/** A new training, or one that is there: its days and hours, and the skills it serves. */
export function TrainingForm({ values, editing, options, requestKey }: TrainingFormProps) {
  const t = useTranslations('skill.trainingForm');
  const common = useTranslations('common');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const words = useFieldError();
  const levels = useLevelOptions();
  const form = useAppForm<TrainingFormInput, TrainingFields>(trainingFields, values);
  const create = useMutation(trpc.skill.createTraining.mutationOptions());
  const update = useMutation(trpc.skill.updateTraining.mutationOptions());
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<TrainingDetail | null>(null);
  const pending = create.isPending || update.isPending;
  const skills = options.skills.map((skill) => ({ value: skill.id, label: pickText(skill.name, locale), group: groups(skill.group) }));
  const events = options.events.map((event) => ({
    value: event.id,
    label: pickText(event.title, locale),
    ...(event.startsOn ? { hint: formatDay(event.startsOn, locale) } : {}),
  }));
  const languagesOnly = form.watch('skillIds').every((id) => options.skills.find((skill) => skill.id === id)?.group === 'LANGUAGE');

  async function save(fields: TrainingFields, at = version) {
    setFault(null);
    try {
      const { id } = editing
        ? await update.mutateAsync({ ...fields, id: editing.id, version: at })
        : await create.mutateAsync({ ...fields, idempotencyKey: requestKey });
      toast.success(t('saved'));
      router.push(`/staff/trainings/${id}`);
      router.refresh();
    } catch (error) {
      const told = explain(error);
      const current = told.key === 'errors.conflict' ? trainingDetail.safeParse(told.current) : null;
      if (current?.success) return setTheirs(current.data);
      setFault(told);
      showFault(form, told);
    }
  }
  const compare = (label: string, of: (from: TrainingFormInput) => string) => ({
    label,
    mine: of(form.getValues()),
    theirs: theirs ? of(trainingValues(theirs)) : '',
  });
  const labelOf = (list: { value: string; label: string }[], id: string | null) => list.find(({ value }) => value === id)?.label ?? '';
  return (
    <form
      noValidate
      aria-label={editing ? t('editTitle') : t('newTitle')}
      onSubmit={form.handleSubmit((fields) => save(fields))}
      className="flex flex-col gap-5"
    >
      <FormErrors
        form={form}
        fault={fault}
        labels={{ 'title.vi': t('title'), provider: t('provider'), skillIds: t('skills'), sessions: t('sessions'), eventId: t('event') }}
      />
      <Card title={t('what')} titleId="training-what">
        <div className="flex flex-col gap-4">
          <LocalTextField control={form.control} name="title" label={t('title')} />
          <TextField control={form.control} name="provider" label={t('provider')} />
          <Controller
            control={form.control}
            name="skillIds"
            render={({ field, fieldState }) => (
              <Field id={fieldId('skillIds')} label={t('skills')} mark={common('optional')} error={words(fieldState.error)}>
                <MultiCombobox
                  options={skills}
                  value={field.value}
                  onValueChange={field.onChange}
                  addLabel={t('skillAdd')}
                  searchLabel={t('skillSearch')}
                  emptyLabel={t('nothingFound')}
                  removeLabel={(name) => common('removeOne', { name })}
                />
              </Field>
            )}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Controller
              control={form.control}
              name="toLevel"
              render={({ field }) => (
                <Field id={fieldId('toLevel')} label={t('toLevel')} help={t('toLevelHelp')} mark={common('optional')}>
                  <Select
                    value={field.value === null ? '' : String(field.value)}
                    onBlur={field.onBlur}
                    onChange={(event) => field.onChange(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
                    placeholder="–"
                    options={levels(languagesOnly && form.watch('skillIds').length > 0 ? 'LANGUAGE' : 'LAW')}
                  />
                </Field>
              )}
            />
            <Controller
              control={form.control}
              name="eventId"
              render={({ field, fieldState }) => (
                <Field id={fieldId('eventId')} label={t('event')} help={t('eventHelp')} mark={common('optional')} error={words(fieldState.error)}>
                  <Combobox
                    options={events}
                    value={field.value}
                    onValueChange={field.onChange}
                    placeholder={t('eventPick')}
                    searchLabel={t('eventSearch')}
                    emptyLabel={t('nothingFound')}
                    clearLabel={common('none')}
                  />
                </Field>
              )}
            />
          </div>
        </div>
      </Card>
      <Card title={t('sessions')} titleId="training-sessions">
        <SessionRows form={form} />
      </Card>
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {common('save')}
        </Button>
      </div>
      <ConflictDialog
        open={theirs !== null}
        pending={pending}
        fields={
          theirs
            ? [
                compare(t('title'), ({ title }) => [title.vi, title.en, title.fr].filter(Boolean).join('\n')),
                compare(t('provider'), ({ provider }) => provider ?? ''),
                compare(t('skills'), ({ skillIds }) => skillIds.map((id) => labelOf(skills, id)).join(', ')),
                compare(t('toLevel'), ({ toLevel }) => (toLevel === null ? '' : String(toLevel))),
                compare(t('event'), ({ eventId }) => labelOf(events, eventId)),
                compare(t('sessions'), ({ sessions }) =>
                  sessions.map(({ on, hours }) => `${on && formatDay(on, locale)} (${formatNumber(hours, locale, 2)})`).join('; '),
                ),
              ]
            : []
        }
        onKeepMine={() => {
          const next = theirs?.version ?? version;
          setVersion(next);
          setTheirs(null);
          void form.handleSubmit((fields) => save(fields, next))();
        }}
        onTakeTheirs={() => {
          if (!theirs) return;
          form.reset(trainingValues(theirs));
          setVersion(theirs.version);
          setTheirs(null);
        }}
        onClose={() => setTheirs(null)}
      />
    </form>
  );
}
