import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { contextOf, signIn } from '../fixtures/sign-in.ts';
import { GoalPages } from '../pages/goal.ts';

const validation = translator('vi', 'validation');

/** Goals of this file, by their title, are taken out again: the other journeys know the sample's. */
const MARK = 'Mục tiêu thử';
test.afterAll(async () => {
  const made = `SELECT id FROM goal WHERE title->>'vi' LIKE '%${MARK}%'`;
  await query(`DELETE FROM check_in WHERE "goalId" IN (${made})`);
  await query(`DELETE FROM goal WHERE id IN (${made})`);
});

test('an admin adds a goal from a weakness; it is linked to it and shown in the list', async ({ page }) => {
  const weakness = await queryOne<{ id: string; title: string }>(
    `SELECT id, title->>'vi' AS title FROM weakness WHERE "archivedAt" IS NULL ORDER BY code LIMIT 1`,
  );
  await signIn(page, 'admin');
  const goals = new GoalPages(page);
  await goals.openNew(`?year=2025&weakness=${weakness.id}`);
  await expect(goals.weakness(weakness.title)).toBeChecked();
  await goals.save();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(validation('required'));
  await goals.title.fill(`${MARK} từ hạn chế`);
  await goals.pillar.selectOption('IMAGE');
  await goals.save();
  await expect(goals.heading).toHaveText(`${MARK} từ hạn chế`);
  await expect(page.getByRole('link', { name: weakness.title })).toBeVisible();
  await goals.openList('?year=2025');
  await expect(goals.row(`${MARK} từ hạn chế`)).toBeVisible();
});

test('markup in a title is shown as text and does nothing', async ({ page }) => {
  await signIn(page, 'admin');
  const goals = new GoalPages(page);
  const title = `${MARK} <img src=x onerror="document.title='đã chạy'"> <b>đậm</b>`;
  await goals.create(title);
  await expect(goals.heading).toHaveText(title);
  await goals.openList('?year=2025');
  await expect(goals.row(title)).toBeVisible();
  await expect(page).not.toHaveTitle('đã chạy');
  await expect(goals.row(title).locator('img, b b')).toHaveCount(0);
});

test('weights that add up to 99 are refused, spread evenly they are saved', async ({ page }) => {
  await signIn(page, 'admin');
  const goals = new GoalPages(page);
  const before = await query<{ id: string; weight: string }>(
    `SELECT g.id, g.weight FROM goal g JOIN plan_year y ON y.id = g."planYearId" WHERE y.year = 2025 AND g."parentId" IS NULL AND g."archivedAt" IS NULL`,
  );
  await goals.openList('?year=2025&arrange=1');
  await goals.reweigh.click();
  await goals.dialog.getByRole('button', { name: goals.t('weights.spread') }).click();
  const first = goals.dialog.getByRole('textbox').first();
  const value = Number((await first.inputValue()).replace(',', '.'));
  await first.fill(String(Math.round((value - 1) * 100) / 100).replace('.', ','));
  await expect(goals.dialog.locator('[data-figure="weight-sum"]')).toHaveAttribute('data-value', '99');
  await goals.dialog.getByRole('button', { name: goals.common('save') }).click();
  await expect(goals.dialog.getByRole('alert')).toHaveText(validation('weightsSum', { sum: 99 }));
  await goals.dialog.getByRole('button', { name: goals.t('weights.spread') }).click();
  await goals.dialog.getByRole('button', { name: goals.common('save') }).click();
  await expect(page.getByText(goals.t('weights.saved'))).toBeVisible();
  await expect(goals.dialog).toBeHidden();
  for (const { id, weight } of before) await query('UPDATE goal SET weight = $2 WHERE id = $1', [id, weight]);
});

test('by keyboard a goal moves up, and it stays there', async ({ page }) => {
  await signIn(page, 'admin');
  const goals = new GoalPages(page);
  const title = `${MARK} để sắp xếp`;
  await goals.create(title);
  await goals.openList('?year=2025&arrange=1');
  const items = goals.topGoals.locator('> ol > li');
  const last = await items.count();
  await expect(items.nth(last - 1)).toContainText(title);
  await goals.moveUp(title).focus();
  const saved = page.waitForResponse((response) => response.url().includes('goal.reorder') && response.ok());
  await page.keyboard.press('Enter');
  await saved;
  await expect(items.nth(last - 2)).toContainText(title);
  // the button keeps the focus, so that the next step is one key away
  await expect(goals.moveUp(title)).toBeFocused();
  await page.reload();
  await expect(items.nth(last - 2)).toContainText(title);
});

test('an archived goal leaves the list, and the message brings it back', async ({ page }) => {
  await signIn(page, 'admin');
  const goals = new GoalPages(page);
  const title = `${MARK} để lưu trữ`;
  await goals.create(title);
  await goals.archive();
  await expect(page.getByText(goals.t('archived.banner'))).toBeVisible();
  await goals.undo.click();
  await expect(page.getByText(goals.t('archived.banner'))).toBeHidden();
  await goals.openList('?year=2025');
  await expect(goals.row(title)).toBeVisible();
});

test('of two people editing one goal the second is told, sees both versions and loses nothing', async ({ page, browser }) => {
  await signIn(page, 'admin');
  const mine = new GoalPages(page);
  await mine.create(`${MARK} chung`);
  const { id } = mine;
  const other = await contextOf(browser, 'admin');
  const theirs = new GoalPages(await other.newPage());
  await mine.openEdit(id);
  await theirs.openEdit(id);
  await theirs.title.fill(`${MARK} của người kia`);
  await theirs.save();
  await expect(theirs.heading).toHaveText(`${MARK} của người kia`);

  await mine.title.fill(`${MARK} của tôi`);
  await mine.description.fill('Ghi chú dài không được mất');
  await mine.save();
  await expect(mine.dialog).toContainText(mine.common('conflictTitle'));
  await expect(mine.dialog.locator('[data-version="mine"]').first()).toHaveText(`${MARK} của tôi`);
  await expect(mine.dialog.locator('[data-version="theirs"]').first()).toHaveText(`${MARK} của người kia`);
  // nothing is stored until the person has chosen
  const stored = () => queryOne<{ title: string }>(`SELECT title->>'vi' AS title FROM goal WHERE id = $1`, [id]);
  expect((await stored()).title).toBe(`${MARK} của người kia`);
  await mine.dialog.getByRole('button', { name: mine.common('close') }).click();
  await expect(mine.description).toHaveValue('Ghi chú dài không được mất');
  await mine.save();
  await mine.dialog.getByRole('button', { name: mine.common('conflictKeepMine') }).click();
  await expect(mine.heading).toHaveText(`${MARK} của tôi`);
  expect((await stored()).title).toBe(`${MARK} của tôi`);
  await other.close();
});
