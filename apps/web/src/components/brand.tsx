import { Logo } from '@nhipcau/ui/logo';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

export function Brand() {
  const t = useTranslations('common');
  return (
    <Link href="/" className="flex items-center gap-2.5 px-2 text-ink no-underline">
      <Logo />
      <span className="font-semibold text-sm leading-tight">
        {t('appName')}
        <span className="block font-normal text-ink-3 text-xs">{t('tagline')}</span>
      </span>
    </Link>
  );
}
