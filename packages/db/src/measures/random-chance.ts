import type { IsoDate } from '@nhipcau/domain/shared';

/** Chance that is the same for a seed each time (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed * 7919 + 1;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(uniform() * n);
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  const often = (share: number) => uniform() < share;
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[below(list.length)] as T;
  return {
    below,
    often,
    pick,
    /** the value with this chance, else null */
    maybe: <T>(share: number, value: T): T | null => (often(share) ? value : null),
    some: <T>(list: readonly T[], share: number): T[] => list.filter(() => often(share)),
    times: <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index)),
    id: () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
    /** a day of a span, both ends included */
    day: (from: IsoDate, to: IsoDate): IsoDate => shift(from, below(Math.max(0, daysFrom(from, to)) + 1)),
  };
}
export type Chance = ReturnType<typeof chanceOf>;

const daysFrom = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
export const shift = (day: IsoDate, days: number): IsoDate => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** A moment of a day in Hanoi, close to one of its ends. */
export const momentOf = (chance: Chance, day: IsoDate): Date => new Date(`${day}T${chance.pick(['00:20', '12:00', '23:40'])}:00+07:00`);
export const named = (text: string) => ({ vi: text });

/** What the rest of a random world hangs on. */
export interface Frame {
  today: IsoDate;
  year: number;
  organisations: { id: string; kind: 'UNION' | 'ASSOCIATION' | 'CHAPTER' }[];
  periods: { id: string; year: number; startsOn: IsoDate; endsOn: IsoDate }[];
  goals: string[];
  partners: string[];
}
