import { LOCALES, translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { contextOf } from '../fixtures/sign-in.ts';

const RECORDS = ['goals', 'indicators', 'weaknesses', 'sources', 'events', 'associations', 'reports', 'partners', 'bulletins'];
const STAFF = ['people', 'positions', 'skills', 'trainings'].map((noun) => `staff/${noun}`);
const NOBODY = '00000000-0000-7000-8000-000000000000';
const html = { headers: { accept: 'text/html' }, maxRedirects: 0 };

test('who may not see a page is sent away by the first answer, without a skeleton of it', async ({ browser }) => {
  const context = await contextOf(browser, 'association');
  const closed = [
    '/overview',
    '/sources',
    '/sources/import',
    '/goals/new',
    '/events/new',
    '/partners/new',
    '/bulletins',
    '/bulletins/new',
    '/bulletins/subscribers',
    '/staff/people',
    '/staff/positions',
    '/staff/skills',
    '/staff/skills/new',
    '/staff/trainings',
    '/staff/what-if',
    '/weaknesses/new',
    '/admin/plan-years',
    '/admin/users',
    '/admin/audit',
  ];
  const answers = await Promise.all(closed.map(async (path) => (await context.request.get(`/fr${path}`, html)).headers().location ?? path));
  expect(answers.map((location) => new URL(location, 'http://x').pathname)).toEqual(closed.map(() => '/fr/denied'));
  // who may see no record of the staff but their own is led to it
  expect(new URL((await context.request.get('/fr/staff', html)).headers().location ?? '', 'http://x').pathname).toBe('/fr/staff/me');
  await context.close();
});

test('a record that is not there is answered with 404 inside the shell, in every language', async ({ browser }) => {
  const context = await contextOf(browser, 'admin');
  const answers = [...RECORDS, ...STAFF].flatMap((noun) => [NOBODY, 'x'].map((id) => `/vi/${noun}/${id}`));
  const below = [`goals/${NOBODY}/edit`, `bulletins/${NOBODY}/articles/${NOBODY}`, `staff/people/${NOBODY}/edit`, `admin/plan-years/${NOBODY}/rollover`];
  for (const path of [...answers, ...below.map((path) => `/vi/${path}`)]) expect([path, (await context.request.get(path, html)).status()]).toEqual([path, 404]);
  const page = await context.newPage();
  for (const locale of LOCALES) {
    const errors = translator(locale, 'errors');
    await page.goto(`/${locale}/goals/${NOBODY}`);
    const main = page.getByRole('main');
    await expect(main).toContainText(errors('title.recordNotFound'));
    await expect(page).toHaveTitle(new RegExp(`^${errors('title.recordNotFound')} · `));
    await expect(page.getByRole('navigation', { name: translator(locale, 'shell')('mainNavigation') })).toBeVisible();
    await main.getByRole('link', { name: errors('home') }).click();
    await page.waitForURL(`**/${locale}/overview`);
  }
  await context.close();
});
