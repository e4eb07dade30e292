import type { PreparedLorenz } from '../prepare/lorenz';

export interface LorenzCurveProps {
  lorenz: PreparedLorenz;
  label: string;
  noData: string;
  labels: { members: string; share: string; equality: string; current: string; compare: string };
  /** Ends of both axes, e.g. «0 %» and «100 %». */
  ends: readonly [string, string];
}

/** How evenly activity is spread: the further the curve hangs below the diagonal, the fewer members carry it. */
export function LorenzCurve({ lorenz, label, noData, labels, ends }: LorenzCurveProps) {
  if (!lorenz.curve) return <p className="nc-empty">{noData}</p>;
  const { size, plot } = lorenz;
  const text = { fontSize: 12, fill: 'var(--ink-2)' };
  return (
    <div className="nc-lorenz">
      <svg className="nc-chart" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
        <path d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} fill="none" stroke="var(--line)" />
        <path d={lorenz.area} fill="var(--jade)" fillOpacity=".12" />
        <path d={lorenz.equality} stroke="var(--ink-3)" strokeDasharray="4 4" />
        {lorenz.compare && <path d={lorenz.compare} fill="none" stroke="var(--none)" strokeWidth="1.8" />}
        <path d={lorenz.curve} fill="none" stroke="var(--jade)" strokeWidth="2.4" strokeLinejoin="round" />
        <g {...text}>
          <text x={plot.left - 6} y={plot.top + 8} textAnchor="end">
            {ends[1]}
          </text>
          <text x={plot.left - 6} y={plot.bottom} textAnchor="end">
            {ends[0]}
          </text>
          <text x={plot.right} y={plot.bottom + 15} textAnchor="end">
            {ends[1]}
          </text>
          <text x={(plot.left + plot.right) / 2} y={size - 5} textAnchor="middle">
            {labels.members}
          </text>
          <text transform={`translate(14 ${(plot.top + plot.bottom) / 2}) rotate(-90)`} textAnchor="middle">
            {labels.share}
          </text>
        </g>
      </svg>
      <ul className="nc-key" aria-hidden="true">
        <li className="nc-key-current">{labels.current}</li>
        {lorenz.compare && <li className="nc-key-compare">{labels.compare}</li>}
        <li className="nc-key-equality">{labels.equality}</li>
      </ul>
    </div>
  );
}
