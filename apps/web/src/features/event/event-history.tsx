import type { EventDetail } from '@nhipcau/api/event';
import { formatDay, formatInstant } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** What happened to the event, the latest first, as the audit log has it. */
export function EventHistory({ event }: { event: EventDetail }) {
  const t = useTranslations('event.history');
  const enums = useTranslations('enums.eventStatus');
  const locale = useLocale();
  if (event.history.length === 0) return <p className="text-ink-2">{t('empty')}</p>;
  return (
    <ol className="flex flex-col">
      {event.history.map((change) => (
        <li key={change.id} data-change={change.action} className="border-line-2 border-t py-2 text-sm first:border-t-0 first:pt-0 last:pb-0">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-medium">{change.from && change.to ? t('moved', { from: enums(change.from), to: enums(change.to) }) : t(change.action)}</span>
            <time dateTime={change.at.toISOString()} className="text-ink-3">
              {formatInstant(change.at, locale)}
            </time>
          </p>
          <p className="text-ink-2">
            {[
              change.actorName,
              change.to === 'POSTPONED' && change.startsOn ? t('newDay', { day: formatDay(change.startsOn, locale) }) : null,
              change.to ? change.reason : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
