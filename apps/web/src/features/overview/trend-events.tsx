import type { OverviewData } from '@nhipcau/api/overview';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

const SHOWN = 4;

/** The next events that are to move the chosen indicator: the hollow dots of its chart, by name. */
export function TrendEvents({ events }: { events: NonNullable<OverviewData['chosen']>['plannedEvents'] }) {
  const t = useTranslations('overview.trend');
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <section className="mt-4" aria-labelledby="trend-events">
      <h3 id="trend-events" className="font-semibold text-sm">
        {t('events', { count: events.length })}
      </h3>
      <ul className="mt-1 flex flex-col">
        {events.slice(0, SHOWN).map(({ eventId, title, on }) => (
          <li key={eventId} className="flex items-baseline justify-between gap-4 border-line-2 border-t py-2 first:border-t-0">
            <Link href={`/events/${eventId}`} className="tap min-w-0 text-jade">
              <LocalText value={title} />
            </Link>
            <span className="shrink-0 text-ink-2 text-sm">{on ? formatDay(on, locale) : t('dayOpen')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
