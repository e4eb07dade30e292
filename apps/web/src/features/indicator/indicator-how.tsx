import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { DEFAULT_THRESHOLDS } from '@nhipcau/domain/indicator';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { withUnit } from './figures';

/** What the figure is, how it is counted, and what it is held against. */
export function IndicatorHow({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.how');
  const measures = useTranslations('measure');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { measure, band, forecast } = state;
  const figure = (value: number | null) => (value === null ? '–' : withUnit(state, value, locale));
  const percent = (share: number) => formatPercent(share, locale, 1);
  const maintain = state.direction === 'MAINTAIN';
  const form = measure?.form as 'OTHER' | null | undefined;
  const known = <T,>(item: T | null): T[] => (item === null ? [] : [item]);
  return (
    <Card title={t('title')} titleId="how">
      <DescriptionList
        items={[
          {
            term: t('measure'),
            detail: measure ? (
              <>
                <b>{measures(`${measure.key}.name`)}.</b> {measures(`${measure.key}.how`)}
                {form ? <span className="block">{t('form', { form: enums(`eventForm.${form}`) })}</span> : null}
                {measure.goalId ? <span className="block">{t('goalScoped', { title: pickText(detail.goal.title, locale) })}</span> : null}
              </>
            ) : (
              t('manual')
            ),
          },
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
          {
            term: t('forecasts'),
            detail:
              forecast === null
                ? t('forecastNone')
                : t('forecastRange', { value: figure(forecast.median), low: figure(forecast.low), high: figure(forecast.high) }),
          },
        ]}
      />
    </Card>
  );
}
