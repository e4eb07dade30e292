'use client';
import { LOCALES } from '@nhipcau/i18n';
import { cn } from '@nhipcau/ui';
import { useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Link, usePathname } from '@/i18n/routing';

/** The same page in another language, filters and all. */
export function LanguageSwitch() {
  const t = useTranslations();
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={t('shell.language')} className="inline-flex overflow-hidden rounded-lg border border-line bg-card text-sm">
      {LOCALES.map((other) => (
        <Link
          key={other}
          href={query ? `${pathname}?${query}` : pathname}
          locale={other}
          hrefLang={other}
          lang={other}
          aria-current={other === locale ? 'true' : undefined}
          title={t(`enums.locale.${other}`)}
          className={cn('grid h-8 min-w-9 place-content-center px-2 text-ink-2 uppercase no-underline touch:h-11', other === locale && 'bg-ink text-paper')}
        >
          {other}
        </Link>
      ))}
    </nav>
  );
}
