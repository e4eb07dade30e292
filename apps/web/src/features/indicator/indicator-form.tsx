'use client';
import type { IndicatorRecord } from '@nhipcau/api/indicator';
import { type IndicatorFields, type IndicatorFieldsInput, indicatorFields } from '@nhipcau/domain/indicator';
import { isMeasureKey, measureDefinition } from '@nhipcau/domain/measure';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { Link, useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
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
  const common = useTranslations('common');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const form = useAppForm(indicatorFields, indicator ? inputOf(indicator) : EMPTY);
  const create = useMutation(trpc.indicator.create.mutationOptions());
  const update = useMutation(trpc.indicator.update.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [version, setVersion] = useState(indicator?.version ?? 0);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const conflict = useIndicatorConflict();

  const save = (values: IndicatorFields, seen: number) => {
    setFault(null);
    const done = {
      onSuccess(saved: { id: string }) {
        conflict.close();
        toast.success(indicator ? t('form.updated') : t('form.created'));
        router.replace(`/indicators/${saved.id}`);
        router.refresh();
      },
      onError(error: unknown) {
        const next = told(error);
        if (conflict.open(next.current, values)) return;
        showFault(form, next);
        setFault(next);
      },
    };
    if (indicator) update.mutate({ ...values, id: indicator.id, version: seen }, done);
    else create.mutate({ ...values, goalId, idempotencyKey }, done);
  };
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
  const pending = create.isPending || update.isPending;
  const labels = {
    ...{ 'name.vi': t('form.name'), 'unit.vi': t('form.unit'), kind: t('form.kind'), baseline: t('form.baseline'), target: t('form.target') },
    ...{ bandLow: t('form.bandLow'), bandHigh: t('form.bandHigh'), criticalLow: t('form.criticalLow'), criticalHigh: t('form.criticalHigh') },
    ...{ weight: t('form.weight'), decimals: t('form.decimals'), onTrackFrom: t('form.onTrackFrom'), atRiskFrom: t('form.atRiskFrom') },
    ...{ measureForm: t('form.measureForm'), goalScoped: t('form.goalScoped') },
  };
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => save(values, version))} className="flex max-w-2xl flex-col gap-5">
      <FormErrors form={form} fault={fault} labels={labels} />
      <LocalTextField control={form.control} name="name" label={t('form.name')} />
      <LocalTextField control={form.control} name="unit" label={t('form.unit')} help={t('form.unitHelp')} />
      <IndicatorSource form={form} onMeasure={takeMeasure} />
      <IndicatorCourse form={form} targetIsSample={indicator?.targetIsSample ?? false} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {common('save')}
        </Button>
        <Link href={indicator ? `/indicators/${indicator.id}` : `/goals/${goalId}`} className={buttonClass()}>
          {common('cancel')}
        </Link>
      </div>
      <ConflictDialog
        open={conflict.state !== null}
        fields={conflict.fields}
        pending={pending}
        onClose={conflict.close}
        onKeepMine={() => conflict.state && save(conflict.state.mine, conflict.state.theirs.version)}
        onTakeTheirs={() => {
          if (!conflict.state) return;
          form.reset(inputOf(conflict.state.theirs));
          setVersion(conflict.state.theirs.version);
          conflict.close();
        }}
      />
    </form>
  );
}
