import type { Db } from '@nhipcau/db';
import type { Role } from '@nhipcau/domain/access';
import { type Locale, toLocale } from '@nhipcau/i18n';
import { readToday } from './clock.ts';

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

/** The user of a session, if the account is active and nothing has ended the session since. */
export async function readUser(db: Db, claim: SessionClaim | null): Promise<CurrentUser | null> {
  if (!claim) return null;
  const user = await db.user.findFirst({
    where: { id: claim.userId, sessionVersion: claim.sessionVersion, status: 'ACTIVE' },
    select: { id: true, name: true, email: true, role: true, locale: true, organisation: { select: { id: true, path: true, name: true } } },
  });
  return user && { ...user, locale: toLocale(user.locale) };
}

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
  const [user, today] = await Promise.all([readUser(input.db, input.session), readToday(input.db)]);
  const { db, requestId, address, sameOrigin } = input;
  return { db, user, today, locale: toLocale(input.locale ?? user?.locale), requestId, address, sameOrigin };
}
