import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { Slot } from './slot.tsx';
import { TONE_TEXT, type Tone } from './tone.ts';

/** Headline figures side by side; two by two on a tablet, an odd last one over the whole width, one below the other on a phone. */
export function StatStrip({ children, label, className }: { children: ReactNode; label: string; className?: string }) {
  return (
    <section
      aria-label={label}
      data-card
      className={cn(
        'grid grid-cols-1 gap-px overflow-hidden rounded-xl border border-line bg-line-2 sm:grid-cols-2 sm:*:last:odd:col-span-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none lg:*:last:odd:col-span-1',
        className,
      )}
    >
      {children}
    </section>
  );
}

type StatProps = {
  label: ReactNode;
  /** Written out by the caller; null is shown as `noData`, never as 0. */
  value: ReactNode | null;
  noData: ReactNode;
  /** Small, after the figure: what it is out of, its range. */
  aside?: ReactNode;
  /** Below: its change, with the word for better or worse. */
  note?: ReactNode;
  noteTone?: Tone;
  /** A link (an element) to the records behind the figure; all of the box opens it, its text is read aloud. */
  link?: ReactNode;
};

export function Stat({ label, value, noData, aside, note, noteTone = 'neutral', link }: StatProps) {
  const missing = value === null || value === undefined;
  return (
    <div className="relative flex flex-col bg-card px-5 py-4 has-[a:hover]:bg-paper">
      <span className="text-ink-2 text-xs">{label}</span>
      <span className="flex flex-wrap items-baseline gap-x-1.5">
        {missing ? <span className="py-1 text-lg text-nodata">{noData}</span> : <b className="font-semibold text-xl">{value}</b>}
        {aside ? <span className="text-base text-ink-3">{aside}</span> : null}
      </span>
      {note ? <span className={cn('text-sm', TONE_TEXT[noteTone])}>{note}</span> : null}
      {link ? (
        <Slot className="mt-auto self-start pt-1 text-jade text-xs no-underline after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-(--focus) focus-visible:after:-outline-offset-2">
          {link}
        </Slot>
      ) : null}
    </div>
  );
}
