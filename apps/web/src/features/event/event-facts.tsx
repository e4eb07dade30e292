import type { EventDetail } from '@nhipcau/api/event';
import { formatCountry, formatDay, formatList, formatMoney, formatNumber } from '@nhipcau/i18n';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { EventDays } from './event-days';

/** Everything the event itself says; what is not known says so. */
export function EventFacts({ event }: { event: EventDetail }) {
  const t = useTranslations('event.facts');
  const common = useTranslations('common');
  const enums = useTranslations('enums.eventForm');
  const initiators = useTranslations('enums.initiator');
  const radar = useTranslations('event.anniversary');
  const locale = useLocale();
  const known = (value: ReactNode | null) => value ?? <span className="text-nodata">{t('unknown')}</span>;
  const figure = (value: ReactNode | null) => value ?? <span className="text-nodata">{common('noData')}</span>;
  const row = (term: string, detail: ReactNode) => ({ term, detail });
  const { anniversary } = event;
  const items = [
    row(t('days'), <EventDays startsOn={event.startsOn} endsOn={event.endsOn} />),
    ...(event.originalStartsOn && event.originalStartsOn !== event.startsOn ? [row(t('originalDay'), formatDay(event.originalStartsOn, locale))] : []),
    ...(event.statusReason ? [row(t('statusReason'), <span className="whitespace-pre-line">{event.statusReason}</span>)] : []),
    row(t('form'), enums(event.form)),
    ...(event.theme ? [row(t('theme'), event.theme)] : []),
    row(t('place'), known(event.place)),
    row(t('host'), known(event.host && <LocalText value={event.host.name} />)),
    ...(event.coHosts.length
      ? [
          row(
            t('coHosts'),
            <ul>
              {event.coHosts.map((one) => (
                <li key={one.id}>
                  <LocalText value={one.name} />
                </li>
              ))}
            </ul>,
          ),
        ]
      : []),
    ...(event.partners.length
      ? [
          row(
            t('partners'),
            <ul>
              {event.partners.map((one) => (
                <li key={one.id}>
                  <Link href={`/partners/${one.id}`} className="text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
                    <LocalText value={one.name} />
                  </Link>{' '}
                  <span className="text-ink-3 text-sm">{initiators(one.initiator)}</span>
                </li>
              ))}
            </ul>,
          ),
        ]
      : []),
    row(
      t('countries'),
      known(
        event.countries.length
          ? formatList(
              event.countries.map((code) => formatCountry(code, locale)),
              locale,
            )
          : null,
      ),
    ),
    row(
      t('expectedParticipants'),
      <span data-figure="expected-participants" data-value={event.expectedParticipants ?? ''}>
        {figure(event.expectedParticipants === null ? null : formatNumber(event.expectedParticipants, locale))}
      </span>,
    ),
    row(t('budget'), figure(event.budget === null ? null : formatMoney(event.budget, locale, event.currency))),
    ...(anniversary
      ? [
          row(
            t('anniversary'),
            <span className="flex flex-wrap items-center gap-x-3">
              <LocalText value={anniversary.name} />
              {anniversary.verified ? null : <StatusMark status="unverified" label={radar('unverified')} className="text-xs" />}
            </span>,
          ),
        ]
      : []),
    row(t('planYear'), String(event.planYear.year)),
    row(t('code'), event.code),
  ];
  return (
    <>
      {event.description ? (
        <p className="mb-4 max-w-prose whitespace-pre-line">
          <LocalText value={event.description} />
        </p>
      ) : null}
      {event.fromReport ? <p className="mb-3 text-ink-2 text-sm">{t('fromReport')}</p> : null}
      <DescriptionList items={items} />
    </>
  );
}
