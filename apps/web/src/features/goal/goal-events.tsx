import type { GoalEvent } from '@nhipcau/api/goal';
import type { IndicatorState } from '@nhipcau/api/plan';
import { formatDays, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { withUnit } from '@/features/indicator/figures';
import { Link } from '@/i18n/routing';

const MARK = { PLANNED: 'planned', CONFIRMED: 'confirmed', HELD: 'held', POSTPONED: 'postponed', CANCELLED: 'cancelled' } as const;

/** Events that serve a goal, soonest first, with what they are expected to bring. */
export function GoalEvents({ events, indicators }: { events: GoalEvent[]; indicators: IndicatorState[] }) {
  const t = useTranslations('goal.detail');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return (
    <Card title={t('events')} titleId="events" flush={events.length > 0}>
      {events.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('noEvents')}</p>
      ) : (
        <Table label={t('events')} maxHeight="max-h-96">
          <THead>
            <Tr>
              <Th>{t('eventDay')}</Th>
              <Th>{t('eventTitle')}</Th>
              <Th>{common('status')}</Th>
              <Th>{t('eventHost')}</Th>
              <Th>{t('eventExpected')}</Th>
            </Tr>
          </THead>
          <TBody>
            {events.map((event) => (
              <Tr key={event.id}>
                <Td className="whitespace-nowrap">{event.startsOn ? formatDays(event.startsOn, event.endsOn, locale) : common('unknownDay')}</Td>
                <Td className="min-w-48">
                  <RowLink asChild>
                    <Link href={`/events/${event.id}`}>
                      <LocalText value={event.title} />
                    </Link>
                  </RowLink>
                </Td>
                <Td>
                  <StatusMark status={MARK[event.status]} label={enums(`eventStatus.${event.status}`)} />
                </Td>
                <Td>{event.hostName ? <LocalText value={event.hostName} /> : '–'}</Td>
                <Td className="min-w-44">
                  {event.expected.map(({ indicatorId, indicatorName, contribution }) => {
                    const indicator = byId.get(indicatorId);
                    return (
                      <span key={indicatorId} className="block">
                        {contribution === null || !indicator ? null : <b>+{withUnit(indicator, contribution, locale)} </b>}
                        {pickText(indicatorName, locale)}
                      </span>
                    );
                  })}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
