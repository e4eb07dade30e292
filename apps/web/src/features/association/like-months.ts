type Compared = {
  byMonth: readonly (number | null)[];
  lastYearByMonth: readonly (number | null)[];
  /** months that are over by today, 0…12 */
  over: number;
};

/** Activity of a year against the same months of the year before, over the months from January that are over and known in both; null: there is none. */
export function likeMonths({ byMonth, lastYearByMonth, over }: Compared): { months: number; diff: number } | null {
  const first = byMonth.slice(0, over).findIndex((count, index) => count === null || (lastYearByMonth[index] ?? null) === null);
  const months = first === -1 ? Math.min(over, byMonth.length) : first;
  const sum = (counts: readonly (number | null)[]) => counts.slice(0, months).reduce<number>((total, count) => total + (count ?? 0), 0);
  return months === 0 ? null : { months, diff: sum(byMonth) - sum(lastYearByMonth) };
}
