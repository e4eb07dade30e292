import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { Slot } from './slot.tsx';

type TableProps = ComponentProps<'table'> & {
  /** Spoken name of the table. */
  label: string;
  /** A Tailwind max-height class: the table scrolls within that height, its header in sight. */
  maxHeight?: string;
  /** Too many columns for a desk's width: it scrolls sideways there too, and its header no longer sticks to the page. */
  wide?: boolean;
};

/**
 * Dense but quiet: 13 px, hairlines. Below desk width it scrolls sideways in its own box, which the keyboard reaches;
 * on a desk its header sticks to the page, below a bar of the height `--sticky-top`.
 */
export function Table({ label, maxHeight, wide, className, ...rest }: TableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; a section would be one landmark too many
    <div
      role="group"
      data-scroll
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
      tabIndex={0}
      className={cn(
        'relative overflow-x-auto overscroll-x-contain rounded-[inherit]',
        maxHeight ? ['overflow-y-auto [--sticky-top:0px]', maxHeight] : !wide && 'xl:overflow-x-visible',
      )}
    >
      <table {...rest} className={cn('w-full border-collapse text-left text-sm', className)} aria-label={label} />
    </div>
  );
}

export function THead(props: ComponentProps<'thead'>) {
  return <thead {...props} />;
}

export function TBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

/** A row; with a RowLink inside, all of it opens. */
export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={cn('relative border-line-2 border-t first:border-t-0 has-data-row-link:hover:bg-line-2/60', className)} />;
}

type ThProps = Omit<ComponentProps<'th'>, 'aria-sort'> & {
  numeric?: boolean;
  /** State of the sort by this column; the click comes from the link or button within. */
  sorted?: 'ascending' | 'descending';
};

export function Th({ numeric, sorted, className, children, scope = 'col', ...rest }: ThProps) {
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      {...rest}
      scope={scope}
      aria-sort={sorted}
      className={cn(
        'whitespace-nowrap px-3 py-2.5 font-medium text-ink-3 text-xs',
        scope === 'col' && 'sticky top-(--sticky-top,0px) z-20 bg-card shadow-[inset_0_-1px_0_var(--line)]',
        numeric && 'text-right',
        className,
      )}
    >
      {sorted ? (
        <span className="inline-flex items-center gap-1 text-ink">
          {children}
          <Arrow aria-hidden className="size-3" />
        </span>
      ) : (
        children
      )}
    </th>
  );
}

/** `numeric` sets figures to the right; `above` lifts a cell with controls of its own over the row's link. */
export function Td({ numeric, above, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean; above?: boolean }) {
  return <td {...rest} className={cn('px-3 py-2.5 align-top', numeric && 'whitespace-nowrap text-right', above && 'relative z-10', className)} />;
}

/**
 * The link that a row opens by, by click anywhere in the row and by Enter: put it round the row's name.
 * With `asChild` the child is the framework's link.
 */
export function RowLink({ asChild, className, children, ...rest }: ComponentProps<'a'> & { asChild?: boolean }) {
  const classes = cn(
    'font-medium text-ink no-underline after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-(--focus) focus-visible:after:-outline-offset-2',
    className,
  );
  if (asChild)
    return (
      <Slot className={classes} data-row-link="">
        {children}
      </Slot>
    );
  return (
    <a {...rest} data-row-link="" className={classes}>
      {children}
    </a>
  );
}

/** The quiet second line in a cell. */
export function CellNote({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cn('block text-ink-3 text-xs', className)}>{children}</span>;
}
