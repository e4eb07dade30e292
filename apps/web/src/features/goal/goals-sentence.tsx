import type { GoalTree } from '@nhipcau/api/goal';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { countGoals } from '@nhipcau/domain/overview';
import { pickText } from '@nhipcau/i18n';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import type { Tone } from '@nhipcau/ui/tone';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { PlanFigures } from './plan-figures';

const em = (tone: Tone) => (text: ReactNode) => <ToneText tone={tone}>{text}</ToneText>;

/** What the top goals of a year amount to, in a sentence whose numbers add up to them; then the plan as a whole and what it rests on. */
export function GoalsSentence({ tree, actions }: { tree: GoalTree; actions: ReactNode }) {
  const t = useTranslations('goal');
  const locale = useLocale();
  const { goals, total, today, year, planYear } = tree;
  const words = useChartWords(total.coverageUnit);
  const ended = planYear !== null && today > planYear.endsOn;
  const counts = countGoals(goals);
  const deciding = goals.find(({ id }) => id === total.decidingChildId);
  if (goals.length === 0 || planYear === null) return <PageHeader title={t('emptyTitle', { year: String(year) })} actions={actions} />;
  return (
    <>
      <PageHeader
        title={t.rich(ended ? 'sentence.ended' : 'sentence.running', {
          ...{ on: em('on'), off: em('off'), risk: em('risk'), quiet: em('neutral') },
          year: String(year),
          total: goals.length,
          good: ended ? counts.achieved : counts.achieved + counts.onTrack,
          behind: counts.offTrack + counts.missed,
          atRisk: counts.atRisk,
          provisional: counts.provisional,
          unknown: counts.noData + counts.notStarted,
        })}
        lede={
          deciding && total.decidedBy ? (
            <Link href={`/goals/${deciding.id}`} className="text-inherit underline decoration-line underline-offset-2">
              {t(`decides.${total.decidedBy.reason}`, { title: pickText(deciding.title, locale) })}
            </Link>
          ) : null
        }
        actions={actions}
      />
      <div className="mb-5 flex flex-col gap-3">
        <CoverageStrip coverage={total.coverage} words={words} />
        <PlanFigures
          label={t('figure.label')}
          name={t('figure.plan')}
          answer={{ value: total.progress, coverage: total.coverage, ifApproved: total.progressIfApproved, range: null, provisional: total.provisional }}
          expected={total.expected}
          status={total.status}
          forecast={total.forecast}
          period={planYear}
          today={today}
          unit={total.coverageUnit}
        />
      </div>
    </>
  );
}
