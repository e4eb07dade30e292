'use client';
import { DEFAULT_THRESHOLDS, INDICATOR_DIRECTIONS, type IndicatorFields, type IndicatorFieldsInput, TRAJECTORIES } from '@nhipcau/domain/indicator';
import { formatNumber } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { FigureField } from './figure-field';

/** From where to where, or the band to stay in; how it is expected to come about; from when it counts as late. */
export function IndicatorCourse({ form, targetIsSample }: { form: UseFormReturn<IndicatorFieldsInput, unknown, IndicatorFields>; targetIsSample: boolean }) {
  const t = useTranslations('indicator.form');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { control } = form;
  const [kind, direction] = useWatch({ control, name: ['kind', 'direction'] });
  const percent = kind === 'RATE';
  const unitHelp = percent ? t('percentHelp') : undefined;
  const threshold = (value: number) => t('thresholdHelp', { value: formatNumber(value, locale, 2) });
  return (
    <>
      <SelectField
        control={control}
        name="direction"
        label={t('direction')}
        required
        options={INDICATOR_DIRECTIONS.map((value) => ({ value, label: enums(`direction.${value}`) }))}
      />
      {direction === 'MAINTAIN' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <FigureField control={control} name="bandLow" label={t('bandLow')} help={t('bandHelp')} required percent={percent} />
          <FigureField control={control} name="bandHigh" label={t('bandHigh')} help={t('bandHelp')} required percent={percent} />
          <FigureField control={control} name="criticalLow" label={t('criticalLow')} help={t('criticalHelp')} required percent={percent} />
          <FigureField control={control} name="criticalHigh" label={t('criticalHigh')} help={t('criticalHelp')} required percent={percent} />
        </div>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <FigureField control={control} name="baseline" label={t('baseline')} help={unitHelp} percent={percent} />
          <FigureField control={control} name="target" label={t('target')} help={targetIsSample ? t('targetSampleHelp') : unitHelp} percent={percent} />
        </div>
      )}
      <SelectField
        control={control}
        name="trajectory"
        label={t('trajectory')}
        required
        options={TRAJECTORIES.map((value) => ({ value, label: enums(`trajectory.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField control={control} name="weight" label={t('weight')} required fractionDigits={2} />
        <NumberField control={control} name="decimals" label={t('decimals')} required />
      </div>
      <details className="rounded-lg border border-line px-3 py-2">
        <summary className="cursor-pointer py-0.5 text-ink-2 text-sm touch:py-3">{t('thresholds')}</summary>
        <div className="grid gap-4 pt-3 sm:grid-cols-2">
          <NumberField control={control} name="onTrackFrom" label={t('onTrackFrom')} help={threshold(DEFAULT_THRESHOLDS.onTrackFrom)} fractionDigits={3} />
          <NumberField control={control} name="atRiskFrom" label={t('atRiskFrom')} help={threshold(DEFAULT_THRESHOLDS.atRiskFrom)} fractionDigits={3} />
        </div>
      </details>
    </>
  );
}
