import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { ChartFrame, prepareSlope, SlopeChart } from '@nhipcau/charts';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { Link } from '@/i18n/routing';
import { stateTone } from './figures';

/** The scores of the register over the years; nothing where there are fewer than two years to join. */
export function SlopeCard({ rows, year }: { rows: WeaknessListRow[]; year: number }) {
  const t = useTranslations('weakness');
  const labels = useChartLabels();
  const locale = useLocale();
  const years = [...new Set(rows.flatMap((row) => row.years.filter(({ distance }) => distance !== null).map((entry) => entry.year)))].sort((a, b) => a - b);
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const format = (score: number) => formatNumber(score, locale);
  const scoreOf = (row: WeaknessListRow, of: number) => row.years.find((entry) => entry.year === of)?.distance ?? null;
  const slope = prepareSlope({
    years,
    format,
    range: [0, 100],
    items: rows.map((row) => ({
      id: row.id,
      title: pickText(row.title, locale),
      // drawn as a plain address in the picture, so it carries its language
      href: `/${locale}/weaknesses/${row.id}?year=${year}`,
      tone: stateTone(row.state),
      points: row.years.map((entry) => ({ year: entry.year, value: entry.distance })),
    })),
  });
  return (
    <Card className="mt-5">
      <ChartFrame
        title={t('chart.title')}
        subtitle={t('chart.subtitle')}
        fileName={`weakness-scores-${year}`}
        xlsxHref={`/api/export/weakness?year=${year}&locale=${locale}&format=xlsx`}
        labels={labels}
        table={{
          caption: t('chart.title'),
          columns: [{ label: t('list.weakness') }, ...years.map((of) => ({ label: String(of), numeric: true }))],
          rows: rows.map((row) => ({
            id: row.id,
            cells: [
              { text: pickText(row.title, locale) },
              ...years.map((of) => {
                const score = scoreOf(row, of);
                return { text: score === null ? '' : format(score), value: score };
              }),
            ],
          })),
        }}
      >
        <SlopeChart slope={slope} label={t('chart.label', { count: rows.length, from, to })} noData={labels.noData} Link={Link} />
      </ChartFrame>
    </Card>
  );
}
