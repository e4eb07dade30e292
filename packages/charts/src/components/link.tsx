import type { ComponentType, ReactNode } from 'react';

export interface LinkProps {
  href: string;
  className?: string;
  title?: string;
  children?: ReactNode;
  'aria-label'?: string;
}

/** The link the caller's router wants; a plain anchor without one. */
export type LinkComponent = ComponentType<LinkProps>;

export function PlainLink({ children, ...props }: LinkProps) {
  return <a {...props}>{children}</a>;
}
