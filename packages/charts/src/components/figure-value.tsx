import { type FigureAnswer, figureState, type UnknownReason, unknownReason } from '../prepare/figure';
import type { Format } from '../prepare/tone';
import type { ChartWords } from './chart-words';

export interface FigureValueProps {
  answer: FigureAnswer;
  format: Format;
  words: Pick<ChartWords, 'reason' | 'share' | 'range' | 'spoken'>;
  /** Why there is no figure, where the caller knows more than the coverage says. */
  reason?: UnknownReason;
  /** Leaves out `17/26` and the range beside a provisional figure, where they stand elsewhere in the row; they are still read aloud. */
  isBare?: boolean;
}

/** A figure as it is read aloud: with what it rests on where that is too little. */
export function figureText({ answer, format, words, reason }: Omit<FigureValueProps, 'isBare'>): string {
  const state = figureState(answer);
  if (answer.value === null || state === 'unknown') return words.spoken.unknown(words.reason[reason ?? unknownReason(answer.coverage)]);
  const value = format(answer.value);
  if (state === 'known' || answer.coverage === null) return value;
  return words.spoken.provisional(value, answer.coverage, answer.range && { low: format(answer.range.low), high: format(answer.range.high) });
}

/** A figure with its mark: bold where it may carry a verdict, light and dotted with what it rests on where it is provisional, a dash and the reason where it is not known. */
export function FigureValue({ answer, format, words, reason, isBare = false }: FigureValueProps) {
  const state = figureState(answer);
  if (answer.value === null || state === 'unknown') {
    const why = words.reason[reason ?? unknownReason(answer.coverage)];
    return (
      <span className="nc-figure">
        <span className="nc-unknown" aria-hidden="true">
          –
        </span>
        {isBare ? <span className="nc-sr">{words.spoken.unknown(why)}</span> : <span className="nc-rests"> {why}</span>}
      </span>
    );
  }
  const value = format(answer.value);
  if (state === 'known') return <b className="nc-figure nc-known">{value}</b>;
  const { coverage, range } = answer;
  return (
    <span className="nc-figure">
      <span className="nc-sr">{figureText({ answer, format, words, reason })}</span>
      <span aria-hidden="true">
        <span className="nc-provisional">{value}</span>
        {isBare || (!coverage && !range) ? null : (
          <span className="nc-rests">
            {' '}
            {coverage && words.share(coverage)}
            {coverage && range ? ' · ' : null}
            {range && words.range(format(range.low), format(range.high))}
          </span>
        )}
      </span>
    </span>
  );
}
