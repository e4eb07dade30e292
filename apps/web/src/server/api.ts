import 'server-only';
import { createCaller } from '@nhipcau/api';
import { type Action, can, type Role } from '@nhipcau/domain/access';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { redirect } from '@/i18n/routing';
import { getContext } from './context';

/** Calls procedures from server components, with the same checks as over HTTP. */
export const getApi = cache(async () => createCaller(await getContext()));

/** The first page of each role. */
export const HOME: Record<Role, string> = { ADMIN: '/overview', LEADER: '/overview', STAFF: '/events', ASSOCIATION: '/reports' };

/** Who is signed in, or on to the sign-in page. */
export async function requireUser() {
  const { user } = await getContext();
  if (user) return user;
  return redirect({ href: '/login', locale: await getLocale() }) as never;
}

/** Who is signed in and may do `action`, or on to the page that says they may not. */
export async function requireAction(action: Action) {
  const user = await requireUser();
  if (can(user.role, action)) return user;
  return redirect({ href: '/denied', locale: await getLocale() }) as never;
}
