import type { OverviewData } from '@nhipcau/api/overview';
import { Figure, FigureStrip } from '@nhipcau/charts/components/figure';
import type { FigureAnswer } from '@nhipcau/charts/prepare';
import { differenceFrom } from '@nhipcau/domain/indicator';
import { formatNumber, formatPercent, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { FiguresHow } from './figures-how';
import { unitOf } from './phase';

const to = (href: string, text: ReactNode) => (
  <Link href={href} className="tap text-inherit no-underline hover:underline">
    {text}
  </Link>
);

/** A count that no report has to speak for. */
const counted = (value: number | null): FigureAnswer => ({ value, coverage: null, ifApproved: value, range: null });

function ProgressFigure({ data }: { data: OverviewData }) {
  const t = useTranslations('overview.figure');
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const { progress, expected, progressIfApproved, coverage, provisional, status } = data.total;
  const percent = (share: number) => formatPercent(share, locale);
  const measured = data.goals.filter((goal) => goal.progress !== null && !goal.provisional).length;
  // of the plan's statuses only those that compare with the trajectory have a colour
  const mark = { status: status === 'insufficient_data' ? ('no_data' as const) : status, provisional };
  const difference = progress === null || expected === null ? null : differenceFrom(progress * 100, expected * 100, { digits: 0, direction: 'INCREASE', mark });
  return (
    <Figure
      name="plan-progress"
      label={to(`/goals?year=${data.year}`, t('progress'))}
      answer={{ value: progress, coverage, ifApproved: progressIfApproved, range: null, provisional }}
      format={percent}
      words={words}
      isBare
      aside={expected === null ? null : t('expected', { value: percent(expected) })}
      note={
        <span className="nc-dotted-list">
          <span>{t('measured', { known: measured, total: data.goals.length })}</span>
          {difference === null || provisional ? null : (
            <span className={difference.coloured ? (status === 'at_risk' ? 'text-risk' : 'text-off') : undefined}>
              {t('difference', { standing: difference.standing, points: formatNumber(Math.abs(difference.value), locale) })}
            </span>
          )}
        </span>
      }
    />
  );
}

function ForecastFigure({ data }: { data: OverviewData }) {
  const t = useTranslations('overview.figure');
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const { forecast, coverage, provisional } = data.total;
  const events = `/events?${new URLSearchParams(data.eventsAhead.query.feeding)}`;
  const percent = (share: number) => formatPercent(share, locale);
  return (
    <Figure
      name="plan-forecast"
      label={to(events, t('forecast'))}
      answer={{ value: forecast?.median ?? null, coverage, ifApproved: null, range: null, provisional }}
      format={percent}
      words={words}
      isBare
      aside={forecast ? words.range(percent(forecast.low), percent(forecast.high)) : t('forecastNone')}
      note={
        <span className="nc-dotted-list">
          {forecast ? <span>{t('eightInTen')}</span> : null}
          <span>{t.rich('ahead', { count: data.eventsAhead.feeding, a: (text) => <Link href={events}>{text}</Link> })}</span>
        </span>
      }
    />
  );
}

function ReportsFigure({ data }: { data: OverviewData }) {
  const t = useTranslations('overview.figure');
  const words = useChartWords();
  const locale = useLocale();
  const { reporting } = data;
  if (!reporting) {
    return <Figure label={to('/reports', t('reportsNone'))} answer={counted(null)} format={String} words={words} reason="noPeriod" />;
  }
  const { periodId, name, received, expected, onTime, late, missing, notYetDue: pending, completeness, timeliness } = reporting;
  return (
    <Figure
      name="reports-received"
      label={to(`/reports?period=${periodId}`, t('reports', { period: pickText(name, locale) }))}
      answer={counted(received)}
      format={(value) => formatNumber(value, locale)}
      words={words}
      aside={t('ofAssociations', { count: expected })}
      note={
        <>
          <span className="block">{t('standings', { onTime, late, missing, pending })}</span>
          {completeness === null || timeliness === null ? null : (
            <span className="block">{t('shares', { completeness: formatPercent(completeness, locale), timeliness: formatPercent(timeliness, locale) })}</span>
          )}
        </>
      }
    />
  );
}

function EvennessFigure({ data }: { data: OverviewData }) {
  const t = useTranslations('overview.figure');
  const words = useChartWords('association');
  const locale = useLocale();
  const { gini, byChance } = data.evenness;
  const number = (value: number) => formatNumber(value, locale, 2);
  const rests = gini?.coverage ? words.rests(gini.coverage) : null;
  return (
    <Figure
      name="gini"
      label={to(`/associations?year=${data.year}`, t('evenness'))}
      answer={gini ?? counted(null)}
      format={number}
      words={words}
      isBare
      aside={gini?.value == null || byChance === null ? null : t('chance', { value: number(byChance.expected) })}
      note={
        rests === null
          ? t('giniPlain')
          : gini?.range
            ? t('giniComplete', { rests, low: number(gini.range.low), high: number(gini.range.high) })
            : t('gini', { rests })
      }
    />
  );
}

/** Four figures of the year, each with what it rests on and how it came about. A year that is over foresees nothing. */
export function HeadlineFigures({ data }: { data: OverviewData }) {
  const t = useTranslations('overview');
  return (
    <div>
      <FigureStrip label={t('figures')}>
        <ProgressFigure data={data} />
        {data.ended ? null : <ForecastFigure data={data} />}
        <ReportsFigure data={data} />
        <EvennessFigure data={data} />
      </FigureStrip>
      <FiguresHow data={data} />
    </div>
  );
}
