import type { RadarRow } from '@nhipcau/api/event';
import { formatDay, formatMonth, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { buttonClass } from '@nhipcau/ui/button';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { TONE_TEXT } from '@nhipcau/ui/tone';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { RADAR_FILTERS, type RadarFilter, radarRows } from './anniversary-kinds';
import { EventStatusMark } from './event-status-mark';

const STATE_TONE = { covered: 'on', gap: 'off', ahead: 'nodata' } as const;

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
  const enums = useTranslations('enums.anniversaryKind');
  const locale = useLocale();
  const year = Number(row.on.slice(0, 4));
  const important = row.kind === 'round' || row.kind === 'five';
  return (
    <li className="grid gap-x-5 gap-y-2 border-line-2 border-t px-4 py-3 first:border-t-0 sm:grid-cols-[11rem_minmax(0,1fr)] sm:px-5.5 lg:grid-cols-[11rem_minmax(0,1fr)_19rem]">
      <div>
        <time
          dateTime={row.on}
          data-verified={row.verified}
          className={row.verified ? 'font-medium' : 'border-risk border-b-2 border-dashed font-medium text-ink-2'}
        >
          {formatDay(row.on, locale)}
        </time>
        {row.verified ? null : <StatusMark status="unverified" label={t('unverified')} className="mt-1 flex text-xs" />}
      </div>
      <div className="min-w-0">
        <p className="font-medium">
          <LocalText value={row.name} />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
          {row.years === null ? (
            <span className="text-nodata">{t('unknownKind')}</span>
          ) : (
            <>
              <b className="font-semibold text-ink">{t('years', { years: row.years })}</b>
              {row.kind ? <Badge tone={row.kind === 'round' ? 'lotus' : row.kind === 'five' ? 'jade' : 'neutral'}>{enums(row.kind)}</Badge> : null}
            </>
          )}
          {t.has(`category.${row.category}` as 'category.hanoi') ? (
            <span className="text-ink-3">{t(`category.${row.category}` as 'category.hanoi')}</span>
          ) : null}
        </p>
      </div>
      <div className="flex flex-col items-start gap-1.5 text-sm sm:col-start-2 lg:col-start-3">
        {row.events.map((event) => (
          <p key={event.id} className="min-w-0">
            <Link href={`/events/${event.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
              <LocalText value={event.title} />
            </Link>{' '}
            <EventStatusMark status={event.status} />
          </p>
        ))}
        {row.state === 'covered' && row.events.length === 0 ? <span className="text-ink-2">{t('elsewhere')}</span> : null}
        {row.state === 'covered' ? null : (
          <span className={important ? TONE_TEXT[STATE_TONE[row.state]] : 'text-ink-3'}>
            {t(`state.${row.state}`)}
            {row.reached === null ? null : ` · ${t('reached', { months: row.reached })}`}
          </span>
        )}
        {openYears && row.state !== 'covered' && !openYears.includes(year) ? <span className="text-ink-3">{t('noPlanYear', { year })}</span> : null}
        {openYears?.includes(year) && row.state !== 'covered' ? (
          <Link
            href={`/events/new?anniversary=${encodeURIComponent(row.key)}&on=${row.on}`}
            aria-label={t('planFor', { name: pickText(row.name, locale) })}
            className={buttonClass({ size: 'sm' })}
          >
            {t('plan')}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

/** The coming year's anniversaries, month by month. */
export function AnniversaryRadar({ rows, filter, openYears }: RadarProps) {
  const t = useTranslations('event.anniversary');
  const locale = useLocale();
  const shown = radarRows(rows, filter);
  const months = [...new Set(shown.map(({ on }) => on.slice(0, 7)))];
  return (
    <>
      <RadarFilters rows={rows} filter={filter} />
      {shown.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <div className="flex flex-col gap-4">
        {months.map((month) => (
          <section key={month} aria-labelledby={`month-${month}`}>
            <h2 id={`month-${month}`} className="mb-1.5 font-semibold text-ink-2 first-letter:uppercase">
              {formatMonth(`${month}-01`, locale)}
            </h2>
            <ul className="rounded-xl border border-line bg-card">
              {shown
                .filter(({ on }) => on.startsWith(month))
                .map((row) => (
                  <RadarItem key={`${row.key} ${row.on}`} row={row} openYears={openYears} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
