import { translator } from '@nhipcau/i18n';
import { type Browser, type BrowserContext, expect, test } from '@playwright/test';
import { axeFaults } from '../fixtures/axe.ts';
import { hydrated, quietPage } from '../fixtures/inspect.ts';
import { type Walk, walks } from '../fixtures/routes.ts';
import { type Account, contextOf } from '../fixtures/sign-in.ts';

// they only look, so each may run in any lane
test.describe.configure({ mode: 'parallel' });
// what is wrong is said page by page; a film of many pages costs more than the walk
test.use({ trace: 'off' });

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };

/** What axe finds on pages, wide and narrow. */
async function look(context: BrowserContext, pages: Walk[]): Promise<string[]> {
  const page = await quietPage(context);
  const faults: string[] = [];
  for (const { path } of pages) {
    await page.setViewportSize(WIDE);
    await page.goto(`/vi${path}`);
    await hydrated(page).catch((error: Error) => faults.push(error.message));
    const wide = await axeFaults(page);
    await page.setViewportSize(NARROW);
    const narrow = (await axeFaults(page)).filter((fault) => !wide.includes(fault));
    faults.push(...wide.map((fault) => `${path} ${fault}`), ...narrow.map((fault) => `${path} at ${NARROW.width} px: ${fault}`));
  }
  await page.close();
  return faults;
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
  expect([...office, ...reports]).toEqual([]);
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
