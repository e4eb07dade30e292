'use client';
import { type PositionDetail, positionDetail, type SkillOption } from '@nhipcau/api/skill';
import { type PositionFields, positionFields } from '@nhipcau/domain/skill';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { DateField } from '@/components/form/date-field';
import { LocalTextField } from '@/components/form/local-text-field';
import { RecordForm } from '@/components/form/record-form';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useAppForm } from '@/components/form/use-app-form';
import { allLanguages, fits, sideBySide, useConflict } from '@/components/form/use-conflict';
import { useMutation, useTRPC } from '@/trpc/client';
import { useLevel } from './level';
import { RequiredRows } from './required-rows';
import { theUnion } from './the-union';

export type PositionInput = z.input<typeof positionFields>;
type Organisation = { id: string; kind: string; name: { vi: string; en?: string | null | undefined; fr?: string | null | undefined } };

const inputOf = ({ code, title, organisation, fromOn, untilOn, required }: PositionDetail): PositionInput => ({
  ...{ code, title, organisationId: organisation.id, fromOn, untilOn },
  required: required.map(({ skill, level }) => ({ skillId: skill.id, level })),
});

/** A new post (`position` null), or one that is there, with the levels it requires. */
export function PositionForm({ position, organisations, skills }: { position: PositionDetail | null; organisations: Organisation[]; skills: SkillOption[] }) {
  const t = useTranslations('skill.positionForm');
  const locale = useLocale();
  const trpc = useTRPC();
  const level = useLevel();
  const empty = { code: '', title: { vi: '' }, organisationId: theUnion(organisations), fromOn: null, untilOn: null, required: [] };
  const form = useAppForm<PositionInput, PositionFields>(positionFields, position ? inputOf(position) : empty);
  const { mutateAsync: create } = useMutation(trpc.skill.createPosition.mutationOptions());
  const { mutateAsync: update } = useMutation(trpc.skill.updatePosition.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const say = (side: PositionInput) => {
    const day = (iso: string | null) => (iso ? formatDay(iso, locale) : '');
    const slots = side.required.flatMap((slot) => {
      const skill = skills.find(({ id }) => id === slot.skillId);
      return skill ? [`${pickText(skill.name, locale)} ${level(slot.level, skill.group)}`] : [];
    });
    return {
      [t('title')]: allLanguages(side.title),
      [t('code')]: side.code,
      [t('organisation')]: pickText(organisations.find(({ id }) => id === side.organisationId)?.name, locale),
      [t('fromOn')]: day(side.fromOn),
      [t('untilOn')]: day(side.untilOn),
      [t('required')]: slots.join('; '),
    };
  };
  const conflict = useConflict<PositionFields, PositionDetail>(fits(positionDetail), (mine, theirs) => sideBySide(say(mine), say(inputOf(theirs))));
  const labels: Record<string, string> = {
    ...{ code: t('code'), 'title.vi': t('title'), organisationId: t('organisation'), fromOn: t('fromOn'), untilOn: t('untilOn') },
    ...Object.fromEntries(form.watch('required').map((_, index) => [`required.${index}.skillId`, t('skill')])),
  };
  const { control } = form;
  return (
    <RecordForm
      form={form}
      labels={labels}
      title={position ? t('editTitle') : t('newTitle')}
      className=""
      version={position?.version ?? 0}
      conflict={conflict}
      inputOf={inputOf}
      save={(fields, version) => (position ? update({ ...fields, id: position.id, version }) : create({ ...fields, idempotencyKey }))}
      saved={t('saved')}
      pageOf={(id) => `/staff/positions/${id}`}
      cancel={position ? `/staff/positions/${position.id}` : '/staff/positions'}
    >
      <Card title={t('post')} titleId="position-post">
        <div className="flex flex-col gap-4">
          <LocalTextField control={control} name="title" label={t('title')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField control={control} name="code" label={t('code')} help={t('codeHelp')} required />
            <SelectField
              control={control}
              name="organisationId"
              label={t('organisation')}
              required
              options={organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
            />
            <DateField control={control} name="fromOn" label={t('fromOn')} />
            <DateField control={control} name="untilOn" label={t('untilOn')} help={t('untilHelp')} />
          </div>
        </div>
      </Card>
      <Card title={t('required')} titleId="position-required">
        <RequiredRows form={form} skills={skills} />
      </Card>
    </RecordForm>
  );
}
