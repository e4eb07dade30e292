'use server';
import { signOut } from '@nhipcau/auth';
import { getLocale } from 'next-intl/server';

/** Ends the session on this device. */
export async function signOutHere() {
  await signOut({ redirectTo: `/${await getLocale()}/login` });
}
