// npm run bench [-- --activities=10000]: the overview's data against the same aggregates as plain SQL, on databases of its own
import { createCaller, createContext } from '@nhipcau/api';
import { createDb, type Db } from '@nhipcau/db';
import { loadMeasureFacts } from '@nhipcau/db/measures';
import { recordingDb } from '@nhipcau/db/measures/fixture';
import pg from 'pg';
import { seedsEnv } from '../env.ts';
import { activitiesAsked, generate } from './generate.ts';
import { PLAIN } from './plain-sql.ts';
import { LAST_YEAR, LEADER_EMAIL, TODAY } from './world-sql.ts';

const SIZES = [1_000, 10_000, 100_000];
/** Runs that count, after the warm-up: many at the size that is judged, a few at the others. */
const [WARM_UP, RUNS, FEW_RUNS] = [5, 25, 5];
const MOST = 2;

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const ms = (time: number) => `${time.toFixed(1)} ms`;

/** A copy of the migrated, empty database, filled; and how it is removed. */
async function world(url: string, activities: number) {
  const [from, admin, own] = [new URL(url).pathname.slice(1), new URL(url), new URL(url)];
  const name = `scale_${activities}`;
  admin.pathname = '/postgres';
  own.pathname = `/${name}`;
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: admin.href });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const drop = `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`;
  await run(drop, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  await generate(own.href, activities);
  return { url: own.href, drop: () => run(drop) };
}

/** One request of the leader: session and clock read anew, procedure, output checked. */
async function overview(db: Db, userId: string) {
  const context = await createContext({ db, session: { userId, sessionVersion: 1 }, requestId: 'bench', address: '::1', sameOrigin: true });
  return createCaller(context).overview.get({ year: LAST_YEAR });
}

async function plain(client: pg.Client) {
  const answers: Record<string, Record<string, unknown>[]> = {};
  for (const [name, sql] of Object.entries(PLAIN)) answers[name] = (await client.query(sql)).rows;
  return answers;
}

/** @throws Error where the plain statements do not find what the product's do: a comparison of different things is none */
async function checkAlike(db: Db, answers: Awaited<ReturnType<typeof plain>>) {
  const facts = await loadMeasureFacts(db, { years: [LAST_YEAR - 1, LAST_YEAR], today: TODAY });
  const sum = (rows: readonly object[] | undefined, key: string) =>
    (rows ?? []).reduce((total, row) => total + Number(Object.entries(row).find(([name]) => name === key)?.[1] ?? 0), 0);
  const all = facts.events.filter(({ goalId }) => goalId === null);
  const scoped = facts.events.filter(({ goalId }) => goalId !== null);
  const pairs: [string, number, number][] = [
    ...['events', 'novel', 'participants'].map((key): [string, number, number] => [key, sum(all, key), sum(answers.events, key)]),
    ['mobilised', sum(all, 'fundsMobilised'), sum(answers.events, 'mobilised')],
    ['events by goal', sum(scoped, 'events'), sum(answers.goalEvents, 'events')],
    ['participants by goal', sum(scoped, 'participants'), sum(answers.goalEvents, 'participants')],
    ['countries', facts.countries.length, answers.countries?.length ?? 0],
    ...['activities', 'hosted', 'participants'].map((key): [string, number, number] => [
      `${key} of associations`,
      sum(facts.activities, key),
      sum(answers.activities, key),
    ]),
    ['reports', facts.reports.length, answers.reports?.length ?? 0],
    ['returns', sum(facts.reports, 'returns'), sum(answers.reports, 'returns')],
  ];
  const wrong = pairs.filter(([, ours, theirs]) => ours !== theirs || ours === 0);
  if (wrong.length > 0) throw new Error(`not the same aggregates: ${wrong.map(([what, ours, theirs]) => `${what} ${ours} and ${theirs}`).join(', ')}`);
}

async function compare(url: string, userId: string, runs: number) {
  const db = createDb(url, 1);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await checkAlike(db, await plain(client));
    const ours: number[] = [];
    const theirs: number[] = [];
    const timed = async (into: number[], work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      into.push(performance.now() - start);
    };
    // by turns, so that whatever else the machine does falls on both
    for (let run = 0; run < WARM_UP + runs; run++) {
      await timed(ours, () => overview(db, userId));
      await timed(theirs, () => plain(client));
    }
    return { ours: median(ours.slice(WARM_UP)), theirs: median(theirs.slice(WARM_UP)) };
  } finally {
    await client.end();
    await db.$disconnect();
  }
}

async function statements(url: string, userId: string): Promise<number> {
  const recording = recordingDb(url);
  try {
    await overview(recording.db, userId);
    recording.statements.length = 0;
    await overview(recording.db, userId);
    return recording.statements.length;
  } finally {
    await recording.close();
  }
}

async function leaderOf(url: string): Promise<string> {
  const db = createDb(url, 1);
  const { id } = await db.user.findUniqueOrThrow({ where: { email: LEADER_EMAIL } }).finally(() => db.$disconnect());
  return id;
}

const { DATABASE_URL } = seedsEnv();
const judged = activitiesAsked(process.argv.slice(2));
const faults: string[] = [];
const counts: number[] = [];
for (const size of [...new Set([...SIZES, judged])].toSorted((a, b) => a - b)) {
  const { url, drop } = await world(DATABASE_URL, size);
  try {
    const leader = await leaderOf(url);
    const asked = await statements(url, leader);
    const { ours, theirs } = await compare(url, leader, size === judged ? RUNS : FEW_RUNS);
    const ratio = ours / theirs;
    counts.push(asked);
    console.log(`${String(size).padStart(7)} activities: overview ${ms(ours)}, plain SQL ${ms(theirs)}, ratio ${ratio.toFixed(2)}; ${asked} statements`);
    if (size === judged && ratio > MOST) faults.push(`the overview takes ${ratio.toFixed(2)} times as long as plain SQL, more than ${MOST}`);
  } finally {
    await drop();
  }
}
if (new Set(counts).size > 1) faults.push(`the number of statements grows with the data: ${counts.join(', ')}`);
for (const fault of faults) console.error(`too slow: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
