import type { OverviewData } from '@nhipcau/api/overview';
import { HowComputed } from '@nhipcau/charts/components/how-computed';
import type { Coverage } from '@nhipcau/domain/measure';
import { formatDay, formatNumber, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { lastDay, unitOf } from './phase';

type Props = { data: OverviewData };

function How({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function useHow(data: OverviewData) {
  const t = useTranslations('overview.how');
  const locale = useLocale();
  const before = String(data.year - 1);
  const days = { from: formatDay(data.startsOn, locale), to: formatDay(lastDay(data), locale), before };
  /** What of the coverage is left out, and why. */
  const leftOut = (coverage: Coverage | null) => {
    const waiting = coverage?.waiting ?? 0;
    const missing = (coverage?.missing ?? 0) + (coverage?.drafted ?? 0);
    return [
      ...(waiting > 0 ? [{ what: t('waiting', { count: waiting }), why: t('waitingWhy') }] : []),
      ...(missing > 0 ? [{ what: t('missing', { count: missing }), why: t('missingWhy') }] : []),
    ];
  };
  return { t, locale, span: t(data.ended ? 'spanEnded' : 'spanRunning', days), to: days.to, leftOut };
}

function ProgressHow({ data }: Props) {
  const { t, span, to, leftOut } = useHow(data);
  const without = data.goals.filter(({ progress }) => progress === null).length;
  return (
    <HowComputed
      isOpen
      formula={t('progress', { on: to })}
      span={span}
      coverage={data.total.coverage}
      leftOut={[...(without > 0 ? [{ what: t('goals', { count: without }), why: t('goalsWhy') }] : []), ...leftOut(data.total.coverage)]}
      records={<Link href={`/goals?year=${data.year}`}>{t('openGoals')}</Link>}
      words={useChartWords(unitOf(data))}
    />
  );
}

function ForecastHow({ data }: Props) {
  const { t, span, leftOut } = useHow(data);
  const { idle } = data.eventsAhead;
  return (
    <HowComputed
      isOpen
      formula={t('forecast')}
      span={span}
      coverage={data.total.coverage}
      leftOut={[...(idle > 0 ? [{ what: t('idle', { count: idle }), why: t('idleWhy') }] : []), ...leftOut(data.total.coverage)]}
      records={<Link href={`/events?${new URLSearchParams(data.eventsAhead.query.feeding)}`}>{t('openEvents')}</Link>}
      words={useChartWords(unitOf(data))}
    />
  );
}

function ReportsHow({ data }: Props) {
  const { t, locale, to } = useHow(data);
  const { reporting } = data;
  const words = useChartWords('association');
  if (!reporting) return null;
  return (
    <HowComputed
      isOpen
      formula={t('reports')}
      span={t('spanPeriod', { period: pickText(reporting.name, locale), on: to })}
      coverage={null}
      rests={t('everyReport')}
      leftOut={[]}
      records={<Link href={`/reports?period=${reporting.periodId}`}>{t('openReports')}</Link>}
      words={words}
    />
  );
}

function EvennessHow({ data }: Props) {
  const { t, locale, span, leftOut } = useHow(data);
  const { gini, beyond } = data.evenness;
  const words = useChartWords('association');
  return (
    <HowComputed
      isOpen
      formula={t('evenness', { beyond: beyond?.now.value == null ? 'none' : formatNumber(beyond.now.value, locale, 2) })}
      span={span}
      coverage={gini?.coverage ?? null}
      leftOut={leftOut(gini?.coverage ?? null)}
      records={<Link href={`/associations?year=${data.year}`}>{t('openAssociations')}</Link>}
      words={words}
    />
  );
}

/** How each of the four figures came about, folded under them. */
export function FiguresHow({ data }: Props) {
  const t = useTranslations('overview');
  const { reporting } = data;
  const locale = useLocale();
  return (
    <details className="nc-how mt-1">
      <summary>{t('how.title')}</summary>
      <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-2">
        <How title={t('figure.progress')}>
          <ProgressHow data={data} />
        </How>
        {data.ended ? null : (
          <How title={t('figure.forecast')}>
            <ForecastHow data={data} />
          </How>
        )}
        {reporting ? (
          <How title={t('figure.reports', { period: pickText(reporting.name, locale) })}>
            <ReportsHow data={data} />
          </How>
        ) : null}
        <How title={t('figure.evenness')}>
          <EvennessHow data={data} />
        </How>
      </div>
    </details>
  );
}
