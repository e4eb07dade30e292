import type { CalendarEvent, EventOptions } from '@nhipcau/api/event';
import { CalendarGrid, prepareCalendar } from '@nhipcau/charts';
import { formatDay, formatMonth, type Locale, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { countText } from '@/components/count-text';
import { hrefWith, type SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { EventDays } from './event-days';
import { EventFilters } from './event-filters';
import { EventStatusMark, eventLook } from './event-status-mark';

// 2024-01-01 was a Monday
const weekdaysOf = (locale: Locale) =>
  Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    const as = (weekday: 'short' | 'long') => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(day);
    return { short: as('short'), long: as('long') };
  });

type CalendarViewProps = {
  events: CalendarEvent[];
  month: string;
  today: string;
  undated: { total: number; more?: boolean | undefined };
  options: EventOptions;
  filters: Parameters<typeof EventFilters>[0]['filters'];
  params: SearchParams;
};

/** A month of events: weeks on a desk, days one below the other on a phone. */
export function CalendarView({ events, month, today, undated, options, filters, params }: CalendarViewProps) {
  const t = useTranslations('event');
  const enums = useTranslations('enums.eventStatus');
  const locale = useLocale();
  const calendar = prepareCalendar({ month, today, events, maxLanes: 4 });
  const monthName = formatMonth(`${month}-01`, locale);
  const inMonth = events.filter((event) => event.startsOn.slice(0, 7) <= month && (event.endsOn ?? event.startsOn).slice(0, 7) >= month);
  const to = (target: string) => hrefWith('/events', params, { view: 'calendar', month: target });
  const year = month.slice(0, 4);
  return (
    <>
      <EventFilters options={options} filters={filters} kept={{ view: 'calendar', month }} clearHref={`/events?view=calendar&month=${month}`} />
      <nav data-shell aria-label={t('calendar.label', { month: monthName })} className="mb-3 flex flex-wrap items-center gap-2">
        <Link href={to(calendar.previousMonth)} className={buttonClass({ size: 'icon' })} aria-label={t('calendar.previous')}>
          <ChevronLeft aria-hidden />
        </Link>
        <h2 className="min-w-40 text-center font-semibold text-lg first-letter:uppercase">{monthName}</h2>
        <Link href={to(calendar.nextMonth)} className={buttonClass({ size: 'icon' })} aria-label={t('calendar.next')}>
          <ChevronRight aria-hidden />
        </Link>
        {month === today.slice(0, 7) ? null : (
          <Link href={to(today.slice(0, 7))} className={buttonClass({ variant: 'ghost' })}>
            {t('calendar.today')}
          </Link>
        )}
        {undated.total > 0 ? (
          <Link href={`/events?year=${year}&month=0`} className="ml-auto text-jade text-sm touch:inline-flex touch:min-h-11 touch:items-center">
            {t('calendar.undated', { count: undated.total, shown: countText(undated, locale) })}
          </Link>
        ) : null}
      </nav>
      <div className="hidden md:block print:block">
        <CalendarGrid
          calendar={calendar}
          weekdays={weekdaysOf(locale)}
          label={t('calendar.label', { month: monthName })}
          formatDate={(on) => formatDay(on, locale)}
          more={(count) => t('calendar.more', { count })}
          renderEvent={({ event }) => (
            <Link
              href={`/events/${event.id}`}
              title={pickText(event.title, locale)}
              className="flex min-w-0 items-center gap-1 rounded-sm border border-line bg-card px-1.5 py-0.5 text-ink text-xs no-underline hover:border-edge hover:underline"
            >
              <StatusGlyph status={eventLook(event.status)} className="size-2.5 shrink-0" />
              <span className="truncate">
                <LocalText value={event.title} />
              </span>
              <span className="sr-only">, {enums(event.status)}</span>
            </Link>
          )}
        />
      </div>
      <div className="md:hidden print:hidden">
        {inMonth.length === 0 ? (
          <EmptyState title={t('calendar.empty')} />
        ) : (
          <ol className="flex flex-col gap-2">
            {inMonth.map((event) => (
              <li key={event.id} className="relative rounded-xl border border-line bg-card px-4 py-3">
                <p className="text-ink-2 text-sm">
                  <EventDays startsOn={event.startsOn} endsOn={event.endsOn} />
                </p>
                <Link href={`/events/${event.id}`} className="font-medium text-ink no-underline after:absolute after:inset-0 hover:underline">
                  <LocalText value={event.title} />
                </Link>
                <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <EventStatusMark status={event.status} />
                  {event.place ? <span className="text-ink-2">{event.place}</span> : null}
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
