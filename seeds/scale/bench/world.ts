import { type Context, createCaller, createContext } from '@nhipcau/api';
import { createDb, type Db } from '@nhipcau/db';
import pg from 'pg';
import { generate } from '../generate.ts';
import { ADMIN_EMAIL, ASSOCIATIONS, associationEmail, LEADER_EMAIL, STAFF_EMAIL } from '../terms.ts';
import { timed } from './timing.ts';

/** Who asks: `large` and `steady` are the associations with most and with fewest activities. */
export const CALLERS = { leader: LEADER_EMAIL, admin: ADMIN_EMAIL, staff: STAFF_EMAIL, large: associationEmail(1), steady: associationEmail(ASSOCIATIONS) };
export type Caller = keyof typeof CALLERS;

async function run(url: URL, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements.slice(0, -1)) await client.query(statement);
    return (await client.query(statements.at(-1) ?? '')).rows;
  } finally {
    await client.end();
  }
}

/**
 * A copy of the migrated, empty database `url`, filled with so many activities; the one that a part before has made, where there is one.
 * @returns its address, and the seconds that it took to fill; null where it was there
 */
export async function world(url: string, activities: number): Promise<{ url: string; seconds: number | null }> {
  const [from, admin, own] = [new URL(url).pathname.slice(1), new URL(url), new URL(url)];
  const name = `scale_${activities}`;
  admin.pathname = '/postgres';
  own.pathname = `/${name}`;
  const known = await run(admin, `SELECT shobj_description(oid, 'pg_database') AS state FROM pg_database WHERE datname = '${name}'`);
  if (known[0]?.state === 'complete') return { url: own.href, seconds: null };
  await run(admin, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  const time = await timed(() => generate(own.href, activities, (line) => console.log(`  ${line}`)));
  await run(admin, `COMMENT ON DATABASE "${name}" IS 'complete'`);
  return { url: own.href, seconds: time / 1000 };
}

export type Api = ReturnType<typeof createCaller>;
/** The procedures as one person calls them: session and clock read anew, scope minted, output checked, as in a request. */
export type Ask = (caller: Caller) => Promise<Api>;

/** One connection, and who asks over it. */
export async function open(url: string): Promise<{ db: Db; ask: Ask; close: () => Promise<void> }> {
  const db = createDb(url, 1);
  const users = await db.user.findMany({ where: { email: { in: Object.values(CALLERS) } }, select: { id: true, email: true } });
  return { db, ask: askOf(db, new Map(users.map(({ id, email }) => [email, id]))), close: () => db.$disconnect() };
}

const askOf =
  (db: Db, users: ReadonlyMap<string, string>): Ask =>
  async (caller) => {
    const session = { userId: users.get(CALLERS[caller]) ?? '', sessionVersion: 1 };
    const context: Context = await createContext({ db, session, requestId: 'bench', address: '::1', sameOrigin: true });
    return createCaller(context);
  };

/** The same over another client of the same database, for instance one that writes down its statements. */
export async function askOver(db: Db): Promise<Ask> {
  const users = await db.user.findMany({ where: { email: { in: Object.values(CALLERS) } }, select: { id: true, email: true } });
  return askOf(db, new Map(users.map(({ id, email }) => [email, id])));
}
