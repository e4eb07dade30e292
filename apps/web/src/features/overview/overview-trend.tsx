import type { OverviewData } from '@nhipcau/api/overview';
import { ChartFrame, prepareTrend, TrendFigure } from '@nhipcau/charts';
import { formatDay, formatDayMonth, formatNumber, formatPercent, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { Link } from '@/i18n/routing';
import { IndicatorSelect } from './indicator-select';
import { chartTone } from './tones';
import { TrendEvents } from './trend-events';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** The chosen indicator against its trajectory, last year, the forecast and the events still planned. */
export function OverviewTrend({ data }: { data: OverviewData }) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const labels = useChartLabels();
  const locale = useLocale();
  const { chosen } = data;
  if (!chosen) {
    return (
      <Card>
        <EmptyState bare title={t('trend.noneTitle')} description={t('trend.noneText')} />
      </Card>
    );
  }
  const format = (value: number) => (chosen.isRate ? formatPercent(value, locale) : formatNumber(value, locale, chosen.decimals));
  const value = (figure: number | null) => (figure === null ? common('noData') : format(figure));
  const trend = prepareTrend({
    year: data.year,
    today: data.today,
    format,
    formatDate: (on) => formatDayMonth(on, locale),
    labels: {
      months: MONTHS,
      latest: (figure, on) => t('trend.latest', { value: figure, date: on }),
      target: (figure) => t('trend.target', { value: figure }),
      lastYear: String(data.year - 1),
      forecast: (figure, low, high) => (low === high ? t('trend.forecastOne', { value: figure }) : t('trend.forecast', { low, high })),
    },
    actual: chosen.series,
    lastYear: chosen.lastYear,
    trajectory: chosen.trajectory,
    forecast: chosen.forecast && { low: chosen.forecast.low, high: chosen.forecast.high, value: chosen.forecast.median },
    plannedEvents: chosen.plannedEvents.flatMap((event) =>
      event.on
        ? [{ on: event.on, label: pickText(event.title, locale), href: `/${locale}/events/${event.eventId}`, expectedCumulative: event.expectedCumulative }]
        : [],
    ),
    notes: [],
    target: chosen.target,
  });
  const name = pickText(chosen.name, locale);
  return (
    <Card>
      <div data-shell className="mb-3">
        <IndicatorSelect
          chosen={chosen.id}
          options={data.indicators.map((indicator) => ({
            value: indicator.id,
            label: pickText(indicator.name, locale),
            group: pickText(indicator.goalTitle, locale),
          }))}
        />
      </div>
      <ChartFrame
        title={t('trend.title', { name, actual: value(chosen.actual), target: value(chosen.target), unit: chosen.isRate ? '' : pickText(chosen.unit, locale) })}
        subtitle={
          <>
            {t('trend.subtitle', { year: String(data.year - 1), value: value(chosen.lastYearToDate) })} {chosen.targetIsSample ? t('trend.sampleTarget') : null}
          </>
        }
        aside={
          <Link href={`/indicators/${chosen.id}`} className="tap inline-flex items-center whitespace-nowrap py-1 text-jade text-sm">
            {t('trend.open')}
          </Link>
        }
        fileName={`indicator-${data.year}`}
        xlsxHref={`/api/export/indicator-series?id=${chosen.id}&locale=${locale}&format=xlsx`}
        labels={labels}
        table={{
          caption: name,
          columns: [{ label: common('date') }, { label: common('value'), numeric: true }],
          rows: chosen.series.map((point) => ({
            id: point.on,
            cells: [
              { text: formatDay(point.on, locale), value: point.on },
              { text: value(point.value), value: point.value },
            ],
          })),
        }}
      >
        <TrendFigure trend={trend} label={name} noData={common('noData')} tone={chartTone(chosen.status)} />
      </ChartFrame>
      <TrendEvents events={chosen.plannedEvents} />
    </Card>
  );
}
