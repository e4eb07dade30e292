import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

type ErrorStateProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Try again, go back. */
  action?: ReactNode;
  /** What the user can quote: the request's number, in words. */
  reference?: ReactNode;
  className?: string;
};

export function ErrorState({ title, description, action, reference, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cn('flex flex-col items-center gap-1.5 rounded-xl border border-line bg-card px-6 py-10 text-center', className)}>
      <CircleAlert aria-hidden className="mb-1 size-7 stroke-[1.5] text-off" />
      <p className="font-semibold text-lg">{title}</p>
      {description ? <p className="max-w-md text-ink-2">{description}</p> : null}
      {reference ? <p className="text-ink-3 text-xs">{reference}</p> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
