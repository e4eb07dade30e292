import { isDemo } from '@nhipcau/api';
import { Banner } from '@nhipcau/ui/banner';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { toDemoAccount } from '@/features/auth/demo-accounts';
import { LoginForm } from '@/features/auth/login-form';
import { redirect } from '@/i18n/routing';
import { getContext } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

export default async function Login({ searchParams }: PageProps<'/[locale]/login'>) {
  const [t, { user }, { done, demo }] = await Promise.all([getTranslations('auth'), getContext(), searchParams]);
  if (user) redirect({ href: '/', locale: await getLocale() });
  return (
    <>
      <h1 className="mb-5 font-semibold text-xl">{t('title')}</h1>
      {done === 'reset' || done === 'invitation' ? (
        <Banner kind="success" className="mb-4">
          {t(`${done}.done`)}
        </Banner>
      ) : null}
      <LoginForm demo={isDemo()} chosen={toDemoAccount(demo)} />
    </>
  );
}
