import { toDate, toIso } from '@nhipcau/db';
import { type EventStatusChange, statusRefusal } from '@nhipcau/domain/event';
import type { CurrentUser } from '../context.ts';
import { AppError, rule } from '../errors.ts';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import { type Actor, transact } from '../transact.ts';
import { isDecidedByReport } from './data-get.ts';
import { auditedEvent, checkDays, openYear, takeVersion } from './mutations.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope; today: string };

/**
 * Confirms, holds, postpones, cancels or reopens an event. Postponing keeps the day planned first; the new day may still be unknown.
 * @throws notFound, conflict, invalidInput (day outside the plan year), rule (closed year, no such step, day not come, decided by an approved report)
 */
export function changeEventStatus(caller: Caller, input: EventStatusChange) {
  return transact(caller, async (tx, log) => {
    const now = await tx.event.findFirst({ where: { AND: [{ id: input.id }, eventsIn(caller.scope)] } });
    if (!now) throw new AppError('notFound');
    const year = await openYear(tx, now.planYearId);
    // an outdated page first hears what has changed, not that its step is gone
    if (now.version === input.version) {
      const refusal = statusRefusal({ status: now.status, startsOn: toIso(now.startsOn) }, input.to, caller.today);
      if (refusal) throw rule(`event.error.${refusal}`);
      if (await isDecidedByReport(tx, now.id)) throw rule('event.error.decidedByReport');
    }
    const postponed = input.to === 'POSTPONED';
    if (postponed) checkDays(input, year);
    const before = await auditedEvent(tx, now.id);
    await takeVersion(tx, caller.scope, input, {
      status: input.to,
      statusReason: postponed || input.to === 'CANCELLED' ? input.reason : null,
      ...(postponed ? { startsOn: toDate(input.startsOn), endsOn: toDate(input.endsOn), originalStartsOn: now.originalStartsOn ?? now.startsOn } : {}),
    });
    await log({ action: 'event.changeStatus', entity: 'event', entityId: now.id, before, after: await auditedEvent(tx, now.id) });
    return { id: now.id };
  });
}
