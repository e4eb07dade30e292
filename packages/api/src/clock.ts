import type { Tx } from '@nhipcau/db';
import { z } from 'zod';

const clockSetting = z.object({ today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
const hanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Hanoi at an instant. */
export const dayInHanoi = (instant: Date): string => hanoi.format(instant);

/** Today: the day the clock setting fixes (sample data, tests), else the calendar day in Hanoi. */
export async function readToday(db: Tx): Promise<string> {
  const row = await db.setting.findUnique({ where: { key: 'clock' } });
  const fixed = row && clockSetting.safeParse(row.value);
  return fixed?.success ? fixed.data.today : dayInHanoi(new Date());
}
