import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { hydrated } from '../fixtures/inspect.ts';
import { contextOf } from '../fixtures/sign-in.ts';

test('the overview prints on A4 without the shell', async ({ browser }) => {
  const context = await contextOf(browser, 'leader');
  const page = await context.newPage();
  await page.goto('/vi/overview');
  await hydrated(page);
  const menu = page.getByRole('navigation', { name: translator('vi', 'shell')('mainNavigation') });
  await expect(menu).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(menu).toBeHidden();
  expect(await page.locator('[data-shell]').filter({ visible: true }).count()).toBe(0);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();

  // 210 mm less the margins, at 96 px to the inch
  await page.setViewportSize({ width: 688, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box = '']) =>
    box
      .split(' ')
      .slice(2)
      .map((side) => Math.round(Number(side))),
  );
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toEqual([595, 842]);
  await context.close();
});

test('nothing moves for whoever asks for less motion', async ({ browser }) => {
  const context = await contextOf(browser, 'leader', { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/vi/overview');
  await hydrated(page);
  const longest = () =>
    page.evaluate(() => {
      const seconds = (list: string) =>
        Math.max(...list.split(',').map((part) => (part.trim().endsWith('ms') ? Number.parseFloat(part) / 1000 : Number.parseFloat(part))));
      const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
      return Math.max(...styles.flatMap((style) => [seconds(style.animationDuration), seconds(style.transitionDuration)]));
    });
  expect(await longest()).toBeLessThan(0.001);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await longest()).toBeLessThan(0.001);
  await context.close();
});
