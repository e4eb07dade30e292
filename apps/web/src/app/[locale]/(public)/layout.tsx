import { Logo } from '@nhipcau/ui/logo';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/language-switch';
import { LotusPicture } from '@/features/auth/lotus-picture';
import { ClientMessages } from '@/i18n/client-messages';

/** Pages that need no session: the house's name on one side, the form on the other. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations();
  return (
    <ClientMessages of={['auth']}>
      <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <header className="flex flex-col gap-6 border-line px-5 pt-5 sm:px-10 lg:border-r lg:bg-card lg:py-10">
          <div className="flex items-center justify-between gap-3">
            <span className="flex items-center gap-3">
              <Logo size={40} />
              <span className="font-semibold text-lg leading-tight">
                {t('common.appName')}
                <span className="block font-normal text-ink-2 text-xs">{t('common.unionName')}</span>
              </span>
            </span>
            <span className="lg:hidden">
              <LanguageSwitch />
            </span>
          </div>
          <div className="my-auto hidden max-w-xl self-center lg:block">
            <LotusPicture className="mb-8 w-full" />
            <p className="font-semibold text-xl">{t('auth.welcome')}</p>
            <p className="mt-2 text-ink-2 text-lg">{t('auth.welcomeText')}</p>
          </div>
        </header>
        <div className="flex flex-col px-5 pb-10 sm:px-10 lg:py-10">
          <div className="hidden justify-end lg:flex">
            <LanguageSwitch />
          </div>
          <main className="mx-auto my-6 w-full max-w-md lg:my-auto">{children}</main>
        </div>
      </div>
    </ClientMessages>
  );
}
