import type { Status } from '@nhipcau/ui/status';
import { type DistanceScale, prepareDistance } from '../prepare/answer-bars';
import { type FigureAnswer, figureState, type UnknownReason, unmeasuredReason } from '../prepare/figure';
import type { Format } from '../prepare/tone';
import { answerColor } from './answer-tone';
import type { ChartWords } from './chart-words';
import { FigureValue, figureText } from './figure-value';

export interface DistanceBarProps {
  distance: FigureAnswer;
  /** One scale for all bars that are compared, from `distanceScale`. */
  scale: DistanceScale;
  status: Status;
  format: Format;
  words: Pick<ChartWords, 'reason' | 'share' | 'range' | 'spoken'>;
  /** Why there is none, where the caller knows more than the coverage says. */
  reason?: UnknownReason;
  /** Names the bar; read aloud. */
  label: string;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Distance left on a scale shared by all weaknesses, with the tick of 100; hatched range and a ring while provisional, hatched all over where it is not measured. */
export function DistanceBar({ distance, scale, status, format, words, reason = unmeasuredReason(distance.coverage), label }: DistanceBarProps) {
  const bar = prepareDistance(distance, scale);
  const text = figureText({ answer: distance, format, words, reason });
  return (
    <span className="nc-distance">
      <span
        className="nc-hatchable nc-track nc-track-thin"
        role="img"
        aria-label={`${label}: ${words.spoken.distance(text, figureState(distance) !== 'unknown')}`}
        style={{ color: answerColor(bar.state, status) }}
      >
        {bar.filled === null ? <i className="nc-mark-missing nc-all" /> : null}
        {bar.range === null ? null : <i className="nc-mark-missing" style={{ left: percent(bar.range.low), width: percent(bar.range.high - bar.range.low) }} />}
        {bar.filled === null ? null : <i className="nc-fill" style={{ width: percent(bar.filled) }} />}
        <u style={{ left: percent(bar.tick) }} />
        {bar.dot === null ? null : <em style={{ left: percent(bar.dot) }} />}
      </span>
      <span className="nc-distance-figure" aria-hidden="true">
        <FigureValue answer={distance} format={format} words={words} reason={reason} isBare />
      </span>
    </span>
  );
}
