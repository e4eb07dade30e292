import type { Locale } from '@nhipcau/i18n';
import { type BrowserContext, expect, test } from '@playwright/test';
import { faultsOf } from '../fixtures/page-faults.ts';
import { pageReader } from '../fixtures/page-source.ts';
import { routesWithoutValues, type Walk, walks } from '../fixtures/routes.ts';
import { type Account, contextOf } from '../fixtures/sign-in.ts';
import { BASE_URL } from '../setup/servers.ts';

// they only look, so each may run in any lane
test.describe.configure({ mode: 'parallel' });

/**
 * What a browser makes of the pages is seen in `visits.spec.ts`, in Vietnamese. Here every page is read as the server sends it: an administrator sees all,
 * an association its own forms, leader and staff the same pages with fewer buttons, so one language each will do for these.
 */
const READERS: [Account, [Locale, ...Locale[]]][] = [
  ['admin', ['en', 'fr']],
  ['association', ['vi', 'en', 'fr']],
  ['leader', ['fr']],
  ['staff', ['en']],
];
/** Pages that are asked for at a time: while the server makes one the other is read. */
const AT_A_TIME = 2;

/**
 * Reads pages in one language.
 * @returns all that is wrong with them, and those that this account may see
 */
async function readAll(context: BrowserContext, role: Account | null, locale: Locale, pages: Walk[]): Promise<{ faults: string[]; seen: string[] }> {
  const read = pageReader(BASE_URL, await context.cookies());
  const faults: string[] = [];
  const seen: string[] = [];
  const waiting = [...pages];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { status, path, search, source } = await read(`/${locale}${one.path}`);
      if (one.path !== '/denied' && path === `/${locale}/denied`) continue;
      // another's record is none to an association
      if (role === 'association' && status === 404) continue;
      seen.push(one.path);
      faults.push(...faultsOf(one, locale, { status, path, search, texts: source }));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
  return { faults, seen: seen.sort() };
}

test('every dynamic page has a record to show', () => {
  expect(routesWithoutValues(), 'give these a value in e2e/fixtures/routes.ts').toEqual([]);
});

for (const [role, locales] of READERS) {
  test(`every page speaks ${locales.join(', ')} to ${role}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await contextOf(browser, role);
    // of an address that is none the server sends little more than its status: the browser makes the page
    const inside = (await walks()).filter((one) => !one.isPublic && one.status === 200);
    const answers = [];
    for (const locale of locales) answers.push(await readAll(context, role, locale, inside));
    expect(answers.flatMap(({ faults }) => faults)).toEqual([]);
    // what one may see does not depend on the language
    for (const { seen } of answers) expect(seen).toEqual(answers[0]?.seen);
    expect(answers[0]?.seen.length).toBeGreaterThan(3);
    await context.close();
  });
}

test('every public page speaks English and French', async ({ browser }) => {
  const context = await browser.newContext();
  const outside = (await walks()).filter((one) => one.isPublic && one.status === 200);
  for (const locale of ['en', 'fr'] as const) expect((await readAll(context, null, locale, outside)).faults).toEqual([]);
  await context.close();
});

test('without a session every other page asks to sign in', async ({ page, request }) => {
  const faults: string[] = [];
  const inside = (await walks()).filter((one) => !one.isPublic && one.status === 200);
  for (const { path } of inside) {
    const answer = await request.get(`/fr${path}`, { maxRedirects: 0, headers: { accept: 'text/html' } });
    if (new URL(answer.headers().location ?? '/', 'http://localhost').pathname !== '/fr/login') faults.push(path);
  }
  expect(faults).toEqual([]);
  await page.goto(`/fr${inside.at(-1)?.path}`);
  await expect(page).toHaveURL(/\/fr\/login/);
});

test('the language switch keeps page and filters, and the next page speaks it too', async ({ browser }) => {
  const context = await contextOf(browser, 'leader');
  const page = await context.newPage();
  await page.goto('/vi/events?year=2025');
  await page.locator('nav a[hreflang="fr"]').filter({ visible: true }).click();
  await page.waitForURL('**/fr/events?year=2025');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});
