import { expect, test } from '@playwright/test';
import { contextOf } from '../fixtures/sign-in.ts';

/** The most that the overview may send, compressed. */
const MOST_KB = 250;

test(`the overview sends at most ${MOST_KB} KB of JavaScript`, async ({ browser }) => {
  const context = await contextOf(browser, 'leader');
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Map<string, string>();
  const sizes = new Map<string, number>();
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.set(requestId, response.url);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await page.goto('/vi/overview', { waitUntil: 'load' });
  // what is fetched after the page stands counts as well: wait until the browser is idle and nothing is on its way
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  await expect.poll(() => [...scripts.keys()].filter((id) => !sizes.has(id)).length, 'scripts on their way').toBe(0);

  const sent = [...scripts].map(([id, url]) => ({ url: new URL(url).pathname, kb: (sizes.get(id) ?? 0) / 1024 })).sort((a, b) => b.kb - a.kb);
  const total = sent.reduce((sum, { kb }) => sum + kb, 0);
  const list = sent.map(({ url, kb }) => `${kb.toFixed(1)} KB ${url}`).join('\n');
  console.log(`overview: ${total.toFixed(1)} KB of JavaScript in ${sent.length} files`);
  expect(sent.length, 'scripts seen').toBeGreaterThan(0);
  expect(total, `KB of JavaScript:\n${list}`).toBeLessThanOrEqual(MOST_KB);
  await context.close();
});
