import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';
import { localText } from '../shared/text.ts';

/** A reporting period: the days reported on, and when reports can be opened, are due and are no longer taken. All days count in. */
export const periodFields = z
  .object({ name: localText(120), startsOn: isoDate, endsOn: isoDate, opensOn: isoDate, dueOn: isoDate, locksOn: isoDate })
  .superRefine((value, issue) => {
    const after = (earlier: keyof typeof value, later: keyof typeof value, message: string) => {
      if (value[later] < value[earlier]) issue.addIssue({ code: 'custom', path: [later], message });
    };
    after('startsOn', 'endsOn', 'endBeforeStart');
    after('opensOn', 'dueOn', 'dueBeforeOpening');
    after('dueOn', 'locksOn', 'lockBeforeDue');
  });
export type PeriodFields = z.infer<typeof periodFields>;
