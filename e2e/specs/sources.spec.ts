import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { contextOf, signIn } from '../fixtures/sign-in.ts';
import { SourcePages } from '../pages/source.ts';

const MARK = 'Tài liệu thử';
const FIFTY_MB = 50 * 1024 * 1024;
const PASSAGE = 'Một số hội còn ít hoạt động và thiếu người.';
const LINES = ['Kết quả của năm đều hơn trước.', PASSAGE];
test.afterAll(async () => {
  const made = `SELECT id FROM source_document WHERE title->>'vi' LIKE '${MARK}%'`;
  await query(`DELETE FROM source_reference WHERE "documentId" IN (${made})`);
  await query(`DELETE FROM source_document WHERE id IN (${made})`);
});

const documents = async () => Number((await queryOne<{ count: string }>('SELECT count(*) FROM source_document')).count);

test('a document known only by its references lights up when its text is imported, and goes dark again when it is removed', async ({ page }) => {
  const contentHash = createHash('sha256').update(LINES.join('\n'), 'utf8').digest('hex');
  const { id } = await queryOne<{ id: string }>(
    `INSERT INTO source_document (id, code, kind, title, language, "contentHash", "updatedAt")
     VALUES (gen_random_uuid(), 'doc-test-1', 'REVIEW', $1, 'vi', $2, now()) RETURNING id`,
    [{ vi: `${MARK} chỉ có dẫn nguồn` }, contentHash],
  );
  const weakness = await queryOne<{ id: string; title: string }>(`SELECT id, title->>'vi' AS title FROM weakness ORDER BY code LIMIT 1`);
  // two overlapping references: one on characters 0–24, one on 11–42
  for (const [start, end] of [
    [0, 24],
    [11, 42],
  ]) {
    await query(`INSERT INTO source_reference (id, "documentId", paragraph, start, "end", "weaknessId") VALUES (gen_random_uuid(), $1, 2, $2, $3, $4)`, [
      ...[id, start, end, weakness.id],
    ]);
  }
  await signIn(page, 'admin');
  const sources = new SourcePages(page);
  await sources.open(id);
  await expect(page.getByText(sources.t('detail.noTextTitle'))).toBeVisible();
  await expect(page.locator('[data-reference]')).toHaveCount(2);

  await sources.openImport();
  await sources.choose('van-ban.txt', `\uFEFF${LINES.join('\r\n\r\n')}\r\n`);
  await sources.submit();
  await expect(sources.heading).toHaveText(`${MARK} chỉ có dẫn nguồn`);
  await expect(sources.marks).toHaveText([PASSAGE.slice(0, 11), PASSAGE.slice(11, 24), PASSAGE.slice(24, 42)].map((text) => text.trim()));
  await expect(sources.paragraph(2)).toHaveText(PASSAGE);
  await sources.marks.first().getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/weaknesses/${weakness.id}`));

  await sources.open(id);
  await sources.removeText.click();
  await sources.confirmRemoval();
  await expect(page.getByText(sources.t('detail.noTextTitle'))).toBeVisible();
  await expect(page.locator('[data-reference]')).toHaveCount(2);
});

test('a text that is new is asked for its details, one that is there is told, and markup in it is text', async ({ page }) => {
  await signIn(page, 'admin');
  const sources = new SourcePages(page);
  const markup = 'Dòng có <img src=x onerror="document.title=\'đã chạy\'"> thẻ.';
  const text = `${markup}\nDòng hai.`;
  await sources.importNew(`${MARK} mới`, text);
  await expect(sources.paragraph(1)).toHaveText(markup);
  await expect(page).not.toHaveTitle('đã chạy');
  const before = await documents();
  await sources.openImport();
  await sources.paste(text);
  await sources.submit();
  await expect(sources.fault).toContainText(sources.t('error.alreadyImported'));
  await sources.fault.getByRole('link', { name: sources.t('importForm.openExisting') }).click();
  await expect(sources.heading).toHaveText(`${MARK} mới`);
  expect(await documents()).toBe(before);
});

for (const locale of ['vi', 'en', 'fr'] as const) {
  test(`a .docx that is no .docx and a file of 50 MB are refused in words (${locale})`, async ({ page }, info) => {
    await signIn(page, 'admin');
    const sources = new SourcePages(page, locale);
    const before = await documents();
    await sources.openImport();
    await sources.choose('tong-ket.docx', 'không phải docx');
    await sources.submit();
    await expect(sources.fault).toContainText(sources.t('importError.NOT_A_DOCX'));
    const large = info.outputPath('lon.txt');
    await writeFile(large, Buffer.alloc(FIFTY_MB, 97));
    await sources.chooseFile(large);
    await expect(sources.fault).toContainText(sources.t('importError.TOO_LARGE'));
    expect(await documents()).toBe(before);
  });
}

test('the server itself refuses 50 MB, another site and whoever may not import', async ({ page, browser }) => {
  await signIn(page, 'admin');
  const body = { multipart: { file: { name: 'lon.txt', mimeType: 'text/plain', buffer: Buffer.alloc(FIFTY_MB, 97) } } };
  const large = await page.request.post('/api/sources/import', body);
  expect(large.status()).toBe(413);
  expect(await large.json()).toMatchObject({ key: 'source.importError.TOO_LARGE' });
  const small = { multipart: { text: 'Một dòng' } };
  const foreign = await page.request.post('/api/sources/import', { ...small, headers: { origin: 'https://example.org' } });
  expect([foreign.status(), await foreign.json()]).toMatchObject([403, { key: 'errors.badOrigin' }]);
  const staff = await contextOf(browser, 'staff');
  expect((await staff.request.post('/api/sources/import', small)).status()).toBe(403);
  await staff.close();
  const nobody = await browser.newContext();
  expect((await nobody.request.post('/api/sources/import', small)).status()).toBe(401);
  await nobody.close();
});

test('a passage selected with the mouse can become a goal or an event, by staff an event only', async ({ page, browser }) => {
  await signIn(page, 'admin');
  const sources = new SourcePages(page);
  await sources.importNew(`${MARK} để chọn`, 'Đẩy mạnh phối hợp giữa các hội.\nTổ chức ngày hội vào tháng năm.');
  const { id } = sources;
  await sources.paragraph(1).click({ clickCount: 3 });
  await expect(sources.chosen).toContainText('Đẩy mạnh phối hợp giữa các hội.');
  await expect(sources.make('makeEvent')).toHaveAttribute('href', /paragraph=1&start=0&end=31/);
  await sources.make('makeGoal').click();
  await expect(page).toHaveURL(/\/goals\/new\?/);
  await expect(page.getByText('«Đẩy mạnh phối hợp giữa các hội.»')).toBeVisible();

  const context = await contextOf(browser, 'staff');
  const staff = new SourcePages(await context.newPage());
  await staff.open(id);
  await staff.chooseWords(2, 1, 4);
  await expect(staff.make('makeEvent')).toBeVisible();
  await expect(staff.make('makeGoal')).toHaveCount(0);
  await expect(staff.make('makeWeakness')).toHaveCount(0);
  await expect(staff.page.getByRole('link', { name: translator('vi', 'source')('import') })).toHaveCount(0);
  await context.close();
});
