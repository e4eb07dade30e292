// tsx seeds/scale/bench/run.ts [--only=overview,scale,lists,import] [--activities=1000000] [--results=file]: the database's part of `npm run bench`
import { writeFileSync } from 'node:fs';
import { seedsEnv } from '../../env.ts';
import { importResults } from './import.ts';
import { listResults } from './lists.ts';
import { growthResults, overviewResults } from './overview.ts';
import type { Result } from './timing.ts';
import { world } from './world.ts';

const [SMALL, LARGE] = [10_000, 1_000_000];
/** Filling the large world takes at most so long, in seconds. */
const FILLING = 240;

const args = process.argv.slice(2);
const value = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = value('only')?.split(',') ?? ['overview', 'scale', 'lists', 'import'];
const large = Number(value('activities') ?? LARGE);
const { DATABASE_URL } = seedsEnv();

async function filled(activities: number, results: Result[]) {
  console.log(`a world of ${activities} activities`);
  const { url, seconds } = await world(DATABASE_URL, activities);
  if (seconds !== null && activities === LARGE)
    results.push({ part: 'scale', what: `filling ${activities}`, seen: `${seconds.toFixed(0)} s`, bar: `≤ ${FILLING} s`, holds: seconds <= FILLING });
  return url;
}

const results: Result[] = [];
const small = await filled(SMALL, results);
if (only.includes('overview')) results.push(...(await overviewResults(small, SMALL)));
if (only.includes('scale') || only.includes('lists')) {
  const many = await filled(large, results);
  if (only.includes('scale')) results.push(...(await growthResults(small, many, large)));
  if (only.includes('lists')) results.push(...(await listResults(small, many, value('query')?.split(',') ?? [])));
}
// last: it adds partners to the small world
if (only.includes('import')) results.push(...(await importResults(small)));
const file = value('results');
if (file) writeFileSync(file, JSON.stringify(results));
for (const { what, seen, bar, holds } of results) if (holds === false) console.log(`missed: ${what}: ${seen}, bar ${bar}`);
