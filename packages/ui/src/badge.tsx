import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { Slot } from './slot.tsx';
import type { Tone } from './tone.ts';

const SOFT: Record<Tone, string> = {
  neutral: 'bg-line-2 text-ink-2',
  lotus: 'bg-lotus-soft text-lotus',
  jade: 'bg-jade-soft text-jade',
  on: 'bg-on-soft text-on',
  risk: 'bg-risk-soft text-risk',
  off: 'bg-off-soft text-off',
  nodata: 'bg-nodata-soft text-nodata',
};

const DASHED: Record<Tone, string> = {
  neutral: 'border-edge text-ink-2',
  lotus: 'border-lotus text-lotus',
  jade: 'border-jade text-jade',
  on: 'border-on text-on',
  risk: 'border-risk text-risk',
  off: 'border-off text-off',
  nodata: 'border-nodata text-nodata',
};

type BadgeProps = {
  children: ReactNode;
  tone?: Tone;
  /** `dashed` is the outlined pill of something missing that invites adding it; `count` the round number beside a menu entry. */
  shape?: 'tag' | 'dashed' | 'count';
  asChild?: boolean;
  className?: string;
};

export function Badge({ children, tone = 'neutral', shape = 'tag', asChild, className }: BadgeProps) {
  const classes = cn(
    'inline-flex max-w-full items-center gap-1 text-xs no-underline [&_svg]:size-3',
    shape === 'tag' && ['rounded-sm px-1.5 py-0.5', SOFT[tone]],
    shape === 'dashed' && ['rounded-full border border-dashed bg-card px-2.5 py-0.5', DASHED[tone]],
    shape === 'count' && ['min-w-5 justify-center rounded-full px-1.5 font-medium', tone === 'lotus' ? 'bg-lotus text-fill-ink' : SOFT[tone]],
    asChild && 'hover:underline touch:min-h-11 touch:px-3',
    className,
  );
  return asChild ? <Slot className={classes}>{children}</Slot> : <span className={classes}>{children}</span>;
}
