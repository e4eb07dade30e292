import { buttonClass } from '@nhipcau/ui/button';
import { ErrorState } from '@nhipcau/ui/error-state';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/i18n/routing';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('title.denied') };
}

export default async function Denied() {
  const t = await getTranslations();
  return (
    <ErrorState
      title={t('errors.title.denied')}
      description={t('errors.text.denied')}
      action={
        <Link href="/" className={buttonClass()}>
          {t('common.back')}
        </Link>
      }
    />
  );
}
