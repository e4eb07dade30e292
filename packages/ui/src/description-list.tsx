import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export type DescriptionItem = { term: ReactNode; detail: ReactNode; key?: string };

/** Terms and their details, side by side where there is room. */
export function DescriptionList({ items, className }: { items: DescriptionItem[]; className?: string }) {
  return (
    <dl className={cn('@container flex flex-col', className)}>
      {items.map((item, index) => (
        <div
          key={item.key ?? (typeof item.term === 'string' ? item.term : index)}
          className="grid gap-x-4 border-line-2 border-t py-2 first:border-t-0 first:pt-0 last:pb-0 sm:@[16rem]:grid-cols-[2fr_3fr] sm:@lg:grid-cols-[minmax(8rem,12rem)_1fr]"
        >
          <dt className="text-ink-3 text-sm">{item.term}</dt>
          <dd className="min-w-0">{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
