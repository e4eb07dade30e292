import type { Bar } from '../prepare/bars';
import { toneColor } from '../prepare/tone';
import { type LinkComponent, PlainLink } from './link';

export interface BarsProps {
  bars: readonly Bar[];
  noData: string;
  Link?: LinkComponent;
}

/** A list of horizontal bars: name, bar, figure, share. */
export function Bars({ bars, noData, Link = PlainLink }: BarsProps) {
  return (
    <ul className="nc-bars">
      {bars.map((bar) => (
        <li key={bar.id}>
          {bar.href ? (
            <Link className="nc-bars-label" href={bar.href}>
              {bar.label}
            </Link>
          ) : (
            <span className="nc-bars-label">{bar.label}</span>
          )}
          <span className="nc-bars-track" aria-hidden="true">
            {bar.length !== null && <span style={{ width: `${bar.length * 100}%`, background: bar.tone ? toneColor[bar.tone] : 'var(--jade)' }} />}
          </span>
          <span className="nc-bars-figures">
            {bar.text === null ? <span className="nc-missing">{noData}</span> : <b>{bar.text}</b>}
            {bar.share !== null && <span>{bar.share}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
