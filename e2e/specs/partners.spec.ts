import { type Browser, expect, type Page, test } from '@playwright/test';
import { query, queryOne } from '../fixtures/database.ts';
import { type Account, signIn } from '../fixtures/sign-in.ts';
import { PartnerPage } from '../pages/partner.ts';
import { ReportPage } from '../pages/report.ts';

async function as(browser: Browser, account: Account): Promise<{ page: Page; partners: PartnerPage }> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, account);
  return { page, partners: new PartnerPage(page) };
}

const value = async (page: Page, path: string, selector: string): Promise<number> => {
  await page.goto(path);
  return Number(await page.locator(selector).first().getAttribute('data-value'));
};

interface Figures {
  active: number;
  coverage: number;
  indicator: number;
  weakness: number;
}

/** The four figures as a leader reads them off the pages. */
async function readFigures(page: Page, ids: { indicator: string; weakness: string }): Promise<Figures> {
  return {
    active: await value(page, '/vi/partners', '[data-figure="partners-active"]'),
    coverage: await value(page, '/vi/partners/coverage', '[data-figure="network-coverage"]'),
    indicator: await value(page, `/vi/indicators/${ids.indicator}`, '[data-figure="indicator-actual"]'),
    weakness: await value(page, `/vi/weaknesses/${ids.weakness}?year=2025`, '[data-figure="weakness-distance"]'),
  };
}

/** An event of an association that has not reported yet, with the partner on it, and its report waiting for the leader. */
async function reportWithPartner(partnerId: string): Promise<string> {
  const { organisation, period, year } = await queryOne<{ organisation: string; period: string; year: string }>(
    `SELECT o."id" AS organisation, p."id" AS period, p."planYearId" AS year FROM "organisation" o, "reporting_period" p
     WHERE o."code" = 'assoc-mn' AND p."code" = '2025-H1'`,
  );
  const { id: eventId } = await queryOne<{ id: string }>(
    `INSERT INTO "event" ("id", "code", "planYearId", "title", "form", "hostId", "startsOn", "status", "updatedAt")
     VALUES (gen_random_uuid(), 'ev-partner-loop', $1, '{"vi": "Tọa đàm với đối tác mới"}', 'SEMINAR', $2, '2025-06-10', 'CONFIRMED', now()) RETURNING "id"`,
    [year, organisation],
  );
  await query(`INSERT INTO "event_partner" ("eventId", "partnerId", "initiator") VALUES ($1, $2, 'THEIRS')`, [eventId, partnerId]);
  const { id } = await queryOne<{ id: string }>(
    `INSERT INTO "activity_report" ("id", "periodId", "organisationId", "status", "firstSubmittedOn", "submittedAt", "updatedAt")
     VALUES (gen_random_uuid(), $1, $2, 'SUBMITTED', '2025-07-05', now(), now()) RETURNING "id"`,
    [period, organisation],
  );
  const { id: activityId } = await queryOne<{ id: string }>(
    `INSERT INTO "report_activity" ("id", "reportId", "eventId", "outcome", "title", "form", "startsOn", "place", "role", "participantsVn")
     VALUES (gen_random_uuid(), $1, $2, 'HELD', 'Tọa đàm với đối tác mới', 'SEMINAR', '2025-06-10', 'Hà Nội', 'HOST', 40) RETURNING "id"`,
    [id, eventId],
  );
  await query(`INSERT INTO "report_activity_partner" ("activityId", "partnerId", "initiator") VALUES ($1, $2, 'THEIRS')`, [activityId, partnerId]);
  return id;
}

test('an event held with a partner moves substance, coverage, the indicator and the weakness, as worked out by hand', async ({ browser }) => {
  test.setTimeout(180_000);
  const ids = {
    ...(await queryOne<{ indicator: string }>(
      `SELECT i."id" AS indicator FROM "indicator" i JOIN "goal" g ON g."id" = i."goalId" JOIN "plan_year" y ON y."id" = g."planYearId"
       WHERE y."year" = 2025 AND i."measureKey" = 'network_coverage'`,
    )),
    ...(await queryOne<{ weakness: string; base: number; target: number; share: number }>(
      `SELECT m."weaknessId" AS weakness, m."base"::float8 AS base, m."target"::float8 AS target,
         m."weight"::float8 / (SELECT sum(o."weight")::float8 FROM "weakness_measure" o WHERE o."weaknessId" = m."weaknessId") AS share
       FROM "weakness_measure" m WHERE m."measureKey" = 'network_coverage'`,
    )),
    ...(await queryOne<{ planned: number }>('SELECT count(*)::int AS planned FROM "coverage_cell"')),
  };

  // a university of Italy: a planned cell that nobody fills
  const { page, partners } = await as(browser, 'staff');
  await partners.openNew();
  await partners.name.fill('Học viện Tranh khắc Trung Phục hưng');
  await partners.kind.selectOption('UNIVERSITY');
  await partners.addCountry('Italia');
  await partners.saveButton.click();
  await expect(partners.heading).toHaveText('Học viện Tranh khắc Trung Phục hưng');
  const partnerId = partners.id;
  await expect(partners.substance).toHaveCount(0);

  const leader = await as(browser, 'leader');
  const before = await readFigures(leader.page, ids);
  const reportId = await reportWithPartner(partnerId);
  // handed in and not approved: nothing moves
  expect(await readFigures(leader.page, ids)).toEqual(before);
  const reports = new ReportPage(leader.page);
  await reports.open(reportId);
  await expect(leader.page.locator('[data-partners]')).toContainText('Học viện Tranh khắc Trung Phục hưng');
  await reports.decide('approve');
  await expect(reports.status('APPROVED')).toBeVisible();

  /*
   * By hand, today 10 July 2025, one joint event on 10 June, begun by them:
   *   formality 0 (no agreement) · regularity 1 of 8 quarters = 0.125 · depth of a joint event 0.5 · commitments: none due, drops out
   *   reciprocity min(0, 1) ÷ max(0, 1) = 0 · recency one month: 2^(−1/12) = 0.94387
   *   weights left: 1 − 0.25 = 0.75
   *   100 · (0.15·0 + 0.20·0.125 + 0.20·0.5 + 0.10·0 + 0.10·0.94387) ÷ 0.75 = 100 · 0.219387 ÷ 0.75 = 29.2517
   */
  await partners.open(partnerId);
  expect(Number(await partners.substance.getAttribute('data-value'))).toBeCloseTo(29.2517, 3);
  await expect(partners.part('commitments')).toHaveAttribute('data-value', '');
  expect(Number(await partners.part('regularity').getAttribute('data-value'))).toBeCloseTo(0.125, 9);
  await expect(partners.interactions).toHaveCount(1);
  await partners.interactions.first().getByRole('link', { name: 'Tọa đàm với đối tác mới' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tọa đàm với đối tác mới');

  // one partner more is active, and one cell more of those planned is filled
  const after = await readFigures(leader.page, ids);
  const cell = 1 / ids.planned;
  expect(after.active).toBe(before.active + 1);
  expect(after.coverage).toBeCloseTo(before.coverage + cell, 6);
  expect(after.indicator).toBeCloseTo(before.indicator + cell, 6);
  // gap of the measure: (target − x) ÷ (target − base); its weight is its share of the score; the event names no country, so the other measure stays
  expect(after.weakness).toBeCloseTo(before.weakness - 100 * ids.share * (cell / (ids.target - ids.base)), 2);
});

test('the record of a partner: a contact noted, an agreement with its paper, a commitment kept, people with consent', async ({ browser }) => {
  const { page, partners } = await as(browser, 'staff');
  await partners.openNew();
  await partners.name.fill('Quỹ Hạt Mầm phương Bắc');
  await partners.kind.selectOption('FOREIGN_NGO');
  await partners.saveButton.click();
  await expect(partners.heading).toHaveText('Quỹ Hạt Mầm phương Bắc');

  const contact = await partners.add('contacts');
  await contact.getByLabel(partners.words('contacts.name')).fill('Ingrid Sand');
  await contact.getByLabel(partners.words('contacts.email')).fill('ingrid@example.org');
  await partners.save(contact);
  // an address without consent is not kept
  await expect(contact.getByRole('alert')).toBeVisible();
  await contact.getByLabel(partners.words('contacts.consentOn')).fill('2025-07-01');
  await partners.save(contact);
  await expect(page.getByRole('link', { name: 'ingrid@example.org' })).toBeVisible();

  const interaction = await partners.add('interactions');
  await interaction.getByLabel(partners.words('interactions.kind')).selectOption('DELEGATION_IN');
  await interaction.getByLabel(partners.words('interactions.note')).fill('Đón đoàn ba người');
  await partners.save(interaction);
  await expect(partners.interactions).toHaveCount(1);

  const agreement = await partners.add('agreements');
  await agreement.getByLabel(partners.words('agreements.name'), { exact: true }).fill('Bản ghi nhớ Hạt Mầm');
  await agreement.getByLabel(partners.words('agreements.signedOn')).fill('2024-07-20');
  await agreement.getByLabel(partners.words('agreements.expiresOn')).fill('2025-07-20');
  await partners.save(agreement);
  await expect(page.locator('[data-agreement="expiring"]')).toContainText('Bản ghi nhớ Hạt Mầm');
  await partners.upload('trang.pdf', 'application/pdf', Buffer.from('<html><script>alert(1)</script></html>'));
  await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'PDF' }).first()).toBeVisible();
  await page.reload();
  await partners.upload('Bản ghi nhớ.pdf', 'application/pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF'));
  // asked for by its address: the name under which a browser saves it hangs on the machine's character set
  const paper = await page.request.get((await page.getByRole('link', { name: /Bản ghi nhớ\.pdf/ }).getAttribute('href')) ?? '');
  expect(paper.headers()['content-disposition']).toBe(`attachment; filename="Ban ghi nho.pdf"; filename*=UTF-8''${encodeURIComponent('Bản ghi nhớ.pdf')}`);
  expect((await paper.body()).toString()).toContain('%PDF-1.4');

  const commitment = await partners.add('commitments');
  await commitment.getByLabel(partners.words('commitments.text')).fill('Gửi danh sách đoàn');
  await commitment.getByLabel(partners.words('commitments.dueOn')).fill('2025-07-01');
  await partners.save(commitment);
  await expect(page.locator('[data-commitment="overdue"]')).toBeVisible();
  await page
    .getByRole('button', { name: /Gửi danh sách đoàn/ })
    .first()
    .click();
  await expect(page.locator('[data-commitment="kept"]')).toBeVisible();
});

test('a partner entered twice is proposed, entered all the same, merged and taken apart again', async ({ browser }) => {
  const { page, partners } = await as(browser, 'staff');
  const [first, second] = ['Hiệp hội Đàn bầu Thế giới', 'Hiệp hội Đàn Bầu thế giới'];
  for (const name of [first, second]) {
    await partners.openNew();
    await partners.name.fill(name);
    await partners.saveButton.click();
    if (name === second) {
      await expect(partners.similarDialog).toContainText(first);
      await partners.saveAnyway.click();
    }
    await expect(partners.heading).toHaveText(name);
  }
  await partners.merge(first);
  await expect(partners.heading).toHaveText(first);
  await expect(page.locator('#partner-merged')).toBeVisible();
  await partners.openList('?q=dan+bau');
  await expect(partners.rows).toHaveCount(1);
  await partners.rows.first().getByRole('link').first().click();
  await partners.undoMerge(second);
  await expect(page.locator('#partner-merged')).toHaveCount(0);
  await partners.openList('?q=dan+bau');
  await expect(partners.rows).toHaveCount(2);
});

test('an association reads its own partners and nobody else’s', async ({ browser }) => {
  const { page, partners } = await as(browser, 'association');
  await partners.openList();
  await expect(partners.rows.filter({ hasText: 'Đại sứ quán Pháp tại Việt Nam' })).toHaveCount(1);
  await expect(partners.rows.filter({ hasText: 'Đại sứ quán Nhật Bản' })).toHaveCount(0);
  await expect(partners.createLink).toHaveCount(0);
  const { id } = await queryOne<{ id: string }>(`SELECT "id" FROM "partner" WHERE "name"->>'vi' = 'Đại sứ quán Nhật Bản tại Việt Nam'`);
  const answer = await page.request.get(`/vi/partners/${id}`, { headers: { accept: 'text/html' } });
  expect(answer.status()).toBe(404);
});
