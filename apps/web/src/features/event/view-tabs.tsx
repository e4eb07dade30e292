import { TabNav } from '@nhipcau/ui/tab-nav';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

/** List, month or coming anniversaries: the three ways to look at events. */
export function ViewTabs({ current, year, month }: { current: 'list' | 'calendar' | 'anniversaries'; year: number; month: string }) {
  const t = useTranslations('event.view');
  return (
    <TabNav
      label={t('label')}
      linkAs={Link}
      className="mb-4"
      items={[
        { href: `/events?year=${year}`, label: t('list'), current: current === 'list' },
        { href: `/events?view=calendar&month=${month}`, label: t('calendar'), current: current === 'calendar' },
        { href: '/events/anniversaries', label: t('anniversaries'), current: current === 'anniversaries' },
      ]}
    />
  );
}
