import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { Slot } from './slot.tsx';

/** A link in running text or at the edge of a card. In running text give `underline`, so that colour is not the only sign. */
export function TextLink({ asChild, underline, className, children, ...rest }: ComponentProps<'a'> & { asChild?: boolean; underline?: boolean }) {
  const classes = cn('rounded-sm text-jade hover:underline', underline && 'underline decoration-1 underline-offset-2', className);
  if (asChild) return <Slot className={classes}>{children}</Slot>;
  return (
    <a {...rest} className={classes}>
      {children}
    </a>
  );
}
