import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { pngOf } from '../fixtures/png.ts';
import { type Account, signIn } from '../fixtures/sign-in.ts';
import { BulletinPage } from '../pages/bulletin.ts';
import { ReportPage } from '../pages/report.ts';

// one association's report goes round the loop; what it adds to the figures is known beforehand
const SEMINAR = 'Tọa đàm dịch thuật văn học lần thứ nhất';

async function as(browser: Browser, account: Account): Promise<{ page: Page; report: ReportPage }> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, account);
  return { page, report: new ReportPage(page) };
}

const figure = async (page: Page, path: string, selector: string): Promise<number> => {
  await page.goto(path);
  const value = await page.locator(selector).first().getAttribute('data-value');
  return Number(value);
};

const PHOTOS = [
  { name: 'IMG_0001.png', buffer: pngOf(320, 200), caption: 'Các dịch giả trao đổi' },
  { name: 'IMG_0002.png', buffer: pngOf(200, 320), caption: 'Bạn đọc đặt câu hỏi' },
];
/** A picture has come and is drawn, once it is in sight. */
async function expectDrawn(picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0)).toBe(true);
}

async function makeBulletin(page: Page): Promise<BulletinPage> {
  const bulletins = new BulletinPage(page);
  await bulletins.openNew();
  await bulletins.field('title').fill('Bản tin có ảnh');
  await bulletins.field('plannedOn').fill('2025-07-31');
  await bulletins.createButton.click();
  await expect(bulletins.heading).toHaveText('Bản tin có ảnh');
  return bulletins;
}

interface Targets {
  indicatorId: string;
  goalId: string;
  goalCode: string;
  /** change of the goal's progress by one more seminar */
  step: number;
  weaknessId: string;
  weaknessTitle: string;
}

/** The indicator that counts seminars, and what one more of them is worth to its goal. */
async function readTargets(): Promise<Targets> {
  const indicator = await queryOne<{ id: string; goalId: string; code: string; span: number; weight: number; total: number }>(
    `SELECT i."id", i."goalId", g."code", (i."target" - coalesce(i."baseline", 0))::float8 AS span, i."weight"::float8,
       (SELECT sum(o."weight")::float8 FROM "indicator" o WHERE o."goalId" = i."goalId" AND o."archivedAt" IS NULL) AS total
     FROM "indicator" i JOIN "goal" g ON g."id" = i."goalId" JOIN "plan_year" y ON y."id" = g."planYearId"
     WHERE y."year" = 2025 AND i."measureKey" = 'events_held' AND i."measureForm" = 'SEMINAR'`,
  );
  // one that the association has not named in another report of the year
  const weakness = await queryOne<{ id: string; title: string }>(
    `SELECT w."id", w."title"->>'vi' AS title FROM "weakness" w WHERE w."archivedAt" IS NULL AND NOT EXISTS (
       SELECT 1 FROM "report_difficulty" d JOIN "activity_report" r ON r."id" = d."reportId" JOIN "organisation" o ON o."id" = r."organisationId"
       WHERE d."weaknessId" = w."id" AND o."code" = 'assoc-fr') ORDER BY w."code" LIMIT 1`,
  );
  return {
    indicatorId: indicator.id,
    goalId: indicator.goalId,
    goalCode: indicator.code,
    step: (indicator.weight / indicator.total) * (1 / indicator.span),
    weaknessId: weakness.id,
    weaknessTitle: weakness.title,
  };
}

interface Figures {
  indicator: number;
  goal: number;
  weakness: number;
  plan: number;
  rollUp: number;
}

/** The figures as a leader reads them off the pages. */
async function readFigures(page: Page, targets: Targets): Promise<Figures> {
  const indicator = await figure(page, `/vi/indicators/${targets.indicatorId}`, '[data-figure="indicator-actual"]');
  const plan = await figure(page, '/vi/overview?year=2025', '[data-figure="plan-progress"]');
  await page.goto('/vi/goals?year=2025');
  const shown = page.locator('[data-figure="goal-progress"]');
  await expect(shown.first()).toBeVisible();
  const progress = new Map<string, number>();
  for (const one of await shown.all()) {
    const [code, value] = [await one.getAttribute('data-goal'), await one.getAttribute('data-value')];
    if (code && value) progress.set(code, Number(value));
  }
  const tops = await query<{ code: string; weight: number }>(
    `SELECT g."code", g."weight"::float8 AS weight FROM "goal" g JOIN "plan_year" y ON y."id" = g."planYearId"
     WHERE y."year" = 2025 AND g."parentId" IS NULL AND g."archivedAt" IS NULL`,
  );
  const known = tops.filter(({ code }) => progress.has(code));
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const rollUp = known.reduce((sum, { code, weight }) => sum + weight * (progress.get(code) ?? 0), 0) / weights;
  const weakness = await query<{ n: number }>(
    `SELECT count(DISTINCT r."organisationId")::int AS n FROM "report_difficulty" d JOIN "activity_report" r ON r."id" = d."reportId"
     JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
     WHERE d."weaknessId" = $1 AND r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND y."year" = 2025`,
    [targets.weaknessId],
  );
  await page.goto('/vi/weaknesses?year=2025');
  const row = page.getByRole('row').filter({ hasText: targets.weaknessTitle });
  const associations = Number((await row.locator('[data-figure="weakness-associations"]').getAttribute('data-value')) || 0);
  // the page says what the approved reports say
  expect(associations).toBe(weakness[0]?.n ?? 0);
  return { indicator, plan, goal: progress.get(targets.goalCode) ?? Number.NaN, rollUp, weakness: associations };
}

test('a report goes from the association to the figures, and back', async ({ browser }) => {
  test.setTimeout(240_000);
  const targets = await readTargets();
  const own = await as(browser, 'association');
  const { report } = own;

  // the association fills in its form
  await report.openDue();
  await report.continueLink.click();
  await expect(report.step('activities')).toBeVisible();
  const { id } = report;
  const planned = await report.activities.count();
  for (let index = 0; index < planned; index++) await report.setOutcome(report.activities.nth(index), 'CANCELLED');
  await report.addActivity(SEMINAR);
  await report.next('details');
  for (let index = 0; index < planned; index++) await report.reasonOf(report.activities.nth(index)).fill('Dời sang năm sau theo thống nhất với đối tác');
  await report.fillHeld(SEMINAR, { on: '2025-05-14', place: 'Thư viện Hà Nội', form: 'SEMINAR', participantsVn: '80', participantsForeign: '' });
  // a drawing with a script is no photo, whatever its name says
  await report
    .activity(SEMINAR)
    .locator('input[type=file]')
    .setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="x()"/>') });
  await expect(report.photoRefusal(SEMINAR)).toContainText('anh.png');
  await report.addPhotos(SEMINAR, PHOTOS);
  await expect(report.photoRefusal(SEMINAR)).toHaveCount(0);
  await report.saved();
  await report.next('organisation');
  await report.newMembers.fill('12');
  await report.next('assessment');
  await report.addDifficulty('Chưa có đối tác dịch thuật thường xuyên', targets.weaknessTitle);
  await report.saved();
  await report.next('check');
  // pressed twice, as thumbs do
  await report.submitButton.dblclick();
  await expect(report.status('SUBMITTED')).toBeVisible();
  await expect(report.transitions).toHaveCount(2);

  // the administrator misses a figure
  const office = await as(browser, 'admin');
  await office.report.open(id);
  for (const { caption } of PHOTOS) await expectDrawn(office.report.photo(caption));
  await office.report.decide('return', 'Thiếu số người nước ngoài của tọa đàm');
  await expect(office.report.status('RETURNED')).toBeVisible();

  // the association reads why and corrects
  await report.openDue();
  await expect(own.page.getByText('Thiếu số người nước ngoài của tọa đàm').first()).toBeVisible();
  await report.correctLink.click();
  await report.next('details');
  await report.activity(SEMINAR).getByLabel('Người nước ngoài').fill('15');
  await report.saved();
  await report.next('organisation');
  await report.next('assessment');
  await report.next('check');
  await report.submitButton.click();
  await expect(report.status('SUBMITTED')).toBeVisible();

  // the leader approves, and every figure moves by exactly that
  const leader = await as(browser, 'leader');
  const before = await readFigures(leader.page, targets);
  expect(before.plan).toBeCloseTo(before.rollUp, 6);
  await leader.report.open(id);
  await leader.report.decide('approve');
  await expect(leader.report.status('APPROVED')).toBeVisible();
  const after = await readFigures(leader.page, targets);
  expect(after.indicator - before.indicator).toBe(1);
  expect(after.goal - before.goal).toBeCloseTo(targets.step, 6);
  expect(after.weakness - before.weakness).toBe(1);
  expect(after.plan).toBeCloseTo(after.rollUp, 6);
  expect(after.plan).not.toBe(before.plan);

  // the editor of a bulletin has text and pictures with one press
  const staff = await as(browser, 'staff');
  const bulletin = await makeBulletin(staff.page);
  await bulletin.addFromEvent(SEMINAR);
  await expect(bulletin.title('vi')).toHaveValue(SEMINAR);
  await expect(bulletin.text('vi')).toContainText('Thư viện Hà Nội');
  for (const { caption } of PHOTOS) await expectDrawn(bulletin.picture('vi', caption));
  // in the other language they wait for their words
  await expect(bulletin.text('en').locator('figure img')).toHaveCount(PHOTOS.length);
  await bulletin.title('en').fill('A seminar of readers');
  await expect(bulletin.findings(bulletin.noAlt)).toHaveCount(PHOTOS.length);

  // and back, once reopened
  await leader.report.open(id);
  await leader.report.decide('reopen', 'Kiểm tra lại danh sách đại biểu');
  await expect(leader.report.status('REOPENED')).toBeVisible();
  expect(await readFigures(leader.page, targets)).toEqual(before);
  const history = await query<{ to: string }>(`SELECT "to"::text FROM "report_transition" WHERE "reportId" = $1 ORDER BY "at", "id"`, [id]);
  expect(history.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'SUBMITTED', 'APPROVED', 'REOPENED']);
});

test('what is written without a network stays on the phone and is sent later', async ({ browser }) => {
  const { page, report } = await as(browser, 'association2');
  await report.openDue();
  await report.correctLink.click();
  await expect(report.step('activities')).toBeVisible();
  await report.next('details');
  await report.next('organisation');
  await report.next('assessment');
  await page.context().setOffline(true);
  await report.achievements.fill('Viết khi mất mạng');
  await expect(report.offlineBanner).toBeVisible();
  await expect(report.saveState).toHaveAttribute('data-save', 'offline');
  const { id } = report;
  const stored = () => queryOne<{ text: string | null }>(`SELECT "achievements" AS text FROM "activity_report" WHERE "id" = $1`, [id]);
  expect((await stored()).text).not.toBe('Viết khi mất mạng');
  await page.context().setOffline(false);
  await report.saved();
  expect((await stored()).text).toBe('Viết khi mất mạng');
});

test('two people writing one report: the second sees both versions and loses nothing', async ({ browser }) => {
  const first = await as(browser, 'association2');
  await first.report.openDue();
  await first.report.correctLink.click();
  await expect(first.report.step('activities')).toBeVisible();
  const { id } = first.report;
  const second = await as(browser, 'association2');
  for (const { page, report } of [first, second]) {
    await page.goto(`/vi/reports/${id}?step=4`);
    await expect(report.step('assessment')).toBeVisible();
  }
  await first.report.achievements.fill('Bản của người thứ nhất');
  await first.report.saved();
  await second.report.achievements.fill('Bản của người thứ hai');
  await expect(second.report.conflictDialog).toBeVisible();
  await expect(second.report.conflictDialog.locator('[data-version="mine"]')).toHaveText('Bản của người thứ hai');
  await expect(second.report.conflictDialog.locator('[data-version="theirs"]')).toHaveText('Bản của người thứ nhất');
  await second.report.keepMine();
  await second.report.saved();
  await second.page.reload();
  await expect(second.report.achievements).toHaveValue('Bản của người thứ hai');
});
