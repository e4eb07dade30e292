import type { BridgeGoal } from '../prepare/bridge';
import type { BridgeProps } from './bridge';
import { Pill } from './bridge-sides';
import { GoalLine } from './goal-line';
import type { LinkComponent } from './link';
import { Severity } from './severity';
import { StatusShape } from './status-shape';

/** The bridge on a phone: each weakness with the goals that answer it, then the goals that answer none. */
export function BridgePairs({ bridge, labels, formatPercent, addGoalHref, Link }: BridgeProps & { Link: LinkComponent }) {
  const alone = bridge.goals.filter((g) => g.weaknessKeys.length === 0);
  const goalItem = (g: BridgeGoal) => (
    <li key={g.id} className="nc-pair-goal">
      <StatusShape tone={g.status} />
      <Link className="nc-pair-link" href={g.href}>
        {g.title}
      </Link>
      <GoalLine goal={g} labels={labels} formatPercent={formatPercent} />
    </li>
  );
  return (
    <div className="nc-pairs">
      <ul>
        {bridge.weaknesses.map((w) => (
          <li key={w.id} className="nc-pair">
            <Link className="nc-pair-link nc-pair-weakness" href={w.href}>
              {w.title}
            </Link>
            <Severity weakness={w} labels={labels} />
            {w.goalKeys.length > 0 ? (
              <ul>{bridge.goals.filter((g) => w.goalKeys.includes(g.key)).map(goalItem)}</ul>
            ) : (
              <Pill text={labels.unanswered} href={addGoalHref?.(w.id)} title={w.title} Link={Link} />
            )}
          </li>
        ))}
      </ul>
      {alone.length > 0 && (
        <>
          <p className="nc-side-name">{labels.goalsWithoutWeakness}</p>
          <ul className="nc-alone">{alone.map(goalItem)}</ul>
        </>
      )}
    </div>
  );
}
