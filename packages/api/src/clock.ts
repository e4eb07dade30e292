import type { Tx } from '@nhipcau/db';
import { z } from 'zod';

const clockSetting = z.object({ today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
const hanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Hanoi at an instant. */
export const dayInHanoi = (instant: Date): string => hanoi.format(instant);

/** Today by the value of the clock setting: the day it fixes (sample data, tests), else the calendar day in Hanoi. */
export function todayBy(setting: unknown): string {
  const fixed = clockSetting.safeParse(setting);
  return fixed.success ? fixed.data.today : dayInHanoi(new Date());
}

/** Today, by the clock setting as it is stored. */
export const readToday = async (db: Tx): Promise<string> => todayBy((await db.setting.findUnique({ where: { key: 'clock' } }))?.value);

/** What is written as the time of something done on the clock's day: now, or where the clock is fixed, now's time on that day. */
export function instantOn(today: string, now: Date): Date {
  if (dayInHanoi(now) === today) return now;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(now);
  return new Date(`${today}T${time}+07:00`);
}
