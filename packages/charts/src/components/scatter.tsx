import type { PreparedScatter, ScatterDot } from '../prepare/scatter';
import { toneColor } from '../prepare/tone';

export interface ScatterProps {
  /** One for desks, whose dots are links, and one for phones, whose dots are too small to be hit. */
  wide: PreparedScatter;
  narrow: PreparedScatter;
  /** What the drawing shows, in a sentence. */
  label: string;
  noData: string;
  labels: { x: string; y: string };
}

function Mark({ dot }: { dot: ScatterDot }) {
  const color = toneColor[dot.tone];
  if (dot.marked) return <path d={`M${dot.x} ${dot.y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} fill="var(--card)" stroke="var(--off)" strokeWidth="2.2" />;
  if (dot.tone === 'none') return <circle cx={dot.x} cy={dot.y} r="4" fill="var(--card)" stroke={color} strokeWidth="1.6" />;
  if (dot.tone === 'risk') return <path d={`M${dot.x} ${dot.y - 5.4}l5 9.4h-10z`} fill={color} stroke="var(--card)" />;
  if (dot.tone === 'off') return <rect x={dot.x - 4} y={dot.y - 4} width="8" height="8" rx="1" fill={color} stroke="var(--card)" />;
  return <circle cx={dot.x} cy={dot.y} r="4.6" fill={color} stroke="var(--card)" />;
}

function Drawing({ scatter, label, labels, linked }: Pick<ScatterProps, 'label' | 'labels'> & { scatter: PreparedScatter; linked: boolean }) {
  const { plot, width, height } = scatter;
  return (
    <svg className={`nc-chart ${linked ? 'nc-wide' : 'nc-narrow'}`} role={linked ? 'group' : 'img'} aria-label={label} viewBox={`0 0 ${width} ${height}`}>
      {scatter.yTicks.map((tick) => (
        <path key={tick.text} d={`M${plot.left} ${tick.at}H${plot.right}`} stroke="var(--line-2)" />
      ))}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke="var(--line)" />
      <g fontSize="12" fill="var(--ink-2)">
        {scatter.yTicks.map((tick) => (
          <text key={tick.text} x={plot.left - 8} y={tick.at + 4} textAnchor="end">
            {tick.text}
          </text>
        ))}
        {scatter.xTicks.map((tick) => (
          <text key={tick.text} x={tick.at} y={plot.bottom + 17} textAnchor="middle">
            {tick.text}
          </text>
        ))}
        <text x={plot.left} y={plot.top - 12} fill="var(--ink-3)">
          {labels.y}
        </text>
        <text x={plot.right} y={height - 6} textAnchor="end" fill="var(--ink-3)">
          {labels.x}
        </text>
      </g>
      {scatter.dots.map((dot) =>
        linked ? (
          <a key={dot.id} className="nc-dot" href={dot.href} aria-label={dot.label}>
            <title>{dot.label}</title>
            <circle cx={dot.x} cy={dot.y} r="9" fill="transparent" />
            <Mark dot={dot} />
          </a>
        ) : (
          <Mark key={dot.id} dot={dot} />
        ),
      )}
    </svg>
  );
}

/** Two figures of many against each other. On a phone the dots are no links: the list beside it has them. */
export function Scatter({ wide, narrow, label, noData, labels }: ScatterProps) {
  if (wide.dots.length === 0) return <p className="nc-empty">{noData}</p>;
  return (
    <div className="nc-sized">
      <Drawing scatter={wide} label={label} labels={labels} linked />
      <Drawing scatter={narrow} label={label} labels={labels} linked={false} />
    </div>
  );
}
