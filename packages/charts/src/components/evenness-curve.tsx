import type { PreparedEvenness } from '../prepare/evenness';
import { wrapText } from '../prepare/text';
import type { ChartWords } from './chart-words';

export interface EvennessCurveProps {
  evenness: PreparedEvenness;
  /** How many associations the curve is drawn from. */
  count: number;
  /** What the picture says, in words. */
  label: string;
  /** Why there is no curve. */
  reason: string;
  words: Pick<ChartWords, 'even'>;
}

/** The Lorenz curve of those who are known, over the band that chance would give; dotted while too few are known, hatched where nobody is. */
export function EvennessCurve({ evenness, count, label, reason, words }: EvennessCurveProps) {
  const { size, plot, state, labelAt } = evenness;
  const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 };
  if (!evenness.curve) return <p className="nc-hatchable nc-nothing">{reason}</p>;
  return (
    <svg className="nc-chart nc-even" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} fill="none" stroke="var(--edge)" />
      {evenness.band && <path d={evenness.band} fill="var(--none)" opacity=".22" />}
      <path d={evenness.equality} stroke="var(--edge)" strokeDasharray="2 3" />
      <path
        d={evenness.curve}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
        strokeLinejoin="round"
        {...(state === 'provisional' ? { strokeDasharray: '1 4', strokeLinecap: 'round' as const } : {})}
      />
      <text x={middle.x - 12} y={middle.y - 12} transform={`rotate(-44.5 ${middle.x - 12} ${middle.y - 12})`} textAnchor="middle">
        {words.even.equality}
      </text>
      {labelAt && (
        <>
          <path d={`M${labelAt.x + 2} ${labelAt.y + 4}L${plot.right - 50} ${plot.bottom - 24}`} stroke="var(--ink)" />
          <text className="nc-strong" x={plot.right} y={plot.bottom - 12} textAnchor="end">
            {words.even.curve(count, state === 'provisional')}
          </text>
        </>
      )}
      <text x={plot.left - 6} y={plot.top + 10} textAnchor="end">
        100
      </text>
      <text x={plot.left - 6} y={plot.bottom + 4} textAnchor="end">
        0
      </text>
      {wrapText(words.even.axis, 12, plot.right - plot.left, 2).map((line, i) => (
        <text key={line} x={middle.x} y={plot.bottom + 18 + i * 15} textAnchor="middle">
          {line}
        </text>
      ))}
    </svg>
  );
}
