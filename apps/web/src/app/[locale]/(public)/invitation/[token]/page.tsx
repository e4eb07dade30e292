import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { buttonClass } from '@nhipcau/ui/button';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/features/auth/password-form';
import { Link } from '@/i18n/routing';
import { getApi } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  // the address holds a token: it must not go out with a link to another site
  return { title: (await getTranslations('auth'))('invitation.title'), referrer: 'no-referrer' };
}

export default async function Invitation({ params }: PageProps<'/[locale]/invitation/[token]'>) {
  const [{ token }, t, locale, api] = await Promise.all([params, getTranslations(), getLocale(), getApi()]);
  const known = token.length >= 20 && token.length <= 100;
  const invitation = known ? await api.auth.getInvitation({ token }) : { state: 'unknown' as const };
  return (
    <>
      <h1 className="mb-5 font-semibold text-xl">{t('auth.invitation.title')}</h1>
      {invitation.state === 'open' ? (
        <>
          <p className="text-ink-2">{t('auth.invitation.text', { role: t(`enums.role.${invitation.role}`), email: invitation.email })}</p>
          {invitation.organisation ? (
            <p className="text-ink-2">{t('auth.invitation.organisation', { name: pickText(invitation.organisation, locale) })}</p>
          ) : null}
          <div className="mt-5">
            <PasswordForm token={token} name={invitation.name} email={invitation.email} />
          </div>
        </>
      ) : (
        <>
          <Banner kind={invitation.state === 'accepted' ? 'info' : 'warn'} title={t(`auth.invitation.${invitation.state}Title`)} className="mb-5">
            {t(`auth.invitation.${invitation.state}`)}
          </Banner>
          <Link href="/login" className={buttonClass({ variant: 'primary' })}>
            {t('auth.backToSignIn')}
          </Link>
        </>
      )}
    </>
  );
}
