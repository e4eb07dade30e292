import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { cn } from './cn.ts';

type SlotProps = { children: ReactNode; className?: string; [attribute: `data-${string}` | `aria-${string}`]: unknown };

/**
 * Gives its looks to its only child, so that a link can look like a button.
 * Ours rather than Radix's because it must also run in a server component.
 * Throws where the child is not a single element.
 */
export function Slot({ children, className, ...rest }: SlotProps) {
  if (!isValidElement(children)) throw new Error('asChild takes exactly one element');
  const child = children as ReactElement<{ className?: string }>;
  return cloneElement(child, { ...rest, className: cn(className, child.props.className) });
}
