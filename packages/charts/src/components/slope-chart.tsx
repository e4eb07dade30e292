import type { PreparedSlope } from '../prepare/slope';
import { toneColor } from '../prepare/tone';
import { type LinkComponent, PlainLink } from './link';
import { Sparkline } from './sparkline';
import { StatusShape } from './status-shape';

export interface SlopeChartProps {
  slope: PreparedSlope;
  /** What the drawing shows, in a sentence. */
  label: string;
  noData: string;
  Link?: LinkComponent;
}

function Drawing({ slope, label }: { slope: PreparedSlope; label: string }) {
  const scored = slope.items.filter((item) => item.label);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a drawing
    <svg className="nc-chart nc-wider" role="group" aria-label={label} viewBox={`0 0 ${slope.width} ${slope.height}`} style={{ maxWidth: slope.width * 1.1 }}>
      <g fontSize="12" fill="var(--ink-2)">
        {slope.columns.map((column) => (
          <g key={column.year}>
            <path d={`M${column.x} ${slope.top}V${slope.bottom}`} stroke="var(--line)" />
            <text x={column.x} y="16" textAnchor="middle">
              {column.year}
            </text>
          </g>
        ))}
      </g>
      {scored.map((item) => (
        <a key={item.id} className="nc-slope-item" href={item.href}>
          <path d={item.path} fill="none" stroke={toneColor[item.tone]} strokeWidth="2" />
          {item.dots.map((dot) => (
            <circle key={dot.x} cx={dot.x} cy={dot.y} r="3.6" fill={toneColor[item.tone]} />
          ))}
          {item.label && (
            <>
              <path d={`M${item.label.dotX + 6} ${item.label.dotY}L${item.label.x - 4} ${item.label.y}`} fill="none" stroke="var(--line)" />
              <text fontSize="13" fontWeight="600" fill={toneColor[item.tone]} x={item.label.x + 36} y={item.label.y + 4} textAnchor="end">
                {`${item.label.value} `}
              </text>
              <text fontSize="13" fill="var(--ink)">
                {item.label.lines.map((line, i, all) => (
                  <tspan key={line} x={(item.label?.x ?? 0) + 46} y={(item.label?.y ?? 0) + (i - (all.length - 1) / 2) * 16.5 + 4}>
                    {`${line} `}
                  </tspan>
                ))}
              </text>
            </>
          )}
        </a>
      ))}
    </svg>
  );
}

/** Scores over years: lines with their names at the end, or a list with small lines where it is narrow. */
export function SlopeChart({ slope, label, noData, Link = PlainLink }: SlopeChartProps) {
  const unscored = slope.items.filter((item) => !item.label);
  const row = (item: PreparedSlope['items'][number]) => (
    <li key={item.id}>
      <StatusShape tone={item.tone} />
      <Link className="nc-pair-link" href={item.href}>
        {item.title}
      </Link>
      <span className="nc-slope-figures">
        {item.label && (
          <Sparkline
            values={item.values}
            tone={item.tone}
            label={item.texts.map(({ year, text }) => `${year}: ${text ?? noData}`).join(', ')}
            noData={noData}
            width={64}
          />
        )}
        {item.label ? <b>{item.label.value}</b> : <span className="nc-missing">{noData}</span>}
      </span>
    </li>
  );
  return (
    <div className="nc-sized">
      <Drawing slope={slope} label={label} />
      {unscored.length > 0 && <ul className="nc-slope-list nc-wider">{unscored.map(row)}</ul>}
      <ul className="nc-slope-list nc-narrower">{slope.items.map(row)}</ul>
    </div>
  );
}
