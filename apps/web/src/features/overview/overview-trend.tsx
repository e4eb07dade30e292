import type { OverviewData } from '@nhipcau/api/overview';
import { ChartFrame, prepareCoveredTrend } from '@nhipcau/charts';
import { CoveredTrend } from '@nhipcau/charts/components/covered-trend';
import { can, type Role } from '@nhipcau/domain/access';
import { formatDay, formatDayMonth, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { IndicatorSelect } from './indicator-select';
import { lastDay, unitOf } from './phase';
import { chartTone } from './tones';
import { TrendSentence } from './trend-sentence';
import { useFormat } from './use-format';

type Chosen = NonNullable<OverviewData['chosen']>;
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1));

function useTrend(data: OverviewData, chosen: Chosen) {
  const t = useTranslations('chart.trend');
  const locale = useLocale();
  const format = useFormat(chosen);
  const named = (key: 'high' | 'median' | 'low' | 'trajectory') => (value: string) => t(key, { value });
  const last = chosen.series.length - 1;
  return prepareCoveredTrend({
    ...{ year: data.year, today: data.today, format, trajectory: chosen.trajectory, forecast: chosen.forecast },
    formatDate: (on) => formatDayMonth(on, locale),
    lastYear: chosen.lastYear,
    readings: chosen.series.map(({ on, value, coverage, ifApproved }, i) => ({
      on,
      answer: { value, coverage, ifApproved, range: i === last ? chosen.figure.range : null },
    })),
    labels: {
      months: MONTHS,
      latest: (value, on) => t('latest', { value, on }),
      high: named('high'),
      median: named('median'),
      low: named('low'),
      trajectory: named('trajectory'),
      lastYear: (value) => t('lastYear', { value, year: String(data.year - 1) }),
    },
  });
}

function useTable(data: OverviewData, chosen: Chosen) {
  const t = useTranslations('chart.trend');
  const common = useTranslations('common');
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const format = useFormat(chosen);
  const cell = (value: number | null) => ({ text: value === null ? common('noData') : format(value), value });
  return {
    caption: pickText(chosen.name, locale),
    columns: [{ label: t('date') }, { label: t('value'), numeric: true }, { label: t('basis') }, { label: t('ifApprovedColumn'), numeric: true }],
    rows: chosen.series.map(({ on, value, coverage, ifApproved }) => ({
      id: on,
      cells: [
        { text: formatDay(on, locale), value: on },
        cell(value),
        { text: coverage ? words.rests(coverage) : '–', value: coverage ? words.rests(coverage) : null },
        cell(ifApproved),
      ],
    })),
  };
}

function useTitle(chosen: Chosen): string {
  const t = useTranslations('overview.trend');
  const locale = useLocale();
  const format = useFormat(chosen);
  const name = pickText(chosen.name, locale);
  const unit = chosen.isRate ? '' : pickText(chosen.unit, locale);
  const withUnit = (value: number) => (unit === '' ? format(value) : t('withUnit', { value: format(value), unit }));
  const { actual, target } = chosen;
  if (actual === null) return target === null ? t('titleNothing', { name }) : t('titleNoActual', { name, target: withUnit(target) });
  return target === null ? t('titleNoTarget', { name, actual: withUnit(actual) }) : t('title', { name, actual: format(actual), target: withUnit(target) });
}

function ChosenTrend({ data, chosen }: { data: OverviewData; chosen: Chosen }) {
  const t = useTranslations('overview.trend');
  const labels = useChartLabels();
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const trend = useTrend(data, chosen);
  const options = data.indicators.map(({ id, name, goalTitle }) => ({ value: id, label: pickText(name, locale), group: pickText(goalTitle, locale) }));
  return (
    <Card>
      <ChartFrame
        title={useTitle(chosen)}
        subtitle={<TrendSentence data={data} chosen={chosen} />}
        aside={
          <span data-shell className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <IndicatorSelect chosen={chosen.id} options={options} />
            <Link href={`/indicators/${chosen.id}`} className="tap inline-flex items-center whitespace-nowrap py-1 text-jade text-sm">
              {t('open')}
            </Link>
          </span>
        }
        fileName={`indicator-${data.year}`}
        xlsxHref={`/api/export/indicator-series?id=${chosen.id}&locale=${locale}&format=xlsx`}
        labels={labels}
        table={useTable(data, chosen)}
      >
        <CoveredTrend
          trend={trend}
          label={pickText(chosen.name, locale)}
          tone={chosen.provisional ? 'none' : chartTone(chosen.status)}
          coverage={chosen.figure.coverage}
          span={t('span', { from: formatDay(data.startsOn, locale), to: formatDay(lastDay(data), locale) })}
          words={words}
        />
      </ChartFrame>
    </Card>
  );
}

/** The chosen indicator against its trajectory, last year and the forecast. */
export function OverviewTrend({ data, role }: { data: OverviewData; role: Role }) {
  const t = useTranslations('overview.trend');
  if (data.chosen) return <ChosenTrend data={data} chosen={data.chosen} />;
  return (
    <Card>
      <p className="flex flex-wrap items-center justify-between gap-3">
        {t('none')}
        {can(role, 'indicator.write') && !data.ended ? (
          <Link href={`/goals?year=${data.year}`} className={buttonClass({ size: 'sm' })}>
            {t('noneAction')}
          </Link>
        ) : null}
      </p>
    </Card>
  );
}
