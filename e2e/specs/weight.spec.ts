import { type Browser, expect, type Page, test } from '@playwright/test';
import { hydrated } from '../fixtures/inspect.ts';
import { allRoutes, walks } from '../fixtures/routes.ts';
import { scriptWeights } from '../fixtures/script-weight.ts';
import { contextOf } from '../fixtures/sign-in.ts';

/** The most script that a page may send, compressed, KB. */
const MOST_KB = 300;
/** Pages with a bar of their own, and why. */
const OTHER_BARS: Record<string, { most: number; why: string }> = {
  '/overview': { most: 170, why: 'the first page of the day, often on a phone' },
  '/bulletins/*/articles/*': { most: 450, why: 'the editor of articles' },
};
/** What the browser counts besides the compressed text: the head of each answer. */
const HEAD_KB = 0.5;
const PAGES = ['Script', 'Stylesheet', 'Font'];

interface Sent {
  url: string;
  type: string;
  kb: number;
}

/** Opens a page with nothing kept and answers all that was sent for it, until nothing is on its way. */
async function sentFor(page: Page, path: string): Promise<Sent[]> {
  const network = await page.context().newCDPSession(page);
  const sent = new Map<string, Sent>();
  const open = new Set<string>();
  network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!/^https?:/.test(request.url)) return;
    sent.set(requestId, { url: new URL(request.url).pathname, type: type ?? 'Other', kb: 0 });
    open.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = sent.get(requestId);
    if (one) one.kb = encodedDataLength / 1024;
    open.delete(requestId);
  });
  network.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(path, { waitUntil: 'load' });
  await hydrated(page);
  // what is fetched after the page stands counts as well
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  await expect.poll(() => [...open].map((id) => sent.get(id)?.url), 'on their way').toEqual([]);
  await network.detach();
  return [...sent.values()];
}

/** How much of the page moved while it was opened: 0 = nothing. */
async function layoutShift(browser: Browser, account: 'association' | null, path: string): Promise<number> {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const context = account ? await contextOf(browser, account, phone) : await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'load' });
  await hydrated(page);
  const shift = await page.evaluate(async () => {
    await document.fonts.ready;
    let sum = 0;
    const seen = new PerformanceObserver(() => undefined);
    seen.observe({ type: 'layout-shift', buffered: true });
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    for (const entry of seen.takeRecords()) sum += 'value' in entry ? Number(entry.value) : 0;
    return sum;
  });
  await context.close();
  return shift;
}

test('no page sends more script than it may', () => {
  const weights = scriptWeights();
  expect([...weights.keys()]).toEqual(expect.arrayContaining(allRoutes().map(({ pattern }) => pattern)));
  const over = [...weights].filter(([pattern, kb]) => kb > (OTHER_BARS[pattern]?.most ?? MOST_KB)).map(([pattern, kb]) => `${pattern} ${kb.toFixed(1)} KB`);
  expect(over).toEqual([]);
});

test('an opened overview asks for its document and nothing else, and for a page of the menu when the pointer is on it', async ({ browser }) => {
  const context = await contextOf(browser, 'leader');
  const page = await context.newPage();
  const sent = await sentFor(page, '/vi/overview');
  const others = sent.filter(({ type }) => !PAGES.includes(type));
  expect(others.map(({ type, url }) => `${type} ${url}`)).toEqual(['Document /vi/overview']);

  const scripts = sent.filter(({ type }) => type === 'Script');
  const total = scripts.reduce((sum, { kb }) => sum + kb, 0);
  console.log(`overview: ${total.toFixed(1)} KB of JavaScript in ${scripts.length} files, ${others.length} other request`);
  expect(total, `KB of JavaScript:\n${scripts.map(({ url, kb }) => `${kb.toFixed(1)} KB ${url}`).join('\n')}`).toBeLessThanOrEqual(
    OTHER_BARS['/overview']?.most ?? 0,
  );

  const ahead = page.waitForRequest((request) => 'next-router-prefetch' in request.headers());
  await page.getByRole('navigation').getByRole('link', { name: 'Mục tiêu' }).hover();
  expect(new URL((await ahead).url()).pathname).toBe('/vi/goals');
  await context.close();
});

test('what the build says of a page is what a browser loads', async ({ browser }) => {
  const weights = scriptWeights();
  const context = await contextOf(browser, 'leader');
  const page = await context.newPage();
  const wanted = (await walks()).filter(({ pattern }) => ['/indicators/*', '/partners/*'].includes(pattern));
  expect(wanted.length).toBeGreaterThanOrEqual(2);
  for (const { pattern, path } of wanted.slice(0, 2)) {
    const scripts = (await sentFor(page, `/vi${path}`)).filter(({ type }) => type === 'Script');
    const kb = scripts.reduce((sum, one) => sum + one.kb, 0);
    expect(kb, path).toBeLessThanOrEqual((weights.get(pattern) ?? 0) + scripts.length * HEAD_KB);
  }
  await context.close();
});

test('nothing moves while a page is opened on a phone', async ({ browser }) => {
  const editor = (await walks()).find(({ pattern }) => pattern === '/reports/*');
  expect(await layoutShift(browser, null, '/vi/login'), 'sign-in').toBeLessThan(0.01);
  expect(await layoutShift(browser, 'association', `/vi${editor?.path}`), 'report editor').toBeLessThan(0.01);
});
