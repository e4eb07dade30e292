import type { IndicatorState } from '@nhipcau/api/plan';
import { formatDay, formatPercent } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { TextLink } from '@nhipcau/ui/text-link';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { withUnit } from './figures';

/** Events that feed the indicator: those with a day ahead, which count, those without a day and those that are over and that nobody has told of. */
export function IndicatorEvents({ state, year }: { state: IndicatorState; year: number }) {
  const t = useTranslations('indicator.events');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { plannedEvents, overdueEvents } = state;
  const feeding = plannedEvents.filter(({ on, expectedContribution }) => on !== null && expectedContribution !== null);
  const silent = plannedEvents.filter(({ on, expectedContribution }) => on !== null && expectedContribution === null).length;
  const undated = plannedEvents.filter(({ on }) => on === null).length;
  if (plannedEvents.length === 0 && overdueEvents.length === 0) return null;
  const sum = feeding.reduce((total, { probability, expectedContribution }) => total + probability * (expectedContribution ?? 0), 0);
  const list = (filter: Record<string, string>) => `/events?${new URLSearchParams({ year: String(year), indicator: state.id, ...filter })}`;
  const adds = state.kind !== 'RATE' && feeding.length > 0;
  return (
    <Card title={t('title')} titleId="planned-events" flush={feeding.length > 0}>
      <ul className={`flex flex-col gap-1 text-sm ${feeding.length > 0 ? 'px-4 pb-3' : ''}`}>
        <li>
          {feeding.length === 0 ? (
            t('none')
          ) : (
            <TextLink asChild>
              <Link href={list({ ahead: 'feeding' })}>
                {adds ? t('adds', { count: feeding.length, value: withUnit(state, sum, locale) }) : t('feeding', { count: feeding.length })}
              </Link>
            </TextLink>
          )}
        </li>
        {silent > 0 ? <li className="text-ink-2">{t('silent', { count: silent })}</li> : null}
        {undated > 0 ? (
          <li>
            <TextLink asChild>
              <Link href={list({ ahead: 'undated' })}>{t('undated', { count: undated })}</Link>
            </TextLink>
          </li>
        ) : null}
        {overdueEvents.length > 0 ? (
          <li>
            <TextLink asChild>
              <Link href={list({ unrecorded: '1' })}>{t('overdue', { count: overdueEvents.length })}</Link>
            </TextLink>
          </li>
        ) : null}
      </ul>
      {feeding.length > 0 ? (
        <Table label={t('title')} maxHeight="max-h-96">
          <THead>
            <Tr>
              <Th>{t('on')}</Th>
              <Th>{t('event')}</Th>
              <Th>{t('standing')}</Th>
              <Th numeric>{t('probability')}</Th>
              <Th numeric>{t('contribution')}</Th>
              <Th numeric>{t('after')}</Th>
            </Tr>
          </THead>
          <TBody>
            {feeding.map((event) => (
              <Tr key={event.eventId}>
                <Td className="whitespace-nowrap">{event.on ? formatDay(event.on, locale) : null}</Td>
                <Td className="min-w-48">
                  <RowLink asChild>
                    <Link href={`/events/${event.eventId}`}>
                      <LocalText value={event.title} />
                    </Link>
                  </RowLink>
                </Td>
                <Td>
                  <StatusMark status={event.status === 'CONFIRMED' ? 'confirmed' : 'planned'} label={enums(`eventStatus.${event.status}`)} />
                </Td>
                <Td numeric>{formatPercent(event.probability, locale)}</Td>
                <Td numeric>{event.expectedContribution === null ? '–' : `+${withUnit(state, event.expectedContribution, locale)}`}</Td>
                <Td numeric>{event.expectedCumulative === null ? '–' : withUnit(state, event.expectedCumulative, locale)}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      ) : null}
    </Card>
  );
}
