import type { Coverage } from '@nhipcau/domain/measure';
import { type ReactNode, useId } from 'react';
import type { CoveredTrendLayout, PreparedCoveredTrend } from '../prepare/covered-trend';
import { type Tone, toneColor } from '../prepare/tone';
import type { ChartWords } from './chart-words';
import { HatchLegend } from './hatch-legend';
import { HatchPattern } from './hatch-pattern';

export interface CoveredTrendProps {
  trend: PreparedCoveredTrend;
  /** What the picture says, in words. */
  label: string;
  tone: Tone;
  /** What the last figure rests on. */
  coverage: Coverage | null;
  /** The days that the line speaks of. */
  span: ReactNode;
  words: Pick<ChartWords, 'reason' | 'rests' | 'enough' | 'legend'>;
}

function Drawing({ layout, color, id }: { layout: CoveredTrendLayout; color: string; id: string }) {
  const { plot, latest } = layout;
  const broken = { strokeDasharray: '1 5', strokeLinecap: 'round' as const };
  return (
    <>
      <HatchPattern id={id} />
      {layout.unknown.map((span) => (
        <rect key={span.x} x={span.x} y={plot.top} width={span.width} height={plot.bottom - plot.top} fill={`url(#${id})`} opacity=".55" />
      ))}
      {layout.yTicks.map((tick) => (
        <g key={tick.text}>
          <path d={`M${plot.left} ${tick.y}H${plot.right}`} stroke={tick.isZero ? 'var(--edge)' : 'var(--line-2)'} />
          <text x={plot.left - 8} y={tick.y + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {layout.xTicks.map((tick) => (
        <text key={tick.x} x={tick.x} y={layout.height - 7} textAnchor="middle">
          {tick.text}
        </text>
      ))}
      {layout.fan && <path d={layout.fan} fill={color} opacity=".15" />}
      <path d={layout.lastYear} fill="none" stroke="var(--edge)" strokeWidth="1.5" />
      <path d={layout.trajectory} fill="none" stroke="var(--ink)" strokeDasharray="4 4" />
      <path d={layout.median} fill="none" stroke={color} strokeWidth="1.5" />
      <path d={layout.known} fill="none" stroke={color} strokeWidth="2.5" strokeLinejoin="round" />
      <path d={layout.provisional} fill="none" stroke={color} strokeWidth="2.5" {...broken} />
      {layout.dots.map((dot) => (
        <circle key={dot.x} cx={dot.x} cy={dot.y} r="3" fill={dot.state === 'known' ? color : 'var(--card)'} stroke={color} strokeWidth="1.5" />
      ))}
      {latest && (
        <>
          {latest.range && (
            <rect
              x={latest.x - 4}
              y={latest.range.top}
              width="8"
              height={latest.range.bottom - latest.range.top}
              fill={`url(#${id})`}
              stroke="var(--edge)"
              strokeWidth=".8"
            />
          )}
          <circle cx={latest.x} cy={latest.y} r="4" fill={latest.state === 'known' ? color : 'var(--card)'} stroke={color} strokeWidth="2" />
          <text className="nc-strong nc-halo" x={latest.label.x} y={latest.label.y + 4} style={{ fill: color }}>
            {latest.text}
          </text>
        </>
      )}
      {layout.ends.map((end) => (
        <g key={end.kind}>
          <path d={`M${plot.right + 2} ${end.at}L${end.x - 4} ${end.y}`} stroke="var(--edge)" />
          {end.lines.map((line, i) => (
            <text
              key={line}
              className={end.kind === 'median' ? 'nc-strong' : undefined}
              x={end.x}
              y={end.y + 4 + (i - (end.lines.length - 1) / 2) * 15}
              style={end.kind === 'median' ? { fill: color } : undefined}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

/**
 * The trend of an indicator, drawn on the server: solid where it is known, broken where it is provisional, hatched where nothing is known; the
 * forecast as median and 80 % interval. Stands in a `ChartFrame`, which carries its sentence and its table.
 */
export function CoveredTrend({ trend, label, tone, coverage, span, words }: CoveredTrendProps) {
  const id = useId();
  if (!trend.hasData) return <p className="nc-hatchable nc-nothing">{words.reason.noData}</p>;
  const color = trend.wide.state === 'known' ? toneColor[tone] : 'var(--ink-2)';
  const { wide } = trend;
  return (
    <div className="nc-sized">
      {(['wide', 'narrow'] as const).map((size) => (
        <svg
          key={size}
          className={`nc-hatchable nc-chart nc-trend nc-${size}`}
          role="img"
          aria-label={label}
          viewBox={`0 0 ${trend[size].width} ${trend[size].height}`}
        >
          <Drawing layout={trend[size]} color={color} id={`${id}-${size}`} />
        </svg>
      ))}
      <p className="nc-dotted-list nc-picture-note" data-export-note>
        <span>{span}</span>
        {coverage && <span>{words.rests(coverage)}</span>}
      </p>
      {wide.provisional || wide.unknown.length > 0 ? (
        <HatchLegend of={[...(wide.provisional ? (['broken'] as const) : []), ...(wide.unknown.length > 0 ? (['gap'] as const) : [])]} words={words} />
      ) : null}
    </div>
  );
}
