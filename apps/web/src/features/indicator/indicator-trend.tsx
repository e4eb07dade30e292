import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { ChartFrame, prepareTrend, prepareTrendChart, TrendFigure, type TrendInput, TrendKey, type TrendLabels } from '@nhipcau/charts';
import { clampDate } from '@nhipcau/domain/shared';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { LocalText } from '@/components/local-text';
import { chartTone } from '@/features/overview/tones';
import { Link } from '@/i18n/routing';
import { figureText, withUnit } from './figures';
import { seriesRows } from './series-rows';
import { TrendLive } from './trend-live';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** What was achieved against the trajectory, last year, the forecast, the events still planned and what was said of it. */
export function IndicatorTrend({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator');
  const common = useTranslations('common');
  const labels = useChartLabels();
  const locale = useLocale();
  const { planYear, today, checkIns } = detail;
  const name = pickText(state.name, locale);
  const format = (value: number) => figureText(state, value, locale);
  const { forecast } = state;
  const input: TrendInput = {
    year: planYear.year,
    today,
    format,
    formatDate: (on) => formatDay(on, locale),
    labels: {
      months: MONTHS,
      latest: (value, date) => t('trend.latest', { value, date }),
      target: (value) => t('trend.target', { value }),
      lastYear: String(planYear.year - 1),
      forecast: (figure, low, high) => (low === high ? t('trend.forecastOne', { value: figure }) : t('trend.forecast', { low, high })),
    },
    actual: state.series,
    lastYear: state.lastYear.series,
    trajectory: state.trajectoryPoints,
    forecast: forecast && { low: forecast.low, high: forecast.high, value: forecast.median },
    plannedEvents: state.plannedEvents.flatMap(({ on, title, eventId, expectedCumulative }) =>
      on === null ? [] : [{ on, label: pickText(title, locale), href: `/${locale}/events/${eventId}`, expectedCumulative }],
    ),
    notes: checkIns.flatMap(({ on, note }) => (note ? [{ on, text: note }] : [])),
    target: state.target,
  };
  // the chart lists those it draws itself
  const undrawn = state.plannedEvents.filter(({ on, expectedCumulative }) => on === null || expectedCumulative === null);
  const chart = prepareTrendChart(input);
  const words: TrendLabels = {
    actual: t('trend.actual'),
    lastYear: t('trend.lastYear', { year: String(planYear.year - 1) }),
    trajectory: t('trend.trajectory'),
    planned: t('trend.planned'),
    today: t('trend.today'),
  };
  const date = formatDay(clampDate(today, planYear), locale);
  const title = state.actual === null ? t('trend.titleNone', { name }) : t('trend.title', { name, actual: withUnit(state, state.actual, locale), date });
  return (
    <Card>
      <ChartFrame
        title={title}
        subtitle={t('trend.subtitle', { year: String(planYear.year - 1) })}
        fileName={`indicator-${planYear.year}-${state.code}`}
        xlsxHref={`/api/export/indicator-series?id=${state.id}&locale=${locale}&format=xlsx`}
        labels={labels}
        table={{
          caption: name,
          columns: [
            { label: t('export.date') },
            { label: t('export.actual'), numeric: true },
            { label: t('export.expected'), numeric: true },
            { label: t('export.lastYear'), numeric: true },
          ],
          rows: seriesRows(state).map((row) => ({
            id: row.on,
            cells: [
              { text: formatDay(row.on, locale), value: row.on },
              ...[row.actual, row.expected, row.lastYear].map((value) => ({ text: value === null ? '' : format(value), value })),
            ],
          })),
        }}
      >
        <TrendLive data={chart} label={title} labels={words} tone={chartTone(state.status)}>
          <TrendFigure trend={prepareTrend(input)} label={title} noData={common('noData')} tone={chartTone(state.status)} />
        </TrendLive>
        <TrendKey planned={chart.planned} labels={words} tone={chartTone(state.status)} />
      </ChartFrame>
      {undrawn.length > 0 ? (
        <section aria-labelledby="planned-events" className="mt-4 border-line-2 border-t pt-3">
          <h3 id="planned-events" className="font-semibold text-sm">
            {t('trend.planTitle')}
          </h3>
          <ul className="mt-1 text-sm">
            {undrawn.map((event) => (
              <li key={event.eventId} className="flex flex-wrap gap-x-3 border-line-2 border-t py-1.5 first:border-t-0">
                <span className="w-24 text-ink-3">{event.on ? formatDay(event.on, locale) : common('unknownDay')}</span>
                <Link href={`/events/${event.eventId}`} className="min-w-0 basis-full text-ink no-underline hover:underline sm:flex-1 sm:basis-0">
                  <LocalText value={event.title} />
                </Link>
                <span className="text-ink-2">
                  {event.expectedContribution === null
                    ? t('trend.unknown')
                    : t('trend.expected', { value: withUnit(state, event.expectedContribution, locale) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Card>
  );
}
