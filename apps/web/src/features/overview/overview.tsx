import type { OverviewData } from '@nhipcau/api/overview';
import type { Role } from '@nhipcau/domain/access';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { Decisions } from './decisions';
import { GoalStatusCard } from './goal-status-card';
import { Headline } from './headline';
import { HeadlineFigures } from './headline-figures';
import { OverviewBridge } from './overview-bridge';
import { OverviewTrend } from './overview-trend';

/** The leader's page: sentences, then the picture, then what waits for a decision. Everything on it opens its records. */
export function Overview({ data, years, role }: { data: OverviewData; years: { year: number }[]; role: Role }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2 text-sm">
          {t.rich('overview.period', { year: String(data.year), date: formatDay(data.today, locale), b: (text) => <b className="text-ink">{text}</b> })}
        </p>
        <div data-shell className="flex flex-wrap items-center gap-2">
          <YearSwitch years={years} current={data.year} href={(year) => `/overview?year=${year}`} />
          <PrintButton />
        </div>
      </div>
      <Headline data={data} />
      <HeadlineFigures data={data} />
      <OverviewBridge data={data} role={role} />
      <div className="grid gap-5 xl:grid-cols-[1.15fr_0.85fr]">
        <OverviewTrend data={data} />
        <Decisions data={data} role={role} />
      </div>
      <GoalStatusCard data={data} />
    </div>
  );
}
