import AxeBuilder from '@axe-core/playwright';
import { translator } from '@nhipcau/i18n';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { hydrated, quietPage } from '../fixtures/inspect.ts';
import { layoutFaults } from '../fixtures/layout.ts';
import { type Walk, walks } from '../fixtures/routes.ts';
import { type Account, contextOf } from '../fixtures/sign-in.ts';

// they only look, so each may run in any lane
test.describe.configure({ mode: 'parallel' });
// what is wrong is said page by page; a film of hundreds of pages costs more than the walk
test.use({ trace: 'off' });

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function axeFaults(page: Page): Promise<string[]> {
  // no page of ours holds frames, for which alone the newer mode opens a second page each time
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  const grave = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
  return grave.flatMap(({ id, help, nodes }) => {
    // the same part of the shell is on every page: three of a kind are enough to see what it is
    const shown = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    return shown.map((node) => `${id} (${help}), ${nodes.length} in all: ${node}`);
  });
}

/** Looks at pages wide and narrow; those refused to this account are returned for another to see. */
async function look(context: BrowserContext, pages: Walk[]): Promise<{ faults: string[]; denied: Walk[] }> {
  const page = await quietPage(context);
  const faults: string[] = [];
  const denied: Walk[] = [];
  for (const one of pages) {
    await page.setViewportSize(WIDE);
    await page.goto(`/vi${one.path}`);
    await hydrated(page).catch((error: Error) => faults.push(error.message));
    if (page.url().endsWith('/denied') && one.path !== '/denied') {
      denied.push(one);
      continue;
    }
    const wide = await axeFaults(page);
    await page.setViewportSize(NARROW);
    const narrow = (await axeFaults(page)).filter((fault) => !wide.includes(fault));
    faults.push(...wide.map((fault) => `${one.path} ${fault}`), ...narrow.map((fault) => `${one.path} at ${NARROW.width} px: ${fault}`));
    faults.push(...(await layoutFaults(page)).map((fault) => `${one.path} at ${NARROW.width} px: ${fault}`));
  }
  await page.close();
  return { faults, denied };
}

/** The pages in two halves, looked at side by side. */
async function lookAtAll(context: BrowserContext, pages: Walk[]): Promise<{ faults: string[]; denied: Walk[] }> {
  const halves = [pages.filter((_, i) => i % 2 === 0), pages.filter((_, i) => i % 2 === 1)];
  const seen = await Promise.all(halves.map((half) => look(context, half)));
  return { faults: seen.flatMap((one) => one.faults), denied: seen.flatMap((one) => one.denied) };
}

async function dark(browser: Browser, account: Account): Promise<BrowserContext> {
  const context = await contextOf(browser, account, { colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto('/vi');
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: set as the page itself sets it
    document.cookie = 'theme=dark;path=/';
  });
  await page.close();
  return context;
}

test('axe finds nothing grave on any page, wide or narrow, and nothing hangs over or is too small to press', async ({ browser }) => {
  test.setTimeout(600_000);
  const inside = (await walks()).filter((one) => !one.isPublic);
  const admin = await contextOf(browser, 'admin');
  const first = await lookAtAll(admin, inside);
  await admin.close();
  // what the administrator may not see is the association's own
  const association = await contextOf(browser, 'association');
  const second = await lookAtAll(association, first.denied);
  await association.close();
  expect([...first.faults, ...second.faults]).toEqual([]);
  expect(second.denied.map((one) => one.path)).toEqual([]);
});

test('axe finds nothing grave on the public pages', async ({ browser }) => {
  const context = await browser.newContext();
  const { faults } = await look(
    context,
    (await walks()).filter((one) => one.isPublic),
  );
  expect(faults).toEqual([]);
  await context.close();
});

test('axe finds nothing grave in the dark', async ({ browser }) => {
  test.setTimeout(180_000);
  const leader = await dark(browser, 'leader');
  const own = await dark(browser, 'association');
  const all = await walks();
  const office = await look(
    leader,
    all.filter((one) => ['/overview', '/goals'].includes(one.pattern)),
  );
  const reports = await look(
    own,
    all.filter((one) => one.pattern.startsWith('/reports')),
  );
  expect([...office.faults, ...reports.faults]).toEqual([]);
  await Promise.all([leader.close(), own.close()]);
});

test.describe('by keyboard alone', () => {
  const shell = translator('vi', 'shell');
  const common = translator('vi', 'common');

  test('the first stop leads past the menu, and the shell is gone through in the order it is read', async ({ browser }) => {
    const context = await contextOf(browser, 'leader', { viewport: WIDE });
    const page = await context.newPage();
    await page.goto('/vi/overview');
    await hydrated(page);
    const skip = page.getByRole('link', { name: common('skipToContent') });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();

    const names = () =>
      page.evaluate(() => {
        const stops = document.querySelectorAll<HTMLElement>('[data-shell] :is(a[href], button)');
        // toolbars of the page itself are marked so too, for the printer
        return [...stops].filter((stop) => stop.checkVisibility() && !stop.closest('main')).map((stop) => stop.getAttribute('aria-label') ?? stop.textContent);
      });
    const wanted = await names();
    const reached: (string | null)[] = [];
    const unmarked: (string | null)[] = [];
    for (const _ of wanted) {
      await page.keyboard.press('Tab');
      const { name, marked } = await page.evaluate(() => {
        const stop = document.activeElement as HTMLElement;
        const { outlineStyle, boxShadow } = getComputedStyle(stop);
        return { name: stop.getAttribute('aria-label') ?? stop.textContent, marked: outlineStyle !== 'none' || boxShadow !== 'none' };
      });
      reached.push(name);
      if (!marked) unmarked.push(name);
    }
    expect(reached).toEqual(wanted);
    expect(unmarked, 'where the focus cannot be seen').toEqual([]);

    await page.goto('/vi/overview');
    await hydrated(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#content$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
    await context.close();
  });

  test('the menu marks where one is', async ({ browser }) => {
    const context = await contextOf(browser, 'leader', { viewport: WIDE });
    const page = await context.newPage();
    await page.goto('/vi/goals');
    const menu = page.getByRole('navigation', { name: shell('mainNavigation') });
    await expect(menu.getByRole('link', { name: shell('goals'), exact: true })).toHaveAttribute('aria-current', 'page');
    await context.close();
  });

  test('Ctrl K searches without accents, and Enter opens what is found', async ({ browser }) => {
    const search = translator('vi', 'search');
    const context = await contextOf(browser, 'leader');
    const page = await context.newPage();
    await page.goto('/vi/overview');
    await hydrated(page);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: search('title') });
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('dien bien');
    const hit = dialog.getByRole('option', { name: /Điện Biên/ }).first();
    await expect(hit).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vi\/(goals|weaknesses|events|associations|reports)\/[0-9a-f-]{36}/);
    await expect(page.getByRole('main')).toContainText('Điện Biên');

    await page.keyboard.press('Control+k');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await context.close();
  });
});
