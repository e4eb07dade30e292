import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { HowComputed } from '@nhipcau/charts/components/how-computed';
import { DEFAULT_THRESHOLDS } from '@nhipcau/domain/indicator';
import { formatDay, formatPercent, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { MeasureHow } from '@/components/measure-how';
import { withUnit } from './figures';

/** How the figure comes about: by its measure, or by hand. */
function Computed({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.how');
  const enums = useTranslations('enums');
  const basis = useTranslations('measure.basis');
  const words = useChartWords('entry');
  const locale = useLocale();
  const { measure, figure, lastYear } = state;
  if (measure === null) {
    const { span, coverage } = figure;
    return (
      <HowComputed
        formula={t('manual')}
        span={basis('span', { from: formatDay(span.startsOn, locale), to: formatDay(span.endsOn, locale) })}
        coverage={coverage}
        leftOut={[]}
        records={<a href="#measurements">{t('entries')}</a>}
        words={words}
      />
    );
  }
  const form = measure.form as 'OTHER' | null | undefined;
  return (
    <MeasureHow
      spec={measure}
      answer={figure}
      unit={state.coverageUnit}
      comparedWith={lastYear.comparison?.before.span ?? null}
      limits={
        <>
          {form ? t('form', { form: enums(`eventForm.${form}`) }) : null}{' '}
          {measure.goalId ? t('goalScoped', { title: pickText(detail.goal.title, locale) }) : null}
        </>
      }
      records={<a href="#records">{t('records')}</a>}
    />
  );
}

/** What the figure is, how it is counted, and what it is held against. */
export function IndicatorHow({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.how');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { band } = state;
  const figure = (value: number | null) => (value === null ? '–' : withUnit(state, value, locale));
  const percent = (share: number) => formatPercent(share, locale, 1);
  const maintain = state.direction === 'MAINTAIN';
  const known = <T,>(item: T | null): T[] => (item === null ? [] : [item]);
  return (
    <Card title={t('title')} titleId="how">
      <Computed detail={detail} state={state} />
      <DescriptionList
        items={[
          { term: t('kind'), detail: enums(`indicatorKind.${state.kind}`) },
          { term: t('direction'), detail: enums(`direction.${state.direction}`) },
          ...(maintain
            ? [
                {
                  term: t('band'),
                  detail: t('bandText', {
                    low: figure(band.low),
                    high: figure(band.high),
                    criticalLow: figure(band.criticalLow),
                    criticalHigh: figure(band.criticalHigh),
                  }),
                },
              ]
            : [
                { term: t('baseline'), detail: figure(state.baseline) },
                {
                  term: t('target'),
                  detail: (
                    <>
                      {figure(state.target)} {state.targetIsSample ? <Badge>{t('sampleTarget')}</Badge> : null}
                    </>
                  ),
                },
              ]),
          { term: t('trajectory'), detail: enums(`trajectory.${state.trajectory}`) },
          ...known(
            maintain
              ? state.health === null
                ? null
                : { term: t('progress'), detail: t('healthText', { value: percent(state.health) }) }
              : state.progress === null
                ? null
                : { term: t('progress'), detail: t('progressText', { value: percent(state.progress) }) },
          ),
          {
            term: t('expected'),
            detail:
              state.expected === null
                ? common('noData')
                : `${percent(state.expected)}${state.expectedValue === null ? '' : ` (${figure(state.expectedValue)})`}`,
          },
          {
            term: t('thresholds'),
            detail: t('thresholdsText', {
              on: percent(state.onTrackFrom ?? DEFAULT_THRESHOLDS.onTrackFrom),
              risk: percent(state.atRiskFrom ?? DEFAULT_THRESHOLDS.atRiskFrom),
            }),
          },
        ]}
      />
    </Card>
  );
}
