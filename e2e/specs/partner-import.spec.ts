import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { PartnerImportPage } from '../pages/partner-import.ts';

const MARK = 'Nhập thử';
const HEAD = 'Tên tiếng Việt,Loại đối tác,Khu vực,Quốc gia,Trang web';
const file = (...rows: string[]) => `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`;
const imported = async () => Number((await queryOne<{ count: string }>(`SELECT count(*) FROM partner WHERE name->>'vi' LIKE $1`, [`%${MARK}%`])).count);
const tidy = async () => {
  await query(`DELETE FROM partner WHERE name->>'vi' LIKE $1`, [`%${MARK}%`]);
  await query(`DELETE FROM partner_import WHERE "fileName" LIKE 'thu-%'`);
};
test.beforeAll(tidy);
test.afterEach(tidy);

test('rows with errors are told and nothing is imported; the mended file is taken over once, without what is there already', async ({ page }) => {
  await signIn(page, 'staff');
  const imports = new PartnerImportPage(page);
  const known = await queryOne<{ name: string; country: string }>(
    `SELECT name->>'vi' AS name, countries[1] AS country FROM partner WHERE "mergedIntoId" IS NULL AND cardinality(countries) > 0 ORDER BY code LIMIT 1`,
  );
  const like = `"${known.name}",EMBASSY,EUROPE,${known.country},`;
  await imports.open();
  await imports.send('thu-loi.csv', file(`${MARK} thư viện Lisboa,Tổ chức văn hóa,Châu Âu,Bồ Đào Nha,`, `${MARK} đài Madrid,Báo,Châu Âu,Atlantis,`));
  await expect(imports.column('nameVi')).toHaveValue('0');
  await expect(imports.column('website')).toHaveValue('4');
  await imports.checkButton.click();
  await expect(imports.errors).toHaveCount(2);
  await expect(imports.errors.first()).toContainText('Báo');
  await expect(imports.errors.last()).toContainText('Atlantis');
  await expect(imports.run(1)).toHaveCount(0);
  expect(await imported()).toBe(0);
  await imports.discard();

  await expect(page).toHaveURL(/\/partners\/import$/);
  await imports.send(
    'thu-dung.csv',
    file(`${MARK} thư viện Lisboa,Tổ chức văn hóa,Châu Âu,Bồ Đào Nha,`, `"=cmd|' /C calc'!A0 ${MARK}",MEDIA,EUROPE,es,`, like),
  );
  await imports.checkButton.click();
  await expect(imports.alike).toHaveCount(1);
  await expect(imports.alike).toContainText(known.name);
  await expect(imports.want(4)).not.toBeChecked();
  await imports.run(2).dblclick();
  await expect(imports.done(2)).toBeVisible();
  expect(await imported()).toBe(2);

  // on the way out a spreadsheet gets text, not a formula
  const csv = await page.request.get(`/api/export/partner?format=csv&locale=vi&q=${encodeURIComponent(MARK)}`);
  expect(await csv.text()).toContain(`'=cmd|' /C calc'!A0 ${MARK}`);
});

test('what only bears the name of a workbook is refused with the reason, and leaves nothing', async ({ page }) => {
  await signIn(page, 'staff');
  const imports = new PartnerImportPage(page);
  await imports.open();
  // an empty zip package, and a packed file that is no workbook
  const empty = Buffer.from([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]);
  const packed = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 10, 0, 0, 0, 0, 0]), Buffer.from('not a workbook')]);
  for (const content of [packed, empty, Buffer.from('Tên,Loại')]) {
    await imports.send('thu-gia.xlsx', content);
    await expect(imports.fault).toContainText(imports.t('import.error.NOT_AN_XLSX'));
  }
  await imports.send('thu-ngoac.csv', `${HEAD}\n"mở mà không đóng,MEDIA,EUROPE,,\n`);
  await expect(imports.fault).toContainText(imports.t('import.error.OPEN_QUOTE'));
  expect(await query(`SELECT 1 FROM partner_import WHERE "fileName" LIKE 'thu-gia%' OR "fileName" LIKE 'thu-ngoac%'`)).toEqual([]);
});

test('the template is taken in as it is, and an association may not import', async ({ page }) => {
  await signIn(page, 'staff');
  const imports = new PartnerImportPage(page, 'fr');
  const template = await page.request.get('/api/partners/template?format=xlsx&locale=fr');
  await imports.open();
  await imports.send('thu-modele.xlsx', await template.body());
  for (const [column, at] of [
    ['nameVi', '0'],
    ['kind', '3'],
    ['countries', '4'],
    ['region', '5'],
  ] as const)
    await expect(imports.column(column)).toHaveValue(at);
  await imports.checkButton.click();
  await expect(imports.run(1)).toBeVisible();
  await imports.discard();

  await page.context().clearCookies();
  await signIn(page, 'association');
  await new PartnerImportPage(page).open();
  await expect(page).toHaveURL(/\/denied$/);
  const refused = await page.request.post('/api/partners/import', {
    multipart: { file: { name: 'thu-x.csv', mimeType: 'text/csv', buffer: Buffer.from(HEAD) } },
  });
  expect(refused.status()).toBe(403);
});

/** Checked in three steps; twenty thousand are imported by `npm run bench`. */
const MANY = 4_500;

test('a long file is checked and taken over with the progress in sight', async ({ page }) => {
  test.setTimeout(120_000);
  const letters = (seed: number) =>
    Array.from({ length: 4 }, (_, i) => `${'bcdghklmnprstvx'[(seed >> (i * 3)) % 15]}${'aeiou'[(seed >> (i * 2 + 1)) % 5]}`).join('');
  const rows = Array.from({ length: MANY }, (_, i) => `${letters((i * 7919) % 32_749)} ${letters((i * 104_729) % 65_521)} ${i} ${MARK},FOREIGN_NGO,EUROPE,FR,`);
  await signIn(page, 'staff');
  const imports = new PartnerImportPage(page);
  await imports.open();
  await imports.send('thu-lon.csv', file(...rows));
  const checking = expect(imports.progress).toBeVisible();
  await imports.checkButton.click();
  await checking;
  const all = page.getByRole('button', { name: imports.t('import.check.wantAll') });
  await expect(imports.heading.locator('[data-figure="import-ready"]')).toBeVisible({ timeout: 60_000 });
  // names of few letters may resemble one another: they are all meant
  if ((await all.count()) > 0) await all.click();
  const taking = expect(imports.progress).toBeVisible();
  await imports.run(MANY).click();
  await taking;
  await expect(imports.done(MANY)).toBeVisible({ timeout: 60_000 });
  expect(await imported()).toBe(MANY);
});
