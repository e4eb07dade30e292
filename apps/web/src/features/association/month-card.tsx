import type { AssociationDetail } from '@nhipcau/api/association';
import { ChartFrame, MonthBars, prepareMonthBars } from '@nhipcau/charts';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { HatchLegend } from '@nhipcau/charts/components/hatch-legend';
import { isConclusive, sameDayOf } from '@nhipcau/domain/measure';
import { formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { AssociationHow } from './association-how';
import { firstOf, MONTHS } from './heat-cells';
import { standingOf } from './known';
import { likeMonths } from './like-months';

/** Months that are over by the day; the running one is not comparable with a whole month. */
const monthsOver = (year: number, today: string) => (today > `${year}-12-31` ? 12 : today < `${year}-01-01` ? 0 : Number(today.slice(5, 7)) - 1);

/** Months without an approved figure whose period has ended, with what is claimed of them. */
function unapprovedMonths({ figures, byMonth, periods, year, today }: AssociationDetail) {
  return MONTHS.map((month) => {
    if ((byMonth[month - 1] ?? null) !== null) return null;
    const first = firstOf(year, month);
    const owed = periods.some((period) => period.startsOn <= first && period.endsOn >= first && period.endsOn < today);
    return (figures ? figures.monthStanding[month - 1] !== null : owed) ? { claimed: figures?.claimedByMonth[month - 1] ?? null } : null;
  });
}

/** The sentence: compared over the months that are over and known in both years, and only where enough has spoken. */
function useTitle(data: AssociationDetail): string {
  const t = useTranslations('association.months');
  const states = useTranslations('association.state');
  const { year, coverage, toDate } = data;
  const before = String(year - 1);
  const over = monthsOver(year, data.today);
  const like = isConclusive(coverage) && isConclusive(toDate.coverageBefore) ? likeMonths({ ...data, over }) : null;
  if (like) return t('title', { year: before, month: like.months, diff: Math.abs(like.diff), direction: like.diff > 0 ? 'more' : 'fewer' });
  const { state } = standingOf(data);
  return state === 'known' ? t('titlePlain') : t('unknown', { year: before, state: states(state) });
}

/** Activity by month beside last year's; a month whose report is not approved is hatched. */
export function MonthCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association');
  const labels = useChartLabels();
  const words = useChartWords('report');
  const locale = useLocale();
  const title = useTitle(data);
  const { year, today, byMonth, lastYearByMonth, coverage } = data;
  const unknown = unapprovedMonths(data);
  const isProvisional = coverage !== null && !isConclusive(coverage) && data.toDate.now !== null;
  const format = (value: number) => formatNumber(value, locale);
  const waiting = (claimed: string | null) => (claimed === null ? t('months.notApproved') : t('months.claimed', { count: claimed }));
  const cell = (value: number | null, without = '') => ({ text: value === null ? without : format(value), value });
  const label = t('months.label', { year: String(year), before: String(year - 1) });
  const end = today < `${year}-12-31` ? today : `${year}-12-31`;
  const claimedText = (index: number) => {
    const claimed = unknown[index]?.claimed ?? null;
    return unknown[index] ? waiting(claimed ? format(claimed) : null) : '';
  };
  return (
    <Card>
      <ChartFrame
        title={title}
        subtitle={
          <>
            {t('months.sub', { year: String(year - 1) })} {isProvisional ? t('months.provisional', { rests: words.rests(coverage) }) : null}
          </>
        }
        fileName={`association-by-month-${year}`}
        labels={labels}
        table={{
          caption: label,
          columns: [{ label: t('months.month') }, { label: String(year), numeric: true }, { label: String(year - 1), numeric: true }],
          rows: MONTHS.map((month, index) => ({
            id: String(month),
            cells: [{ text: t('months.monthOf', { month }) }, cell(byMonth[index] ?? null, claimedText(index)), cell(lastYearByMonth[index] ?? null)],
          })),
        }}
      >
        <MonthBars
          monthBars={prepareMonthBars({ values: byMonth, compare: lastYearByMonth, months: MONTHS.map(String), format, unknown, isProvisional })}
          label={label}
          noData={labels.noData}
          waiting={waiting}
        />
        {unknown.some((month) => month !== null) ? <HatchLegend of={['unknown']} words={words} /> : null}
        <CoverageStrip coverage={coverage} words={words} />
      </ChartFrame>
      <AssociationHow
        measure="events_held"
        span={{ startsOn: `${year}-01-01`, endsOn: end }}
        before={{ startsOn: `${year - 1}-01-01`, endsOn: sameDayOf(end, year - 1) }}
        coverage={coverage}
        unit="report"
        records={<Link href="#association-events">{t('events.label')}</Link>}
      />
    </Card>
  );
}
