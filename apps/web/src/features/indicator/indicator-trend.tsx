import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { ChartFrame, type CoveredTrendInput, prepareCoveredTrend } from '@nhipcau/charts';
import { CoveredTrend } from '@nhipcau/charts/components/covered-trend';
import { clampDate } from '@nhipcau/domain/shared';
import { formatDay, formatDayMonth, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { chartTone } from '@/features/overview/tones';
import { figureText, withUnit } from './figures';
import { ForecastNote, noForecast } from './forecast-note';
import { KeptForecasts } from './kept-forecasts';
import { seriesRows } from './series-rows';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

function useTrend(detail: IndicatorDetail, state: IndicatorState): CoveredTrendInput {
  const t = useTranslations('chart.trend');
  const locale = useLocale();
  const { planYear, today } = detail;
  const label = (key: 'high' | 'median' | 'low' | 'trajectory') => (value: string) => t(key, { value });
  const last = state.series.at(-1)?.on;
  return {
    year: planYear.year,
    today,
    // the last reading is the figure itself, whose range is known
    readings: state.series.map(({ on, value, coverage, ifApproved }) => ({
      on,
      answer: { value, coverage, ifApproved, range: on === last ? state.figure.range : null },
    })),
    lastYear: state.lastYear.series,
    trajectory: state.trajectoryPoints,
    forecast: state.forecast,
    format: (value) => figureText(state, value, locale),
    formatDate: (on) => formatDayMonth(on, locale),
    labels: {
      months: MONTHS,
      latest: (value, on) => t('latest', { value, on }),
      high: label('high'),
      median: label('median'),
      low: label('low'),
      trajectory: label('trajectory'),
      lastYear: (value) => t('lastYear', { value, year: String(planYear.year - 1) }),
    },
  };
}

/** The rows of the picture for its table: value, what it rests on, if approved, trajectory, the year before. */
function useTable(state: IndicatorState, year: number) {
  const t = useTranslations('chart.trend');
  const words = useChartWords(state.coverageUnit);
  const locale = useLocale();
  const figure = (value: number | null) => ({ text: value === null ? '' : figureText(state, value, locale), value });
  return {
    caption: pickText(state.name, locale),
    columns: [
      { label: t('date') },
      { label: t('value'), numeric: true },
      { label: t('basis') },
      { label: t('ifApprovedColumn'), numeric: true },
      { label: t('trajectoryColumn'), numeric: true },
      { label: t('lastYearColumn', { year: String(year - 1) }), numeric: true },
    ],
    rows: seriesRows(state).map((row) => ({
      id: row.on,
      cells: [
        { text: formatDay(row.on, locale), value: row.on },
        figure(row.actual),
        { text: row.coverage ? words.rests(row.coverage) : '' },
        figure(row.ifApproved),
        figure(row.expected),
        figure(row.lastYear),
      ],
    })),
  };
}

/** What was achieved against the trajectory, last year and the forecast, and what came of the forecasts that were shown. */
export function IndicatorTrend({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.trend');
  const measure = useTranslations('measure.basis');
  const labels = useChartLabels();
  const words = useChartWords(state.coverageUnit);
  const locale = useLocale();
  const { planYear, today } = detail;
  const name = pickText(state.name, locale);
  const figure = (value: number) => withUnit(state, value, locale);
  const title =
    state.actual === null ? t('titleNone', { name }) : t('title', { name, actual: figure(state.actual), date: formatDay(clampDate(today, planYear), locale) });
  const { span, coverage } = state.figure;
  return (
    <Card>
      <ChartFrame
        title={title}
        subtitle={<ForecastNote forecast={state.forecast} why={noForecast(state.actual, planYear, today, 'shortHistory')} format={figure} />}
        fileName={`indicator-${planYear.year}-${state.code}`}
        xlsxHref={`/api/export/indicator-series?id=${state.id}&locale=${locale}&format=xlsx`}
        labels={labels}
        table={useTable(state, planYear.year)}
      >
        <CoveredTrend
          trend={prepareCoveredTrend(useTrend(detail, state))}
          label={title}
          tone={chartTone(state.status)}
          coverage={coverage}
          span={measure('span', { from: formatDay(span.startsOn, locale), to: formatDay(span.endsOn, locale) })}
          words={words}
        />
      </ChartFrame>
      <KeptForecasts kept={state.keptForecasts} format={figure} />
    </Card>
  );
}
