import { Fragment, type ReactNode } from 'react';

/** Parts of a sentence with a separator of the reader's language between them. */
export function Listed({ parts, separator }: { parts: readonly { key: string; node: ReactNode }[]; separator: string }) {
  return parts.map(({ key, node }, i) => (
    <Fragment key={key}>
      {i > 0 ? separator : null}
      {node}
    </Fragment>
  ));
}
