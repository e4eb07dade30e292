import { type Tone, toneColor } from '../prepare/tone';
import type { PreparedTrend, TrendLayout } from '../prepare/trend';

const HALO = { paintOrder: 'stroke', stroke: 'var(--card)', strokeWidth: 3, strokeLinejoin: 'round' } as const;

function Axes({ layout: { plot, yTicks, xTicks, height } }: { layout: TrendLayout }) {
  return (
    <g fontSize="12" fill="var(--ink-2)">
      {yTicks.map((tick) => (
        <g key={tick.y}>
          <path d={`M${plot.left} ${tick.y}H${plot.right}`} stroke={tick.isZero ? 'var(--line)' : 'var(--line-2)'} />
          <text x={plot.left - 8} y={tick.y + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick.x} x={tick.x} y={height - 7} textAnchor="middle">
          {tick.text}
        </text>
      ))}
    </g>
  );
}

function Labels({ layout, color }: { layout: TrendLayout; color: string }) {
  const fill = { target: 'var(--ink)', forecast: color, lastYear: 'var(--ink-2)', latest: color };
  return layout.labels.map((label) => (
    <text key={label.kind} fontSize={label.kind === 'latest' ? 13 : 12} fontWeight={label.kind === 'latest' ? 600 : 400} fill={fill[label.kind]} {...HALO}>
      {label.lines.map((line, i) => (
        <tspan key={line} x={label.x} y={label.y + (i - (label.lines.length - 1) / 2) * 15 + 4}>
          {line}
        </tspan>
      ))}
    </text>
  ));
}

function Drawing({ layout, label, color, className }: { layout: TrendLayout; label: string; color: string; className: string }) {
  const { plot } = layout;
  return (
    // A group and not an image, because the planned events in it are links.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a drawing
    <svg
      className={`nc-chart ${className}`}
      role="group"
      aria-label={label}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ maxWidth: layout.width * 1.35 }}
    >
      <Axes layout={layout} />
      {layout.band && <path d={layout.band} fill={color} fillOpacity=".14" />}
      {layout.todayX !== null && <path d={`M${layout.todayX} ${plot.top}V${plot.bottom}`} stroke="var(--line)" />}
      <path d={layout.lastYear} fill="none" stroke="var(--none)" strokeWidth="1.8" strokeOpacity=".75" />
      <path d={layout.trajectory} fill="none" stroke="var(--ink)" strokeWidth="1.3" strokeDasharray="4 4" />
      <path d={layout.actual} fill="none" stroke={color} strokeWidth="2.6" strokeLinejoin="round" strokeLinecap="round" />
      {layout.actualDots.map((dot) => (
        <circle key={dot.x} cx={dot.x} cy={dot.y} r="3.2" fill={color}>
          <title>{dot.text}</title>
        </circle>
      ))}
      {layout.planned.map((event) => (
        <a key={`${event.x} ${event.text}`} href={event.href} aria-label={event.text} className="nc-planned">
          <circle cx={event.x} cy={event.y} r="12" fill="transparent" />
          <circle cx={event.x} cy={event.y} r="3.8" fill="var(--card)" stroke={color} strokeWidth="1.7" />
          <title>{event.text}</title>
        </a>
      ))}
      {layout.notes.map((note) => (
        <g key={note.number} fontSize="10.5">
          <circle cx={note.x} cy={plot.bottom} r="7.5" fill="var(--card)" stroke="var(--ink-3)" />
          <text x={note.x} y={plot.bottom + 3.8} textAnchor="middle" fill="var(--ink-2)">
            {note.number}
          </text>
        </g>
      ))}
      <Labels layout={layout} color={color} />
    </svg>
  );
}

export interface TrendFigureProps {
  trend: PreparedTrend;
  /** What the drawing shows, in a sentence, for those who hear the page. */
  label: string;
  /** Shown in place of the drawing when there is nothing to draw. */
  noData: string;
  /** Colour of the readings: the indicator's status. */
  tone?: Tone;
}

/** The trend of an indicator, drawn on the server; one size for desks and one for phones, of which the style sheet shows one. */
export function TrendFigure({ trend, label, noData, tone = 'on' }: TrendFigureProps) {
  if (!trend.hasData) return <p className="nc-empty">{noData}</p>;
  const color = toneColor[tone];
  return (
    <div className="nc-sized">
      <Drawing layout={trend.wide} label={label} color={color} className="nc-wide" />
      <Drawing layout={trend.narrow} label={label} color={color} className="nc-narrow" />
      {trend.notes.length > 0 && (
        <ol className="nc-notes">
          {trend.notes.map((note) => (
            <li key={note.number}>{note.text}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
