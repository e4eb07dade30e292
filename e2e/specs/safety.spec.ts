import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { translator } from '@nhipcau/i18n';
import { expect, type Page, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { hydrated } from '../fixtures/inspect.ts';
import { mutate, refusal } from '../fixtures/procedures.ts';
import { contextOf } from '../fixtures/sign-in.ts';

const count = async (table: string): Promise<number> => Number((await queryOne<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).n);

/** What a script of a stranger would leave behind. */
const wasRun = (page: Page) => page.evaluate(() => 'stranger' in window);

test('every page carries a policy under which only scripts with its nonce run', async ({ browser }) => {
  const context = await contextOf(browser, 'admin');
  const page = await context.newPage();
  const nonces: string[] = [];
  for (const path of ['/vi/overview', '/fr/goals', '/en/no-such-page']) {
    const headers = (await page.goto(path))?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    const [, nonce = ''] = /script-src [^;]*'nonce-([^']+)'/.exec(policy) ?? [];
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.push(nonce);
    expect(/script-src [^;]*unsafe-inline/.test(policy), path).toBe(false);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    const bare = await page.evaluate(() => [...document.scripts].filter((script) => !script.src && script.type !== 'application/json' && !script.nonce).length);
    expect(bare, `inline scripts without a nonce at ${path}`).toBe(0);
  }
  expect(new Set(nonces).size).toBe(nonces.length);

  // as if a stranger's words had got into the page unescaped
  const refused: string[] = [];
  page.on('console', (message) => /violates the following Content Security Policy/.test(message.text()) && refused.push(message.text()));
  await page.route('**/vi/overview', async (route) => {
    const response = await route.fetch();
    const strange = '<script>window.stranger = 1</script><img src="data:," onerror="window.stranger = 1">';
    await route.fulfill({ response, body: (await response.text()).replace(/<body[^>]*>/, (body) => body + strange) });
  });
  await page.goto('/vi/overview');
  await expect.poll(() => refused.map((text) => /inline (script|event handler)/.exec(text)?.[1]).sort()).toEqual(['event handler', 'script']);
  expect(await wasRun(page)).toBe(false);
  await context.close();
});

test('no page of ours can be framed', async ({ page, baseURL }) => {
  await page.route('http://stranger.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe name="stolen" src="${baseURL}/vi/login"></iframe>` }),
  );
  await page.goto('http://stranger.test/');
  const [, stolen] = page.frames();
  expect(stolen?.url(), 'what stands in the frame').toBe('chrome-error://chromewebdata/');
});

test('HTML in names is shown as the text it is', async ({ browser }) => {
  const name = `<img src=x onerror="window.stranger=1"><script>window.stranger=1</script> ${randomUUID().slice(0, 8)}`;
  const t = translator('vi', 'goal');
  const context = await contextOf(browser, 'admin');
  const page = await context.newPage();
  await page.goto('/vi/goals/new');
  await hydrated(page);
  await page
    .getByRole('textbox', { name: t('form.title') })
    .first()
    .fill(name);
  await page.getByRole('combobox', { name: t('form.pillar') }).selectOption({ index: 1 });
  await page.getByRole('button', { name: translator('vi', 'common')('save'), exact: true }).click();
  await page.waitForURL(/\/vi\/goals\/[0-9a-f-]{36}$/);
  const [, id] = /([0-9a-f-]{36})$/.exec(page.url()) ?? [];
  try {
    for (const path of [`/vi/goals/${id}`, `/fr/goals/${id}`, '/vi/goals', '/vi/overview', '/en/admin/audit']) {
      await page.goto(path);
      await hydrated(page);
      if (/goals/.test(path)) await expect(page.getByRole('main')).toContainText(name);
      expect(await page.locator('img[src="x"]').count(), path).toBe(0);
      expect(await wasRun(page), path).toBe(false);
    }
    await page.goto('/vi/overview');
    await hydrated(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type(name.slice(-8));
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name);
    expect(await wasRun(page)).toBe(false);
  } finally {
    // it would change the weights of its siblings for the tests that follow
    await query('DELETE FROM goal WHERE id = $1', [id]);
    await context.close();
  }
});

test('a change asked for by a page of another site is refused', async ({ browser }) => {
  const context = await contextOf(browser, 'admin');
  const year = await queryOne<{ id: string }>(`SELECT id FROM plan_year WHERE status = 'ACTIVE'`);
  const goal = {
    title: { vi: 'Mục tiêu của trang lạ' },
    description: null,
    pillar: 'IMAGE',
    parentId: null,
    ownerId: null,
    ownerOrganisationId: null,
    weaknesses: [],
    planYearId: year.id,
    idempotencyKey: randomUUID(),
  };
  const before = [await count('goal'), await count('audit_log')];
  const strange: Record<string, string>[] = [
    { origin: 'https://stranger.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of strange) {
    expect(await refusal(await mutate(context.request, 'goal.create', goal, headers)), JSON.stringify(headers)).toBe('errors.badOrigin');
  }
  expect([await count('goal'), await count('audit_log')]).toEqual(before);
  // the same from our own page is well formed: it is the origin that was refused
  const wrong = { ...goal, title: { vi: '' } };
  expect(await refusal(await mutate(context.request, 'goal.create', wrong))).toBe('errors.invalidInput');
  await context.close();
});

test('the session is a cookie that no script reads and no other site sends', async ({ browser, baseURL }) => {
  const context = await contextOf(browser, 'staff');
  const session = (await context.cookies()).filter((cookie) => cookie.name.includes('session'));
  expect(session.length).toBeGreaterThan(0);
  for (const cookie of session) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(['Lax', 'Strict'], cookie.name).toContain(cookie.sameSite);
    expect(cookie.secure, cookie.name).toBe(baseURL?.startsWith('https:') ?? false);
  }
  await context.close();
});

test('a file of 50 MB is refused in plain words and nothing of it is kept', async ({ browser }, info) => {
  const t = translator('vi', 'source');
  const file = info.outputPath('review.txt');
  writeFileSync(file, Buffer.alloc(50 * 1024 * 1024, 'Hội nghị '));
  const before = [await count('source_document'), await count('source_paragraph'), await count('audit_log')];
  const context = await contextOf(browser, 'admin');
  const page = await context.newPage();
  await page.goto('/vi/sources');
  await page
    .getByRole('link', { name: t('import') })
    .first()
    .click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole('main')).toContainText(t('importError.TOO_LARGE'));
  // past the form as well
  const body = await mutate(context.request, 'source.import', 'x'.repeat(50 * 1024 * 1024));
  expect(body.status()).toBe(413);
  expect([await count('source_document'), await count('source_paragraph'), await count('audit_log')]).toEqual(before);
  rmSync(file);
  await context.close();
});

test('the health of the house is told in JSON to whoever asks', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('application/json');
  expect(response.headers()['cache-control'] ?? '').toContain('no-store');
  expect(await response.json()).toMatchObject({ application: 'ok', database: 'ok', migrations: 'ok' });
});

test('exports ask who is there', async ({ request, baseURL }) => {
  for (const noun of ['user', 'goals', 'report', 'event', 'association', 'weakness']) {
    const response = await request.get(`${baseURL}/api/export/${noun}`, { maxRedirects: 0 });
    expect(response.status(), noun).toBeGreaterThanOrEqual(300);
    expect(response.headers()['content-type'] ?? '', noun).not.toMatch(/csv|sheet/);
  }
});
