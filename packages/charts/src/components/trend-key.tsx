import type { Tone } from '../prepare/tone';
import type { TrendChartData } from '../prepare/trend-rows';
import { type LinkComponent, PlainLink } from './link';

export interface TrendLabels {
  actual: string;
  lastYear: string;
  trajectory: string;
  planned: string;
  /** Short word at the line of today. */
  today: string;
}

export interface TrendKeyProps {
  planned: TrendChartData['planned'];
  labels: TrendLabels;
  tone?: Tone;
  Link?: LinkComponent;
}

/** What the lines of a trend are, and the planned events in it as links. */
export function TrendKey({ planned, labels, tone = 'on', Link = PlainLink }: TrendKeyProps) {
  return (
    <>
      <ul className="nc-key">
        <li className={`nc-key-${tone}`}>{labels.actual}</li>
        <li className="nc-key-trajectory">{labels.trajectory}</li>
        <li className="nc-key-compare">{labels.lastYear}</li>
      </ul>
      {planned.length > 0 && (
        <div className="nc-planned-list">
          <p>{labels.planned}</p>
          <ul>
            {planned.map((event) => (
              <li key={event.key}>
                <Link href={event.href}>{event.text}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
