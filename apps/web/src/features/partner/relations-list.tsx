import type { RelationsDay } from '@nhipcau/api/partner/pictures';
import { formatCountry, formatDay, formatMonth } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { buttonClass } from '@nhipcau/ui/button';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { EventStatusMark } from '@/features/event/event-status-mark';
import { Link } from '@/i18n/routing';
import { RELATIONS_FILTERS, type RelationsFilter, relationsRows } from './relations-filter';
import { StageMark } from './stage-mark';

const SHOWN = 4;
type ListProps = { days: RelationsDay[]; filter: RelationsFilter; openYears: number[] | null };

function Day({ day, openYears }: { day: RelationsDay; openYears: number[] | null }) {
  const t = useTranslations('partner.picture.relations');
  const event = useTranslations('event.anniversary');
  const kinds = useTranslations('enums.anniversaryKind');
  const locale = useLocale();
  const country = formatCountry(day.countryCode, locale);
  const important = day.kind === 'round' || day.kind === 'five';
  return (
    <li className="grid gap-x-5 gap-y-2 border-line-2 border-t px-4 py-3 first:border-t-0 sm:grid-cols-[9rem_minmax(0,1fr)] sm:px-5.5 lg:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)_15rem]">
      <div>
        <time
          dateTime={day.on}
          data-verified={day.verified}
          className={day.verified ? 'font-medium' : 'border-risk border-b-2 border-dashed font-medium text-ink-2'}
        >
          {formatDay(day.on, locale)}
        </time>
        {day.verified ? null : <StatusMark status="unverified" label={event('unverified')} className="mt-1 flex text-xs" />}
      </div>
      <div className="min-w-0">
        <p className="font-medium">{country}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-ink-2 text-sm">
          {day.years === null ? event('unknownKind') : <b className="font-semibold text-ink">{event('years', { years: day.years })}</b>}
          {day.kind ? <Badge tone={day.kind === 'round' ? 'lotus' : day.kind === 'five' ? 'jade' : 'neutral'}>{kinds(day.kind)}</Badge> : null}
        </p>
      </div>
      <div className="min-w-0 text-sm sm:col-start-2 lg:col-start-3">
        {day.partners.length === 0 ? (
          <span className="text-ink-3">{t('noPartners')}</span>
        ) : (
          <ul aria-label={t('partners', { country })} className="flex flex-col gap-1">
            {day.partners.slice(0, SHOWN).map((partner) => (
              <li key={partner.id} className="flex flex-wrap items-center gap-x-2">
                <Link href={`/partners/${partner.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
                  <LocalText value={partner.name} />
                </Link>
                <StageMark stage={partner.stage} />
              </li>
            ))}
            {day.partners.length > SHOWN ? (
              <li>
                <Link href={`/partners?country=${day.countryCode}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
                  {t('morePartners', { count: day.partners.length - SHOWN })}
                </Link>
              </li>
            ) : null}
          </ul>
        )}
      </div>
      <div className="flex flex-col items-start gap-1.5 text-sm sm:col-start-2 lg:col-start-4">
        {day.events.map((answer) => (
          <p key={answer.id} className="min-w-0">
            <Link href={`/events/${answer.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
              <LocalText value={answer.title} />
            </Link>{' '}
            <EventStatusMark status={answer.status} />
          </p>
        ))}
        {day.state === 'covered' && day.events.length === 0 ? <span className="text-ink-2">{event('elsewhere')}</span> : null}
        {day.state === 'covered' ? null : <span className={day.state === 'gap' && important ? 'text-off' : 'text-ink-3'}>{event(`state.${day.state}`)}</span>}
        {day.state !== 'covered' && openYears?.includes(Number(day.on.slice(0, 4))) ? (
          <Link
            href={`/events/new?anniversary=${encodeURIComponent(day.key)}&on=${day.on}`}
            aria-label={event('planFor', { name: country })}
            className={buttonClass({ size: 'sm' })}
          >
            {event('plan')}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

/** Anniversaries of diplomatic relations of the coming year, month by month, each with who is there and what answers it. */
export function RelationsList({ days, filter, openYears }: ListProps) {
  const t = useTranslations('partner.picture.relations');
  const locale = useLocale();
  const shown = relationsRows(days, filter);
  const months = [...new Set(shown.map(({ on }) => on.slice(0, 7)))];
  const chips = RELATIONS_FILTERS.map((one) => ({
    href: one === 'important' ? '/partners/relations' : `/partners/relations?show=${one}`,
    label: t(one),
    current: one === filter,
    count: relationsRows(days, one).length,
  }));
  return (
    <>
      <FilterChips label={t('filter')} items={chips} linkAs={Link} className="mb-4" />
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
                .map((day) => (
                  <Day key={`${day.key} ${day.on}`} day={day} openYears={openYears} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
