import { expect, test } from '@playwright/test';
import { contextOf, signIn } from '../fixtures/sign-in.ts';
import { EventPage } from '../pages/event.ts';

const TITLE = 'Lễ hội ẩm thực <b>năm châu</b>';

test('staff plans an event, is told of a second entry, and leads it through its states', async ({ page }) => {
  await signIn(page, 'staff');
  const events = new EventPage(page);
  const make = async (day: string) => {
    await events.openNew('?year=2025');
    await events.field('title').fill(TITLE);
    await events.field('startsOn').fill(day);
    await events.field('place').fill('Cung Hữu nghị');
    await events.saveButton.click();
  };

  // a day of another year stays in the form, with the reason
  await make('2024-12-31');
  await expect(events.errors.first()).toContainText('2025');
  await events.field('startsOn').fill('2025-12-20');
  await events.saveButton.click();
  await expect(events.heading).toHaveText(TITLE);
  const { id } = events;

  await make('2025-12-21');
  await expect(events.similarDialog).toContainText(TITLE);
  await events.similarDialog.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/events/${id}$`));

  await events.step('confirm').click();
  await events.confirmStep('confirm');
  await expect(events.status('CONFIRMED')).toBeVisible();
  // its day has not come
  await expect(events.step('hold')).toHaveCount(0);

  await events.step('postpone').click();
  await events.confirmStep('postpone');
  await expect(events.stepDialog).toBeVisible();
  await events.reason.fill('Mưa bão');
  await events.newDay.fill('2025-12-28');
  await events.confirmStep('postpone');
  await expect(events.status('POSTPONED')).toBeVisible();
  await expect(page.getByText('20/12/2025')).toBeVisible();
  await expect(events.history).toContainText('Mưa bão');

  // found without accents
  await events.openList('?year=2025');
  await events.search('am thuc nam chau');
  await expect(events.rows).toHaveCount(0);
  await events.openList('?year=2025');
  await events.search('le hoi am thuc');
  await expect(events.table.getByRole('link', { name: TITLE })).toBeVisible();

  await events.open(id);
  await events.step('cancel').click();
  await events.reason.fill('Không còn phù hợp');
  await events.confirmStep('cancel');
  await expect(events.status('CANCELLED')).toBeVisible();
});

test('of two who edit one event the second sees both versions and loses nothing', async ({ page, browser }) => {
  await signIn(page, 'staff');
  const first = new EventPage(page);
  await first.openNew('?year=2025');
  await first.field('title').fill('Tọa đàm hai người cùng sửa');
  await first.saveButton.click();
  await expect(first.heading).toHaveText('Tọa đàm hai người cùng sửa');
  const { id } = first;

  const other = await contextOf(browser, 'admin');
  const second = new EventPage(await other.newPage());
  await first.openList(`/${id}/edit`);
  await second.openList(`/${id}/edit`);
  await first.field('place').fill('Bảo tàng');
  await first.saveButton.click();
  await expect(page).toHaveURL(new RegExp(`/events/${id}$`));

  await second.field('title').fill('Tọa đàm do người thứ hai sửa');
  await second.saveButton.click();
  await expect(second.conflictDialog).toContainText('Bảo tàng');
  await expect(second.conflictDialog).toContainText('Tọa đàm do người thứ hai sửa');
  await second.keepMine.click();
  await expect(second.heading).toHaveText('Tọa đàm do người thứ hai sửa');
  await other.close();
});

test('the figures of the year are those of the list, and an anniversary leads to a plan', async ({ page }) => {
  await signIn(page, 'staff');
  const events = new EventPage(page);
  await events.openList('?year=2025&status=HELD');
  const words = (await events.chip('HELD').textContent()) ?? '';
  await expect(events.heading).toContainText(/\d+/.exec(words)?.[0] ?? 'no figure');

  await events.openMonth('2025-05');
  await events.nextMonth.click();
  await expect(page).toHaveURL(/month=2025-06/);

  await events.openAnniversaries();
  await expect(events.unverified.first()).toBeVisible();
  const gaps = Number(await events.figure('anniversary-gaps').getAttribute('data-value'));
  expect(gaps).toBeGreaterThan(0);
  await events.planLinks.first().click();
  await expect(events.field('title')).not.toHaveValue('');
  await expect(events.field('startsOn')).toHaveValue(/^2025-/);
});

test('an association reads its own events and plans none', async ({ page }) => {
  await signIn(page, 'association');
  const events = new EventPage(page);
  await events.openList('?year=2025');
  await events.rows.first().getByRole('link').click();
  await expect(events.step('confirm')).toHaveCount(0);
  await events.openNew();
  await expect(page).toHaveURL(/\/denied$/);
});
