import { expect, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { contextOf, signIn } from '../fixtures/sign-in.ts';
import { StaffPage } from '../pages/staff.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF');
const personId = async (name: string) => (await queryOne<{ id: string }>('SELECT id FROM staff_member WHERE name = $1', [name])).id;

/** The day that the product takes for today; whoever moves it puts it back. */
async function moveClock(today: string): Promise<string> {
  const { value } = await queryOne<{ value: { today: string } }>(`SELECT value FROM setting WHERE key = 'clock'`);
  await query(`UPDATE setting SET value = $1 WHERE key = 'clock'`, [{ today }]);
  return value.today;
}

test('a certificate that expires turns a covered slot into a gap, on the screen and in the measure', async ({ page }) => {
  // Đặng Khánh Linh's Chinese ends on 15 July 2025: covered through that day, open on the next
  const id = await personId('Đặng Khánh Linh');
  await signIn(page, 'leader');
  const staff = new StaffPage(page);
  const before = await moveClock('2025-07-15');
  try {
    await staff.open(`/people/${id}`);
    await expect(staff.skillRow('Tiếng Trung')).toContainText(staff.t('standings.covered'));
    await staff.open();
    const covered = (await staff.figure('skill-coverage')) ?? 0;
    const served = (await staff.figure('language-coverage')) ?? 0;
    await expect(staff.certificates.getByRole('row').filter({ hasText: 'Đặng Khánh Linh' })).toContainText(staff.t('certificates.willOpen', { count: 1 }));

    await moveClock('2025-07-16');
    await staff.open();
    await expect(staff.certificates.getByRole('row').filter({ hasText: 'Đặng Khánh Linh' })).toContainText(staff.t('certificates.opened', { count: 1 }));
    const { slots } = await queryOne<{ slots: number }>(
      `SELECT count(*)::int AS slots FROM position_skill s JOIN position p ON p.id = s."positionId" WHERE p."untilOn" IS NULL OR p."untilOn" >= '2025-07-16'`,
    );
    // one slot of those required, and the partners that speak Chinese alone
    expect((await staff.figure('skill-coverage')) ?? 1).toBeCloseTo(covered - 1 / slots, 6);
    expect((await staff.figure('language-coverage')) ?? 1).toBeLessThan(served);
    await staff.open(`/people/${id}`);
    await expect(staff.skillRow('Tiếng Trung')).toContainText(staff.t('standings.missing.language', { count: 4 }));
    // the indicator of the year reads the same figure by itself
    const indicator = await queryOne<{ id: string }>(`SELECT id FROM indicator WHERE "measureKey" = 'skill_coverage' AND "archivedAt" IS NULL LIMIT 1`);
    await staff.open();
    const now = (await staff.figure('skill-coverage')) ?? 0;
    await page.goto(`/vi/indicators/${indicator.id}`);
    await expect(page.getByRole('main')).toContainText(`${Math.round(now * 100)}`);
  } finally {
    await moveClock(before);
  }
});

test('an employee estimates and hands in a certificate on a phone; an administrator confirms both', async ({ page, browser }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'staff');
  const mine = new StaffPage(page);
  await mine.open();
  // whoever may read no records lands on their own
  await expect(page).toHaveURL(/\/staff\/me$/);
  await mine.assess({ kind: 'SELF', skill: 'Nghiên cứu: Nghiên cứu, tham mưu', level: 4 });
  await expect(mine.standing(mine.assessment('Nghiên cứu, tham mưu'), 'own')).toBeVisible();
  // a certificate without its scan stays in the form
  await mine.assess({ kind: 'CERTIFICATE', skill: 'Ngoại ngữ: Tiếng Tây Ban Nha', level: 4, expiresOn: '2027-07-10' });
  await expect(mine.assessForm).toContainText(mine.t('assess.fileNeeded'));
  await mine.assess({
    ...{ kind: 'CERTIFICATE', skill: 'Ngoại ngữ: Tiếng Tây Ban Nha', level: 4, expiresOn: '2027-07-10' },
    file: { name: 'dele.pdf', buffer: PDF },
  });
  await expect(mine.standing(mine.assessment('Tiếng Tây Ban Nha'), 'waiting')).toBeVisible();

  const other = await contextOf(browser, 'admin');
  const admin = new StaffPage(await other.newPage());
  await admin.open('/people?state=waiting');
  await admin.page.getByRole('link', { name: 'Lê Thu Hà' }).click();
  await admin.confirm(admin.assessment('Tiếng Tây Ban Nha'));
  await expect(admin.standing(admin.assessment('Tiếng Tây Ban Nha'), 'counts')).toBeVisible();
  await admin.confirm(admin.assessment('Nghiên cứu, tham mưu'));
  await expect(admin.skillRow('Nghiên cứu, tham mưu')).toContainText(admin.t('level.other', { level: 4 }));
  await other.close();

  await mine.open('/me');
  await expect(mine.standing(mine.assessment('Tiếng Tây Ban Nha'), 'counts')).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: mine.t('takeOut.json') }).click();
  expect((await file).suggestedFilename()).toBe('staff-record.json');
});

test('a training that is planned and held moves the hours and the people of the year', async ({ page, browser }) => {
  const reader = await contextOf(browser, 'leader');
  const leader = new StaffPage(await reader.newPage());
  await leader.open();
  const hours = (await leader.figure('training-hours')) ?? 0;
  const people = (await leader.figure('people-trained')) ?? 0;

  await signIn(page, 'staff');
  const staff = new StaffPage(page);
  await staff.planTraining({ title: 'Bồi dưỡng tiếng Nga cấp tốc', day: '2025-07-09', hours: '2,5', skill: 'Tiếng Nga' });
  await expect(staff.heading).toHaveText('Bồi dưỡng tiếng Nga cấp tốc');
  // Vương Đình Khoa has been to no training yet
  await staff.invite('Vương Đình Khoa');
  await staff.saveAttendance.click();
  await expect(page.getByText(staff.t('attendance.saved'))).toBeVisible();
  await leader.open();
  expect(await leader.figure('training-hours')).toBe(hours);
  await staff.step('HELD');
  await expect(staff.status('HELD')).toBeVisible();
  await leader.open();
  expect(await leader.figure('training-hours')).toBe(hours + 2.5);
  expect(await leader.figure('people-trained')).toBe(people + 1);

  // as before for those who read after this
  await staff.step('PLANNED');
  await expect(staff.status('PLANNED')).toBeVisible();
  await leader.open();
  expect(await leader.figure('training-hours')).toBe(hours);
  await reader.close();
});

test('a leader asks what a training would change, and the answer comes as people are chosen', async ({ page }) => {
  await signIn(page, 'leader');
  const staff = new StaffPage(page);
  const { id } = await queryOne<{ id: string }>(`SELECT id FROM skill WHERE language = 'en' LIMIT 1`);
  await staff.open(`/what-if?skill=${id}`);
  // Hoàng Thái Sơn's English has expired, and his post requires B2
  await page.getByRole('checkbox', { name: /Hoàng Thái Sơn/ }).check();
  await expect(staff.answer).toBeVisible();
  const before = Number(await staff.answer.getAttribute('data-before'));
  const after = Number(await staff.answer.getAttribute('data-after'));
  expect(after).toBeGreaterThan(before);
  await expect(page.getByRole('status').filter({ hasText: 'Chuyên viên phụ trách khu vực Đông Nam Á' })).toBeVisible();
});

test('an administrator erases somebody who left long ago, and nothing of them stays', async ({ page }) => {
  const id = await personId('Kiều Thị Oanh');
  await signIn(page, 'admin');
  const staff = new StaffPage(page);
  await staff.open('/people');
  expect(await staff.figure('due-for-erasure')).toBe(1);
  await staff.open(`/people/${id}`);
  await staff.erase();
  await expect(staff.heading).toHaveText(staff.t('person.erased'));
  expect(await query('SELECT 1 FROM staff_member m WHERE m::text LIKE $1', ['%Kiều Thị Oanh%'])).toEqual([]);
  expect(await query('SELECT 1 FROM assessment WHERE "staffMemberId" = $1', [id])).toEqual([]);
  expect(await query('SELECT 1 FROM audit_log a WHERE a::text LIKE $1', ['%Kiều Thị Oanh%'])).toEqual([]);
});

test('roles are kept apart: own record alone, trainings for the office, records for leaders', async ({ page }) => {
  const id = await personId('Lê Thu Hà');
  await signIn(page, 'association2');
  const staff = new StaffPage(page);
  await staff.open();
  await expect(page).toHaveURL(/\/staff\/me$/);
  // no record is linked to this account
  await expect(page.getByText(staff.t('me.none'))).toBeVisible();
  for (const path of ['/people', `/people/${id}`, '/positions', '/skills', '/trainings', '/what-if', '/people/new']) {
    await staff.open(path);
    await expect(page, path).toHaveURL(/\/denied$/);
  }
  for (const address of [`/api/staff/person/${id}`, '/api/export/staff-people', '/api/export/staff-skills', '/api/export/staff-trainings']) {
    expect((await page.request.get(address)).status(), address).toBe(403);
  }
});
