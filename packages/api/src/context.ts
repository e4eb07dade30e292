import type { Db } from '@nhipcau/db';
import type { Role } from '@nhipcau/domain/access';
import { type Locale, toLocale } from '@nhipcau/i18n';
import { todayBy } from './clock.ts';

/** Who is signed in, as the database has it at this request. */
export interface CurrentUser {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  organisation: { id: string; path: string; name: unknown } | null;
}

/** What the signed cookie says; believed only after the database agreed. */
export interface SessionClaim {
  userId: string;
  sessionVersion: number;
}

export interface Context {
  db: Db;
  user: CurrentUser | null;
  /** ISO day in Hanoi, or the one the clock setting fixes */
  today: string;
  locale: Locale;
  requestId: string;
  /** of the caller, for the throttle */
  address: string;
  /** false where the browser says that another site sent the request */
  sameOrigin: boolean;
}

interface SessionRow {
  clock: unknown;
  id: string | null;
  name: string;
  email: string;
  role: Role;
  locale: string;
  organisationId: string | null;
  organisationPath: string;
  organisationName: unknown;
}

/** The user of a session, if the account is active and nothing has ended the session since, and the day it is: in one statement, for every request asks. */
async function readSession(db: Db, claim: SessionClaim | null): Promise<{ user: CurrentUser | null; today: string }> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT (SELECT "value" FROM "setting" WHERE "key" = 'clock') AS "clock", u."id", u."name", u."email", u."role"::text, u."locale"::text,
      o."id" AS "organisationId", o."path" AS "organisationPath", o."name" AS "organisationName"
    FROM (SELECT 1) one
    LEFT JOIN "user" u ON u."id" = ${claim?.userId ?? null}::uuid AND u."sessionVersion" = ${claim?.sessionVersion ?? 0}::int AND u."status" = 'ACTIVE'
    LEFT JOIN "organisation" o ON o."id" = u."organisationId"`;
  const today = todayBy(row?.clock);
  if (!row || row.id === null) return { user: null, today };
  const { id, name, email, role, locale, organisationId, organisationPath, organisationName } = row;
  const organisation = organisationId === null ? null : { id: organisationId, path: organisationPath, name: organisationName };
  return { user: { id, name, email, role, locale: toLocale(locale), organisation }, today };
}

/** The user of a session, if the account is active and nothing has ended the session since. */
export const readUser = async (db: Db, claim: SessionClaim | null): Promise<CurrentUser | null> => (claim ? (await readSession(db, claim)).user : null);

export interface ContextInput {
  db: Db;
  session: SessionClaim | null;
  locale?: string | undefined;
  requestId: string;
  address: string;
  sameOrigin: boolean;
}

/** The context of one request; the session is checked against the database each time. */
export async function createContext(input: ContextInput): Promise<Context> {
  const { user, today } = await readSession(input.db, input.session);
  const { db, requestId, address, sameOrigin } = input;
  return { db, user, today, locale: toLocale(input.locale ?? user?.locale), requestId, address, sameOrigin };
}
