'use client';
import { type TrainingDetail, type TrainingOptions, trainingDetail } from '@nhipcau/api/skill';
import { type TrainingFields, type TrainingFormInput, trainingFields } from '@nhipcau/domain/skill';
import { formatDay, formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ComboboxField } from '@/components/form/combobox-field';
import { LocalTextField } from '@/components/form/local-text-field';
import { MultiComboboxField } from '@/components/form/multi-combobox-field';
import { RecordForm } from '@/components/form/record-form';
import { TextField } from '@/components/form/text-field';
import { useAppForm } from '@/components/form/use-app-form';
import { allLanguages, fits, sideBySide, useConflict } from '@/components/form/use-conflict';
import { useMutation, useTRPC } from '@/trpc/client';
import { useLevel } from './level';
import { LevelField } from './level-field';
import { SessionRows } from './session-rows';

const EMPTY: TrainingFormInput = { title: { vi: '' }, status: 'PLANNED', provider: '', toLevel: null, eventId: null, skillIds: [], sessions: [] };

const inputOf = ({ title, status, provider, toLevel, event, skills, sessions }: TrainingDetail): TrainingFormInput => ({
  ...{ title, status, provider: provider ?? '', toLevel, eventId: event?.id ?? null },
  skillIds: skills.map(({ id }) => id),
  sessions: sessions.map(({ on, hours }) => ({ on, hours })),
});

/** A new training (`training` null), or one that is there: its days and hours, and the skills it serves. */
export function TrainingForm({ training, options }: { training: TrainingDetail | null; options: TrainingOptions }) {
  const t = useTranslations('skill.trainingForm');
  const common = useTranslations('common');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const trpc = useTRPC();
  const level = useLevel();
  const form = useAppForm<TrainingFormInput, TrainingFields>(trainingFields, training ? inputOf(training) : EMPTY);
  const { mutateAsync: create } = useMutation(trpc.skill.createTraining.mutationOptions());
  const { mutateAsync: update } = useMutation(trpc.skill.updateTraining.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const skills = options.skills.map((skill) => ({ value: skill.id, label: pickText(skill.name, locale), group: groups(skill.group) }));
  const events = options.events.map((event) => ({
    value: event.id,
    label: pickText(event.title, locale),
    ...(event.startsOn ? { hint: formatDay(event.startsOn, locale) } : {}),
  }));
  /** levels of languages have names of their own */
  const scaleOf = (skillIds: string[]) => {
    const languages = skillIds.every((id) => options.skills.find((skill) => skill.id === id)?.group === 'LANGUAGE');
    return skillIds.length > 0 && languages ? 'LANGUAGE' : 'LAW';
  };
  const say = (side: TrainingFormInput) => ({
    [t('title')]: allLanguages(side.title),
    [t('provider')]: side.provider ?? '',
    [t('skills')]: side.skillIds.map((id) => skills.find(({ value }) => value === id)?.label ?? '').join(', '),
    [t('toLevel')]: side.toLevel === null ? '' : level(side.toLevel, scaleOf(side.skillIds)),
    [t('event')]: events.find(({ value }) => value === side.eventId)?.label ?? '',
    [t('sessions')]: side.sessions.map(({ on, hours }) => `${on && formatDay(on, locale)} (${formatNumber(hours, locale, 2)})`).join('; '),
  });
  const conflict = useConflict<TrainingFields, TrainingDetail>(fits(trainingDetail), (mine, theirs) => sideBySide(say(mine), say(inputOf(theirs))));
  const labels: Record<string, string> = {
    'title.vi': t('title'),
    provider: t('provider'),
    skillIds: t('skills'),
    sessions: t('sessions'),
    eventId: t('event'),
  };
  form.watch('sessions').forEach((_, index) => {
    labels[`sessions.${index}.on`] = t('day', { number: index + 1 });
    labels[`sessions.${index}.hours`] = `${t('day', { number: index + 1 })}, ${t('hours')}`;
  });
  const { control } = form;
  return (
    <RecordForm
      form={form}
      labels={labels}
      title={training ? t('editTitle') : t('newTitle')}
      className=""
      version={training?.version ?? 0}
      conflict={conflict}
      inputOf={inputOf}
      save={(fields, version) => (training ? update({ ...fields, id: training.id, version }) : create({ ...fields, idempotencyKey }))}
      saved={t('saved')}
      pageOf={(id) => `/staff/trainings/${id}`}
      cancel={training ? `/staff/trainings/${training.id}` : '/staff/trainings'}
    >
      <Card title={t('what')} titleId="training-what">
        <div className="flex flex-col gap-4">
          <LocalTextField control={control} name="title" label={t('title')} />
          <TextField control={control} name="provider" label={t('provider')} />
          <MultiComboboxField
            control={control}
            name="skillIds"
            label={t('skills')}
            options={skills}
            words={{ add: t('skillAdd'), search: t('skillSearch'), empty: t('nothingFound') }}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <LevelField control={control} name="toLevel" label={t('toLevel')} help={t('toLevelHelp')} group={scaleOf(form.watch('skillIds'))} />
            <ComboboxField
              control={control}
              name="eventId"
              label={t('event')}
              help={t('eventHelp')}
              options={events}
              words={{ placeholder: t('eventPick'), search: t('eventSearch'), empty: t('nothingFound'), clear: common('none') }}
            />
          </div>
        </div>
      </Card>
      <Card title={t('sessions')} titleId="training-sessions">
        <SessionRows form={form} />
      </Card>
    </RecordForm>
  );
}
