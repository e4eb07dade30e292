import type { ElementType, ReactNode } from 'react';
import { cn } from './cn.ts';
import { tabClass, tabListClass } from './tab-class.ts';

export type NavItem = { href: string; label: ReactNode; current?: boolean; count?: ReactNode };

/** Tabs that are links, each with its own address. `linkAs` takes the framework's link. */
export function TabNav({ label, items, linkAs: LinkAs = 'a', className }: { label: string; items: NavItem[]; linkAs?: ElementType; className?: string }) {
  return (
    <nav aria-label={label} data-shell className={cn(tabListClass, className)}>
      {items.map((item) => (
        <LinkAs
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          // the current tab of a row wider than a phone is in sight at once
          className={cn(tabClass, item.current && 'border-lotus font-semibold text-ink [scroll-initial-target:nearest]')}
        >
          {item.label}
          {item.count === undefined ? null : <span className="font-normal text-ink-3 text-xs">{item.count}</span>}
        </LinkAs>
      ))}
    </nav>
  );
}
