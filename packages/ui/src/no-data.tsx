import type { ReactNode } from 'react';

/** The words for a missing figure, grey. `children` is the words, in the reader's language. */
export function NoData({ children }: { children: ReactNode }) {
  return <span className="text-nodata">{children}</span>;
}
