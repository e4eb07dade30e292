import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ElementType, ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { cn } from './cn.ts';

type PaginationProps = {
  /** Spoken name of the whole. */
  label: string;
  /** "21–40 of 312". */
  summary: ReactNode;
  previousLabel: string;
  nextLabel: string;
  /** null where there is no such page. */
  previousHref: string | null;
  nextHref: string | null;
  linkAs?: ElementType;
  className?: string;
};

export function Pagination({ label, summary, previousLabel, nextLabel, previousHref, nextHref, linkAs: LinkAs = 'a', className }: PaginationProps) {
  const step = (href: string | null, rel: 'prev' | 'next', content: ReactNode) =>
    href === null ? (
      <span className={cn(buttonClass({ size: 'sm', variant: 'ghost' }), 'pointer-events-none text-ink-3')} aria-hidden>
        {content}
      </span>
    ) : (
      <LinkAs href={href} rel={rel} className={buttonClass({ size: 'sm' })}>
        {content}
      </LinkAs>
    );
  return (
    <nav aria-label={label} data-shell className={cn('flex flex-wrap items-center justify-between gap-3 pt-3', className)}>
      <span className="text-ink-2 text-sm">{summary}</span>
      <span className="flex gap-2">
        {step(
          previousHref,
          'prev',
          <>
            <ChevronLeft aria-hidden />
            {previousLabel}
          </>,
        )}
        {step(
          nextHref,
          'next',
          <>
            {nextLabel}
            <ChevronRight aria-hidden />
          </>,
        )}
      </span>
    </nav>
  );
}
