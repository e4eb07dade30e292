import { getDb } from '@nhipcau/db';
import { Banner } from '@nhipcau/ui/banner';
import { Toaster } from '@nhipcau/ui/toast';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/account-menu';
import { Brand } from '@/components/brand';
import { LanguageSwitch } from '@/components/language-switch';
import { navigationFor } from '@/components/navigation';
import { NavigationLinks } from '@/components/navigation-links';
import { PhoneMenu } from '@/components/phone-menu';
import { signOutHere } from '@/components/sign-out';
import { THEME_COOKIE, toTheme } from '@/components/theme';
import { SearchButton } from '@/features/search/search-button';
import { ClientMessages } from '@/i18n/client-messages';
import { requireUser } from '@/server/api';
import { hasSampleData } from '@/server/sample';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const [user, t, jar, sample] = await Promise.all([requireUser(), getTranslations(), cookies(), hasSampleData(getDb())]);
  const groups = navigationFor(user.role);
  return (
    <ClientMessages>
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-card focus:p-3">
        {t('common.skipToContent')}
      </a>
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <aside data-shell className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-line border-r px-3.5 py-5 lg:flex">
          <Brand />
          <NavigationLinks groups={groups} />
        </aside>
        <div className="min-w-0">
          <header data-shell className="sticky top-0 z-30 flex items-center justify-between gap-2 border-line border-b bg-paper px-3 py-1.5 sm:px-6">
            <PhoneMenu groups={groups} brand={<Brand />} />
            <div className="flex flex-1 items-center justify-end gap-2">
              <SearchButton />
              <LanguageSwitch />
              <AccountMenu name={user.name} role={t(`enums.role.${user.role}`)} theme={toTheme(jar.get(THEME_COOKIE)?.value)} signOut={signOutHere} />
            </div>
          </header>
          {sample ? (
            <Banner kind="sample" bar>
              {t('common.sampleBanner')}
            </Banner>
          ) : null}
          <main
            id="content"
            data-sample-note={sample ? t('common.marks.note.sampleFigures') : undefined}
            className="mx-auto max-w-7xl px-4 py-5 sm:px-6 lg:px-9"
          >
            {children}
          </main>
        </div>
      </div>
      <Toaster label={t('common.status')} closeLabel={t('common.close')} />
    </ClientMessages>
  );
}
