import { buttonClass } from '@nhipcau/ui/button';
import { ErrorState } from '@nhipcau/ui/error-state';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/i18n/routing';

export default async function NotFound() {
  const t = await getTranslations();
  return (
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
  );
}
