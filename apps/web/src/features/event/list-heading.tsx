import type { RouterOutputs } from '@nhipcau/api';
import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import { countText } from '@/components/count-text';
import { Link } from '@/i18n/routing';

export type EventSummary = RouterOutputs['event']['list']['summary'];

/** What the year's events come to, in one sentence. */
export function ListHeading({ year, summary }: { year: number; summary: EventSummary }) {
  const t = useTranslations('event.heading');
  const locale = useLocale();
  if (summary.total.total === 0) return t('none', { year });
  const { HELD: held, POSTPONED: postponed, CANCELLED: cancelled } = summary.byStatus;
  const { total, ahead, unrecorded } = summary;
  return (
    <span data-figure="events-of-year" data-value={total.total}>
      {t.rich('main', {
        year,
        ...{ total: total.total, totalShown: countText(total, locale) },
        ...{ held: held.total, heldShown: countText(held, locale) },
        ...{ ahead: ahead.total, aheadShown: countText(ahead, locale) },
        ...{ unrecorded: unrecorded.total, unrecordedShown: countText(unrecorded, locale) },
        ...{ postponed: postponed.total, postponedShown: countText(postponed, locale) },
        ...{ cancelled: cancelled.total, cancelledShown: countText(cancelled, locale) },
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
  const locale = useLocale();
  const said = (count: EventSummary['total']) => ({ count: count.total, shown: countText(count, locale) });
  const parts = [
    { key: 'unrecorded', count: summary.unrecorded.total, words: t('ledeUnrecorded', said(summary.unrecorded)) },
    { key: 'withoutGoal', count: summary.withoutGoal.total, words: t('ledeWithoutGoal', said(summary.withoutGoal)) },
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
