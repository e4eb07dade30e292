import { statusTone } from '@nhipcau/ui/status';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { TONE_TEXT } from '@nhipcau/ui/tone';
import { type DistanceScale, prepareProgress } from '../prepare/answer-bars';
import type { BridgeCardGoal, BridgeCardWeakness, PreparedBridgeCards } from '../prepare/bridge-cards';
import { type FigureState, figureState, unknownReason, unmeasuredReason } from '../prepare/figure';
import type { Format } from '../prepare/tone';
import { shownStatus } from './answer-tone';
import type { ChartWords, LegendKey } from './chart-words';
import { DistanceBar } from './distance-bar';
import { GoalProgressBar } from './goal-progress-bar';
import { HatchLegend } from './hatch-legend';
import { type LinkComponent, PlainLink } from './link';

export interface BridgeCardsProps {
  cards: PreparedBridgeCards;
  /** One scale for all distances, from `distanceScale`. */
  scale: DistanceScale;
  formatShare: Format;
  formatDistance: Format;
  words: Pick<ChartWords, 'reason' | 'share' | 'range' | 'spoken' | 'bridge' | 'provisional' | 'legend'>;
  /** Where a goal for an unanswered weakness is made; without it nothing is offered. */
  addGoalHref?: (weaknessId: string) => string;
  Link?: LinkComponent;
}

type Shared = Required<Pick<BridgeCardsProps, 'scale' | 'formatShare' | 'formatDistance' | 'words' | 'Link'>>;

/** The word beside a mark: a verdict only of a known figure. */
function stateText(state: FigureState, verdict: string, reason: string, words: Pick<ChartWords, 'provisional'>): string {
  if (state === 'known') return verdict;
  return state === 'provisional' ? words.provisional : reason;
}

function Weakness({
  weakness,
  isOurReading = false,
  addHref,
  shared,
}: {
  weakness: BridgeCardWeakness;
  isOurReading?: boolean;
  addHref?: string;
  shared: Shared;
}) {
  const { scale, formatDistance, words, Link } = shared;
  const state = figureState(weakness.distance);
  const status = shownStatus(state, weakness.status);
  const range = state === 'provisional' ? weakness.distance.range : null;
  return (
    <li className="nc-chip">
      <Link className="nc-chip-title" href={weakness.href}>
        {weakness.title}
        {isOurReading ? (
          <>
            <span aria-hidden="true">*</span>
            <span className="nc-sr"> ({words.bridge.ourReading})</span>
          </>
        ) : null}
      </Link>
      <DistanceBar distance={weakness.distance} scale={scale} status={status} format={formatDistance} words={words} label={weakness.title} />
      <span className="nc-chip-state">
        <StatusGlyph status={status} className="nc-shape" />
        <span className={`nc-chip-word ${TONE_TEXT[statusTone(status)]}`}>
          {stateText(state, weakness.statusText, words.reason[unmeasuredReason(weakness.distance.coverage)], words)}
        </span>
        {range && <span className="nc-rests">{words.range(formatDistance(range.low), formatDistance(range.high))}</span>}
        {addHref && (
          <Link className="nc-chip-add" href={addHref} aria-label={`${words.bridge.addGoal}: ${weakness.title}`}>
            {words.bridge.addGoal}
          </Link>
        )}
      </span>
    </li>
  );
}

function GoalLine({ goal, shared }: { goal: BridgeCardGoal; shared: Shared }) {
  const { formatShare, words, Link } = shared;
  const state = figureState(goal.progress);
  const status = shownStatus(state, goal.status);
  return (
    <div className="nc-goal-line">
      <StatusGlyph status={status} className="nc-shape" />
      <Link className="nc-goal-title" href={goal.href}>
        {goal.title}
        <span className="nc-sr"> ({stateText(state, goal.statusText, words.reason[unknownReason(goal.progress.coverage)], words)})</span>
      </Link>
      <GoalProgressBar progress={goal.progress} expected={goal.expected} status={status} formatShare={formatShare} words={words} label={goal.title} />
    </div>
  );
}

/** Names what is in the picture and nothing else. */
function legendOf({ answering, unanswered, alone }: PreparedBridgeCards): LegendKey[] {
  const goals = [...answering.map((row) => row.goal), ...alone];
  const weaknesses = [...answering.flatMap((row) => row.weaknesses.map((item) => item.weakness)), ...unanswered];
  const states = new Set([...goals.map((goal) => figureState(goal.progress)), ...weaknesses.map((weakness) => figureState(weakness.distance))]);
  return [
    ...(goals.some((goal) => goal.expected !== null) ? (['expected'] as const) : []),
    ...(weaknesses.length > 0 ? (['named'] as const) : []),
    ...(goals.some((goal) => prepareProgress(goal.progress, null).ifApproved !== null) ? (['ifApproved'] as const) : []),
    ...(states.has('provisional') ? (['range', 'provisional'] as const) : []),
    ...(states.has('unknown') ? (['unmeasured'] as const) : []),
  ];
}

/** The bridge between goals and weaknesses as rows: each goal with its bar and under it the weaknesses it answers; then what no goal answers, then goals that answer none. */
export function BridgeCards({ cards, addGoalHref, Link = PlainLink, ...rest }: BridgeCardsProps) {
  const shared: Shared = { ...rest, Link };
  const { words } = rest;
  return (
    <div className="nc-cards">
      <ul className="nc-goals">
        {cards.answering.map(({ goal, weaknesses, isShort }) => (
          <li key={goal.id} data-short={isShort || undefined}>
            <GoalLine goal={goal} shared={shared} />
            <ul className="nc-chips">
              {weaknesses.map(({ weakness, isOurReading }) => (
                <Weakness key={weakness.id} weakness={weakness} isOurReading={isOurReading} shared={shared} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {cards.unanswered.length > 0 && (
        <section className="nc-unanswered">
          <p>
            <StatusGlyph status="unmeasured" className="nc-shape" style={{ color: 'var(--off)' }} />
            {words.bridge.unanswered}
          </p>
          <ul className="nc-chips">
            {cards.unanswered.map((weakness) => (
              <Weakness key={weakness.id} weakness={weakness} addHref={addGoalHref?.(weakness.id)} shared={shared} />
            ))}
          </ul>
        </section>
      )}
      {cards.alone.length > 0 && (
        <section className="nc-alone">
          <p>{words.bridge.alone(cards.alone.length)}</p>
          <ul className="nc-goals">
            {cards.alone.map((goal) => (
              <li key={goal.id} data-short>
                <GoalLine goal={goal} shared={shared} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <HatchLegend of={legendOf(cards)} words={words} />
      {cards.hasOurReading && <p className="nc-picture-note">* {words.bridge.ourReading}</p>}
    </div>
  );
}
