import { can } from '@nhipcau/domain/access';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { redirect } from '@/i18n/routing';
import { requireAction } from '@/server/api';

/** Whoever sees nobody's record but their own starts with that, before a skeleton of what they may not see. */
export default async function Layout({ children }: { children: ReactNode }) {
  const user = await requireAction('skill.own');
  if (!can(user.role, 'skill.read')) redirect({ href: '/staff/me', locale: await getLocale() });
  return children;
}
