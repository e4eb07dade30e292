import { enqueueMail } from '@nhipcau/api/mail';
import { type Db, toDate, toIso } from '@nhipcau/db';
import { isReportExpected } from '@nhipcau/domain/association';
import { addDays } from '@nhipcau/domain/shared';
import { formatDay, pickText, toLocale } from '@nhipcau/i18n';

/** How long before the due day the first reminder goes out. */
export const REMIND_DAYS_BEFORE = 7;

/** Which reminder a period calls for on a day; null: none. Both ends included. */
export function reminderOn(today: string, period: { opensOn: string; dueOn: string; locksOn: string }): 'reminderDue' | 'reminderOverdue' | null {
  if (today < period.opensOn || today > period.locksOn) return null;
  if (today > period.dueOn) return 'reminderOverdue';
  return addDays(today, REMIND_DAYS_BEFORE) >= period.dueOn ? 'reminderDue' : null;
}

/**
 * Writes the reminders of a day into the outbox: one a week before a report is due and one when it is overdue, to each active
 * user of each association that owes the report and has never handed it in. May run as often as one likes, on any number of
 * workers: the key of each message lets it be written once.
 * @param today ISO day in Hanoi
 * @param toSample whether users of the sample data are written to: their addresses are invented
 * @returns how many reminders are called for today, written now or before
 */
export async function enqueueReminders(db: Db, today: string, toSample: boolean): Promise<number> {
  const day = toDate(today);
  const rows = await db.reportingPeriod.findMany({ where: { opensOn: { lte: day }, locksOn: { gte: day }, planYear: { status: { not: 'CLOSED' } } } });
  let count = 0;
  for (const row of rows) {
    const period = {
      startsOn: toIso(row.startsOn),
      endsOn: toIso(row.endsOn),
      opensOn: toIso(row.opensOn),
      dueOn: toIso(row.dueOn),
      locksOn: toIso(row.locksOn),
    };
    const template = reminderOn(today, period);
    if (!template) continue;
    const users = await db.user.findMany({
      where: {
        status: 'ACTIVE',
        role: 'ASSOCIATION',
        ...(toSample ? {} : { sample: false }),
        organisation: { kind: 'ASSOCIATION', reports: { none: { periodId: row.id, withdrawnAt: null, firstSubmittedOn: { not: null } } } },
      },
      include: { organisation: true },
      orderBy: { id: 'asc' },
    });
    for (const { id, email, name, locale: language, organisation } of users) {
      if (!organisation || !isReportExpected(period, { joinedOn: toIso(organisation.joinedOn), leftOn: toIso(organisation.leftOn) })) continue;
      const locale = toLocale(language);
      await enqueueMail(db, {
        to: email,
        name,
        locale,
        template,
        params: {
          period: pickText(row.name, locale),
          association: pickText(organisation.name, locale),
          due: formatDay(period.dueOn, locale),
          locks: formatDay(period.locksOn, locale),
        },
        path: `/${locale}/reports`,
        dedupeKey: `${template}:${row.id}:${id}`,
      });
      count++;
    }
  }
  return count;
}
