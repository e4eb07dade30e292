import { Banner } from '@nhipcau/ui/banner';
import { buttonClass } from '@nhipcau/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/features/auth/password-form';
import { Link } from '@/i18n/routing';
import { getApi } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  // the address holds a token: it must not go out with a link to another site
  return { title: (await getTranslations('auth'))('reset.title'), referrer: 'no-referrer' };
}

export default async function Reset({ params }: PageProps<'/[locale]/reset/[token]'>) {
  const [{ token }, t, api] = await Promise.all([params, getTranslations('auth'), getApi()]);
  const open = token.length >= 20 && token.length <= 100 && (await api.auth.isResetOpen({ token }));
  return (
    <>
      <h1 className="mb-5 font-semibold text-xl">{t('reset.title')}</h1>
      {open ? (
        <>
          <p className="mb-4 text-ink-2">{t('reset.text')}</p>
          <PasswordForm token={token} />
        </>
      ) : (
        <>
          <Banner kind="warn" title={t('reset.invalidTitle')} className="mb-5">
            {t('reset.invalid')}
          </Banner>
          <Link href="/forgot" className={buttonClass({ variant: 'primary' })}>
            {t('reset.again')}
          </Link>
        </>
      )}
    </>
  );
}
