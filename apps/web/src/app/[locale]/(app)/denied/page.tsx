import { buttonClass } from '@nhipcau/ui/button';
import { ErrorState } from '@nhipcau/ui/error-state';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/i18n/routing';

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
