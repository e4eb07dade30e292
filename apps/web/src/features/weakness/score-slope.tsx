import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { Sparkline } from '@nhipcau/charts';
import { formatNumber } from '@nhipcau/i18n';
import { NoData } from '@nhipcau/ui/no-data';
import { useLocale, useTranslations } from 'next-intl';
import { stateTone } from './figures';

/** From the first score to the present one, as a small line with the figure. */
export function ScoreSlope({ row }: { row: Pick<WeaknessListRow, 'id' | 'state' | 'distance' | 'years'> }) {
  const t = useTranslations('weakness');
  const common = useTranslations('common');
  const locale = useLocale();
  const noData = common('noData');
  if (row.distance === null) return <NoData>{noData}</NoData>;
  const points = row.years.map(({ year, distance }) =>
    t('list.scores', { year: String(year), score: distance === null ? noData : formatNumber(distance, locale) }),
  );
  return (
    <span className="inline-flex items-center gap-2">
      {row.years.length > 1 ? (
        <Sparkline values={row.years.map(({ distance }) => distance)} label={points.join(', ')} noData={noData} tone={stateTone(row.state)} />
      ) : null}
      <b data-figure="weakness-score" data-value={row.distance}>
        {formatNumber(row.distance, locale)}
      </b>
    </span>
  );
}
