import type { OverviewData } from '@nhipcau/api/overview';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Stat, StatStrip } from '@nhipcau/ui/stat';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

/** Four figures of the year, each with its change and the way to its records. */
export function HeadlineFigures({ data }: { data: OverviewData }) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const locale = useLocale();
  const { progress, expected, forecast } = data.total;
  const percent = (share: number) => formatPercent(share, locale);
  const gap = progress === null || expected === null ? null : Math.round(progress * 100) - Math.round(expected * 100);
  const { beyond } = data.evenness;
  const gini = beyond?.now.value ?? null;
  const before = beyond?.conclusive ? beyond.before.value : null;
  const evener = gini !== null && before !== null && gini < before;
  const middle = forecast?.median ?? null;
  return (
    <StatStrip label={t('figures')}>
      <Stat
        label={t('figure.progress')}
        value={
          progress === null ? null : (
            <span data-figure="plan-progress" data-value={progress}>
              {percent(progress)}
            </span>
          )
        }
        noData={common('noData')}
        aside={expected === null ? null : t('figure.expected', { value: percent(expected) })}
        note={gap === null ? null : t('figure.againstTrajectory', { direction: gap < 0 ? 'down' : gap > 0 ? 'up' : 'same', points: Math.abs(gap) })}
        noteTone={gap === null ? 'neutral' : gap < 0 ? 'off' : 'on'}
        link={<Link href={`/goals?year=${data.year}`}>{t('figure.openGoals')}</Link>}
      />
      <Stat
        label={t('figure.forecast')}
        value={middle === null ? null : percent(middle)}
        noData={common('noData')}
        aside={forecast ? `${percent(forecast.low)}–${percent(forecast.high)}` : null}
        note={forecast ? t('figure.ifHeld', { count: data.eventsAhead.feeding }) : null}
        link={<Link href={`/events?${new URLSearchParams(data.eventsAhead.query.feeding)}`}>{t('figure.openEvents')}</Link>}
      />
      <Stat
        label={data.reporting ? t('figure.onTime') : t('figure.onTimeNone')}
        value={data.reporting ? formatNumber(data.reporting.onTime, locale) : null}
        noData={common('noData')}
        aside={data.reporting ? t('figure.ofAssociations', { count: data.reporting.expected }) : null}
        note={data.reporting ? t('figure.waitingMissing', { waiting: data.reporting.waiting, missing: data.reporting.missing }) : null}
        noteTone={data.reporting && data.reporting.missing > 0 ? 'off' : 'neutral'}
        link={<Link href={data.reporting ? `/reports?period=${data.reporting.periodId}` : '/reports'}>{t('figure.openReports')}</Link>}
      />
      <Stat
        label={t('figure.evenness')}
        value={gini === null ? null : formatNumber(gini, locale, 2)}
        noData={common('noData')}
        note={
          gini === null || before === null
            ? null
            : t('figure.giniFrom', { direction: evener ? 'even' : 'uneven', value: formatNumber(before, locale, 2), year: String(data.year - 1) })
        }
        noteTone={gini === null || before === null ? 'neutral' : evener ? 'on' : 'off'}
        link={<Link href={`/associations?year=${data.year}`}>{t('figure.openAssociations')}</Link>}
      />
    </StatStrip>
  );
}
