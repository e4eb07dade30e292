import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { GoalPages } from '../pages/goal.ts';
import { SourcePages } from '../pages/source.ts';
import { WeaknessPages } from '../pages/weakness.ts';

/** What this file makes bears this mark and is taken out again: the other journeys know the sample's. */
const MARK = 'Hạn chế thử';
const DOCUMENT = 'Tổng kết thử của hạn chế';
test.afterAll(async () => {
  await query(`DELETE FROM goal WHERE title->>'vi' LIKE '%${MARK}%'`);
  await query(`DELETE FROM weakness WHERE title->>'vi' LIKE '%${MARK}%'`);
  await query(`DELETE FROM source_document WHERE title->>'vi' = $1`, [DOCUMENT]);
});

test('the register says in a sentence what its chips count, filters and exports', async ({ page }) => {
  await signIn(page, 'leader');
  const weaknesses = new WeaknessPages(page);
  await weaknesses.openRegister();
  await expect(weaknesses.rows.nth(10), 'the eleven of the review').toBeVisible();
  const improving = weaknesses.enums('weaknessState.improving');
  const chip = weaknesses.chip(improving);
  const counted = Number(((await chip.textContent()) ?? '').replace(/\D/g, ''));
  await chip.click();
  await expect(weaknesses.rows).toHaveCount(counted);
  await expect(page).toHaveURL(/filter=improving/);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: weaknesses.common('exportCsv') }).click();
  expect((await file).suggestedFilename()).toBe('weaknesses-2025.csv');
});

test('a figure of the register is the figure of the page behind it, with what it is computed from', async ({ page }) => {
  await signIn(page, 'leader');
  const weaknesses = new WeaknessPages(page);
  await weaknesses.openRegister();
  const row = weaknesses.rows.filter({ has: page.locator('[data-figure="weakness-distance"]') }).first();
  const value = await row.locator('[data-figure="weakness-distance"]').getAttribute('data-value');
  await row.getByRole('link').first().click();
  await expect(weaknesses.distance).toHaveAttribute('data-value', value ?? '');
  await expect(page.getByRole('table', { name: weaknesses.t('detail.measures') })).toBeVisible();
  await expect(weaknesses.button('edit')).toHaveCount(0);
});

test('an admin makes a weakness of a passage, answers it with a goal, and the bridge shows both', async ({ page }) => {
  await signIn(page, 'admin');
  const [sources, weaknesses, goals] = [new SourcePages(page), new WeaknessPages(page), new GoalPages(page)];
  await sources.importNew(DOCUMENT, 'Đánh giá chung của năm.\nMột số chi hội còn ít hoạt động chung với nhau.');
  const documentId = sources.id;
  await sources.chooseWords(2, 3, 9);
  await expect(sources.chosen).toContainText('chi hội còn ít hoạt động chung');
  await sources.make('makeWeakness').click();
  await expect(weaknesses.title).toHaveValue('');
  await weaknesses.save();
  await expect(weaknesses.dialog.getByRole('alert')).toBeVisible();
  await weaknesses.title.fill(`${MARK} ít phối hợp`);
  await weaknesses.category.selectOption('MEMBER_ACTIVITY');
  await weaknesses.reviewYear.fill('2024');
  await weaknesses.save();
  await expect(weaknesses.heading).toHaveText(`${MARK} ít phối hợp`);
  const { id } = weaknesses;
  await expect(page.getByRole('blockquote')).toHaveText('chi hội còn ít hoạt động chung');

  // its passage is lit where it was taken from, and leads back
  await sources.open(documentId, '?paragraph=2');
  await expect(sources.marks).toHaveText(['chi hội còn ít hoạt động chung']);
  await sources.marks.getByRole('link').click();
  await expect(weaknesses.heading).toHaveText(`${MARK} ít phối hợp`);

  await weaknesses.openRegister('?year=2025&filter=unanswered');
  await weaknesses
    .row(id)
    .getByRole('link', { name: weaknesses.t('list.noGoalAdd') })
    .click();
  await goals.title.fill(`Mục tiêu cho ${MARK}`);
  await goals.pillar.selectOption('COORDINATION');
  await goals.save();
  await expect(goals.heading).toHaveText(`Mục tiêu cho ${MARK}`);

  await page.goto('/vi/overview?year=2025');
  const bridge = page
    .locator('figure')
    .filter({ hasText: `${MARK} ít phối hợp` })
    .first();
  await expect(bridge).toContainText(`Mục tiêu cho ${MARK}`);
  const link = await query(`SELECT 1 FROM goal_weakness l JOIN goal g ON g.id = l."goalId" WHERE l."weaknessId" = $1`, [id]);
  expect(link).toHaveLength(1);
});

test('what is put away leaves the register and can be taken up again', async ({ page }) => {
  const { id } = await queryOne<{ id: string }>(
    `INSERT INTO weakness (id, code, title, category, "updatedAt") VALUES (gen_random_uuid(), 'wk-test-2', $1, 'RESOURCES', now()) RETURNING id`,
    [{ vi: `${MARK} <b>lưu</b> trữ` }],
  );
  await signIn(page, 'admin');
  const weaknesses = new WeaknessPages(page);
  await weaknesses.open(id);
  await expect(weaknesses.heading).toHaveText(`${MARK} <b>lưu</b> trữ`);
  await weaknesses.button('archive').click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: weaknesses.t('action.archive'), exact: true })
    .click();
  await expect(weaknesses.button('restore')).toBeVisible();
  await weaknesses.openRegister();
  await expect(weaknesses.row(id)).toHaveCount(0);
  await weaknesses.open(id);
  await weaknesses.button('restore').click();
  await expect(weaknesses.button('archive')).toBeVisible();
});
