import type { AssociationFigures } from '@nhipcau/api/association';
import { ChartFrame, Heatmap, prepareHeatmap } from '@nhipcau/charts';
import { formatMonth, formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { Link } from '@/i18n/routing';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Activity of each association by month: months to come have no figure, which is not zero. */
export function ActivityHeat({ rows, year, today, xlsxHref }: { rows: AssociationFigures[]; year: number; today: string; xlsxHref: string }) {
  const t = useTranslations('association');
  const locale = useLocale();
  const labels = useChartLabels();
  const first = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const values = (row: AssociationFigures) => MONTHS.map((month) => (first(month) > today ? null : (row.byMonth[month - 1] ?? 0)));
  const totals = MONTHS.map((month) => rows.reduce((sum, row) => sum + (row.byMonth[month - 1] ?? 0), 0));
  const most = Math.max(0, ...totals);
  const busiest = most === 0 ? null : first(totals.indexOf(most) + 1);
  const heatmap = prepareHeatmap({
    columns: MONTHS.map((month) => ({ id: String(month), label: String(month), title: formatMonth(first(month), locale) })),
    rows: rows.map((row) => ({ id: row.id, label: pickText(row.name, locale), href: `/associations/${row.id}?year=${year}`, values: values(row) })),
    format: (value) => formatNumber(value, locale),
  });
  const caption = t('heat.caption', { year: String(year) });
  return (
    <Card>
      <ChartFrame
        title={t('heat.title', { name: busiest === null ? 'none' : 'some', year: String(year), month: busiest === null ? '' : formatMonth(busiest, locale) })}
        subtitle={t('heat.sub')}
        fileName={`associations-by-month-${year}`}
        xlsxHref={xlsxHref}
        png={false}
        labels={labels}
        table={{
          caption,
          columns: [{ label: t('column.name') }, ...MONTHS.map((month) => ({ label: t('column.month', { month }), numeric: true }))],
          rows: rows.map((row) => ({
            id: row.id,
            cells: [{ text: pickText(row.name, locale) }, ...values(row).map((value) => ({ text: value === null ? '' : formatNumber(value, locale), value }))],
          })),
        }}
      >
        <Heatmap heatmap={heatmap} caption={caption} rowHeading={t('column.name')} noData={labels.noData} Link={Link} />
      </ChartFrame>
    </Card>
  );
}
