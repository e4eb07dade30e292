import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { signIn } from '../fixtures/sign-in.ts';
import { AssociationPages } from '../pages/association.ts';

test('a leader reads the associations by activity, and goes from one figure to the events behind it', async ({ page }) => {
  await signIn(page, 'leader');
  const pages = new AssociationPages(page);
  await pages.open('?year=2025');
  await expect(pages.rows).toHaveCount(26);
  const counts = await pages.activities();
  const known = counts.filter((count) => count !== null);
  // the most active first; nine whose report is not approved are not known, and come last
  expect(counts).toEqual([...known.toSorted((a, b) => b - a), ...Array(9).fill(null)]);
  await expect(pages.active).toHaveAttribute('data-known', '17');
  await expect(pages.heat).toBeVisible();
  await expect(pages.lorenz).toBeVisible();

  const most = known[0] ?? 0;
  await pages.rows.first().getByRole('link').click();
  await expect(pages.approved).toHaveAttribute('data-value', String(most));
  await expect(pages.events.getByRole('rowheader')).toHaveCount(Math.min(most, 15));
  await expect(pages.section('periods').getByRole('listitem')).not.toHaveCount(0);
  await expect(pages.section('accounts')).toHaveCount(0);
});

test('words without accents find an association, its branches stand in the tree, and another order is kept in the address', async ({ page }) => {
  await signIn(page, 'leader');
  const pages = new AssociationPages(page);
  await pages.open('?year=2025');
  await pages.search('han quoc');
  await expect(pages.rows).toHaveCount(1);
  await expect(pages.rows).toContainText('Hàn Quốc');
  await pages.view('tree').click();
  await expect(page).toHaveURL(/q=han\+quoc/);
  await expect(page.getByRole('main').getByRole('link', { name: 'Hàn Quốc' }).first()).toBeVisible();

  await pages.open('?year=2025');
  await pages.sortBy('name').click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(pages.table.getByRole('columnheader', { name: 'Hội', exact: true })).toHaveAttribute('aria-sort', 'ascending');
});

test('the list leaves as a file, and not for whoever is not signed in', async ({ page, playwright, baseURL }) => {
  await signIn(page, 'leader');
  const answer = await page.request.get('/api/export/association?year=2025&format=csv&locale=vi');
  expect(answer.ok()).toBe(true);
  // what the file rests on, the headings, 26 associations
  expect((await answer.text()).trim().split('\n')).toHaveLength(28);
  const stranger = await playwright.request.newContext(baseURL ? { baseURL } : {});
  expect((await stranger.get('/api/export/association?year=2025&format=csv')).status()).toBe(401);
  await stranger.dispose();
});

test('an association sees its own page, and no other', async ({ page, browser, baseURL }) => {
  await signIn(page, 'association');
  const pages = new AssociationPages(page);
  await pages.open('?year=2025');
  await expect(page).toHaveURL(/\/associations\/[0-9a-f-]{36}/);
  await expect(pages.section('units')).toBeVisible();
  await expect(pages.section('accounts')).toHaveCount(0);
  const own = new URL(page.url()).pathname;

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await context.newPage();
  await signIn(other, 'association2');
  await other.goto(own);
  await expect(other.getByRole('main').getByText(translator('vi', 'errors')('title.recordNotFound'))).toBeVisible();
  await expect(new AssociationPages(other).approved).toHaveCount(0);
  await context.close();
});

test('an administrator sees who signs in for an association', async ({ page }) => {
  await signIn(page, 'admin');
  const pages = new AssociationPages(page);
  await pages.open('?year=2025&q=UNESCO');
  await pages.rows.first().getByRole('link').click();
  await expect(pages.section('accounts')).toBeVisible();
  await expect(pages.section('facts').getByRole('link').first()).toHaveAttribute('href', /\/sources\/.+paragraph=/);
});
