import type { OverviewData } from '@nhipcau/api/overview';
import { can, type Role } from '@nhipcau/domain/access';
import { yearOf } from '@nhipcau/domain/shared';
import { formatDay } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { buttonClass } from '@nhipcau/ui/button';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { phaseOf } from './phase';

/** What a reader has to know of the year before its figures: that there is no plan for today, that it has not begun, that nothing is due yet; and what is to be done. */
export function YearNotice({ data, years, role }: { data: OverviewData; years: readonly { year: number }[]; role: Role }) {
  const t = useTranslations('overview.notice');
  const locale = useLocale();
  const now = yearOf(data.today);
  const year = String(data.year);
  const to = (href: string, text: string) => (
    <Link href={href} className={buttonClass({ size: 'sm' })}>
      {text}
    </Link>
  );
  if (data.ended && !years.some((entry) => entry.year === now)) {
    return (
      <Banner kind="warn" actions={can(role, 'planYear.write') ? to('/admin/plan-years', t('noPlanAction', { year: String(now) })) : null}>
        {t('noPlan', { year: String(now), shown: year })}
      </Banner>
    );
  }
  if (phaseOf(data) === 'upcoming') {
    return (
      <Banner kind="info" actions={to(`/goals?year=${data.year}`, t('upcomingAction', { year }))}>
        {t('upcoming', { year, on: formatDay(data.startsOn, locale) })}
      </Banner>
    );
  }
  if (data.ended || data.periodsEnded > 0) return null;
  if (data.nextPeriod)
    return <Banner kind="info">{t('nextPeriod', { on: formatDay(data.nextPeriod.endsOn, locale), due: formatDay(data.nextPeriod.dueOn, locale) })}</Banner>;
  return (
    <Banner kind="warn" actions={can(role, 'period.write') ? to('/admin/periods', t('noPeriodAction')) : null}>
      {t('noPeriod', { year })}
    </Banner>
  );
}
