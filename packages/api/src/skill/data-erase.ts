import { type Tx, toDate, toIso } from '@nhipcau/db';
import type { IsoDate } from '@nhipcau/domain/shared';
import { erasureDueOn, RETENTION_YEARS, retentionFields } from '@nhipcau/domain/skill';

/** Key of the setting that holds how long data of people are kept after they left. */
export const RETENTION_SETTING = 'staff.retention';

/** Years after leaving for which data are kept. */
export async function readRetention(db: Tx): Promise<number> {
  const row = await db.setting.findUnique({ where: { key: RETENTION_SETTING } });
  const given = retentionFields.safeParse(row?.value);
  return given.success ? given.data.years : RETENTION_YEARS;
}

/** People whose data are kept longer than decided, the longest gone first. */
export async function listDueForErasure(db: Tx, today: IsoDate) {
  const years = await readRetention(db);
  const rows = await db.staffMember.findMany({
    where: { erasedAt: null, leftOn: { lte: toDate(today) } },
    select: { id: true, name: true, leftOn: true },
    orderBy: [{ leftOn: 'asc' }, { id: 'asc' }],
  });
  const people = rows.flatMap((row) => {
    const leftOn = toIso(row.leftOn);
    const dueOn = erasureDueOn(leftOn, years);
    return leftOn !== null && dueOn !== null && dueOn <= today ? [{ id: row.id, name: row.name, leftOn, dueOn }] : [];
  });
  return { years, people };
}
