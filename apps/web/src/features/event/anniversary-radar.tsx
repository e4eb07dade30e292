import type { RadarRow } from '@nhipcau/api/event';
import { pickText } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { RADAR_FILTERS, type RadarFilter, radarRows } from './anniversary-kinds';
import { AnniversaryAnswer, AnniversaryDay, AnniversaryYears, ByMonth } from './anniversary-parts';

/** `openYears`: plan years in which the reader may plan an event; null where they may not plan at all. */
type RadarProps = { rows: RadarRow[]; filter: RadarFilter; openYears: number[] | null };

/** The filters of the radar, each with how many it leaves. */
function RadarFilters({ rows, filter }: Pick<RadarProps, 'rows' | 'filter'>) {
  const t = useTranslations('event.anniversary');
  const enums = useTranslations('enums.anniversaryKind');
  const words: Record<RadarFilter, string> = {
    important: t('important'),
    gaps: t('gapsOnly'),
    round: enums('round'),
    five: enums('five'),
    other: enums('other'),
    unknown: t('unknownKind'),
    all: t('all'),
  };
  const items = RADAR_FILTERS.map((one) => ({
    href: one === 'important' ? '/events/anniversaries' : `/events/anniversaries?kind=${one}`,
    label: words[one],
    current: one === filter,
    count: radarRows(rows, one).length,
  }));
  return <FilterChips label={t('filter')} items={items} linkAs={Link} className="mb-4" />;
}

function RadarItem({ row, openYears }: { row: RadarRow; openYears: number[] | null }) {
  const t = useTranslations('event.anniversary');
  const locale = useLocale();
  return (
    <li className="grid gap-x-5 gap-y-2 border-line-2 border-t px-4 py-3 first:border-t-0 sm:grid-cols-[11rem_minmax(0,1fr)] sm:px-5.5 lg:grid-cols-[11rem_minmax(0,1fr)_19rem]">
      <AnniversaryDay on={row.on} verified={row.verified} />
      <div className="min-w-0">
        <p className="font-medium">
          <LocalText value={row.name} />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
          <AnniversaryYears years={row.years} kind={row.kind} />
          {t.has(`category.${row.category}` as 'category.hanoi') ? (
            <span className="text-ink-3">{t(`category.${row.category}` as 'category.hanoi')}</span>
          ) : null}
        </p>
      </div>
      <div className="flex flex-col items-start gap-1.5 text-sm sm:col-start-2 lg:col-start-3">
        <AnniversaryAnswer row={row} name={pickText(row.name, locale)} openYears={openYears} />
      </div>
    </li>
  );
}

/** The coming year's anniversaries, month by month. */
export function AnniversaryRadar({ rows, filter, openYears }: RadarProps) {
  const t = useTranslations('event.anniversary');
  const shown = radarRows(rows, filter);
  return (
    <>
      <RadarFilters rows={rows} filter={filter} />
      {shown.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <ByMonth rows={shown} item={(row) => <RadarItem key={`${row.key} ${row.on}`} row={row} openYears={openYears} />} />
    </>
  );
}
