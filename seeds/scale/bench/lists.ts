import { pageQueries, readIds } from './pages.ts';
import { byTurns, ms, type Result } from './timing.ts';
import { open } from './world.ts';

/** A list or record page of the large world takes at most so many times what it takes in the small one. */
const GROWTH = 1.5;

/** Every query that a page opens with, in the large world against the small one. `only`: beginnings of the paths that are asked for, all where there is none. */
export async function listResults(small: string, large: string, only: readonly string[]): Promise<Result[]> {
  const [few, many] = [await open(small), await open(large)];
  try {
    const [fewIds, manyIds] = [await readIds(small), await readIds(large)];
    const results: Result[] = [];
    for (const { query, variant, by, call } of pageQueries()) {
      if (only.length > 0 && !only.some((path) => query.startsWith(path))) continue;
      const what = `${query}${variant ? `, ${variant}` : ''}`;
      const time = await byTurns({ few: async () => call(await few.ask(by), fewIds), many: async () => call(await many.ask(by), manyIds) }).catch(
        (error: unknown) => {
          throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        },
      );
      const growth = time.many / time.few;
      results.push({
        part: 'lists',
        what,
        seen: `${ms(time.many)} against ${ms(time.few)}: ${growth.toFixed(2)}`,
        bar: `≤ ${GROWTH}`,
        holds: growth <= GROWTH,
      });
      const last = results.at(-1);
      console.log(`  ${last?.holds ? 'ok  ' : 'MISS'} ${what}: ${last?.seen}`);
    }
    return results;
  } finally {
    await few.close();
    await many.close();
  }
}
