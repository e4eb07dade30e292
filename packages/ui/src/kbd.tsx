import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="rounded-sm border border-line bg-line-2 px-1.5 py-px font-sans text-ink-2 text-xs">{children}</kbd>;
}
