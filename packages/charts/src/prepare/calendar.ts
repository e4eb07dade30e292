import { dayNumber, isoOf, weekdayOf } from './dates';

export interface CalendarEventInput {
  id: string;
  /** ISO dates, both included; an end before the start, or none, means one day. */
  startsOn: string;
  endsOn: string | null;
}

export interface CalendarDay {
  on: string;
  day: number;
  inMonth: boolean;
  isToday: boolean;
  isWeekend: boolean;
  /** Events of that day for which the week has no lane left. */
  hidden: number;
}

export interface CalendarSpan<T extends CalendarEventInput> {
  event: T;
  /** First column in the week, 0 = Monday. */
  column: number;
  /** How many columns it covers, at least 1. */
  length: number;
  lane: number;
  continuesBefore: boolean;
  continuesAfter: boolean;
}

export interface CalendarWeek<T extends CalendarEventInput> {
  days: CalendarDay[];
  spans: CalendarSpan<T>[];
  lanes: number;
}

export interface PreparedCalendar<T extends CalendarEventInput> {
  month: string;
  previousMonth: string;
  nextMonth: string;
  weeks: CalendarWeek<T>[];
}

interface Run<T> {
  event: T;
  from: number;
  to: number;
}

function placeWeek<T extends CalendarEventInput>(runs: readonly Run<T>[], monday: number, maxLanes: number) {
  const spans: CalendarSpan<T>[] = [];
  const hidden = new Array<number>(7).fill(0);
  // The last column taken in each lane; an event takes the first lane that is free where it starts.
  const taken: number[] = [];
  for (const run of runs) {
    const column = Math.max(run.from, monday) - monday;
    const last = Math.min(run.to, monday + 6) - monday;
    let lane = taken.findIndex((end) => end < column);
    if (lane < 0) lane = taken.length;
    if (lane >= maxLanes) {
      for (let day = column; day <= last; day++) hidden[day] = (hidden[day] ?? 0) + 1;
      continue;
    }
    taken[lane] = last;
    spans.push({ event: run.event, column, length: last - column + 1, lane, continuesBefore: run.from < monday, continuesAfter: run.to > monday + 6 });
  }
  return { spans, hidden, lanes: taken.length };
}

/**
 * Lays events on the weeks of a month (`YYYY-MM`), Monday first. Events over several days are spans with a lane of their
 * own; what does not fit in `maxLanes` is counted on its days. Events with an unreal date are left out.
 */
export function prepareCalendar<T extends CalendarEventInput>(input: {
  month: string;
  today: string;
  events: readonly T[];
  maxLanes?: number;
}): PreparedCalendar<T> {
  const { month, today, events, maxLanes = 3 } = input;
  const first = dayNumber(`${month}-01`);
  if (first === null) return { month, previousMonth: month, nextMonth: month, weeks: [] };
  const nextFirst = dayNumber(`${isoOf(first + 31).slice(0, 7)}-01`) ?? first + 31;
  const runs = events
    .flatMap((event): Run<T>[] => {
      const from = dayNumber(event.startsOn);
      if (from === null) return [];
      return [{ event, from, to: Math.max(from, (event.endsOn === null ? null : dayNumber(event.endsOn)) ?? from) }];
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.event.id.localeCompare(b.event.id));
  const weeks: CalendarWeek<T>[] = [];
  for (let monday = first - weekdayOf(first); monday < nextFirst; monday += 7) {
    const placed = placeWeek(
      runs.filter((run) => run.from <= monday + 6 && run.to >= monday),
      monday,
      maxLanes,
    );
    const days = Array.from({ length: 7 }, (_, i): CalendarDay => {
      const on = isoOf(monday + i);
      return { on, day: Number(on.slice(8)), inMonth: on.startsWith(month), isToday: on === today, isWeekend: i >= 5, hidden: placed.hidden[i] ?? 0 };
    });
    weeks.push({ days, spans: placed.spans, lanes: placed.lanes });
  }
  return { month, previousMonth: isoOf(first - 1).slice(0, 7), nextMonth: isoOf(nextFirst).slice(0, 7), weeks };
}
