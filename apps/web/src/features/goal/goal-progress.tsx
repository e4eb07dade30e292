import type { GoalNode } from '@nhipcau/api/plan';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { NoData } from '@nhipcau/ui/no-data';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { statusTone } from '@nhipcau/ui/status';
import { useLocale, useTranslations } from 'next-intl';

/** Where a goal stands against where it should: a bar with a tick, and both in figures. */
export function GoalProgress({ goal }: { goal: GoalNode }) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const locale = useLocale();
  const { progress, expected, status } = goal;
  const percent = (share: number) => formatPercent(share, locale);
  const text =
    progress === null
      ? common('noData')
      : expected === null
        ? percent(progress)
        : t('progressText', { progress: percent(progress), expected: percent(expected) });
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <ProgressBar
        value={progress}
        expected={expected}
        label={t('progressOf', { title: pickText(goal.title, locale) })}
        valueText={text}
        tone={statusTone(status)}
      >
        <b data-figure="goal-progress" data-goal={goal.code} data-value={progress ?? ''} className="inline-block min-w-11 text-right font-semibold">
          {progress === null ? '–' : percent(progress)}
        </b>
      </ProgressBar>
      <span className="text-ink-3 text-xs">
        {progress === null ? <NoData>{common('noData')}</NoData> : expected === null ? null : t('expectedShort', { expected: percent(expected) })}
      </span>
    </div>
  );
}
