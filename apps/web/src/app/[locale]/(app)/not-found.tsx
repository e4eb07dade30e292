import { buttonClass } from '@nhipcau/ui/button';
import { ErrorState } from '@nhipcau/ui/error-state';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/i18n/routing';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('title.recordNotFound') };
}

/** A record that is not there, or not for this person: told inside the shell, from which the way goes on. */
export default async function NotFound() {
  const t = await getTranslations();
  return (
    <ErrorState
      title={t('errors.title.recordNotFound')}
      description={t('errors.text.recordNotFound')}
      action={
        <Link href="/" className={buttonClass()}>
          {t('errors.home')}
        </Link>
      }
    />
  );
}
