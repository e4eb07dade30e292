import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { PartnerPicturePage } from '../pages/partner-picture.ts';

test.afterAll(() => query(`DELETE FROM coverage_cell WHERE NOT sample`));

test('the network draws itself, finds by name, and says in the list what it shows', async ({ page }) => {
  await signIn(page, 'leader');
  const pictures = new PartnerPicturePage(page);
  await pictures.open('network');
  await expect(pictures.drawing).toBeVisible();
  const all = Number(await pictures.figure('network-partners').getAttribute('data-value'));
  const { count } = await queryOne<{ count: string }>(`SELECT count(*) FROM partner WHERE "mergedIntoId" IS NULL AND "archivedAt" IS NULL`);
  expect(all).toBe(Number(count));

  const joined = await queryOne<{ id: string; partner: string; association: string }>(
    `SELECT p.id, p.name->>'vi' AS partner, o.name->>'vi' AS association FROM partner_link l JOIN partner p ON p.id = l."partnerId"
     JOIN organisation o ON o.id = l."organisationId" WHERE p."archivedAt" IS NULL AND p."mergedIntoId" IS NULL ORDER BY p.code LIMIT 1`,
  );
  await pictures.choose(joined.partner);
  await expect(pictures.chosen(joined.partner)).toContainText(joined.association);
  await expect(page).toHaveURL(new RegExp(`focus=${joined.id}`));
  // the address is enough to see the same again
  await page.reload();
  await expect(pictures.chosen(joined.partner)).toBeVisible();

  await pictures.list.click();
  await expect(page.getByRole('heading', { level: 3, name: joined.association })).toBeVisible();

  await pictures.open('network', '?stage=LAPSED');
  const lapsed = Number(await pictures.figure('network-partners').getAttribute('data-value'));
  expect(lapsed).toBeLessThan(all);
  await pictures.open('network', '?stage=nonsense');
  await expect(pictures.figure('network-partners')).toHaveAttribute('data-value', String(all));
});

test('a cell that is planned becomes a gap, and the figure moves as worked out by hand', async ({ page }) => {
  await signIn(page, 'staff');
  const pictures = new PartnerPicturePage(page);
  await pictures.open('coverage', '?edit=1');
  const before = Number(await pictures.figure('network-coverage').getAttribute('data-value'));
  const { planned } = await queryOne<{ planned: string }>('SELECT count(*) AS planned FROM coverage_cell');
  const cell = pictures.cell('Pháp', 'MEDIA');
  await expect(cell).toHaveAttribute('aria-pressed', 'false');
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  // filled ÷ planned: one more planned, none more filled
  const after = (before * Number(planned)) / (Number(planned) + 1);
  await expect.poll(async () => Number(await pictures.figure('network-coverage').getAttribute('data-value'))).toBeCloseTo(after, 10);
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => Number((await queryOne<{ planned: string }>('SELECT count(*) AS planned FROM coverage_cell')).planned)).toBe(Number(planned));

  await pictures.open('coverage');
  await pictures.matrix.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/partners\?country=[A-Z]{2}&kind=[A-Z_]+$/);
});

test('each dot is a link, and an anniversary without an event leads to its plan', async ({ page }) => {
  await signIn(page, 'staff');
  const pictures = new PartnerPicturePage(page);
  await pictures.open('substance');
  const dots = page.locator('svg a.nc-dot');
  const { count } = await queryOne<{ count: string }>(`SELECT count(*) FROM partner WHERE "mergedIntoId" IS NULL AND "archivedAt" IS NULL`);
  expect(await dots.count()).toBeLessThanOrEqual(Number(count));
  await dots.last().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/partners\/[0-9a-f-]{36}$/);

  await pictures.open('relations');
  const gaps = Number(await pictures.figure('relations-gaps').getAttribute('data-value'));
  expect(gaps).toBeGreaterThan(0);
  await expect(page.locator('time[data-verified="false"]').first()).toBeVisible();
  await page.locator('a[href*="/events/new?anniversary=relations_"]').first().click();
  await expect(page).toHaveURL(/\/events\/new\?anniversary=relations_/);
});

test('an association sees its own partners and plans nothing', async ({ page }) => {
  await signIn(page, 'association');
  const pictures = new PartnerPicturePage(page);
  await pictures.open('network');
  const { count } = await queryOne<{ count: string }>(
    `SELECT count(DISTINCT l."partnerId") FROM partner_link l JOIN organisation o ON o.id = l."organisationId" JOIN partner p ON p.id = l."partnerId"
     JOIN organisation own ON own.id = (SELECT "organisationId" FROM "user" WHERE email = 'association@demo.nhipcau.vn')
     WHERE (o.path = own.path OR o.path LIKE own.path || '/%') AND p."archivedAt" IS NULL AND p."mergedIntoId" IS NULL`,
  );
  await expect(pictures.figure('network-partners')).toHaveAttribute('data-value', count);
  await pictures.open('coverage', '?edit=1');
  await expect(page.getByRole('link', { name: pictures.t('picture.coverage.edit') })).toHaveCount(0);
  await expect(pictures.matrix.getByRole('button')).toHaveCount(0);
});
