import { LOCALES, type Locale } from '@nhipcau/i18n';
import { type BrowserContext, expect, test } from '@playwright/test';
import { hydrated, quietPage, readTexts, watch } from '../fixtures/inspect.ts';
import { routesWithoutValues, type Walk, walks } from '../fixtures/routes.ts';
import { type Account, contextOf } from '../fixtures/sign-in.ts';
import { faultOf } from '../fixtures/words.ts';

// they only look, so each may run in any lane
test.describe.configure({ mode: 'parallel' });
// what is wrong is said page by page; a film of hundreds of pages costs more than the walk
test.use({ trace: 'off' });

/**
 * An administrator sees every page, an association its own forms; leader and staff see the same pages with fewer buttons, so one language each will do, and
 * for them the page as the server sends it.
 */
const WALKS: [Account, [Locale, ...Locale[]], 'alive' | 'as sent'][] = [
  ['admin', ['vi', 'en', 'fr'], 'alive'],
  ['association', ['vi', 'en', 'fr'], 'alive'],
  ['leader', ['fr'], 'as sent'],
  ['staff', ['en'], 'as sent'],
];

/** The pages that the account of this context may see: whoever may not is sent away by the first answer. Another's record is none to an association. */
async function allowedOf(context: BrowserContext, role: Account, pages: Walk[]): Promise<Walk[]> {
  const allowed: Walk[] = [];
  for (const one of pages) {
    const answer = await context.request.get(`/vi${one.path}`, { maxRedirects: 0, headers: { accept: 'text/html' } });
    if (one.path !== '/denied' && answer.headers().location?.endsWith('/denied')) continue;
    allowed.push(role === 'association' && answer.status() === 404 ? { ...one, status: 404 } : one);
  }
  return allowed;
}

/** Walks pages in one language and says all that is wrong with them. */
async function walk(context: BrowserContext, locale: Locale, pages: Walk[], { alive } = { alive: true }): Promise<string[]> {
  const page = await quietPage(context);
  const behind = watch(page);
  const found = new Set<string>();
  for (const { pattern, path, status } of pages) {
    const note = (fault: string) => found.add(`/${locale}${path} ${fault}`);
    const response = await page.goto(`/${locale}${path}`);
    if (response?.status() !== status) note(`answers ${response?.status()}, not ${status}`);
    if (alive) await hydrated(page).catch((error: Error) => note(error.message));
    const { pathname, search } = new URL(page.url());
    // a list of one leads to that one
    if (pathname !== `/${locale}${path}` && !pathname.startsWith(`/${locale}${path}/`) && !['/', '/login'].includes(pattern)) note(`leads to ${pathname}`);
    const { lang, title, texts, switches } = await readTexts(page);
    if (lang !== locale) note(`is marked as "${lang}"`);
    if (!/^.+ · .+$/.test(title)) note(`has the title "${title}"`);
    for (const text of [...texts, ...title.split(' · ')]) {
      const fault = faultOf(text, locale);
      if (fault) note(fault);
    }
    const rest = pathname.slice(`/${locale}`.length);
    for (const other of status === 200 ? LOCALES : []) {
      if (switches[other] !== `/${other}${rest}${search}`) note(`switches to ${other} at ${switches[other]}`);
    }
    for (const fault of behind.take()) note(fault);
  }
  await page.close();
  return [...found];
}

test('every dynamic page has a record to show', () => {
  expect(routesWithoutValues(), 'give these a value in e2e/fixtures/routes.ts').toEqual([]);
});

for (const [role, locales, manner] of WALKS) {
  test(`every page speaks ${locales.join(', ')} to ${role}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const alive = manner === 'alive';
    const context = await contextOf(browser, role, { javaScriptEnabled: alive });
    const allowed = await allowedOf(
      context,
      role,
      (await walks()).filter((one) => !one.isPublic),
    );
    // of an address that is none the server sends little more than its status: the browser makes the page
    const shown = alive ? allowed : allowed.filter((one) => one.status === 200);
    const faults = await Promise.all(locales.map((locale) => walk(context, locale, shown, { alive })));
    expect(faults.flat()).toEqual([]);
    expect(allowed.length).toBeGreaterThan(3);
    await context.close();
  });
}

test('every public page speaks Vietnamese, English and French', async ({ browser }) => {
  const context = await browser.newContext();
  const outside = (await walks()).filter((one) => one.isPublic);
  const faults: string[] = [];
  for (const locale of LOCALES) faults.push(...(await walk(context, locale, outside)));
  expect(faults).toEqual([]);
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
