import type { EventStatus } from '@nhipcau/domain/event';
import { ToneText } from '@nhipcau/ui/page-header';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

export interface EventSummary {
  total: number;
  byStatus: Record<EventStatus, number>;
  unrecorded: number;
  withoutGoal: number;
}

/** What the year's events come to, in one sentence. */
export function ListHeading({ year, summary }: { year: number; summary: EventSummary }) {
  const t = useTranslations('event.heading');
  if (summary.total === 0) return t('none', { year });
  const { byStatus } = summary;
  return (
    <span data-figure="events-of-year" data-value={summary.total}>
      {t.rich('main', {
        year,
        total: summary.total,
        held: byStatus.HELD,
        ahead: byStatus.PLANNED + byStatus.CONFIRMED - summary.unrecorded,
        unrecorded: summary.unrecorded,
        postponed: byStatus.POSTPONED,
        cancelled: byStatus.CANCELLED,
        b: (words) => words,
        good: (words) => <ToneText tone="on">{words}</ToneText>,
        next: (words) => <ToneText tone="jade">{words}</ToneText>,
        bad: (words) => <ToneText tone="risk">{words}</ToneText>,
      })}
    </span>
  );
}

/** What of the year's events waits for somebody, each with the list of them. */
export function ListLede({ year, summary }: { year: number; summary: EventSummary }) {
  const t = useTranslations('event.heading');
  const parts = [
    { key: 'unrecorded', count: summary.unrecorded, words: t('ledeUnrecorded', { count: summary.unrecorded }) },
    { key: 'withoutGoal', count: summary.withoutGoal, words: t('ledeWithoutGoal', { count: summary.withoutGoal }) },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {parts.map(({ key, count, words }) => (
        <li key={key} data-figure={`events-${key}`} data-value={count}>
          <Link
            href={`/events?year=${year}&${key}=1`}
            className="text-jade underline decoration-1 underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center"
          >
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}
