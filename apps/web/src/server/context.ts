import 'server-only';
import { createContext } from '@nhipcau/api';
import { auth, callerAddress } from '@nhipcau/auth';
import { getDb } from '@nhipcau/db';
import { headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { requestIdOf } from './request';

/** The context of the page that is being rendered: read once a request, the session checked against the database. */
export const getContext = cache(async () => {
  const [session, received, locale] = await Promise.all([auth(), headers(), getLocale()]);
  return createContext({
    db: getDb(),
    session: session && { userId: session.user.id, sessionVersion: session.user.sessionVersion },
    locale,
    requestId: requestIdOf(received),
    address: callerAddress(received),
    sameOrigin: true, // a page only reads
  });
});
