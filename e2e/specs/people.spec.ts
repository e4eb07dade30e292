import { translator } from '@nhipcau/i18n';
import { expect, test } from '@playwright/test';
import { signIn, signInWith } from '../fixtures/sign-in.ts';
import { LoginPage } from '../pages/login.ts';
import { PasswordPage, UsersPage } from '../pages/people.ts';
import { linkIn, mailsTo, waitForMail } from '../setup/mailbox.ts';

const NAME = 'Đỗ Thị Thử';
const PASSWORD = 'con cò bay lả bay la';

test('an invited person sets a password, signs in, forgets it, sets another, and is out once disabled', async ({ page, browser }) => {
  const email = 'do.thi.thu@example.org';
  await signIn(page, 'admin');
  const users = new UsersPage(page);
  await users.open();
  await users.invite({ email, name: NAME, role: 'STAFF' });
  await expect(users.row(email)).toBeVisible();

  const context = await browser.newContext();
  const person = await context.newPage();
  await person.goto(linkIn(await waitForMail(email)));
  const password = new PasswordPage(person);
  await password.set(PASSWORD, 'invitation');
  await signInWith(person, email, PASSWORD);
  await expect(person).toHaveURL(/\/vi\/events$/);

  // a forgotten password: the link works once, and the other session ends
  const elsewhere = await (await browser.newContext()).newPage();
  const before = mailsTo(email).length;
  const forgotten = new PasswordPage(elsewhere);
  await forgotten.forget(email);
  const link = linkIn(await waitForMail(email, before));
  await elsewhere.goto(link);
  await forgotten.set(`${PASSWORD} nữa`, 'reset');
  await elsewhere.goto(link);
  await expect(forgotten.spent).toBeVisible();
  await person.goto('/vi/events');
  await expect(new LoginPage(person).heading).toBeVisible();

  await signInWith(person, email, `${PASSWORD} nữa`);
  await users.open('do thi thu');
  await users.disable(NAME);
  await expect(users.row(email)).toContainText(users.disabled);
  await person.goto('/vi/events');
  await expect(new LoginPage(person).heading).toBeVisible();
  await elsewhere.context().close();
  await context.close();
});

test('a stranger’s address gets the same answer and no message', async ({ page }) => {
  await new PasswordPage(page).forget('nguoi-la@example.org');
  expect(mailsTo('nguoi-la@example.org')).toEqual([]);
});

test('the log tells changes in words, and its chain is whole', async ({ page }) => {
  await signIn(page, 'admin');
  const t = translator('vi', 'audit');
  await page.goto('/vi/admin/audit?entity=user');
  await expect(page.getByText(`${t('nouns.user')}: ${t('verbs.disable')}`).first()).toBeVisible();
  await page.getByRole('button', { name: t('verify') }).click();
  await expect(page.getByText(/Chuỗi nguyên vẹn/)).toBeVisible();
});

test('removing the sample data asks for the words first', async ({ page }) => {
  await signIn(page, 'admin');
  const t = translator('vi', 'sample');
  await page.goto('/vi/admin/sample');
  await page.getByRole('button', { name: t('remove') }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: t('remove') })).toBeDisabled();
  await dialog.getByRole('textbox').fill(t('word'));
  await expect(dialog.getByRole('button', { name: t('remove') })).toBeEnabled();
  await dialog.getByRole('button', { name: translator('vi', 'common')('cancel') }).click();
  await expect(dialog).toBeHidden();
});

test('organisations, years and periods are there for an administrator, and for nobody else', async ({ page }) => {
  await signIn(page, 'admin');
  for (const [path, title] of [
    ['organisations', translator('vi', 'admin')('organisation.title')],
    ['plan-years', translator('vi', 'planYear')('title')],
    ['periods', translator('vi', 'period')('title')],
    ['outbox', translator('vi', 'outbox')('title')],
  ]) {
    await page.goto(`/vi/admin/${path}`);
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
  }
  await page.context().clearCookies();
  await signIn(page, 'staff');
  await page.goto('/vi/admin/users');
  await expect(page).toHaveURL(/\/vi\/denied$/);
});
