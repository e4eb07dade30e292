import type { ElementType } from 'react';
import { cn } from './cn.ts';
import type { NavItem } from './tab-nav.tsx';

/** Filters that live in the address, each with the number of records behind it. */
export function FilterChips({ label, items, linkAs: LinkAs = 'a', className }: { label: string; items: NavItem[]; linkAs?: ElementType; className?: string }) {
  return (
    <nav aria-label={label} data-shell className={cn('flex gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap', className)}>
      {items.map((item) => (
        <LinkAs
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'true' : undefined}
          className={cn(
            'inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-md border px-2.5 text-sm no-underline transition-colors touch:min-h-11 touch:px-3',
            item.current ? 'border-ink bg-ink text-paper' : 'border-line bg-card text-ink-2 hover:border-edge hover:text-ink',
          )}
        >
          {item.label}
          {item.count === undefined ? null : <span>{item.count}</span>}
        </LinkAs>
      ))}
    </nav>
  );
}
