import { toDate, toIso, uuidv7 } from '@nhipcau/db';
import type { ReportActivityInput } from '@nhipcau/domain/report';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, db, held, ids, onDay, unplanned, useReports } from './report.fixture.ts';

useReports();

describe('two periods that speak of one event', () => {
  const later = uuidv7();
  beforeAll(async () => {
    const days = {
      startsOn: toDate('2025-07-01'),
      endsOn: toDate('2025-12-31'),
      opensOn: toDate('2025-07-10'),
      dueOn: toDate('2026-01-08'),
      locksOn: toDate('2026-01-31'),
    };
    await db().reportingPeriod.create({ data: { id: later, planYearId: ids.year, code: '2025-H2', name: { vi: '6 tháng cuối năm 2025' }, ...days } });
  });
  // a day on which both periods take reports
  beforeEach(() => onDay('2025-07-20'));

  const now = async (id = ids.spring) => {
    const { status, startsOn, originalStartsOn, statusReason } = await db().event.findUniqueOrThrow({ where: { id } });
    return [status, toIso(startsOn), toIso(originalStartsOn), statusReason];
  };
  const claim = (more: Partial<ReportActivityInput>) => held(unplanned({ eventId: ids.spring, title: 'Du xuân', place: 'Hà Nội' }), more);
  const older = () => claim({ outcome: 'POSTPONED', note: 'Mưa bão', startsOn: '2025-08-02' });
  const newer = () => claim({ startsOn: '2025-07-10' });

  async function handedIn(periodId: string, activity: ReportActivityInput) {
    const { id } = await as('fr').start({ periodId, organisationId: ids.fr });
    const { version, draft } = await as('fr').get({ id });
    return as('fr').submit({ id, version, draft: { ...draft, activities: [activity] } });
  }
  const approve = ({ id, version }: { id: string; version: number }) => as('admin').approve({ id, version });
  const reopen = ({ id, version }: { id: string; version: number }) => as('admin').reopen({ id, version, reason: 'Kiểm tra' });
  /** The association hands in again what it had written. */
  const again = async ({ id, version }: { id: string; version: number }) =>
    approve(await as('fr').submit({ id, version, draft: (await as('fr').get({ id })).draft }));

  const PLAN = ['CONFIRMED', '2025-02-15', null, null];
  const OLDER = ['POSTPONED', '2025-08-02', '2025-02-15', 'Mưa bão'];
  const NEWER_DAY = '2025-07-10';

  it('leaves the event as the later period says when the earlier report is approved again', async () => {
    const first = await approve(await handedIn(ids.period, older()));
    expect(await now()).toEqual(OLDER);
    const second = await approve(await handedIn(later, newer()));
    expect((await now()).slice(0, 3)).toEqual(['HELD', NEWER_DAY, '2025-02-15']);
    const back = await reopen(first);
    expect((await now()).slice(0, 3)).toEqual(['HELD', NEWER_DAY, '2025-02-15']);
    const third = await again(back);
    expect((await now()).slice(0, 3)).toEqual(['HELD', NEWER_DAY, '2025-02-15']);
    // without the later one it is as the earlier one says, and without both as planned
    await reopen(second);
    expect(await now()).toEqual(OLDER);
    await reopen(third);
    expect(await now()).toEqual(PLAN);
  });

  it('takes the earlier report in below the later one, whichever was approved first, and both away in either order', async () => {
    const second = await approve(await handedIn(later, newer()));
    const first = await approve(await handedIn(ids.period, older()));
    expect((await now()).slice(0, 3)).toEqual(['HELD', NEWER_DAY, '2025-02-15']);
    await reopen(first);
    expect((await now()).slice(0, 3)).toEqual(['HELD', NEWER_DAY, '2025-02-15']);
    await reopen(second);
    expect(await now()).toEqual(PLAN);
  });

  it('does not let an earlier report change the event that a later one made', async () => {
    const made = await approve(await handedIn(later, unplanned({ startsOn: '2025-07-01' })));
    const event = await db().event.findFirstOrThrow({ where: { fromReport: true } });
    const twin = await handedIn(ids.period, unplanned({ startsOn: '2025-06-30' }));
    const [activity] = (await as('admin').get({ id: twin.id })).draft.activities;
    const sameEvents = [{ activityId: activity?.id ?? '', eventId: event.id }];
    const first = await as('admin').approve({ id: twin.id, version: twin.version, sameEvents });
    expect((await now(event.id))[1]).toBe('2025-07-01');
    await reopen(made);
    expect((await now(event.id))[1]).toBe('2025-06-30');
    await reopen(first);
    expect(await db().event.count({ where: { fromReport: true } })).toBe(0);
  });
});
