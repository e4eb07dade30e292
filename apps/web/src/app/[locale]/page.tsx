import { getLocale } from 'next-intl/server';
import { redirect } from '@/i18n/routing';
import { HOME, requireUser } from '@/server/api';

/** Each role lands on its own first page. */
export default async function Home() {
  const user = await requireUser();
  redirect({ href: HOME[user.role], locale: await getLocale() });
}
