import type { ReactNode } from 'react';
import { cn } from './cn.ts';

type CardProps = {
  children: ReactNode;
  title?: ReactNode;
  /** Id of the title, for `aria-labelledby` or an anchor. */
  titleId?: string;
  /** Heading level of the title. */
  level?: 2 | 3 | 4;
  sub?: ReactNode;
  /** At the right of the title: a link, a legend, a menu. */
  actions?: ReactNode;
  /** Content runs to the edge, for a table or a list of rows. */
  flush?: boolean;
  className?: string;
};

// the outer cells of a table that runs to the edge line up with the card's title
const FLUSH_TABLE =
  '[&_thead_th:first-child]:rounded-tl-xl [&_thead_th:last-child]:rounded-tr-xl [&_td:first-child]:pl-4 [&_td:last-child]:pr-4 [&_th:first-child]:pl-4 [&_th:last-child]:pr-4 sm:[&_td:first-child]:pl-5.5 sm:[&_td:last-child]:pr-5.5 sm:[&_th:first-child]:pl-5.5 sm:[&_th:last-child]:pr-5.5';

/** A sheet of card on the paper. With a title it is a named region. */
export function Card({ children, title, titleId, level = 2, sub, actions, flush, className }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      data-card
      aria-labelledby={title ? titleId : undefined}
      className={cn('min-w-0 rounded-xl border border-line bg-card', !flush && 'px-4 py-4 sm:px-5.5 sm:py-5', flush && FLUSH_TABLE, className)}
    >
      {title || actions ? (
        <header className={cn('mb-3', flush && 'px-4 pt-4 sm:px-5.5 sm:pt-5')}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            {title ? (
              <Heading id={titleId} className="min-w-0 font-semibold text-lg tracking-tight">
                {title}
              </Heading>
            ) : null}
            {actions ? <div className="flex flex-wrap items-center gap-3 text-ink-2 text-sm">{actions}</div> : null}
          </div>
          {sub ? <p className="mt-0.5 max-w-3xl text-ink-2 text-sm">{sub}</p> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
