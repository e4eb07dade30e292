'use client';
import type { GoalOptions, GoalRecord } from '@nhipcau/api/goal';
import { goalForm, PILLARS } from '@nhipcau/domain/goal';
import type { Passage } from '@nhipcau/domain/source';
import { pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { LocalTextField } from '@/components/form/local-text-field';
import { RecordForm } from '@/components/form/record-form';
import { SelectField } from '@/components/form/select-field';
import { useAppForm } from '@/components/form/use-app-form';
import { useMutation, useTRPC } from '@/trpc/client';
import { useGoalConflict } from './goal-conflict';
import { WeaknessField } from './weakness-field';

const inputOf = (goal: GoalRecord) => ({
  title: goal.title,
  description: goal.description ?? { vi: '' },
  pillar: goal.pillar,
  parentId: goal.parentId,
  ownerId: goal.ownerId,
  ownerOrganisationId: goal.ownerOrganisationId,
  weaknesses: goal.weaknesses,
});

interface GoalFormProps {
  planYearId: string;
  options: GoalOptions;
  /** null: a new one */
  goal: GoalRecord | null;
  /** a new one begins with these */
  parentId?: string | null;
  weaknessId?: string | null;
  /** the passage of a document that a new one is taken from */
  source?: Passage | null;
}

/** Writes a new goal or changes one. Who comes second sees both versions and chooses. */
export function GoalForm({ planYearId, options, goal, parentId = null, weaknessId = null, source = null }: GoalFormProps) {
  const t = useTranslations('goal');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const trpc = useTRPC();
  const form = useAppForm(
    goalForm,
    goal
      ? inputOf(goal)
      : {
          title: { vi: '' },
          description: { vi: '' },
          pillar: options.parents.length > 0 ? undefined : 'INSTITUTIONS',
          parentId,
          ownerId: null,
          ownerOrganisationId: null,
          weaknesses: weaknessId ? [{ weaknessId, weight: 3 }] : [],
        },
  );
  const { mutateAsync: create } = useMutation(trpc.goal.create.mutationOptions());
  const { mutateAsync: update } = useMutation(trpc.goal.update.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const conflict = useGoalConflict(options);

  // a goal cannot stand below itself or what is below it
  const below = new Set(goal ? [goal.id] : []);
  for (const { id, parentId: above } of options.parents) if (above && below.has(above)) below.add(id);
  return (
    <RecordForm
      form={form}
      labels={{ 'title.vi': t('form.title'), pillar: t('form.pillar'), parentId: t('form.parent') }}
      version={goal?.version ?? 0}
      conflict={conflict}
      inputOf={inputOf}
      save={(values, version) => (goal ? update({ ...values, id: goal.id, version }) : create({ ...values, planYearId, idempotencyKey, source }))}
      saved={goal ? t('form.updated') : t('form.created')}
      pageOf={(id) => `/goals/${id}`}
      cancel={goal ? `/goals/${goal.id}` : '/goals'}
    >
      <LocalTextField control={form.control} name="title" label={t('form.title')} />
      <LocalTextField control={form.control} name="description" label={t('form.description')} multiline required={false} />
      <SelectField
        control={form.control}
        name="pillar"
        label={t('form.pillar')}
        required
        placeholder="–"
        options={PILLARS.map((pillar) => ({ value: pillar, label: enums(`pillar.${pillar}`) }))}
      />
      <SelectField
        control={form.control}
        name="parentId"
        label={t('form.parent')}
        placeholder={t('form.noParent')}
        options={options.parents.filter(({ id }) => !below.has(id)).map((row) => ({ value: row.id, label: `${row.code} ${pickText(row.title, locale)}` }))}
      />
      <SelectField
        control={form.control}
        name="ownerId"
        label={t('form.owner')}
        placeholder={t('form.nobody')}
        options={options.owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        control={form.control}
        name="ownerOrganisationId"
        label={t('form.organisation')}
        placeholder={t('form.nobody')}
        options={options.organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
      />
      <WeaknessField control={form.control} weaknesses={options.weaknesses} />
    </RecordForm>
  );
}
