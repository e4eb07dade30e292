import type { Coverage } from '@nhipcau/domain/measure';
import type { ReactNode } from 'react';
import type { ChartWords } from './chart-words';
import { CoverageStrip } from './coverage-strip';

export interface HowComputedProps {
  /** The formula in the reader's words. */
  formula: ReactNode;
  /** The days that the figure speaks of, and those of what it is compared with. */
  span: ReactNode;
  coverage: Coverage | null;
  /** In place of the strip, where a figure rests on something else than approved parts. */
  rests?: ReactNode;
  /** What is left out, and why. */
  leftOut: readonly { what: ReactNode; why: ReactNode }[];
  /** A link to the records behind the figure. */
  records: ReactNode;
  words: Pick<ChartWords, 'how' | 'strip'>;
  /** Open and without a handle of its own, inside a fold of several. */
  isOpen?: boolean;
}

/** How a figure came about, folded under it: formula, days, what it rests on, what is left out and why, and the way to its records. */
export function HowComputed({ formula, span, coverage, rests, leftOut, records, words, isOpen = false }: HowComputedProps) {
  const explained = (
    <dl>
      <dt>{words.how.formula}</dt>
      <dd>{formula}</dd>
      <dt>{words.how.span}</dt>
      <dd>{span}</dd>
      <dt>{words.how.coverage}</dt>
      <dd>{rests ?? <CoverageStrip coverage={coverage} words={words} />}</dd>
      <dt>{words.how.leftOut}</dt>
      <dd>
        {leftOut.length === 0 ? (
          words.how.nothingLeftOut
        ) : (
          <ul>
            {leftOut.map(({ what, why }, i) => (
              <li key={i}>
                {what} <span className="nc-rests">({why})</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
      <dt>{words.how.records}</dt>
      <dd>{records}</dd>
    </dl>
  );
  if (isOpen) return <div className="nc-how">{explained}</div>;
  return (
    <details className="nc-how">
      <summary>{words.how.title}</summary>
      {explained}
    </details>
  );
}
