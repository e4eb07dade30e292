import { formatInstant, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { THEME_COOKIE, toTheme } from '@/components/theme';
import { PasswordForm } from '@/features/profile/password-form';
import { ProfileForm } from '@/features/profile/profile-form';
import { ThemeChoice } from '@/features/profile/theme-choice';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') };
}

export default async function Profile() {
  await requireAction('profile.read');
  const [t, locale, api, jar] = await Promise.all([getTranslations(), getLocale(), getApi(), cookies()]);
  const profile = await api.profile.get();
  const facts = [
    { term: t('profile.email'), detail: profile.email },
    { term: t('profile.role'), detail: t(`enums.role.${profile.role}`) },
    ...(profile.organisation ? [{ term: t('profile.organisation'), detail: pickText(profile.organisation, locale) }] : []),
    ...(profile.lastSignInAt ? [{ term: t('profile.lastSignIn'), detail: formatInstant(profile.lastSignInAt, locale) }] : []),
  ];
  return (
    <ClientMessages of={['profile', 'auth']}>
      <PageHeader title={t('profile.title')} lede={profile.name} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t('profile.account')} titleId="account">
          <DescriptionList items={facts} className="mb-5" />
          <ProfileForm key={profile.version} name={profile.name} locale={profile.locale} version={profile.version} />
          <div className="mt-6 border-line border-t pt-5">
            <ThemeChoice theme={toTheme(jar.get(THEME_COOKIE)?.value)} />
          </div>
        </Card>
        <Card title={t('profile.password.title')} titleId="password" sub={t('profile.password.text')}>
          <PasswordForm email={profile.email} />
        </Card>
      </div>
    </ClientMessages>
  );
}
