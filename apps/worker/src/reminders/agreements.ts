import { enqueueMail } from '@nhipcau/api/mail';
import { type Db, toDate, toIso } from '@nhipcau/db';
import { EXPIRY_REMINDERS, isInForce } from '@nhipcau/domain/partner';
import { addDays, daysBetween } from '@nhipcau/domain/shared';
import { formatDay, pickText, toLocale } from '@nhipcau/i18n';

/** Which reminder an agreement calls for, in days before its end: the latest that has been reached; null: none yet, or it is over. Both ends included. */
export function expiryReminderOn(today: string, expiresOn: string): number | null {
  const left = daysBetween(today, expiresOn);
  return left < 0 ? null : (EXPIRY_REMINDERS.findLast((days) => left <= days) ?? null);
}

/**
 * Writes the reminders of agreements about to end into the outbox: 90, 30 and 7 days before, to whoever looks after the partner, else to the administrators.
 * One that is renewed already, or whose partner is archived, calls for none. May run as often as one likes, on any number of workers: the key of each
 * message lets it be written once for an agreement's end and number of days.
 * @param today ISO day in Hanoi
 * @param toSample whether users of the sample data are written to: their addresses are invented
 * @returns how many messages were written now
 */
export async function enqueueAgreementReminders(db: Db, today: string, toSample: boolean): Promise<number> {
  const reachable = { status: 'ACTIVE' as const, ...(toSample ? {} : { sample: false }) };
  const rows = await db.agreement.findMany({
    where: {
      expiresOn: { gte: toDate(today), lte: toDate(addDays(today, EXPIRY_REMINDERS[0])) },
      renewedBy: null,
      partner: { archivedAt: null, mergedIntoId: null },
    },
    include: { partner: { select: { id: true, name: true, steward: true } } },
    orderBy: { id: 'asc' },
  });
  let count = 0;
  for (const { id, title, partner, ...row } of rows) {
    const days = { signedOn: toIso(row.signedOn), inForceOn: toIso(row.inForceOn), expiresOn: toIso(row.expiresOn), endedOn: toIso(row.endedOn) };
    const reminder = days.expiresOn === null ? null : expiryReminderOn(today, days.expiresOn);
    if (days.expiresOn === null || reminder === null || !isInForce(days, today)) continue;
    const key = `agreementExpiring:${id}:${days.expiresOn}:${reminder}`;
    // told already, whoever looked after the partner then
    if (await db.outboxMessage.count({ where: { dedupeKey: { startsWith: `${key}:` } } })) continue;
    const { steward } = partner;
    const isReached = steward !== null && steward.status === 'ACTIVE' && steward.role !== 'ASSOCIATION' && (toSample || !steward.sample);
    const people = isReached ? [steward] : await db.user.findMany({ where: { ...reachable, role: 'ADMIN' }, orderBy: { id: 'asc' } });
    for (const person of people) {
      const locale = toLocale(person.locale);
      await enqueueMail(db, {
        to: person.email,
        name: person.name,
        locale,
        template: 'agreementExpiring',
        params: {
          partner: pickText(partner.name, locale),
          agreement: pickText(title, locale),
          expires: formatDay(days.expiresOn, locale),
          days: String(daysBetween(today, days.expiresOn)),
        },
        path: `/${locale}/partners/${partner.id}`,
        dedupeKey: `${key}:${person.id}`,
      });
      count++;
    }
  }
  return count;
}
