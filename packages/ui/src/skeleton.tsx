import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** One grey piece; its size comes by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('pulse-quietly block h-4 rounded-sm bg-line', className)} />;
}

/** Around all the pieces of a waiting page: says once that it is loading. */
export function SkeletonRegion({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <div role="status" aria-busy="true" className={cn('flex flex-col gap-5', className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <span className={cn('flex flex-col gap-2', className)}>
      {range(lines).map((line) => (
        <Skeleton key={line} className={line === lines - 1 ? 'w-3/5' : 'w-full'} />
      ))}
    </span>
  );
}

/** The shape of PageHeader. */
export function SkeletonHeader() {
  return (
    <div className="flex max-w-3xl flex-col gap-3 pt-2">
      <Skeleton className="h-8 w-full" />
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="w-1/2" />
    </div>
  );
}

/** The shape of StatStrip. */
export function SkeletonStats({ count = 4 }: { count?: number }) {
  return (
    <div className="grid grid-cols-1 gap-px overflow-hidden rounded-xl border border-line bg-line-2 sm:grid-cols-2 lg:grid-cols-4">
      {range(count).map((stat) => (
        <div key={stat} className="flex flex-col gap-2 bg-card px-5 py-4">
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-7 w-20" />
          <Skeleton className="h-3 w-32" />
        </div>
      ))}
    </div>
  );
}

/** The shape of a Card with a chart or, by `className`, anything of that height. */
export function SkeletonCard({ className }: { className?: string }) {
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line bg-card px-5.5 py-5">
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className={cn('h-48 w-full rounded-lg bg-line-2', className)} />
    </div>
  );
}

/** The shape of a Table. */
export function SkeletonTable({ rows = 8, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-card">
      {range(rows + 1).map((row) => (
        <div key={row} className="flex gap-4 border-line-2 border-t px-3 py-3.5 first:border-t-0">
          {range(columns).map((column) => (
            <Skeleton key={column} className={cn('h-3.5 flex-1', column === 0 && 'flex-2', row === 0 && 'h-3 opacity-60')} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The shape of a form of Fields. */
export function SkeletonForm({ fields = 5 }: { fields?: number }) {
  return (
    <div className="flex max-w-xl flex-col gap-5">
      {range(fields).map((field) => (
        <div key={field} className="flex flex-col gap-1.5">
          <Skeleton className="h-3.5 w-28" />
          <Skeleton className="h-10 w-full rounded-lg bg-line-2" />
        </div>
      ))}
    </div>
  );
}
