'use client';
import type { IndicatorRecord } from '@nhipcau/api/indicator';
import { type IndicatorFieldsInput, indicatorFields } from '@nhipcau/domain/indicator';
import { isMeasureKey, measureDefinition } from '@nhipcau/domain/measure';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LocalTextField } from '@/components/form/local-text-field';
import { RecordForm } from '@/components/form/record-form';
import { useAppForm } from '@/components/form/use-app-form';
import { useMutation, useTRPC } from '@/trpc/client';
import { useIndicatorConflict } from './indicator-conflict';
import { IndicatorCourse } from './indicator-course';
import { IndicatorSource } from './indicator-source';

const EMPTY: IndicatorFieldsInput = {
  ...{ name: { vi: '' }, unit: { vi: '' }, kind: 'FLOW', direction: 'INCREASE', trajectory: 'LINEAR', baseline: null, target: null },
  ...{ bandLow: null, bandHigh: null, criticalLow: null, criticalHigh: null, measureKey: null, measureForm: null, goalScoped: false },
  ...{ weight: 1, onTrackFrom: null, atRiskFrom: null, decimals: 0 },
};

/** What a stored indicator puts into the form; a measure that is no longer in the registry is as good as none. */
function inputOf(record: IndicatorRecord): IndicatorFieldsInput {
  const { id: _id, goalId: _goal, version: _version, code: _code, targetIsSample: _sample, milestones: _milestones, archived: _archived, ...fields } = record;
  return {
    ...fields,
    measureKey: fields.measureKey !== null && isMeasureKey(fields.measureKey) ? fields.measureKey : null,
    measureForm: fields.measureForm as IndicatorFieldsInput['measureForm'],
  };
}

/** Writes a new indicator or changes one. Who comes second sees both versions and chooses. */
export function IndicatorForm({ goalId, indicator }: { goalId: string; indicator: IndicatorRecord | null }) {
  const t = useTranslations('indicator');
  const trpc = useTRPC();
  const form = useAppForm(indicatorFields, indicator ? inputOf(indicator) : EMPTY);
  const { mutateAsync: create } = useMutation(trpc.indicator.create.mutationOptions());
  const { mutateAsync: update } = useMutation(trpc.indicator.update.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const conflict = useIndicatorConflict();

  const takeMeasure = (key: string | null) => {
    if (key === null || !isMeasureKey(key)) {
      form.setValue('measureForm', null);
      form.setValue('goalScoped', false);
      return;
    }
    const measure = measureDefinition(key);
    form.setValue('kind', measure.kind);
    form.setValue('decimals', measure.decimals);
    if (!measure.supportsForm) form.setValue('measureForm', null);
    if (!measure.supportsGoalScope) form.setValue('goalScoped', false);
  };
  const labels = {
    ...{ 'name.vi': t('form.name'), 'unit.vi': t('form.unit'), kind: t('form.kind'), baseline: t('form.baseline'), target: t('form.target') },
    ...{ bandLow: t('form.bandLow'), bandHigh: t('form.bandHigh'), criticalLow: t('form.criticalLow'), criticalHigh: t('form.criticalHigh') },
    ...{ weight: t('form.weight'), decimals: t('form.decimals'), onTrackFrom: t('form.onTrackFrom'), atRiskFrom: t('form.atRiskFrom') },
    ...{ measureForm: t('form.measureForm'), goalScoped: t('form.goalScoped') },
  };
  return (
    <RecordForm
      form={form}
      labels={labels}
      version={indicator?.version ?? 0}
      conflict={conflict}
      inputOf={inputOf}
      save={(values, version) => (indicator ? update({ ...values, id: indicator.id, version }) : create({ ...values, goalId, idempotencyKey }))}
      saved={indicator ? t('form.updated') : t('form.created')}
      pageOf={(id) => `/indicators/${id}`}
      cancel={indicator ? `/indicators/${indicator.id}` : `/goals/${goalId}`}
    >
      <LocalTextField control={form.control} name="name" label={t('form.name')} />
      <LocalTextField control={form.control} name="unit" label={t('form.unit')} help={t('form.unitHelp')} />
      <IndicatorSource form={form} onMeasure={takeMeasure} />
      <IndicatorCourse form={form} targetIsSample={indicator?.targetIsSample ?? false} />
    </RecordForm>
  );
}
