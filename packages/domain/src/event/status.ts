import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';

export const EVENT_STATUSES = ['PLANNED', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

const NEXT: Record<EventStatus, readonly EventStatus[]> = {
  PLANNED: ['CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED'],
  CONFIRMED: ['HELD', 'POSTPONED', 'CANCELLED', 'PLANNED'],
  // put off again, and to another day
  POSTPONED: ['CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED', 'PLANNED'],
  HELD: ['PLANNED'],
  CANCELLED: ['PLANNED'],
};

/** What may become of an event in this status. */
export const nextStatuses = (status: EventStatus): readonly EventStatus[] => NEXT[status];

/**
 * Why an event may not become `to` today, as a key of the namespace `event.error`; null: it may.
 * Held only once its first day has come; an event without a day may be recorded as held.
 */
export function statusRefusal(event: { status: EventStatus; startsOn: string | null }, to: EventStatus, today: string): 'transition' | 'heldBeforeDay' | null {
  if (!NEXT[event.status].includes(to)) return 'transition';
  if (to === 'HELD' && event.startsOn !== null && event.startsOn > today) return 'heldBeforeDay';
  return null;
}

const reason = z
  .string()
  .trim()
  .max(500)
  .nullable()
  .transform((text) => text || null);

/** A change of status; postponing and cancelling say why, postponing also to which day (null: not known yet). */
export const eventStatusChange = z
  .object({
    id: z.uuid(),
    version: z.number().int().min(1),
    to: z.enum(EVENT_STATUSES),
    reason: reason.default(null),
    startsOn: isoDate.nullable().default(null),
    endsOn: isoDate.nullable().default(null),
  })
  .superRefine((value, issue) => {
    if ((value.to === 'POSTPONED' || value.to === 'CANCELLED') && !value.reason) issue.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
    if (value.endsOn && !value.startsOn) issue.addIssue({ code: 'custom', path: ['startsOn'], message: 'required' });
    if (value.endsOn && value.startsOn && value.endsOn < value.startsOn) issue.addIssue({ code: 'custom', path: ['endsOn'], message: 'endBeforeStart' });
  });
export type EventStatusChange = z.output<typeof eventStatusChange>;
