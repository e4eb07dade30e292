import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { TONE_TEXT, type Tone } from './tone.ts';

type PageHeaderProps = {
  /** The page's one h1: a sentence of what its figures mean, its words coloured with ToneText. */
  title: ReactNode;
  lede?: ReactNode;
  /** Above: the breadcrumb, or the period and date. */
  above?: ReactNode;
  /** Buttons; not printed. */
  actions?: ReactNode;
  /** Beside the title of a record: its StatusMark, badges. */
  marks?: ReactNode;
  className?: string;
};

export function PageHeader({ title, lede, above, actions, marks, className }: PageHeaderProps) {
  return (
    <header className={cn('mb-5 flex flex-col gap-1.5', className)}>
      {above ? <div className="text-ink-2 text-sm">{above}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-4xl flex-1 basis-80">
          <h1 className="font-semibold text-xl">{title}</h1>
          {marks ? <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">{marks}</div> : null}
          {lede ? <div className="mt-1.5 max-w-3xl text-ink-2">{lede}</div> : null}
        </div>
        {actions ? (
          <div data-shell className="flex flex-wrap gap-2">
            {actions}
          </div>
        ) : null}
      </div>
    </header>
  );
}

/** Coloured words in a sentence; the words alone must say it too. */
export function ToneText({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <em className={cn('not-italic', TONE_TEXT[tone])}>{children}</em>;
}
