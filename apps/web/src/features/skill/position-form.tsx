'use client';
import { type PositionDetail, positionDetail, type SkillOption } from '@nhipcau/api/skill';
import { type PositionFields, positionFields } from '@nhipcau/domain/skill';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { useLevel } from './level';
import { RequiredRows } from './required-rows';

export type PositionInput = z.input<typeof positionFields>;
type Organisation = { id: string; name: { vi: string; en?: string | null | undefined; fr?: string | null | undefined } };

export const positionValues = (row: PositionDetail): PositionInput => ({
  ...{ code: row.code, organisationId: row.organisation.id, fromOn: row.fromOn, untilOn: row.untilOn },
  title: { vi: row.title.vi, en: row.title.en ?? '', fr: row.title.fr ?? '' },
  required: row.required.map(({ skill, level }) => ({ skillId: skill.id, level })),
});

type PositionFormProps = {
  values: PositionInput;
  editing: { id: string; version: number } | null;
  organisations: Organisation[];
  skills: SkillOption[];
  requestKey: string;
};

/** A new post, or one that is there, with the levels it requires. */
export function PositionForm({ values, editing, organisations, skills, requestKey }: PositionFormProps) {
  const t = useTranslations('skill.positionForm');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const say = useLevel();
  const form = useAppForm<PositionInput, PositionFields>(positionFields, values);
  const create = useMutation(trpc.skill.createPosition.mutationOptions());
  const update = useMutation(trpc.skill.updatePosition.mutationOptions());
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<PositionDetail | null>(null);
  const pending = create.isPending || update.isPending;

  async function save(fields: PositionFields, at = version) {
    setFault(null);
    try {
      const { id } = editing
        ? await update.mutateAsync({ ...fields, id: editing.id, version: at })
        : await create.mutateAsync({ ...fields, idempotencyKey: requestKey });
      toast.success(t('saved'));
      router.push(`/staff/positions/${id}`);
      router.refresh();
    } catch (error) {
      const told = explain(error);
      const current = told.key === 'errors.conflict' ? positionDetail.safeParse(told.current) : null;
      if (current?.success) return setTheirs(current.data);
      setFault(told);
      showFault(form, told);
    }
  }
  const nameOf = (id: string) => pickText(organisations.find((one) => one.id === id)?.name, locale) || id;
  const day = (iso: string | null) => (iso ? formatDay(iso, locale) : '');
  const compare = (label: string, of: (from: PositionInput) => string) => ({
    label,
    mine: of(form.getValues()),
    theirs: theirs ? of(positionValues(theirs)) : '',
  });
  const slots = ({ required }: PositionInput) =>
    required
      .map(({ skillId, level }) => {
        const skill = skills.find(({ id }) => id === skillId);
        return skill ? `${pickText(skill.name, locale)} ${say(level, skill.group)}` : '';
      })
      .join('; ');
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
        labels={{ code: t('code'), 'title.vi': t('title'), organisationId: t('organisation'), fromOn: t('fromOn'), untilOn: t('untilOn') }}
      />
      <Card title={t('post')} titleId="position-post">
        <div className="flex flex-col gap-4">
          <LocalTextField control={form.control} name="title" label={t('title')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField control={form.control} name="code" label={t('code')} help={t('codeHelp')} required />
            <SelectField
              control={form.control}
              name="organisationId"
              label={t('organisation')}
              required
              options={organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
            />
            <DateField control={form.control} name="fromOn" label={t('fromOn')} />
            <DateField control={form.control} name="untilOn" label={t('untilOn')} help={t('untilHelp')} />
          </div>
        </div>
      </Card>
      <Card title={t('required')} titleId="position-required">
        <RequiredRows form={form} skills={skills} />
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
                compare(t('code'), ({ code }) => code),
                compare(t('organisation'), ({ organisationId }) => nameOf(organisationId)),
                compare(t('fromOn'), ({ fromOn }) => day(fromOn)),
                compare(t('untilOn'), ({ untilOn }) => day(untilOn)),
                compare(t('required'), slots),
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
          form.reset(positionValues(theirs));
          setVersion(theirs.version);
          setTheirs(null);
        }}
        onClose={() => setTheirs(null)}
      />
    </form>
  );
}
