import type { ChartWords, LegendKey } from '@nhipcau/charts/components/chart-words';
import { VERDICT_COVERAGE } from '@nhipcau/domain/measure';
import { formatPercent } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What the parts are that a figure's coverage counts. */
export type CoverageUnit = 'association' | 'report' | 'event' | 'entry' | 'part';

const LEGEND: readonly Exclude<LegendKey, 'provisional'>[] = [
  ...(['more', 'zero', 'waiting', 'missing', 'noPeriod', 'notMember', 'unknown', 'unmeasured', 'ifApproved'] as const),
  ...(['range', 'expected', 'named', 'worse', 'chance', 'gap', 'broken'] as const),
];

/** The words that charts with coverage need, for parts of that kind. A client component that uses it asks for the messages of `chart`. */
export function useChartWords(unit: CoverageUnit = 'association'): ChartWords {
  const t = useTranslations('chart');
  const common = useTranslations('common');
  const locale = useLocale();
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  const rests: ChartWords['rests'] = ({ known, expected }) => t('rests', { unit, known, expected });
  const entries = LEGEND.map((key) => [key, t(`legend.${key}`)] as const);
  return {
    provisional: t('provisional'),
    enough: t('enough'),
    reason: {
      waiting: t('reason.waiting'),
      notHandedIn: t(unit === 'entry' ? 'reason.notEntered' : 'reason.notHandedIn'),
      noPeriod: t('reason.noPeriod'),
      notMeasured: t('reason.notMeasured'),
      noData: t('reason.noData'),
    },
    share: ({ known, expected }) => t('share', { known, expected }),
    rests,
    range: (low, high) => t('range', { low, high }),
    whenComplete: (low, high) => t('whenComplete', { low, high }),
    ifApproved: (value) => t('ifApproved', { value }),
    spoken: {
      provisional: (value, coverage, range) => {
        const words = { value, rests: rests(coverage) };
        return range ? t('spoken.provisionalRange', { ...words, ...range }) : t('spoken.provisional', words);
      },
      unknown: (reason) => t('spoken.unknown', { reason }),
      progress: (progress, expected) => (expected === null ? progress : t('spoken.progress', { progress, expected })),
      distance: (distance, isKnown) => (isKnown ? t('spoken.distance', { distance }) : t('spoken.distanceUnknown', { distance })),
    },
    strip: {
      known: (count) => t.rich('strip.known', { unit, count, ...bold }),
      waiting: (count) => t.rich('strip.waiting', { count, ...bold }),
      drafted: (count) => t.rich('strip.drafted', { count, ...bold }),
      missing: (count) => t.rich('strip.missing', { unit, count, ...bold }),
      needed: (count) => t('strip.needed', { unit, count }),
      none: t('strip.none'),
    },
    legend: {
      ...(Object.fromEntries(entries) as Record<(typeof LEGEND)[number], string>),
      label: t('legend.label'),
      provisional: t('legend.provisional', { share: formatPercent(VERDICT_COVERAGE, locale) }),
    },
    heat: {
      row: t('heat.row'),
      total: t('heat.total'),
      waitingCell: (value) => t('heat.waitingCell', { value }),
      waitingNone: t('heat.waitingNone'),
      noPeriod: t('heat.noPeriod'),
      notMember: t('heat.notMember'),
      waitingGroup: (count) => t('heat.waitingGroup', { count }),
      missingGroup: (count) => t('heat.missingGroup', { count }),
      missingTotal: t('heat.missingTotal'),
    },
    even: {
      equality: t('even.equality'),
      axis: t('even.axis'),
      curve: (count, isProvisional) => t(isProvisional ? 'even.curveProvisional' : 'even.curve', { count }),
    },
    bridge: {
      unanswered: t('bridge.unanswered'),
      addGoal: t('bridge.addGoal'),
      alone: (count) => t('bridge.alone', { count }),
      ourReading: common('marks.ourReading'),
    },
    how: {
      title: t('how.title'),
      formula: t('how.formula'),
      span: t('how.span'),
      coverage: t('how.coverage'),
      leftOut: t('how.leftOut'),
      nothingLeftOut: t('how.nothingLeftOut'),
      records: t('how.records'),
    },
    distanceCourse: t('distance.label'),
  };
}
