import type { OverviewData } from '@nhipcau/api/overview';
import { sameDayOf } from '@nhipcau/domain/measure';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';
import { Listed } from './list';
import { useFormat } from './use-format';

type Chosen = NonNullable<OverviewData['chosen']>;

/** What was foreseen about a year ago for the end of the year before, and what came: of several the last made by the same day, else the first. */
function lastYearsForecast({ year, today }: Pick<OverviewData, 'year' | 'today'>, { keptForecasts }: Pick<Chosen, 'keptForecasts'>) {
  const scored = keptForecasts.flatMap(({ actual, ...shown }) => (shown.year === year - 1 && actual !== null ? [{ ...shown, came: actual }] : []));
  return scored.findLast(({ madeOn }) => madeOn <= sameDayOf(today, year - 1)) ?? scored[0] ?? null;
}

/** Where the year is likely to end, how last year's forecast did, the same day a year ago, and what of the plan is still to come. */
export function TrendSentence({ data, chosen }: { data: OverviewData; chosen: Chosen }) {
  const t = useTranslations('overview.trend');
  const locale = useLocale();
  const format = useFormat(chosen);
  const { forecast, lastYearToDate } = chosen;
  const kept = lastYearsForecast(data, chosen);
  const { feeding, idle, overdue: unrecorded, query } = data.eventsAhead;
  const year = String(data.year - 1);
  const to = (filter: Record<string, string>) => (text: ReactNode) => <Link href={`/events?${new URLSearchParams(filter)}`}>{text}</Link>;
  const parts = [
    forecast && { key: 'forecast', node: t('forecast', { median: format(forecast.median), low: format(forecast.low), high: format(forecast.high) }) },
    kept !== null && {
      key: 'kept',
      node: t('kept', { on: formatDay(kept.madeOn, locale), low: format(kept.low), high: format(kept.high), came: format(kept.came), held: String(kept.held) }),
    },
    lastYearToDate !== null && { key: 'sameDay', node: t(data.ended ? 'lastYear' : 'sameDay', { year, value: format(lastYearToDate) }) },
    !data.ended &&
      feeding + idle + unrecorded > 0 && {
        key: 'ahead',
        node: t.rich('ahead', { feeding, idle, unrecorded, aheadLink: to(query.feeding), idleLink: to(query.idle), unrecordedLink: to(query.overdue) }),
      },
    chosen.targetIsSample && { key: 'sample', node: t('sampleTarget') },
  ].filter((part) => part !== false && part !== null);
  return <Listed parts={parts} separator=" " />;
}
