import type { ReactNode } from 'react';
import { cn } from './cn.ts';

type EmptyStateProps = {
  title: ReactNode;
  /** What to do first. */
  description?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
  icon?: ReactNode;
  /** Inside a card: no frame of its own. */
  bare?: boolean;
  className?: string;
};

export function EmptyState({ title, description, action, icon, bare, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-1.5 px-6 py-10 text-center', !bare && 'rounded-xl border border-line border-dashed bg-card', className)}>
      {icon ? (
        <span aria-hidden className="mb-1 text-ink-3 [&_svg]:size-7 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <p className="font-semibold text-lg">{title}</p>
      {description ? <p className="max-w-md text-ink-2">{description}</p> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
