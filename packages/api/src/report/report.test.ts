import { uuidv7 } from '@nhipcau/db';
import type { ReportActivityInput } from '@nhipcau/domain/report';
import { describe, expect, it } from 'vitest';
import { as, db, handIn, ids, onDay, start, unplanned, useReports } from './report.fixture.ts';

useReports();

describe('starting', () => {
  it('prefills what was planned for the own subtree in the period', async () => {
    const { id } = await start('fr');
    const report = await as('fr').get({ id });
    expect(report.draft.activities.map(({ title, role, outcome, startsOn }) => [title, role, outcome, startsOn])).toEqual([
      ['Du xuân', 'HOST', null, '2025-02-15'],
      ['Giải quần vợt', 'HOST', null, '2025-04-20'],
    ]);
    expect(report.draft.activities[0]?.goalIds).toEqual([ids.goal]);
    const other = await start('jp');
    expect((await as('jp').get({ id: other.id })).draft.activities.map(({ title, role }) => [title, role])).toEqual([['Du xuân', 'CO_HOST']]);
  });

  it('makes one report however often and however fast it is asked', async () => {
    const states = await Promise.all([start('fr'), start('fr'), start('fr'), start('fr')]);
    expect(new Set(states.map(({ id }) => id)).size).toBe(1);
    expect(await db().activityReport.count()).toBe(1);
    expect(await db().reportTransition.count()).toBe(1);
  });

  it('refuses before the opening and after the lock', async () => {
    onDay('2025-06-14');
    await expect(start('fr')).rejects.toThrow('report.error.notOpen');
    onDay('2025-08-01');
    await expect(start('fr')).rejects.toThrow('report.error.locked');
  });

  it('knows no report of another association', async () => {
    const { id } = await start('fr');
    await expect(as('jp').get({ id })).rejects.toThrow('errors.notFound');
    await expect(as('jp').start({ periodId: ids.period, organisationId: ids.fr })).rejects.toThrow('errors.notFound');
    await expect(as('staff').start({ periodId: ids.period, organisationId: ids.fr })).rejects.toThrow('errors.forbidden');
  });
});

describe('writing', () => {
  it('keeps what was written, once, and tells the second of two writers', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const mine = { ...draft, achievements: 'Bản một' };
    const saved = await as('fr').saveDraft({ id, version, draft: mine });
    // the answer was lost and the browser sends it again
    expect((await as('fr').saveDraft({ id, version, draft: mine })).version).toBe(saved.version);
    const lost = as('fr').saveDraft({ id, version, draft: { ...draft, achievements: 'Bản hai' } });
    await expect(lost).rejects.toMatchObject({ code: 'CONFLICT', details: { current: { version: saved.version, draft: { achievements: 'Bản một' } } } });
  });

  it('stores nothing of what is wrong', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const attempt = (more: Partial<ReportActivityInput>) => as('fr').saveDraft({ id, version, draft: { ...draft, activities: [unplanned(more)] } });
    await expect(attempt({ participantsVn: -1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ participantsVn: 2.5 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ title: 'x'.repeat(301) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ goalIds: [uuidv7()] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ eventId: ids.union })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await as('fr').get({ id })).version).toBe(version);
    expect((await as('fr').get({ id })).draft.activities).toHaveLength(2);
  });

  it('keeps HTML as the text that it is', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const title = '<img src=x onerror=alert(1)>';
    await as('fr').saveDraft({ id, version, draft: { ...draft, activities: [unplanned({ title })] } });
    expect((await as('fr').get({ id })).draft.activities[0]?.title).toBe(title);
  });

  it('is over after the lock', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    onDay('2025-08-01');
    await expect(as('fr').saveDraft({ id, version, draft })).rejects.toThrow('report.error.locked');
    expect((await as('fr').get({ id })).editable).toBe(false);
  });
});

describe('handing in', () => {
  it('says what is missing, field by field, and changes nothing', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const [spring] = draft.activities;
    await expect(as('fr').submit({ id, version, draft })).rejects.toMatchObject({
      message: 'report.error.incomplete',
      details: { params: { count: 2 }, fields: { [`activities.${spring?.id}.outcome`]: 'required' } },
    });
    expect((await as('fr').get({ id })).status).toBe('DRAFT');
  });

  it('happens once, whether clicked twice or sent again', async () => {
    const { id, version, draft } = await handIn();
    const again = await Promise.all([as('fr').submit({ id, version, draft }), as('fr').submit({ id, version: version - 1, draft })]);
    expect(again.map((state) => [state.status, state.version])).toEqual([
      ['SUBMITTED', version],
      ['SUBMITTED', version],
    ]);
    expect((await as('fr').get({ id })).transitions.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED']);
    // one administrator, one message
    expect(await db().outboxMessage.findMany({ select: { to: true, template: true } })).toEqual([{ to: 'admin@x.vn', template: 'reportSubmitted' }]);
  });

  it('keeps the day of the first time', async () => {
    const { id, version, draft } = await handIn();
    onDay('2025-07-10');
    const back = await as('admin').return({ id, version, reason: 'Bổ sung số người' });
    expect((await as('fr').get({ id })).reason).toBe('Bổ sung số người');
    await as('fr').submit({ id, version: back.version, draft: { ...draft, achievements: 'Đã bổ sung' } });
    const report = await as('fr').get({ id });
    expect([report.firstSubmittedOn, report.timeliness]).toEqual(['2025-06-20', 'on_time']);
    const { summary, rows } = await as('admin').list({});
    expect([summary.expected, summary.received, summary.waiting, summary.overdue]).toEqual([2, 1, 1, 1]);
    expect(rows.map((row) => [row.organisation.code, row.status, row.daysLate, row.returns])).toEqual([
      ['fr', 'SUBMITTED', null, 1],
      ['jp', 'MISSING', 5, 0],
    ]);
  });

  it('is refused with something else than was handed in', async () => {
    const { id, version, draft } = await handIn();
    const other = as('fr').submit({ id, version, draft: { ...draft, achievements: 'Khác' } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', message: 'report.error.moved' });
  });
});

it('keeps the talk under a report, each line once', async () => {
  const { id } = await handIn();
  const line = { id, text: 'Xin gửi thêm ảnh', idempotencyKey: uuidv7() };
  await as('leader').comment(line);
  await as('leader').comment(line);
  await expect(as('jp').comment({ ...line, idempotencyKey: uuidv7() })).rejects.toThrow('errors.notFound');
  expect((await as('fr').get({ id })).comments.map(({ author, text }) => [author, text])).toEqual([['Lãnh đạo', 'Xin gửi thêm ảnh']]);
});

it('tells the association what is due', async () => {
  const fresh = await as('fr').due();
  expect(fresh.todo.map(({ status, window, daysLeft, planned }) => [status, window, daysLeft, planned])).toEqual([[null, 'open', 15, 2]]);
  const { id, version } = await handIn();
  expect((await as('fr').due()).history.map(({ status }) => status)).toEqual(['SUBMITTED']);
  await as('admin').return({ id, version, reason: 'Bổ sung' });
  onDay('2025-07-08');
  expect((await as('fr').due()).todo.map(({ status, window, daysLeft, reason, timeliness }) => [status, window, daysLeft, reason, timeliness])).toEqual([
    ['RETURNED', 'late', -3, 'Bổ sung', 'on_time'],
  ]);
});
