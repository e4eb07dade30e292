import { buttonClass } from '@nhipcau/ui/button';
import { ErrorState } from '@nhipcau/ui/error-state';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('title.notFound') };
}

/** It stands outside the layouts of the pages, so it brings what its link needs. */
export default async function NotFound() {
  const t = await getTranslations();
  return (
    <ClientMessages>
      <main className="mx-auto grid min-h-dvh max-w-xl place-content-center p-4">
        <ErrorState
          title={t('errors.title.notFound')}
          description={t('errors.text.notFound')}
          action={
            <Link href="/" className={buttonClass()}>
              {t('common.back')}
            </Link>
          }
        />
      </main>
    </ClientMessages>
  );
}
