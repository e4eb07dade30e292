import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { ChartFrame, type CoveredReading, prepareCoveredTrend } from '@nhipcau/charts';
import { CoveredTrend } from '@nhipcau/charts/components/covered-trend';
import { formatDay, formatDayMonth, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { statusTone } from '@nhipcau/ui/status';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { type ComparedSpans, distanceAnswer, isFirstYear } from './figures';

type Computed = NonNullable<WeaknessDetail['computed']>;
const NOTHING = { coverage: null, ifApproved: null, range: null };

/** Months' ends and the day looked at, which alone has its range; in the first year from 100 on. */
function readingsOf({ computed, year, spans }: { computed: Computed; year: number; spans: ComparedSpans }): CoveredReading[] {
  const readings = computed.series.map(({ on, distance, conclusive }) => ({ on, answer: { ...NOTHING, value: distance, provisional: !conclusive } }));
  const start = isFirstYear(computed.namingYears, year) ? [{ on: spans.from, answer: { ...NOTHING, value: 100, provisional: false } }] : [];
  return [...start, ...readings.filter(({ on }) => on !== spans.on), { on: spans.on, answer: distanceAnswer(computed) }];
}

/** How the distance has gone over the year, against the line of 100. */
export function CourseCard({ detail, computed, spans }: { detail: WeaknessDetail; computed: Computed; spans: ComparedSpans }) {
  const t = useTranslations('weakness.detail');
  const common = useTranslations('common');
  const labels = useChartLabels();
  const words = useChartWords(computed.coverageUnit);
  const locale = useLocale();
  const write = (value: number) => formatNumber(value, locale);
  const year = String(detail.year);
  const readings = readingsOf({ computed, year: detail.year, spans });
  const plain = (value: string) => value;
  const trend = prepareCoveredTrend({
    ...{ year: detail.year, today: spans.on, readings, lastYear: [], forecast: null, format: write },
    trajectory: [
      { on: spans.from, value: 100 },
      { on: `${year}-12-31`, value: 100 },
    ],
    formatDate: (on) => formatDayMonth(on, locale),
    labels: {
      months: Array.from({ length: 12 }, (_, month) => String(month + 1)),
      latest: plain,
      trajectory: (value) => t('named100', { value }),
      ...{ high: plain, median: plain, low: plain, lastYear: plain },
    },
  });
  const tone = statusTone(computed.state);
  const text = computed.distance === null ? common('noData') : write(computed.distance);
  return (
    <Card>
      <ChartFrame
        title={t('courseTitle', { year })}
        fileName={`weakness-${detail.code}-${year}`}
        labels={labels}
        table={{
          caption: t('courseTitle', { year }),
          columns: [{ label: t('day') }, { label: t('distance'), numeric: true }, { label: t('basis') }],
          rows: readings.map(({ on, answer: { value, provisional } }) => ({
            id: on,
            cells: [
              { text: formatDay(on, locale), value: on },
              { text: value === null ? '' : write(value), value },
              { text: value === null ? '' : provisional ? words.provisional : words.enough },
            ],
          })),
        }}
      >
        <CoveredTrend
          trend={trend}
          label={t('courseLabel', { year, text })}
          tone={tone === 'on' || tone === 'risk' || tone === 'off' ? tone : 'none'}
          coverage={computed.coverage}
          span={t('span', { from: formatDay(spans.from, locale), on: formatDay(spans.on, locale) })}
          words={words}
        />
      </ChartFrame>
    </Card>
  );
}
