import type { OverviewData } from '@nhipcau/api/overview';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import type { Role } from '@nhipcau/domain/access';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { BriefFoot, BriefHead } from './brief';
import { Decisions } from './decisions';
import { Headline } from './headline';
import { HeadlineFigures } from './headline-figures';
import { OverviewBridge } from './overview-bridge';
import { OverviewTrend } from './overview-trend';
import { lastDay, phaseOf, unitOf } from './phase';
import { YearNotice } from './year-notice';

export interface OverviewProps {
  data: OverviewData;
  years: { year: number }[];
  user: { name: string; role: Role };
  /** the database holds sample data */
  sample: boolean;
}

/** The leader's page, on a tablet before a meeting and on paper: where we stand, on what the figures rest, what is to be decided. */
export function Overview({ data, years, user, sample }: OverviewProps) {
  const t = useTranslations('overview');
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const phase = phaseOf(data);
  const begun = phase !== 'upcoming';
  const days = { from: formatDay(data.startsOn, locale), to: formatDay(data.endsOn, locale), on: formatDay(lastDay(data), locale) };
  return (
    <div data-brief className="flex flex-col gap-3">
      <BriefHead data={data} sample={sample} />
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <p className="text-ink-2 text-xs sm:text-sm md:max-lg:text-xs">
          {t(`above.${phase}`, { ...days, year: String(data.year), before: String(data.year - 1) })}
        </p>
        <div data-shell className="flex flex-wrap items-center gap-2">
          <YearSwitch years={years} current={data.year} href={(year) => `/overview?year=${year}`} />
          <PrintButton label={t('brief.print')} />
        </div>
      </div>
      <YearNotice data={data} years={years} role={user.role} />
      <Headline data={data} />
      {begun && data.coverage ? <CoverageStrip coverage={data.coverage} words={words} /> : null}
      {begun ? <HeadlineFigures data={data} /> : null}
      <OverviewBridge data={data} role={user.role} />
      <div className="grid items-start gap-3.5 md:grid-cols-[1.1fr_0.9fr] print:grid-cols-[1.1fr_0.9fr]">
        <OverviewTrend data={data} role={user.role} />
        <Decisions data={data} role={user.role} />
      </div>
      <BriefFoot data={data} userName={user.name} />
    </div>
  );
}
