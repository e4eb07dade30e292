import type { GoalNode } from '@nhipcau/api/plan';
import { differingIfApproved, type FigureAnswer } from '@nhipcau/charts';
import { GoalProgressBar } from '@nhipcau/charts/components/goal-progress-bar';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';

/** Progress of a goal as a chart takes it. */
export const progressAnswer = ({ progress, coverage, progressIfApproved, provisional }: GoalNode): FigureAnswer => ({
  value: progress,
  coverage,
  ifApproved: progressIfApproved,
  range: null,
  provisional,
});

/** Where a goal stands against where it should: a bar with a tick, both in figures, what they rest on, and where it would be if all that waits were approved. */
export function GoalProgress({ goal }: { goal: GoalNode }) {
  const t = useTranslations('goal');
  const locale = useLocale();
  const words = useChartWords(goal.coverageUnit);
  const percent = (share: number) => formatPercent(share, locale);
  const answer = progressAnswer(goal);
  const then = differingIfApproved(answer, percent);
  return (
    <div className="flex min-w-44 flex-col gap-0.5" data-figure="goal-progress" data-goal={goal.code} data-value={goal.progress ?? ''}>
      <GoalProgressBar
        progress={answer}
        expected={goal.expected}
        status={goal.status}
        formatShare={percent}
        words={words}
        label={t('progressOf', { title: pickText(goal.title, locale) })}
      />
      <span className="flex flex-wrap gap-x-2 text-ink-3 text-xs">
        {goal.coverage && !goal.provisional ? <span>{words.rests(goal.coverage)}</span> : null}
        {then ? <span>{words.ifApproved(then)}</span> : null}
      </span>
    </div>
  );
}
