import { expect, test } from 'vitest';
import { prepareCalendar } from './calendar';

const event = (id: string, startsOn: string, endsOn: string | null = null) => ({ id, startsOn, endsOn });
const month = (events: ReturnType<typeof event>[], maxLanes = 3) => prepareCalendar({ month: '2026-11', today: '2026-11-22', events, maxLanes });

test('weeks run from Monday and hold the whole month', () => {
  const calendar = month([]);
  // 1 November 2026 is a Sunday, so the month touches six weeks, from 26 October to 6 December.
  expect(calendar.weeks).toHaveLength(6);
  expect(calendar.weeks[0]?.days[0]).toMatchObject({ on: '2026-10-26', inMonth: false });
  expect(calendar.weeks[5]?.days[6]?.on).toBe('2026-12-06');
  expect(calendar.weeks.flatMap((week) => week.days.filter((day) => day.isToday)).map((day) => day.on)).toEqual(['2026-11-22']);
  expect([calendar.previousMonth, calendar.nextMonth]).toEqual(['2026-10', '2026-12']);
});

test('an event over a weekend continues in the next week', () => {
  const { weeks } = month([event('a', '2026-11-07', '2026-11-09')]);
  expect(weeks[1]?.spans[0]).toMatchObject({ column: 5, length: 2, lane: 0, continuesBefore: false, continuesAfter: true });
  expect(weeks[2]?.spans[0]).toMatchObject({ column: 0, length: 1, lane: 0, continuesBefore: true, continuesAfter: false });
});

test('events of one day take lanes; what does not fit is counted', () => {
  const { weeks } = month([event('a', '2026-11-03', '2026-11-05'), event('b', '2026-11-04'), event('c', '2026-11-04'), event('d', '2026-11-06')], 2);
  expect(weeks[1]?.spans.map((span) => [span.event.id, span.lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['d', 0],
  ]);
  expect(weeks[1]?.days.map((day) => day.hidden)).toEqual([0, 0, 1, 0, 0, 0, 0]);
});

test('an unreal date is left out, an end before its start means one day', () => {
  const { weeks } = month([event('a', '2026-11-31'), event('b', '2026-11-10', '2026-11-01')]);
  expect(weeks.flatMap((week) => week.spans).map((span) => [span.event.id, span.length])).toEqual([['b', 1]]);
});

test('a month that is none has no weeks', () => expect(prepareCalendar({ month: '2026-13', today: '2026-11-22', events: [] }).weeks).toEqual([]));
