/** Runs before the ones that count, and those that count. */
export const [WARM_UP, RUNS] = [3, 15];
/** What takes so long (ms) is run less often: a bar that is missed by far needs no fine median. */
const [SLOW, FEW] = [2_000, 3];

export const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
export const ms = (time: number) => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians, in ms, of works that are run by turns, so that whatever else the machine does falls on all of them. */
export async function byTurns<Name extends string>(works: Readonly<Record<Name, () => Promise<unknown>>>): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  let [warm, runs] = [WARM_UP, RUNS];
  for (let run = 0; run < warm + runs; run++) {
    for (const name of names) {
      const time = await timed(works[name]);
      if (time > SLOW) [warm, runs] = [1, FEW];
      times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name].slice(warm))])) as Record<Name, number>;
}

/** One line of the table: what was seen, what is allowed, and whether it holds; `null`: no bar, only told. */
export interface Result {
  part: string;
  what: string;
  seen: string;
  bar: string;
  holds: boolean | null;
}
