import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { TONE_FILL, type Tone } from './tone.ts';

type ProgressBarProps = {
  /** What is done, as a share of the target: 0 is nothing, 1 all; more is drawn full. null is no data and draws no bar. */
  value: number | null;
  /** What was expected by now, as a share of the target: the tick. null draws none. */
  expected?: number | null;
  /** Names the bar; spoken. */
  label: string;
  /** Its reading in words, "57 %, expected 50 %" or "no data"; spoken. */
  valueText: string;
  tone?: Tone;
  /** Figures beside the bar. */
  children?: ReactNode;
  className?: string;
};

const share = (value: number) => Math.min(1, Math.max(0, value));
const percent = (value: number) => `${(share(value) * 100).toFixed(2)}%`;

/** Actual as a bar, expected as a tick, the year's target as the end. Without data the track is dashed, which is not an empty bar. */
export function ProgressBar({ value, expected = null, label, valueText, tone = 'neutral', children, className }: ProgressBarProps) {
  return (
    <div className={cn('flex items-center gap-3', className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value === null ? undefined : Math.round(share(value) * 100)}
        aria-valuetext={valueText}
        className={cn('relative h-2 min-w-16 flex-1 rounded-full', value === null ? 'border border-nodata border-dashed' : 'bg-line-2')}
      >
        {value === null ? null : <span data-bar className={cn('absolute inset-y-0 left-0 rounded-full', TONE_FILL[tone])} style={{ width: percent(value) }} />}
        {expected === null ? null : <span data-bar className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink" style={{ left: percent(expected) }} />}
      </div>
      {children ? <span className="shrink-0 text-sm">{children}</span> : null}
    </div>
  );
}
