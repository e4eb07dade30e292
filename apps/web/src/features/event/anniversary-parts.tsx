import type { RadarRow } from '@nhipcau/api/event';
import { formatDay, formatMonth } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { buttonClass } from '@nhipcau/ui/button';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { TONE_TEXT } from '@nhipcau/ui/tone';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { EventStatusMark } from './event-status-mark';

const STATE_TONE = { covered: 'on', gap: 'off', ahead: 'nodata' } as const;

/** Days of a year, month by month. */
export function ByMonth<Row extends { key: string; on: string }>({ rows, item }: { rows: Row[]; item: (row: Row) => ReactNode }) {
  const locale = useLocale();
  const months = [...new Set(rows.map(({ on }) => on.slice(0, 7)))];
  return (
    <div className="flex flex-col gap-4">
      {months.map((month) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className="mb-1.5 font-semibold text-ink-2 first-letter:uppercase">
            {formatMonth(`${month}-01`, locale)}
          </h2>
          <ul className="rounded-xl border border-line bg-card">{rows.filter(({ on }) => on.startsWith(month)).map(item)}</ul>
        </section>
      ))}
    </div>
  );
}

/** The day of an anniversary; one that is not verified says so. */
export function AnniversaryDay({ on, verified }: Pick<RadarRow, 'on' | 'verified'>) {
  const t = useTranslations('event.anniversary');
  const locale = useLocale();
  return (
    <div>
      <time dateTime={on} data-verified={verified} className={verified ? 'font-medium' : 'border-risk border-b-2 border-dashed font-medium text-ink-2'}>
        {formatDay(on, locale)}
      </time>
      {verified ? null : <StatusMark status="unverified" label={t('unverified')} className="mt-1 flex text-xs" />}
    </div>
  );
}

/** How many years, and whether that is a round number. */
export function AnniversaryYears({ years, kind }: Pick<RadarRow, 'years' | 'kind'>) {
  const t = useTranslations('event.anniversary');
  const enums = useTranslations('enums.anniversaryKind');
  if (years === null) return <span className="text-nodata">{t('unknownKind')}</span>;
  return (
    <>
      <b className="font-semibold text-ink">{t('years', { years })}</b>
      {kind ? <Badge tone={kind === 'round' ? 'lotus' : kind === 'five' ? 'jade' : 'neutral'}>{enums(kind)}</Badge> : null}
    </>
  );
}

type AnswerProps = {
  row: Pick<RadarRow, 'key' | 'on' | 'kind' | 'state'> & { events: Pick<RadarRow['events'][number], 'id' | 'title' | 'status'>[]; reached?: number | null };
  /** what the day is called where an event is planned for it */
  name: string;
  /** plan years in which the reader may plan an event; null where they may not plan at all */
  openYears: number[] | null;
};

/** What answers an anniversary, or how urgent that is and where to plan it. */
export function AnniversaryAnswer({ row, name, openYears }: AnswerProps) {
  const t = useTranslations('event.anniversary');
  const { state, reached } = row;
  const year = Number(row.on.slice(0, 4));
  const important = row.kind === 'round' || row.kind === 'five';
  return (
    <>
      {row.events.map((event) => (
        <p key={event.id} className="min-w-0">
          <Link href={`/events/${event.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
            <LocalText value={event.title} />
          </Link>{' '}
          <EventStatusMark status={event.status} />
        </p>
      ))}
      {state === 'covered' && row.events.length === 0 ? <span className="text-ink-2">{t('elsewhere')}</span> : null}
      {state === 'covered' ? null : (
        <span className={important ? TONE_TEXT[STATE_TONE[state]] : 'text-ink-3'}>
          {t(`state.${state}`)}
          {reached == null ? null : ` · ${t('reached', { months: reached })}`}
        </span>
      )}
      {openYears && state !== 'covered' && !openYears.includes(year) ? <span className="text-ink-3">{t('noPlanYear', { year })}</span> : null}
      {openYears?.includes(year) && state !== 'covered' ? (
        <Link
          href={`/events/new?anniversary=${encodeURIComponent(row.key)}&on=${row.on}`}
          aria-label={t('planFor', { name })}
          className={buttonClass({ size: 'sm' })}
        >
          {t('plan')}
        </Link>
      ) : null}
    </>
  );
}
