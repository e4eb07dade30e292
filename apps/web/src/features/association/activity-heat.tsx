import type { AssociationList } from '@nhipcau/api/association';
import { type ActivityCell, ChartFrame, prepareActivityHeatmap } from '@nhipcau/charts';
import { ActivityHeatmap } from '@nhipcau/charts/components/activity-heatmap';
import { formatList, formatMonth, formatNumber, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { useShortNames } from './association-name';
import { busiestMonths, cellOf, firstOf, MONTHS } from './heat-cells';
import { countKnown } from './known';

type ActivityHeatProps = { data: AssociationList; rows: AssociationList['associations']; xlsxHref: string; decides: boolean };

/** The sentence over the months: told of the known, since nothing is known of the rest. */
function useHeatTitle({ year, periods, today }: AssociationList, rows: AssociationList['associations']): string {
  const t = useTranslations('association.heat');
  const locale = useLocale();
  const { known, unknown } = countKnown(rows);
  const busiest = busiestMonths(rows);
  const none = periods.some(({ endsOn }) => endsOn < today) ? 'none' : 'noPeriod';
  const name = known === 0 ? none : busiest.length === 0 ? 'zero' : busiest.length > 3 ? 'many' : 'some';
  const month = formatList(
    busiest.map((one) => formatMonth(firstOf(year, one), locale)),
    locale,
  );
  return t('title', { name, year: String(year), month, known, unknown: known === 0 ? 0 : unknown });
}

/** Activity of each association by month: what is approved, what waits, what is silent, and where no period has spoken yet. */
export function ActivityHeat({ data, rows, xlsxHref, decides }: ActivityHeatProps) {
  const t = useTranslations('association');
  const locale = useLocale();
  const labels = useChartLabels();
  const words = useChartWords('association');
  const title = useHeatTitle(data, rows);
  const short = useShortNames(data.associations);
  const { year, today, periods } = data;
  const number = (value: number) => formatNumber(value, locale);
  const cells = new Map(rows.map((row) => [row.id, MONTHS.map((month) => cellOf(row, year, month))]));
  const heatmap = prepareActivityHeatmap({
    columns: MONTHS.map((month) => ({ id: String(month), label: String(month), title: formatMonth(firstOf(year, month), locale) })),
    rows: rows.map((row) => {
      const name = pickText(row.name, locale);
      return { id: row.id, label: short.get(row.id) ?? name, name, href: `/associations/${row.id}?year=${year}`, cells: cells.get(row.id) ?? [] };
    }),
    format: number,
  });
  const ended = periods.findLast(({ endsOn }) => endsOn < today);
  const next = periods.find(({ endsOn }) => endsOn >= today);
  const queue = (words: string, query: string) =>
    ended && decides ? (
      <Link href={`/reports?period=${ended.id}${query}`} className="touch:inline-block touch:py-3">
        {words}
      </Link>
    ) : null;
  const written = (cell: ActivityCell) => {
    if (cell.state === 'known') return { text: number(cell.value), value: cell.value };
    const text = cell.state === 'waiting' && cell.claimed ? words.heat.waitingCell(number(cell.claimed)) : t(`state.${STATE[cell.state]}`);
    return { text: cell.state === 'notMember' ? words.heat.notMember : text, value: null };
  };
  const caption = t('heat.caption', { year: String(year) });
  return (
    <Card>
      <ChartFrame
        title={title}
        subtitle={t('heat.sub', { year: String(year) })}
        fileName={`associations-by-month-${year}`}
        xlsxHref={xlsxHref}
        png={false}
        labels={labels}
        table={{
          caption,
          columns: [{ label: t('column.name') }, ...MONTHS.map((month) => ({ label: t('column.month', { month }), numeric: true }))],
          rows: rows.map((row) => ({ id: row.id, cells: [{ text: pickText(row.name, locale) }, ...(cells.get(row.id) ?? []).map(written)] })),
        }}
      >
        <ActivityHeatmap
          heatmap={heatmap}
          caption={caption}
          words={words}
          actions={{ waiting: queue(t('heat.approve'), '&status=SUBMITTED'), missing: queue(t('heat.remind'), '') }}
          noPeriodText={next ? t('heat.notYet', { period: pickText(next.name, locale) }) : undefined}
          Link={Link}
        />
      </ChartFrame>
    </Card>
  );
}

const STATE = { waiting: 'waiting', missing: 'missing', noPeriod: 'none', notMember: 'none' } as const;
