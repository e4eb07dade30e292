'use client';
import { cn } from '@nhipcau/ui';
import { useTranslations } from 'next-intl';
import { usePathname } from '@/i18n/routing';
import { MenuLink } from './menu-link';
import type { NavigationGroup } from './navigation';

export function NavigationLinks({ groups, onNavigate }: { groups: NavigationGroup[]; onNavigate?: () => void }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return (
    <nav aria-label={t('mainNavigation')} className="flex flex-col gap-4">
      {groups.map((group) => (
        <div key={group.label}>
          <p className="px-2.5 pb-1 text-ink-3 text-xs">{t(group.label)}</p>
          <ul>
            {group.entries.map((entry) => {
              const current = pathname === entry.href || pathname.startsWith(`${entry.href}/`);
              return (
                <li key={entry.href}>
                  <MenuLink
                    href={entry.href}
                    aria-current={current ? 'page' : undefined}
                    onClick={onNavigate}
                    className={cn(
                      'flex min-h-9 items-center rounded-lg px-2.5 py-1.5 text-ink-2 no-underline hover:bg-line-2 hover:text-ink touch:min-h-11',
                      current && 'bg-card font-semibold text-ink ring-1 ring-line hover:bg-card',
                    )}
                  >
                    {t(entry.label)}
                  </MenuLink>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
