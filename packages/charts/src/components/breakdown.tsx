import type { Coverage } from '@nhipcau/domain/measure';
import type { BreakdownRow } from '../prepare/breakdown';
import type { ChartWords } from './chart-words';
import { CoverageStrip } from './coverage-strip';
import { type LinkComponent, PlainLink } from './link';

export interface BreakdownProps {
  rows: readonly BreakdownRow[];
  /** What the shares rest on. */
  coverage: Coverage | null;
  words: Pick<ChartWords, 'reason' | 'strip'>;
  Link?: LinkComponent;
}

/** What a total is made of: bars with figures and shares that add up to 100 %, the rest in one row, and what it all rests on. */
export function Breakdown({ rows, coverage, words, Link = PlainLink }: BreakdownProps) {
  return (
    <>
      <ul className="nc-bars nc-breakdown">
        {rows.map((row) => (
          <li key={row.id} data-others={row.isOthers || undefined}>
            {row.href ? (
              <Link className="nc-bars-label" href={row.href}>
                {row.label}
              </Link>
            ) : (
              <span className="nc-bars-label">{row.label}</span>
            )}
            <span className="nc-hatchable nc-bars-track" aria-hidden="true">
              {row.length === null ? <span className="nc-mark-missing nc-all" /> : <span style={{ width: `${row.length * 100}%` }} />}
            </span>
            <span className="nc-bars-figures">
              {row.text === null ? <span className="nc-missing">{words.reason.noData}</span> : <b>{row.text}</b>}
              {row.share !== null && <span>{row.share}</span>}
            </span>
          </li>
        ))}
      </ul>
      <CoverageStrip coverage={coverage} words={words} />
    </>
  );
}
