import type { Db } from '@nhipcau/db';
import { loadMeasureFacts } from '@nhipcau/db/measures';
import { recordingDb } from '@nhipcau/db/measures/fixture';
import pg from 'pg';
import { PLAIN } from '../plain-sql.ts';
import { LAST_YEAR, TODAY } from '../terms.ts';
import { byTurns, ms, type Result } from './timing.ts';
import { type Ask, askOver, open } from './world.ts';

/** The overview takes at most so much of what plain SQL over raw rows takes, and grows at most so much from the small world to the large one. */
const [SHARE, GROWTH, STATEMENTS] = [1 / 6, 1.3, 8];

const overview = async (ask: Ask) => (await ask('leader')).overview.get({ year: LAST_YEAR });

async function plain(client: pg.Client) {
  const answers: Record<string, Record<string, unknown>[]> = {};
  for (const [name, sql] of Object.entries(PLAIN)) answers[name] = (await client.query(sql)).rows;
  return answers;
}

/**
 * Novelty and countries are left out: the plain statements count them by an older definition, and by form.
 * @throws Error where the plain statements do not find what the product's do: a comparison of different things is none
 */
async function checkAlike(db: Db, answers: Awaited<ReturnType<typeof plain>>) {
  const years = [LAST_YEAR - 1, LAST_YEAR];
  const goals = await db.goal.findMany({ select: { id: true } });
  const specs = goals.map(({ id }) => ({ key: 'events_held' as const, goalId: id }));
  const facts = await loadMeasureFacts(db, { years, today: TODAY, specs });
  const sum = (rows: readonly object[] | undefined, key: string) =>
    (rows ?? []).reduce((total, row) => total + Number(Object.entries(row).find(([name]) => name === key)?.[1] ?? 0), 0);
  const counted = facts.events.filter(({ tier, form }) => tier === 0 && form === null);
  const all = counted.filter(({ goalId }) => goalId === null);
  const scoped = counted.filter(({ goalId }) => goalId !== null);
  const activities = facts.activities.filter(({ tier }) => tier === 0);
  const pairs: [string, number, number][] = [
    ...['events', 'participants'].map((key): [string, number, number] => [key, sum(all, key), sum(answers.events, key)]),
    ['mobilised', sum(all, 'fundsMobilised'), sum(answers.events, 'mobilised')],
    ['events by goal', sum(scoped, 'events'), sum(answers.goalEvents, 'events')],
    ['participants by goal', sum(scoped, 'participants'), sum(answers.goalEvents, 'participants')],
    ...['activities', 'hosted', 'participants'].map((key): [string, number, number] => [
      `${key} of associations`,
      sum(activities, key),
      sum(answers.activities, key),
    ]),
    ['reports', facts.reports.length, answers.reports?.length ?? 0],
    ['returns', sum(facts.reports, 'returns'), sum(answers.reports, 'returns')],
  ];
  const wrong = pairs.filter(([, ours, theirs]) => ours !== theirs || ours === 0);
  if (wrong.length > 0) throw new Error(`not the same aggregates: ${wrong.map(([what, ours, theirs]) => `${what} ${ours} and ${theirs}`).join(', ')}`);
}

/** The overview against the same aggregates as plain SQL, on one world. */
export async function overviewResults(url: string, activities: number): Promise<Result[]> {
  const [ours, client] = [await open(url), new pg.Client({ connectionString: url })];
  await client.connect();
  try {
    await checkAlike(ours.db, await plain(client));
    const time = await byTurns({ ours: () => overview(ours.ask), plain: () => plain(client) });
    const share = time.ours / time.plain;
    const what = `overview at ${activities}`;
    return [
      {
        part: 'overview',
        what,
        seen: `${ms(time.ours)} of ${ms(time.plain)} in plain SQL: ${share.toFixed(3)}`,
        bar: `≤ ${SHARE.toFixed(3)}`,
        holds: share <= SHARE,
      },
      await statementResult(url, activities),
    ];
  } finally {
    await client.end();
    await ours.close();
  }
}

async function statementResult(url: string, activities: number): Promise<Result> {
  const recording = recordingDb(url);
  try {
    const ask = await askOver(recording.db);
    await overview(ask);
    recording.statements.length = 0;
    await overview(ask);
    const count = recording.statements.length;
    return { part: 'overview', what: `statements at ${activities}`, seen: String(count), bar: `≤ ${STATEMENTS}`, holds: count <= STATEMENTS };
  } finally {
    await recording.close();
  }
}

/** The overview on the large world against itself on the small one. */
export async function growthResults(small: string, large: string, activities: number): Promise<Result[]> {
  const [few, many] = [await open(small), await open(large)];
  try {
    const time = await byTurns({ few: () => overview(few.ask), many: () => overview(many.ask) });
    const growth = time.many / time.few;
    return [
      {
        part: 'scale',
        what: `overview at ${activities}`,
        seen: `${ms(time.many)} against ${ms(time.few)}: ${growth.toFixed(2)}`,
        bar: `≤ ${GROWTH}`,
        holds: growth <= GROWTH,
      },
      await statementResult(large, activities),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}
