// `npm run bench [-- --only=overview,lists]`: what the application takes against what it may take, in one table; fails where a bar is missed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { database, migrate } from '../database.mjs';
import { run } from '../processes.mjs';
import { Refusal } from '../settings.mjs';
import { pageResults } from './page.mjs';
import { publicPageResults } from './public-page.mjs';
import { table } from './table.mjs';
import { writeResults } from './writes.mjs';

/** Parts that the database answers alone; one process runs them, on worlds that it fills. */
const DATA = ['overview', 'scale', 'lists', 'import'];
/** The other parts, each with the server of databases as its argument. */
const PARTS = { page: pageResults, public: publicPageResults, writes: writeResults };

/** `--only=part,part`, `--activities=N`: size of the large world, and `--query=event,report`: those lists alone */
function options(args) {
  const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const names = [...DATA, ...Object.keys(PARTS)];
  const only = value('only')?.split(',') ?? names;
  const wrong = args.find((arg) => !/^--(only|activities|query)=/.test(arg)) ?? only.find((name) => !names.includes(name));
  if (wrong) throw new Refusal(`Unknown: ${wrong}. Use: npm run bench -- [--only=${names.join(',')}] [--activities=1000000] [--query=event,report]`);
  return { only, passed: args.filter((arg) => !arg.startsWith('--only=')) };
}

async function dataResults(parts, passed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const file = path.join(folder, 'results.json');
  try {
    await run('tsx', ['seeds/scale/bench/run.ts', `--only=${parts.join(',')}`, `--results=${file}`, ...passed]);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failure = (part, error) => ({ part, what: 'could not be measured', seen: error.message.split('\n')[0].slice(0, 120), bar: '', holds: false });

/** @returns the exit code */
export async function benchCommand(args) {
  const { only, passed } = options(args);
  const server = await database({ temporary: true });
  await migrate();
  const load = () => loadavg()[0].toFixed(1);
  const [from, before] = [performance.now(), load()];
  const results = [];
  const measure = async (part, work) => {
    try {
      results.push(...(await work()));
    } catch (error) {
      results.push(failure(part, error));
    }
  };
  const data = DATA.filter((part) => only.includes(part));
  if (data.length > 0) await measure(data.join(', '), () => dataResults(data, passed));
  for (const [part, work] of Object.entries(PARTS)) if (only.includes(part)) await measure(part, () => work(server));
  const missed = results.filter(({ holds }) => holds === false).length;
  console.log(`\n${table(results)}\n`);
  console.log(
    `${missed} of ${results.filter(({ holds }) => holds !== null).length} bars missed; ${((performance.now() - from) / 60_000).toFixed(1)} min; load of the machine ${before} before, ${load()} after`,
  );
  return missed > 0 ? 1 : 0;
}
