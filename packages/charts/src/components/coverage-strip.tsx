import type { Coverage } from '@nhipcau/domain/measure';
import { Fragment } from 'react';
import { prepareCoverageStrip } from '../prepare/coverage-strip';
import type { ChartWords } from './chart-words';

export interface CoverageStripProps {
  coverage: Coverage | null;
  words: Pick<ChartWords, 'strip'>;
  /** Share of the parts that a verdict needs, 0…1; the house's setting unless told. */
  from?: number;
}

const MARKS = ['known', 'waiting', 'missing'] as const;

/** What the figures of a page rest on: a tick a part, the line from which they carry a verdict, and the same in words. */
export function CoverageStrip({ coverage, words, from }: CoverageStripProps) {
  const strip = prepareCoverageStrip(coverage, from);
  if (coverage === null || strip === null) return <p className="nc-coverage">{words.strip.none}</p>;
  const { known, waiting, drafted, missing } = coverage;
  const caption = [
    words.strip.known(known),
    ...(waiting > 0 ? [words.strip.waiting(waiting)] : []),
    ...(drafted > 0 ? [words.strip.drafted(drafted)] : []),
    ...(missing > 0 ? [words.strip.missing(missing)] : []),
    ...(known < strip.needed ? [words.strip.needed(strip.needed)] : []),
  ];
  return (
    <div className="nc-coverage">
      <span className={`nc-hatchable nc-ticks${strip.kind === 'bar' ? ' nc-ticks-bar' : ''}`} aria-hidden="true">
        {strip.kind === 'ticks' ? (
          strip.ticks.map((mark, i) => (
            <Fragment key={i}>
              {i === strip.needed ? <u /> : null}
              <i className={`nc-mark-${mark}`} />
            </Fragment>
          ))
        ) : (
          <>
            {MARKS.filter((mark) => strip.shares[mark] > 0).map((mark) => (
              <i key={mark} className={`nc-mark-${mark}`} style={{ width: `${strip.shares[mark] * 100}%` }} />
            ))}
            <u style={{ left: `${strip.line * 100}%` }} />
          </>
        )}
        {strip.kind === 'ticks' && strip.needed === strip.ticks.length ? <u /> : null}
      </span>
      <span className="nc-dotted-list">
        {caption.map((part, i) => (
          <span key={i}>{part}</span>
        ))}
      </span>
    </div>
  );
}
