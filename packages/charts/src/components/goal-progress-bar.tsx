import type { Status } from '@nhipcau/ui/status';
import { prepareProgress } from '../prepare/answer-bars';
import type { FigureAnswer, UnknownReason } from '../prepare/figure';
import type { Format } from '../prepare/tone';
import { answerColor } from './answer-tone';
import type { ChartWords } from './chart-words';
import { FigureValue, figureText } from './figure-value';

export interface GoalProgressBarProps {
  /** Share of the year's target. */
  progress: FigureAnswer;
  /** What the trajectory expects by the day, as a share of the target; null: no trajectory. */
  expected: number | null;
  status: Status;
  /** Writes a share 0…1. */
  formatShare: Format;
  words: Pick<ChartWords, 'reason' | 'share' | 'range' | 'spoken'>;
  reason?: UnknownReason;
  /** Names the bar; read aloud. */
  label: string;
  /** Leaves out the figures beside the bar. */
  isBare?: boolean;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Progress as a bar, the trajectory as a tick, hatched what approval would add. Grey while provisional: a status colour would be a verdict. */
export function GoalProgressBar({ progress, expected, status, formatShare, words, reason, label, isBare = false }: GoalProgressBarProps) {
  const bar = prepareProgress(progress, expected);
  const spoken = words.spoken.progress(figureText({ answer: progress, format: formatShare, words, reason }), expected === null ? null : formatShare(expected));
  return (
    <span className="nc-progress">
      <span className="nc-hatchable nc-track" role="img" aria-label={`${label}: ${spoken}`} style={{ color: answerColor(bar.state, status) }}>
        {bar.filled === null ? <i className="nc-mark-missing nc-all" /> : null}
        {bar.ifApproved === null ? null : <i className="nc-mark-waiting" style={{ width: percent(bar.ifApproved) }} />}
        {bar.filled === null ? null : <i className="nc-fill" style={{ width: percent(bar.filled) }} />}
        {bar.tick === null ? null : <u style={{ left: percent(bar.tick) }} />}
      </span>
      {isBare ? null : (
        <span className="nc-progress-figures" aria-hidden="true">
          <FigureValue answer={progress} format={formatShare} words={words} reason={reason} isBare={bar.state !== 'unknown'} />
          <span className="nc-rests">
            {expected === null ? null : ` / ${formatShare(expected)}`}
            {bar.state === 'provisional' && progress.coverage ? ` · ${words.share(progress.coverage)}` : null}
          </span>
        </span>
      )}
    </span>
  );
}
