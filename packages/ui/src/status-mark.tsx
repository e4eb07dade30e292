import type { ReactNode, SVGProps } from 'react';
import { cn } from './cn.ts';
import { STATUS_LOOK, type Status, type StatusGlyphShape } from './status.ts';
import { TONE_TEXT, TONE_VAR } from './tone.ts';

export { STATUS_LOOK, type Status, statusTone } from './status.ts';

function draw(shape: StatusGlyphShape): ReactNode {
  switch (shape) {
    case 'circle':
      return <circle cx="6" cy="6" r="4.6" fill="currentColor" />;
    case 'check':
      return (
        <>
          <circle cx="6" cy="6" r="5.4" fill="currentColor" />
          <path d="M3.6 6.2 5.3 7.9 8.5 4.4" fill="none" stroke="var(--card)" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
        </>
      );
    case 'triangle':
      return <path d="M6 1.2 11.2 10.6H.8Z" fill="currentColor" />;
    case 'square':
      return <rect x="1.4" y="1.4" width="9.2" height="9.2" rx="1.2" fill="currentColor" />;
    case 'cross':
      return <path d="M2.4 2.4 9.6 9.6M9.6 2.4 2.4 9.6" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />;
    case 'diamond':
      return <path d="M6 .6 11.4 6 6 11.4 .6 6Z" fill="currentColor" />;
    case 'down':
      return <path d="M1 2.2H11L6 10.8Z" fill="currentColor" />;
    case 'up':
      return <path d="M6 .8 10.8 5.9H8V11.2H4V5.9H1.2Z" fill="currentColor" />;
    case 'left':
      return <path d="M10.4 1V11L1.6 6Z" fill="currentColor" />;
    case 'right':
      return <path d="M1.6 1V11L10.4 6Z" fill="currentColor" />;
    case 'ring':
      return <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.7" />;
    case 'dashed':
      return <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.53" />;
    case 'half':
      return (
        <>
          <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M6 1.6A4.4 4.4 0 0 0 6 10.4Z" fill="currentColor" />
        </>
      );
    case 'box':
      return <rect x="1.8" y="1.8" width="8.4" height="8.4" rx="1.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
    case 'hatched':
      return (
        <>
          <rect x="1.4" y="1.4" width="9.2" height="9.2" rx="1.2" fill="none" stroke="currentColor" />
          <path d="M2 7 7 2M2.5 10.5 10.5 2.5M6 10.5 10.5 6" stroke="currentColor" />
        </>
      );
    case 'split':
      return <path d="M0 2.6H6.4L3.2 9.4ZM5.6 9.4H12L8.8 2.6Z" fill="currentColor" />;
    case 'bar':
      return <rect x="1" y="4.6" width="10" height="2.8" rx="1.4" fill="currentColor" />;
  }
}

/** The bare shape, 12 px, for places that set the word themselves. Inside another SVG give `x` and `y`. */
export function StatusGlyph({ status, style, ...rest }: { status: Status } & SVGProps<SVGSVGElement>) {
  const { shape, tone } = STATUS_LOOK[status];
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" {...rest} style={{ color: TONE_VAR[tone], ...style }}>
      {draw(shape)}
    </svg>
  );
}

/** A status is always shape, colour and word. `label` is the word in the reader's language. */
export function StatusMark({ status, label, className }: { status: Status; label: ReactNode; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap font-medium', TONE_TEXT[STATUS_LOOK[status].tone], className)}>
      <StatusGlyph status={status} className="size-3 shrink-0" />
      {label}
    </span>
  );
}
