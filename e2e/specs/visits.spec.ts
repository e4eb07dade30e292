import { LOCALES, type Locale } from '@nhipcau/i18n';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFaults } from '../fixtures/axe.ts';
import { hydrated, quietPage, readTexts, watch } from '../fixtures/inspect.ts';
import { layoutFaults } from '../fixtures/layout.ts';
import { faultsOf } from '../fixtures/page-faults.ts';
import { allRoutes, type Walk, walks } from '../fixtures/routes.ts';
import { contextOf } from '../fixtures/sign-in.ts';

// they only look, so each may run in any lane
test.describe.configure({ mode: 'parallel' });
// what is wrong is said page by page; a film of hundreds of pages costs more than the visits
test.use({ trace: 'off' });

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };
/** The visits are dealt out to so many tests, so that no lane has long to wait for the other. */
const SHARES = 4;
/** One page of each make-up is looked at in a wide window too: at 360 px the others have shown what they are made of. */
const TEMPLATES = [
  '/overview',
  '/goals',
  '/goals/*',
  '/goals/*/edit',
  '/indicators/*',
  '/weaknesses/*',
  '/sources/*',
  '/events',
  '/events/*',
  '/associations/*',
  '/reports',
  '/reports/*',
  '/partners',
  '/partners/*',
  '/bulletins/*/articles/*',
  '/staff/what-if',
  '/admin/audit',
  '/login',
];

interface Visitor {
  page: Page;
  behind: ReturnType<typeof watch>;
}
async function visitor(context: BrowserContext): Promise<Visitor> {
  const page = await quietPage(context);
  await page.setViewportSize(NARROW);
  return { page, behind: watch(page) };
}

/** Opens a page in a narrow window and says all that is wrong with it; null where it is refused to this account. */
async function visit({ page, behind }: Visitor, locale: Locale, one: Walk, wide: boolean): Promise<string[] | null> {
  const faults: string[] = [];
  const response = await page.goto(`/${locale}${one.path}`);
  await hydrated(page).catch((error: Error) => faults.push(error.message));
  const { pathname, search } = new URL(page.url());
  if (pathname.endsWith('/denied') && one.path !== '/denied') {
    behind.take();
    return null;
  }
  faults.push(...faultsOf(one, locale, { status: response?.status(), path: pathname, search, texts: await readTexts(page) }));
  const narrow = [...(await axeFaults(page)), ...(await layoutFaults(page))];
  faults.push(...narrow.map((fault) => `${one.path} at ${NARROW.width} px: ${fault}`));
  if (wide) {
    await page.setViewportSize(WIDE);
    faults.push(...(await axeFaults(page)).filter((fault) => !narrow.includes(fault)).map((fault) => `${one.path} ${fault}`));
    await page.setViewportSize(NARROW);
  }
  return [...faults, ...behind.take().map((fault) => `/${locale}${one.path} ${fault}`)];
}

/** An address that is no page is made by the browser: only there does it speak, so it is visited in every language. */
const languagesOf = ({ status }: Walk): readonly Locale[] => (status === 404 ? LOCALES : ['vi']);

/** The first page of each of the make-ups. */
function templates(pages: Walk[]): Set<Walk> {
  const firsts = TEMPLATES.map((pattern) => pages.find((one) => one.pattern === pattern));
  return new Set(firsts.filter((one) => one !== undefined));
}

test('the pages looked at in a wide window are there', () => {
  const patterns = allRoutes().map(({ pattern }) => pattern);
  expect(TEMPLATES.filter((pattern) => !patterns.includes(pattern))).toEqual([]);
});

for (let share = 0; share < SHARES; share++) {
  test(`every page speaks, fits a narrow window and is open to all, live (${share + 1} of ${SHARES})`, async ({ browser }) => {
    test.setTimeout(300_000);
    const pages = (await walks()).filter((one) => !one.isPublic);
    const wide = templates(pages);
    const admin = await contextOf(browser, 'admin');
    const association = await contextOf(browser, 'association');
    const office = await visitor(admin);
    // what the administrator may not see is the association's own
    const member = await visitor(association);
    const faults: string[] = [];
    for (const one of pages.filter((_, i) => i % SHARES === share)) {
      for (const locale of languagesOf(one)) {
        const found = (await visit(office, locale, one, wide.has(one))) ?? (await visit(member, locale, one, wide.has(one)));
        faults.push(...(found ?? [`${one.path} is refused to the administrator and to the association`]));
      }
    }
    expect(faults).toEqual([]);
    await Promise.all([admin.close(), association.close()]);
  });
}

test('every public page speaks, fits a narrow window and is open to all, live', async ({ browser }) => {
  const context = await browser.newContext();
  const stranger = await visitor(context);
  const pages = (await walks()).filter((one) => one.isPublic);
  const wide = templates(pages);
  const faults: string[] = [];
  for (const one of pages) {
    for (const locale of languagesOf(one)) faults.push(...((await visit(stranger, locale, one, wide.has(one))) ?? [`${one.path} is refused`]));
  }
  expect(faults).toEqual([]);
  await context.close();
});
