import type { BridgeGoal } from '../prepare/bridge';
import { type Format, toneColor } from '../prepare/tone';
import type { BridgeLabels } from './bridge-labels';

/** Bar with the expected tick, and the two percentages. */
export function GoalLine({ goal, labels, formatPercent }: { goal: BridgeGoal; labels: BridgeLabels; formatPercent: Format }) {
  const progress = goal.progress === null ? null : formatPercent(goal.progress);
  const expected = goal.expected === null ? null : formatPercent(goal.expected);
  return (
    <span className="nc-goal-line">
      <span className="nc-sr">{`${goal.statusText}. ${labels.progress(progress, expected)}`}</span>
      <span className="nc-bar" aria-hidden="true">
        {goal.bar !== null && <span className="nc-bar-fill" style={{ width: `${goal.bar * 100}%`, background: toneColor[goal.status] }} />}
        {goal.tick !== null && <span className="nc-bar-tick" style={{ left: `${goal.tick * 100}%` }} />}
      </span>
      <span className="nc-goal-figures" aria-hidden="true">
        {progress === null ? <span className="nc-missing">{labels.noData}</span> : <b>{progress}</b>}
        {expected !== null && <span className="nc-expected">{`/ ${expected}`}</span>}
      </span>
    </span>
  );
}
