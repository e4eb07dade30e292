import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { contextOf } from '../fixtures/sign-in.ts';
import { PublicationPage } from '../pages/publication.ts';
import { linkIn, waitForMail } from '../setup/mailbox.ts';

const YEAR = 2025;
const NUMBER = 901;
const PATH = `/vi/bulletins/${YEAR}/${NUMBER}`;
/** The most that the public page may send without its images. */
const MOST_KB = 50;

const doc = (...paragraphs: string[]) =>
  JSON.stringify({ type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
const VI = doc('Có 120 đại biểu dự buổi gặp mặt ngày 12/6/2025.', 'Hai bên trao đổi về hợp tác văn hóa.');
const EN = doc('The gathering on 12 June 2025 had 120 delegates.', 'Both sides spoke of cultural cooperation.');
const WRONG = EN.replace('120', '210');

/** An approved issue whose article slipped through with a number that differs. @returns id of the issue */
async function approvedIssue(): Promise<string> {
  const { id } = await queryOne<{ id: string }>(
    `INSERT INTO bulletin (id, year, number, title, "plannedOn", status, "updatedAt")
     VALUES (gen_random_uuid(), $1, $2, '{"vi": "Bản tin phát hành thử", "en": "A bulletin on trial"}', '2025-07-31', 'APPROVED', now()) RETURNING id`,
    [YEAR, NUMBER],
  );
  await query(
    `INSERT INTO article (id, "bulletinId", status, "titleA", "titleB", "contentA", "contentB", "updatedAt")
     VALUES (gen_random_uuid(), $1, 'APPROVED', 'Gặp mặt hữu nghị', 'A friendship gathering', $2, $3, now())`,
    [id, VI, WRONG],
  );
  return id;
}
const rewrite = (bulletinId: string, contentA: string, contentB: string) =>
  query('UPDATE article SET "contentA" = $2, "contentB" = $3 WHERE "bulletinId" = $1', [bulletinId, contentA, contentB]);
const statusOf = async (email: string) => (await queryOne<{ status: string }>('SELECT status FROM subscriber WHERE email = $1', [email])).status;

test('a bulletin reaches its readers: blocked, mended, published, read, sent, left and corrected', async ({ browser }) => {
  test.setTimeout(120_000);
  // a reader without script
  const outside = await browser.newContext({ javaScriptEnabled: false });
  const reader = new PublicationPage(await outside.newPage());
  const addresses = ['reader-a@example.org', 'reader-b@example.org'];
  for (const address of addresses) {
    await reader.openArchive();
    await reader.subscribe(address);
    await expect(reader.step('sent')).toBeVisible();
    expect(await statusOf(address)).toBe('PENDING');
    await reader.page.goto(linkIn(await waitForMail(address)));
    await expect(reader.step('confirm')).toBeVisible();
    expect(await statusOf(address)).toBe('PENDING'); // opening alone is no yes
    await reader.button('confirm').click();
    await expect(reader.step('confirmed')).toBeVisible();
    expect(await statusOf(address)).toBe('CONFIRMED');
  }

  const bulletinId = await approvedIssue();
  const { confirmed } = await queryOne<{ confirmed: number }>(
    `SELECT count(*)::int AS confirmed FROM subscriber WHERE status = 'CONFIRMED' AND language IN ('vi', 'en')`,
  );
  const office = await contextOf(browser, 'leader');
  const leader = new PublicationPage(await office.newPage());
  await leader.openBulletin(bulletinId);
  // it says where: article, check, place
  await expect(leader.page.getByRole('listitem').filter({ hasText: 'Gặp mặt hữu nghị' }).filter({ hasText: '210' })).toBeVisible();
  await expect(leader.publishButton).toHaveCount(0);
  expect((await reader.page.goto(PATH))?.status()).toBe(404);

  await rewrite(bulletinId, VI, EN);
  await leader.openBulletin(bulletinId);
  await leader.publish(confirmed);
  await expect(leader.publishButton).toHaveCount(0);

  await test.step('the public page: plain, light, in both languages, counted', async () => {
    let bytes = 0;
    const network = await outside.newCDPSession(reader.page);
    await network.send('Network.enable');
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const response = await reader.page.goto(PATH);
    expect(response?.status()).toBe(200);
    await expect(reader.page.getByRole('heading', { level: 2, name: 'Gặp mặt hữu nghị' })).toBeVisible();
    await expect(reader.page.locator('script')).toHaveCount(0);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect.poll(() => bytes).toBeGreaterThan(0);
    console.log(`public page: ${(bytes / 1024).toFixed(1)} KB`);
    expect(bytes / 1024).toBeLessThan(MOST_KB);
    await reader.link('sideBySide').click();
    await expect(reader.page.getByRole('heading', { level: 2, name: 'A friendship gathering' })).toBeVisible();
    await reader.page.getByRole('link', { name: 'English' }).first().click();
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect
      .poll(
        async () =>
          (
            await query(
              `SELECT language FROM bulletin_read r JOIN bulletin_revision v ON v.id = r."revisionId" WHERE v."bulletinId" = $1 AND channel = 'page'`,
              [bulletinId],
            )
          ).length,
      )
      .toBe(2);
    // from the second time on it is ready, small, under its own policy; asked again with what it said of itself, it sends nothing
    const packed = () => outside.request.get(PATH, { headers: { 'accept-encoding': 'br' } });
    await expect.poll(async () => (await packed()).headers()['content-encoding']).toBe('br');
    const again = await packed();
    expect(again.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await again.text()).toBe(await (await outside.request.get(PATH, { headers: { 'accept-encoding': 'identity' } })).text());
    for (const { etag = '' } of [response?.headers() ?? {}, again.headers()])
      for (const name of [etag, `W/${etag.replace(/^W\//, '')}`])
        expect((await outside.request.get(PATH, { headers: { 'if-none-match': name } })).status(), name).toBe(304);
    expect((await outside.request.post(PATH)).status()).toBe(405);
  });

  await test.step('feed, PDF and sitemap', async () => {
    const feed = await (await outside.request.get('/vi/bulletins/feed.xml')).text();
    expect(feed).toContain(`${PATH}</id>`);
    const pdf = await outside.request.get(`${PATH}.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await (await outside.request.get('/sitemap.xml')).text()).toContain(`${PATH}</loc>`);
  });

  await test.step('the picture that messengers show, in both languages', async () => {
    for (const language of ['vi', 'en']) {
      const path = `/${language}/bulletins/${YEAR}/${NUMBER}`;
      const html = await (await outside.request.get(path)).text();
      expect(html).toMatch(new RegExp(`<meta property="og:image" content="https?://[^"/]+${path}\\.png">`));
      const picture = await outside.request.get(`${path}.png`);
      expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
      const bytes = await picture.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]); // of the first part of every PNG
      const { etag = '' } = picture.headers();
      expect((await outside.request.get(`${path}.png`, { headers: { 'if-none-match': etag } })).status()).toBe(304);
    }
    expect((await outside.request.get(`/fr/bulletins/${YEAR}/${NUMBER}.png`)).status()).toBe(404);
  });

  await test.step('the e-mail edition, to each once; one click ends the own subscription only', async () => {
    const [mine = '', other = ''] = addresses;
    const mail = await waitForMail(mine, 1);
    await waitForMail(other, 1);
    expect(mail.text).toContain('Hai bên trao đổi về hợp tác văn hóa.');
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const link = mail.headers['list-unsubscribe']?.replace(/[<>]/g, '') ?? '';
    await leader.openBulletin(bulletinId);
    await expect(leader.progress(confirmed, confirmed)).toBeVisible({ timeout: 20_000 });

    const oneClick = { form: { 'List-Unsubscribe': 'One-Click' } };
    const foreign = link.replace(/.{4}$/, 'AAAA');
    expect((await outside.request.post(foreign, oneClick)).status()).toBe(404);
    await reader.page.goto(link);
    await expect(reader.step('leave')).toBeVisible();
    expect(await statusOf(mine)).toBe('CONFIRMED'); // opening alone ends nothing
    expect((await outside.request.post(link, oneClick)).status()).toBe(200);
    expect([await statusOf(mine), await statusOf(other)]).toEqual(['UNSUBSCRIBED', 'CONFIRMED']);
    await reader.page.reload();
    await expect(reader.step('left')).toBeVisible();
  });

  await test.step('a correction is a new revision with a note in each language, and each reader has their own', async () => {
    await rewrite(bulletinId, VI.replace('120', '125'), EN.replace('120', '125'));
    await leader.openBulletin(bulletinId);
    await leader.correct({ vi: 'Sửa số đại biểu' });
    await expect(leader.note('en')).toHaveAttribute('aria-invalid', 'true'); // both are asked for
    await leader.correct({ en: 'The number of delegates' });
    await expect(leader.correctButton).toHaveCount(0);
    await reader.page.goto(PATH);
    await expect(reader.page.getByText('Có 125 đại biểu')).toBeVisible();
    await expect(reader.page.getByText('Sửa số đại biểu')).toBeVisible();
    await expect(reader.page.getByText('The number of delegates')).toHaveCount(0);
    await reader.page.goto(`/en/bulletins/${YEAR}/${NUMBER}`);
    await expect(reader.page.getByText('The number of delegates')).toBeVisible();
    await expect(reader.page.getByText('Sửa số đại biểu')).toHaveCount(0);
    const { revisions } = await queryOne<{ revisions: number }>('SELECT count(*)::int AS revisions FROM bulletin_revision WHERE "bulletinId" = $1', [
      bulletinId,
    ]);
    expect(revisions).toBe(2);
  });
  await outside.close();
  await office.close();
});

test('what is not public stays so, and no form says who is subscribed', async ({ page }) => {
  const { id } = await queryOne<{ id: string }>(`SELECT id FROM bulletin WHERE status <> 'PUBLISHED' LIMIT 1`);
  const { year, number } = await queryOne<{ year: number; number: number }>('SELECT year, number FROM bulletin WHERE id = $1', [id]);
  for (const path of [...['', '.pdf', '.png'].map((end) => `/vi/bulletins/${year}/${number}${end}`), `/bulletins/images/${id}.webp`]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  const ask = async (email: string) => {
    const response = await page.request.post('/en/bulletins/subscribe', { form: { email, language: 'en' } });
    return { status: response.status(), text: await response.text() };
  };
  const first = await ask('asked-twice@example.org');
  await query(`UPDATE subscriber SET status = 'CONFIRMED' WHERE email = 'asked-twice@example.org'`);
  expect(await ask('asked-twice@example.org')).toEqual(first);
  expect((await ask('not an address')).status).toBe(400);
});
