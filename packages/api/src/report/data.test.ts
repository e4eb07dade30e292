import { uuidv7 } from '@nhipcau/db';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { getEvent } from '../event/data-get.ts';
import { mintScope } from '../scope.ts';
import { as, db, held, ids, start, unplanned, useReports } from './report.fixture.ts';

useReports();

const SECRET = 'Chưa ai được đọc';
const office = ['admin', 'leader', 'staff'] as const;

/** A report that its association is still writing. */
async function draft() {
  const { id } = await start('fr');
  const { version, draft: begun } = await as('fr').get({ id });
  const activities = [...begun.activities.map((activity) => held(activity)), unplanned({ title: SECRET })];
  const difficulties = [{ id: uuidv7(), weaknessId: ids.weakness, text: SECRET }];
  const whole = { ...begun, activities, difficulties, achievements: SECRET, proposals: SECRET, difficultiesNote: SECRET, newMembers: 77 };
  const saved = await as('fr').saveDraft({ id, version, draft: whole });
  await as('fr').comment({ id, text: SECRET, idempotencyKey: uuidv7() });
  return { id, version: saved.version, draft: whole };
}

describe('what is not handed in yet', () => {
  it('is read by its own association, and by the office only as begun and due', async () => {
    const { id } = await draft();
    const own = await as('fr').get({ id });
    expect([own.withheld, own.draft.achievements, own.comments.length]).toEqual([false, SECRET, 1]);
    for (const who of office) {
      const seen = await as(who).get({ id });
      expect([seen.withheld, seen.status, seen.period.dueOn, seen.moves]).toEqual([true, 'DRAFT', '2025-07-05', []]);
      expect([seen.draft.activities, seen.draft.difficulties, seen.draft.newMembers, seen.comments]).toEqual([[], [], null, []]);
      expect([seen.figures.held, seen.events, seen.addable]).toEqual([0, [], []]);
      expect(JSON.stringify(seen)).not.toContain(SECRET);
      const [row] = (await as(who).list({ status: 'DRAFT' })).rows;
      expect([row?.reportId, row?.activities]).toEqual([id, null]);
    }
    await expect(as('jp').get({ id })).rejects.toThrow('errors.notFound');
    // nor does the page of an event tell the office what is being written of it
    const claims = async (bound: { id: string; path: string } | null) => (await getEvent(db(), mintScope('event.read', bound), ids.spring)).claims.length;
    expect([await claims(null), await claims({ id: ids.fr, path: 'union/fr' })]).toEqual([0, 1]);
  });

  it('does not leave by a decision tried on it, by a guess at duplicates, by a talk, nor by the audit log', async () => {
    const { id, version } = await draft();
    const tries = [
      () => as('leader').approve({ id, version }),
      () => as('admin').return({ id, version, reason: 'x' }),
      () => as('admin').reopen({ id, version, reason: 'x' }),
    ];
    for (const move of tries) {
      const refused: unknown = await move().catch((error: unknown) => error);
      expect(refused).toMatchObject({ message: 'report.error.moved' });
      expect(refused instanceof AppError && JSON.stringify(refused.details)).not.toContain(SECRET);
    }
    expect(await as('admin').duplicates({ id })).toEqual([]);
    await expect(as('leader').comment({ id, text: 'Bao giờ nộp?', idempotencyKey: uuidv7() })).rejects.toThrow('report.error.notHandedIn');
    const log = await db().auditLog.findMany({ where: { entityId: id } });
    expect(log.length).toBeGreaterThan(1);
    expect(JSON.stringify(log, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(SECRET);
  });

  it('is read by the office once it is handed in, also after it was sent back', async () => {
    const { id, version, draft: whole } = await draft();
    const handed = await as('fr').submit({ id, version, draft: whole });
    expect((await as('staff').get({ id })).draft.achievements).toBe(SECRET);
    await as('admin').return({ id, version: handed.version, reason: 'Bổ sung' });
    for (const who of office)
      expect(await as(who).get({ id })).toMatchObject({ withheld: false, status: 'RETURNED', draft: { achievements: SECRET, newMembers: 77 } });
  });
});
