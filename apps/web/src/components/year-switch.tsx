import { cn } from '@nhipcau/ui';
import { buttonClass } from '@nhipcau/ui/button';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

/** Which plan year the page speaks of; the choice lives in the address. */
export function YearSwitch({ years, current, href }: { years: { year: number }[]; current: number; href: (year: number) => string }) {
  const t = useTranslations('common');
  return (
    <nav aria-label={t('planYear')} data-shell className="flex flex-wrap items-center gap-1.5">
      {[...years]
        .sort((a, b) => a.year - b.year)
        .map(({ year }) => (
          <Link
            key={year}
            href={href(year)}
            aria-current={year === current ? 'page' : undefined}
            className={cn(buttonClass({ size: 'sm' }), year === current && 'border-ink bg-ink text-paper hover:bg-ink')}
          >
            {year}
          </Link>
        ))}
    </nav>
  );
}
