import { formatDay, translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { hydrated } from '../fixtures/inspect.ts';
import { contextOf } from '../fixtures/sign-in.ts';

const t = translator('vi', 'indicator');
const common = translator('vi', 'common');
const NOTE = 'Số liệu thử';
const DAY = '2025-01-06';

test.afterAll(() => query('DELETE FROM measurement WHERE note LIKE $1', [`%${NOTE}%`]));

test('of two who correct one figure the second sees both versions and loses nothing', async ({ browser }) => {
  const { id } = await queryOne<{ id: string }>(
    `SELECT i.id FROM indicator i JOIN goal g ON g.id = i."goalId" JOIN plan_year y ON y.id = g."planYearId"
      WHERE i."measureKey" IS NULL AND i.kind <> 'RATE' AND i."archivedAt" IS NULL AND g."archivedAt" IS NULL AND y.status = 'ACTIVE' ORDER BY i.id LIMIT 1`,
  );
  await query(`INSERT INTO measurement (id, "indicatorId", "on", value, note, "updatedAt") VALUES (gen_random_uuid(), $1, $2, 5, $3, now())`, [id, DAY, NOTE]);
  const context = await contextOf(browser, 'staff');
  const [mine, theirs] = [await context.newPage(), await context.newPage()];
  const date = formatDay(DAY, 'vi');
  for (const page of [mine, theirs]) {
    await page.goto(`/vi/indicators/${id}`);
    await hydrated(page);
    await page.getByRole('button', { name: t('measurement.editOne', { date }) }).click();
  }
  const note = (page: typeof mine) => page.getByRole('textbox', { name: t('measurement.note') });
  const save = (page: typeof mine) => page.getByRole('button', { name: common('save'), exact: true }).click();
  await note(theirs).fill(`${NOTE} của người kia`);
  await save(theirs);
  await expect(theirs.getByRole('dialog')).toBeHidden();

  await note(mine).fill(`${NOTE} của tôi`);
  await save(mine);
  const choice = mine.getByRole('dialog', { name: common('conflictTitle') });
  await expect(choice.locator('[data-version="mine"]')).toHaveText([`${NOTE} của tôi`]);
  await expect(choice.locator('[data-version="theirs"]')).toHaveText([`${NOTE} của người kia`]);
  // nothing is stored until the person has chosen, and what was typed is still there
  const stored = async () => (await queryOne<{ note: string }>('SELECT note FROM measurement WHERE "indicatorId" = $1 AND "on" = $2', [id, DAY])).note;
  expect(await stored()).toBe(`${NOTE} của người kia`);
  await choice.getByRole('button', { name: common('close') }).click();
  await expect(note(mine)).toHaveValue(`${NOTE} của tôi`);
  await save(mine);
  await choice.getByRole('button', { name: common('conflictKeepMine') }).click();
  await expect(mine.getByRole('dialog')).toBeHidden();
  expect(await stored()).toBe(`${NOTE} của tôi`);
  await context.close();
});
