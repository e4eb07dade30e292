'use client';
import type { IndicatorRecord } from '@nhipcau/api/indicator';
import type { IndicatorFields, IndicatorFieldsInput } from '@nhipcau/domain/indicator';
import { isMeasureKey } from '@nhipcau/domain/measure';
import { formatNumber } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { allLanguages, sideBySide, useConflict } from '@/components/form/use-conflict';
import { figureText } from './figures';

const isIndicatorRecord = (value: unknown): value is IndicatorRecord =>
  typeof value === 'object' && value !== null && 'version' in value && 'kind' in value && 'trajectory' in value;

type Side = Omit<IndicatorFieldsInput, 'measureKey' | 'measureForm'> & { measureKey: string | null; measureForm: string | null };

/** Both versions of an indicator after a lost race, in the reader's words. */
export function useIndicatorConflict() {
  const t = useTranslations('indicator.form');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const measures = useTranslations('measure');
  const locale = useLocale();
  const words = (side: Side): Record<string, string> => {
    const figure = (value: number | null) => (value === null ? '' : figureText({ kind: side.kind, decimals: 4 }, value, locale));
    const number = (value: number | null) => (value === null ? '' : formatNumber(value, locale, 3));
    return {
      [t('name')]: allLanguages(side.name),
      [t('unit')]: allLanguages(side.unit),
      [t('measure')]: side.measureKey !== null && isMeasureKey(side.measureKey) ? measures(`${side.measureKey}.name`) : t('manual'),
      [t('measureForm')]: side.measureForm ? enums(`eventForm.${side.measureForm as 'OTHER'}`) : t('anyForm'),
      [t('goalScoped')]: side.goalScoped ? common('yes') : common('no'),
      [t('kind')]: enums(`indicatorKind.${side.kind}`),
      [t('direction')]: enums(`direction.${side.direction}`),
      [t('baseline')]: figure(side.baseline),
      [t('target')]: figure(side.target),
      [t('bandLow')]: figure(side.bandLow),
      [t('bandHigh')]: figure(side.bandHigh),
      [t('criticalLow')]: figure(side.criticalLow),
      [t('criticalHigh')]: figure(side.criticalHigh),
      [t('trajectory')]: enums(`trajectory.${side.trajectory}`),
      [t('weight')]: number(side.weight),
      [t('decimals')]: number(side.decimals),
      [t('onTrackFrom')]: number(side.onTrackFrom),
      [t('atRiskFrom')]: number(side.atRiskFrom),
    };
  };
  return useConflict<IndicatorFields, IndicatorRecord>(isIndicatorRecord, (mine, theirs) =>
    // a FLOW's empty baseline is stored as 0: no difference that anybody made
    sideBySide(words({ ...mine, baseline: mine.kind === 'FLOW' ? theirs.baseline : mine.baseline }), words(theirs)),
  );
}
