import { LOCALES, type Locale } from '@nhipcau/i18n';
import { type BrowserContext, expect, test } from '@playwright/test';
import { hydrated, readTexts, watch } from '../fixtures/inspect.ts';
import { routesWithoutValues, type Walk, walks } from '../fixtures/routes.ts';
import { type Account, contextOf } from '../fixtures/sign-in.ts';
import { faultOf } from '../fixtures/words.ts';

/** An administrator sees every page, an association its own forms; leader and staff see the same pages with fewer buttons, so one language each will do. */
const WALKS: [Account, [Locale, ...Locale[]]][] = [
  ['admin', ['vi', 'en', 'fr']],
  ['association', ['vi', 'en', 'fr']],
  ['leader', ['fr']],
  ['staff', ['en']],
];

/** Prefetching what nobody will press would only keep the server busy. */
const quiet = (context: BrowserContext) => context.route(/[?&]_rsc=/, (route) => route.fulfill({ status: 204 }));

/** Walks pages in one language and says all that is wrong with them. */
async function walk(context: BrowserContext, locale: Locale, pages: Walk[], onDenied: (path: string) => void = () => {}): Promise<string[]> {
  const page = await context.newPage();
  const behind = watch(page);
  const found = new Set<string>();
  for (const { pattern, path, status } of pages) {
    const note = (fault: string) => found.add(`/${locale}${path} ${fault}`);
    const response = await page.goto(`/${locale}${path}`);
    if (response?.status() !== status) note(`answers ${response?.status()}, not ${status}`);
    await hydrated(page).catch((error: Error) => note(error.message));
    const { pathname, search } = new URL(page.url());
    if (pathname.endsWith('/denied') && path !== '/denied') onDenied(path);
    // a list of one leads to that one
    else if (pathname !== `/${locale}${path}` && !pathname.startsWith(`/${locale}${path}/`) && !['/', '/login'].includes(pattern)) note(`leads to ${pathname}`);
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

for (const [role, [first, ...others]] of WALKS) {
  test(`every page speaks ${[first, ...others].join(', ')} to ${role}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const context = await contextOf(browser, role);
    await quiet(context);
    const inside = (await walks()).filter((one) => !one.isPublic);
    const denied = new Set<string>();
    const faults = await walk(context, first, inside, (path) => denied.add(path));
    // a refusal is the same page each time
    const allowed = inside.filter(({ path }) => !denied.has(path));
    const more = await Promise.all(others.map((locale) => walk(context, locale, allowed)));
    expect([...faults, ...more.flat()]).toEqual([]);
    expect(allowed.length).toBeGreaterThan(3);
    await context.close();
  });
}

test('every public page speaks Vietnamese, English and French', async ({ browser }) => {
  const context = await browser.newContext();
  await quiet(context);
  const outside = (await walks()).filter((one) => one.isPublic);
  const faults: string[] = [];
  for (const locale of LOCALES) faults.push(...(await walk(context, locale, outside)));
  expect(faults).toEqual([]);
  await context.close();
});

test('without a session every other page asks to sign in', async ({ page }) => {
  const faults: string[] = [];
  for (const { path, status } of (await walks()).filter((one) => !one.isPublic)) {
    await page.goto(`/fr${path}`);
    if (status === 200 && new URL(page.url()).pathname !== '/fr/login') faults.push(path);
  }
  expect(faults).toEqual([]);
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
