import type { EventStatus } from '@nhipcau/domain/event';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

const LOOK = { PLANNED: 'planned', CONFIRMED: 'confirmed', HELD: 'held', POSTPONED: 'postponed', CANCELLED: 'cancelled' } as const;

/** The status as the design system looks it up. */
export const eventLook = (status: EventStatus) => LOOK[status];

export function EventStatusMark({ status }: { status: EventStatus }) {
  const t = useTranslations('enums.eventStatus');
  return <StatusMark status={eventLook(status)} label={t(status)} />;
}
