import { toDate, uuidv7 } from '@nhipcau/db';
import { describe, expect, it } from 'vitest';
import { as, count, db, foreign, handIn, held, ids, onDay, start, unplanned, useReports } from './report.fixture.ts';

useReports();

describe('deciding', () => {
  const eventNow = (id: string) => db().event.findUniqueOrThrow({ where: { id } });

  it('adds exactly what was held, and takes exactly that away again', async () => {
    const { id, version } = await handIn();
    expect([await count(), await foreign()]).toEqual([0, 0]);
    const approved = await as('leader').approve({ id, version });
    // the tour with 20 foreign guests and the festival with 90; the tournament was put off
    expect([await count(), await foreign()]).toEqual([2, 110]);
    const made = await db().event.findFirstOrThrow({ where: { fromReport: true }, include: { goals: true } });
    expect([made.code, made.status, made.hostId, made.planYearId, made.goals.map(({ goalId }) => goalId)]).toEqual([
      '2025-H1-FR-1',
      'HELD',
      ids.fr,
      ids.year,
      [ids.goal],
    ]);
    expect((await eventNow(ids.spring)).status).toBe('HELD');
    const sport = await eventNow(ids.sport);
    expect([sport.status, sport.statusReason, sport.startsOn, sport.originalStartsOn]).toEqual([
      'POSTPONED',
      'Sân sửa chữa',
      toDate('2025-10-01'),
      toDate('2025-04-20'),
    ]);

    const reopened = await as('leader').reopen({ id, version: approved.version, reason: 'Thiếu một hoạt động' });
    expect([await count(), await foreign()]).toEqual([0, 0]);
    expect(await db().event.count({ where: { fromReport: true } })).toBe(0);
    expect((await eventNow(ids.spring)).status).toBe('CONFIRMED');
    const back = await eventNow(ids.sport);
    expect([back.status, back.statusReason, back.startsOn, back.originalStartsOn]).toEqual(['PLANNED', null, toDate('2025-04-20'), null]);

    // and the loop can be gone through again, to the same figures
    const { draft } = await as('fr').get({ id });
    const again = await as('fr').submit({ id, version: reopened.version, draft });
    await as('admin').approve({ id, version: again.version });
    expect([await count(), await foreign()]).toEqual([2, 110]);
    expect((await as('admin').get({ id })).transitions.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED', 'APPROVED', 'REOPENED', 'SUBMITTED', 'APPROVED']);
    const templates = (await db().outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(({ to, template }) => `${template} ${to}`);
    expect(templates.filter((line) => line.endsWith('fr@x.vn'))).toEqual(['reportApproved fr@x.vn', 'reportReopened fr@x.vn', 'reportApproved fr@x.vn']);
  });

  it('happens exactly once when two decide at the same time', async () => {
    const { id, version } = await handIn();
    const results = await Promise.allSettled([
      as('leader').approve({ id, version }),
      as('admin').approve({ id, version }),
      as('admin').return({ id, version, reason: 'x' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT', message: 'report.error.moved' });
    expect((await as('admin').get({ id })).transitions).toHaveLength(3);
  });

  it('is the office’s, with a reason where it sends back', async () => {
    const { id, version } = await handIn();
    await expect(as('fr').approve({ id, version })).rejects.toThrow('errors.forbidden');
    await expect(as('staff').approve({ id, version })).rejects.toThrow('errors.forbidden');
    await expect(as('admin').return({ id, version, reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(as('admin').reopen({ id, version, reason: 'x' })).rejects.toThrow('report.error.moved');
  });

  it('counts a joint event once, with the host’s figures', async () => {
    const host = await handIn();
    const { id } = await start('jp');
    const { version, draft } = await as('jp').get({ id });
    const guest = await as('jp').submit({
      id,
      version,
      draft: { ...draft, activities: draft.activities.map((activity) => held(activity, { participantsForeign: 7 })) },
    });
    await as('admin').approve({ id, version: guest.version });
    // a co-host alone: its figures stand, the event's status is not its to say
    expect([await count(), await foreign(), (await eventNow(ids.spring)).status]).toEqual([1, 7, 'CONFIRMED']);
    await as('admin').approve({ id: host.id, version: host.version });
    expect([await count(), await foreign()]).toEqual([2, 110]);
  });

  it('asks whether two entries are one, and then counts one', async () => {
    const first = await handIn();
    await as('admin').approve({ id: first.id, version: first.version });
    const { id } = await start('jp');
    const { version, draft } = await as('jp').get({ id });
    const twin = unplanned({ title: 'Ngày hội văn hoá Châu Á', place: 'Công viên Trung tâm', startsOn: '2025-05-25', role: 'CO_HOST', participantsForeign: 5 });
    const { version: handed } = await as('jp').submit({ id, version, draft: { ...draft, activities: [twin] } });
    const [found] = await as('admin').duplicates({ id });
    expect(found).toMatchObject({ activityId: twin.id, events: [{ code: '2025-H1-FR-1' }] });
    await expect(as('admin').approve({ id, version: handed })).rejects.toThrow('report.error.duplicateUndecided');
    const eventId = found?.events[0]?.id ?? '';
    await as('admin').approve({ id, version: handed, sameEvents: [{ activityId: twin.id, eventId }] });
    expect([await count(), await foreign()]).toEqual([2, 110]);

    // the event stays for the other's claim when its maker is reopened, and with that claim's figures
    const maker = await as('admin').get({ id: first.id });
    await as('admin').reopen({ id: first.id, version: maker.version, reason: 'Kiểm tra' });
    expect([await count(), await foreign()]).toEqual([1, 5]);
    const other = await as('admin').get({ id });
    await as('admin').reopen({ id, version: other.version, reason: 'Kiểm tra' });
    expect([await count(), await db().event.count({ where: { fromReport: true } })]).toEqual([0, 0]);
  });

  it('puts an event of two claims back only when both are reopened, in either order', async () => {
    const eventId = uuidv7();
    const event = {
      id: eventId,
      planYearId: ids.year,
      code: 'E5',
      title: { vi: 'Giao lưu' },
      form: 'TOUR' as const,
      place: 'Huế',
      startsOn: toDate('2025-03-10'),
    };
    await db().event.create({ data: { ...event, coHosts: { create: [{ organisationId: ids.fr }, { organisationId: ids.jp }] } } });
    const approved = async (who: 'fr' | 'jp', startsOn: string) => {
      const { id } = await start(who);
      const { version, draft } = await as(who).get({ id });
      const activities = draft.activities.filter((one) => one.eventId === eventId).map((one) => held(one, { role: 'HOST', startsOn }));
      const handed = await as(who).submit({ id, version, draft: { ...draft, activities } });
      return as('admin').approve({ id, version: handed.version });
    };
    const reopen = ({ id, version }: { id: string; version: number }) => as('admin').reopen({ id, version, reason: 'Kiểm tra' });
    const now = async () => {
      const { status, startsOn } = await eventNow(eventId);
      return [status, startsOn];
    };
    for (const firstBack of [0, 1]) {
      const reports = [await approved('fr', '2025-03-11'), await approved('jp', '2025-03-12')];
      expect(await now()).toEqual(['HELD', toDate('2025-03-12')]);
      for (const report of firstBack === 0 ? reports : reports.toReversed()) {
        expect((await now())[0]).toBe('HELD');
        await reopen(report);
      }
      expect(await now()).toEqual(['PLANNED', toDate('2025-03-10')]);
      await db().activityReport.deleteMany();
    }
    await db().event.delete({ where: { id: eventId } });
  });

  it('makes two events where they are said to be two', async () => {
    const first = await handIn();
    await as('admin').approve({ id: first.id, version: first.version });
    const { id } = await start('jp');
    const { version, draft } = await as('jp').get({ id });
    const twin = unplanned({ participantsForeign: 5 });
    const { version: handed } = await as('jp').submit({ id, version, draft: { ...draft, activities: [twin] } });
    await as('admin').approve({ id, version: handed, sameEvents: [{ activityId: twin.id, eventId: null }] });
    expect([await count(), await foreign()]).toEqual([3, 115]);
  });

  it('shows the last approved report beside the new one', async () => {
    const { id, version } = await handIn();
    await as('admin').approve({ id, version });
    const earlier = await as('admin').previous({ id });
    expect(earlier).toBeNull();
    const later = uuidv7();
    const days = {
      startsOn: toDate('2025-07-01'),
      endsOn: toDate('2025-12-31'),
      opensOn: toDate('2025-07-10'),
      dueOn: toDate('2026-01-08'),
      locksOn: toDate('2026-01-31'),
    };
    await db().reportingPeriod.create({ data: { id: later, planYearId: ids.year, code: '2025-H2', name: { vi: '6 tháng cuối năm 2025' }, ...days } });
    onDay('2025-12-20');
    const next = await as('fr').start({ periodId: later, organisationId: ids.fr });
    const before = await as('fr').previous({ id: next.id });
    expect([before?.id, before?.figures.held, before?.figures.participantsForeign, before?.figures.newMembers]).toEqual([id, 2, 110, 4]);
    // two earlier figures, 20 and 90: 450 is five times the greater
    const report = await as('fr').get({ id: next.id });
    expect(report.earlier.participantsForeign).toEqual({ low: 20, high: 90 });
    const odd = { ...report.draft, activities: [unplanned({ startsOn: '2025-11-01', participantsForeign: 450 })] };
    await expect(as('fr').submit({ id: next.id, version: report.version, draft: odd })).rejects.toThrow('report.error.incomplete');
    const explained = { ...odd, activities: odd.activities.map((activity) => ({ ...activity, note: 'Lễ hội mở cửa' })) };
    expect((await as('fr').submit({ id: next.id, version: report.version, draft: explained })).status).toBe('SUBMITTED');
    await db().activityReport.delete({ where: { id: next.id } });
    await db().reportingPeriod.delete({ where: { id: later } });
  });
});
