import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, emailOf, signInByForm } from '../fixtures/sign-in.ts';
import { LoginPage } from '../pages/login.ts';

const HOME = { admin: '/vi/overview', leader: '/vi/overview', staff: '/vi/events', association: '/vi/reports' } as const;

for (const account of ['admin', 'leader', 'staff', 'association'] as const) {
  test(`${account} lands on the first page of the role`, async ({ page }) => {
    await signInByForm(page, account);
    await expect(page).toHaveURL(new RegExp(`${HOME[account]}$`));
  });
}

test('a wrong password and an unknown address get the same answer', async ({ page }) => {
  const login = new LoginPage(page);
  await login.open();
  await login.submit(emailOf('staff'), 'không phải mật khẩu');
  await expect(login.alert).toHaveText(login.wrong);
  await expect(login.email).toHaveValue(emailOf('staff'));
  await login.submit('khong-co-ai@example.org', 'không phải mật khẩu');
  await expect(login.alert).toHaveText(login.wrong);
});

test('a trial account is one tap away', async ({ page }) => {
  const login = new LoginPage(page, 'fr');
  await login.open();
  await login.demo('leader').click();
  await expect(login.email).toHaveValue(emailOf('leader'));
  await expect(login.password).toHaveValue(DEMO_PASSWORD);
  await login.press();
  await expect(page).toHaveURL(/\/fr\/overview$/);
});

test('signs in without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const login = new LoginPage(page);
  await login.open();
  await login.demo('staff').click();
  await login.press();
  await expect(page).toHaveURL(/\/vi\/events$/);
  await context.close();
});

test('whoever is not signed in is led to the sign-in page, and signing out leads back', async ({ page }) => {
  await page.goto('/vi/goals');
  await expect(new LoginPage(page).heading).toBeVisible();
  await signInByForm(page, 'staff');
  const t = translator('vi', 'shell');
  await page.getByRole('button', { name: t('profile') }).click();
  await page.getByRole('menuitem', { name: t('signOut') }).click();
  await expect(new LoginPage(page).heading).toBeVisible();
});
