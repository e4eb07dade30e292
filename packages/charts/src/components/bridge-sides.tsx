import { toneColor } from '../prepare/tone';
import type { BridgeProps } from './bridge';
import { GoalLine } from './goal-line';
import type { LinkComponent } from './link';
import { Severity } from './severity';
import { StatusShape } from './status-shape';

export function Pill({ text, href, title, Link }: { text: string; href: string | undefined; title: string; Link: LinkComponent }) {
  if (!href) return <span className="nc-pill">{text}</span>;
  return (
    <Link className="nc-pill" href={href} aria-label={`${text}: ${title}`}>
      {text}
    </Link>
  );
}

/** The bridge where there is room: two columns of rows of equal height, so that the ribbons between need no measuring. */
export function BridgeSides({ bridge, labels, formatPercent, addGoalHref, Link }: BridgeProps & { Link: LinkComponent }) {
  const { weaknesses, goals, ribbons, height } = bridge;
  const goalTitles = (keys: readonly number[]) => goals.filter((g) => keys.includes(g.key)).map((g) => g.title);
  const weaknessTitles = (keys: readonly number[]) => weaknesses.filter((w) => keys.includes(w.key)).map((w) => w.title);
  return (
    <div className="nc-sides">
      <p className="nc-side-name">{labels.weaknesses}</p>
      <span />
      <p className="nc-side-name nc-side-name-goals">{labels.goals}</p>
      <ul style={{ gridAutoRows: `${bridge.leftPitch}px` }}>
        {weaknesses.map((w) => (
          <li key={w.id} className="nc-row nc-weakness" data-w={w.key}>
            <Link className="nc-title" href={w.href} title={w.title}>
              {w.title}
            </Link>
            <Severity weakness={w} labels={labels} />
            {w.goalKeys.length > 0 ? (
              <>
                <span className="nc-port" aria-hidden="true" />
                <span className="nc-sr">{labels.answeredBy(goalTitles(w.goalKeys))}</span>
              </>
            ) : (
              <Pill text={labels.unanswered} href={addGoalHref?.(w.id)} title={w.title} Link={Link} />
            )}
          </li>
        ))}
      </ul>
      <svg className="nc-ribbons" viewBox={`0 0 100 ${height || 1}`} height={height} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {ribbons.map((ribbon) => (
          <path
            key={`${ribbon.weaknessKey}-${ribbon.goalKey}`}
            className="nc-ribbon"
            data-w={ribbon.weaknessKey}
            data-g={ribbon.goalKey}
            d={ribbon.path}
            fill={toneColor[ribbon.tone]}
          />
        ))}
      </svg>
      <ul style={{ gridAutoRows: `${bridge.rightPitch}px` }}>
        {goals.map((g) => (
          <li key={g.id} className="nc-row nc-goal" data-g={g.key}>
            <span className={g.weaknessKeys.length > 0 ? 'nc-goal-shape' : 'nc-goal-shape nc-goal-alone'}>
              <StatusShape tone={g.status} />
            </span>
            <Link className="nc-title" href={g.href} title={g.title}>
              {g.title}
            </Link>
            <GoalLine goal={g} labels={labels} formatPercent={formatPercent} />
            <span className="nc-sr">{g.weaknessKeys.length > 0 ? labels.answers(weaknessTitles(g.weaknessKeys)) : labels.goalsWithoutWeakness}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
