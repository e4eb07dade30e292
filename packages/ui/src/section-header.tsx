import type { ReactNode } from 'react';
import { cn } from './cn.ts';

/** Heading of a part of a page that is not a card. */
export function SectionHeader({
  title,
  id,
  sub,
  actions,
  className,
}: {
  title: ReactNode;
  id?: string;
  sub?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn('mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1', className)}>
      <div className="min-w-0">
        <h2 id={id} className="font-semibold text-lg tracking-tight">
          {title}
        </h2>
        {sub ? <p className="max-w-prose text-ink-2 text-sm">{sub}</p> : null}
      </div>
      {actions ? (
        <div data-shell className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
