import type { AssociationDetail } from '@nhipcau/api/association';
import { ChartFrame, MonthBars, prepareMonthBars } from '@nhipcau/charts';
import { formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0);

/** Months that are over by the day; the running one is not comparable with a whole month. */
const monthsOver = (year: number, today: string) => (today > `${year}-12-31` ? 12 : today < `${year}-01-01` ? 0 : Number(today.slice(5, 7)) - 1);

/** Activity by month beside last year's, compared over the months that are over. */
export function MonthCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association');
  const labels = useChartLabels();
  const locale = useLocale();
  const { year, byMonth, lastYearByMonth } = data;
  const over = monthsOver(year, data.today);
  const diff = sum(byMonth.slice(0, over)) - sum(lastYearByMonth.slice(0, over));
  const words = { year: String(year - 1) };
  const format = (value: number) => formatNumber(value, locale);
  const cell = (value: number | null) => ({ text: value === null ? '' : format(value), value });
  const label = t('months.label', { year: String(year), before: String(year - 1) });
  return (
    <Card>
      <ChartFrame
        title={over === 0 ? t('months.titlePlain') : t('months.title', { ...words, month: over, diff: Math.abs(diff), direction: diff > 0 ? 'more' : 'fewer' })}
        subtitle={t('months.sub', words)}
        fileName={`association-by-month-${year}`}
        labels={labels}
        table={{
          caption: label,
          columns: [{ label: t('months.month') }, { label: String(year), numeric: true }, { label: String(year - 1), numeric: true }],
          rows: MONTHS.map((month, index) => ({
            id: month,
            cells: [{ text: t('months.monthOf', { month: Number(month) }) }, cell(byMonth[index] ?? null), cell(lastYearByMonth[index] ?? 0)],
          })),
        }}
      >
        <MonthBars monthBars={prepareMonthBars({ values: byMonth, compare: lastYearByMonth, months: MONTHS, format })} label={label} noData={labels.noData} />
      </ChartFrame>
    </Card>
  );
}
