import { CircleAlert, CircleCheck, FlaskConical, Info, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const KIND = {
  info: { icon: Info, box: 'border-line bg-jade-soft', mark: 'text-jade' },
  success: { icon: CircleCheck, box: 'border-line bg-on-soft', mark: 'text-on' },
  warn: { icon: TriangleAlert, box: 'border-line bg-risk-soft', mark: 'text-risk' },
  error: { icon: CircleAlert, box: 'border-off bg-off-soft', mark: 'text-off' },
  sample: { icon: FlaskConical, box: 'border-line bg-nodata-soft', mark: 'text-nodata' },
  offline: { icon: WifiOff, box: 'border-line bg-risk-soft', mark: 'text-risk' },
} as const;

type BannerProps = {
  kind: keyof typeof KIND;
  children: ReactNode;
  title?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears after the page did (saved, offline). An error always is. */
  live?: boolean;
  /** Across the whole width at the top of the shell, without corners. */
  bar?: boolean;
  className?: string;
};

export function Banner({ kind, children, title, actions, live, bar, className }: BannerProps) {
  const { icon: Icon, box, mark } = KIND[kind];
  return (
    <div
      role={kind === 'error' ? 'alert' : live ? 'status' : undefined}
      className={cn('flex flex-wrap items-center gap-x-3 gap-y-2 px-4 text-ink text-sm', bar ? 'border-b py-1.5' : 'rounded-lg border py-2.5', box, className)}
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1 basis-48">
        {title ? <p className="font-semibold">{title}</p> : null}
        <div>{children}</div>
      </div>
      {actions ? (
        <div data-shell className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
