import { ChevronRight } from 'lucide-react';
import type { ElementType, ReactNode } from 'react';
import { cn } from './cn.ts';

export type Crumb = { label: ReactNode; href?: string };

/** The way here; the last, without a link, is this page. */
export function Breadcrumb({ label, items, linkAs: LinkAs = 'a', className }: { label: string; items: Crumb[]; linkAs?: ElementType; className?: string }) {
  return (
    <nav aria-label={label} data-shell className={className}>
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-ink-2 text-sm">
        {items.map((item, index) => (
          <li key={item.href ?? 'here'} className="flex min-w-0 items-center gap-1.5">
            {index > 0 ? <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" /> : null}
            {item.href ? (
              <LinkAs
                href={item.href}
                className={cn('rounded-sm no-underline hover:text-ink hover:underline', 'touch:inline-flex touch:min-h-11 touch:items-center')}
              >
                {item.label}
              </LinkAs>
            ) : (
              <span aria-current="page" className="min-w-0 text-ink">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
