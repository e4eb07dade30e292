import 'server-only';
import type { Db } from '@nhipcau/db';

/** Whether sample data is loaded: the clock setting comes and goes with it. */
export async function hasSampleData(db: Db): Promise<boolean> {
  return (await db.setting.count({ where: { sample: true } })) > 0;
}
