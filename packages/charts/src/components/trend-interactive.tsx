'use client';

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts';
import { type Tone, toneColor } from '../prepare/tone';
import type { TrendChartData, TrendRow } from '../prepare/trend-rows';
import type { TrendLabels } from './trend-key';

export interface TrendInteractiveProps {
  data: TrendChartData;
  /** What the drawing shows, in a sentence. */
  label: string;
  labels: TrendLabels;
  tone?: Tone;
  /** Opens the record of a planned event whose dot was clicked; leave out for the browser's own navigation. */
  onOpen?: (href: string) => void;
}

const AXIS = { fontSize: 12, fill: 'var(--ink-2)' };

function isRow(value: unknown): value is TrendRow {
  return typeof value === 'object' && value !== null && 'day' in value && 'date' in value;
}

function Card({ active, payload, labels }: Pick<TooltipContentProps, 'active' | 'payload'> & { labels: TrendLabels }) {
  const row: unknown = payload[0]?.payload;
  if (!active || !isRow(row)) return null;
  const lines = [
    [labels.actual, row.actualText],
    [labels.trajectory, row.trajectoryText],
    [labels.lastYear, row.lastYearText],
    [labels.planned, row.plannedText],
  ].filter(([, text]) => text);
  return (
    <div className="nc-tip">
      <b>{row.date}</b>
      <dl>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {row.noteText && <p>{row.noteText}</p>}
    </div>
  );
}

/** A dot only where something was really read: between readings the line is drawn, but nothing is claimed. */
function readingDot(color: string) {
  return ({ cx, cy, payload, index }: { cx?: number; cy?: number; payload?: unknown; index?: number }) =>
    isRow(payload) && payload.actualText !== null && cx !== undefined && cy !== undefined ? (
      <circle key={index} cx={cx} cy={cy} r={3.2} fill={color} />
    ) : (
      <g key={index} />
    );
}

/** The trend of an indicator with a tooltip; the same series as the static figure. Load it lazily: it brings recharts. */
export function TrendInteractive({ data, label, labels, tone = 'on', onOpen }: TrendInteractiveProps) {
  const color = toneColor[tone];
  const open = (href: string | null) => {
    if (!href) return;
    if (onOpen) onOpen(href);
    else window.location.assign(href);
  };
  return (
    <div className="nc-interactive">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 300 }}>
        <ComposedChart data={data.rows} margin={{ top: 20, right: 12, bottom: 0, left: 4 }} title={label} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line-2)" />
          <XAxis
            dataKey="day"
            type="number"
            domain={[0, data.days]}
            ticks={data.xTicks.map((tick) => tick.day)}
            tickFormatter={(day: number) => data.xTicks.find((tick) => tick.day === day)?.text ?? ''}
            tickLine={false}
            stroke="var(--line)"
            tick={AXIS}
            interval="equidistantPreserveStart"
            minTickGap={10}
          />
          <YAxis
            type="number"
            domain={[data.yTicks[0]?.value ?? 0, data.yTicks.at(-1)?.value ?? 1]}
            ticks={data.yTicks.map((tick) => tick.value)}
            tickFormatter={(value: number) => data.yTicks.find((tick) => tick.value === value)?.text ?? ''}
            tickLine={false}
            axisLine={false}
            tick={AXIS}
            width="auto"
          />
          <Tooltip isAnimationActive={false} content={(props) => <Card active={props.active} payload={props.payload} labels={labels} />} />
          <Area dataKey="band" stroke="none" fill={color} fillOpacity={0.14} isAnimationActive={false} activeDot={false} />
          {data.today !== null && <ReferenceLine x={data.today} stroke="var(--line)" label={{ value: labels.today, position: 'top', ...AXIS }} />}
          {data.target && (
            <ReferenceLine
              y={data.target.value}
              stroke="var(--ink-3)"
              strokeDasharray="1 4"
              label={{ value: data.target.text, position: 'insideTopLeft', ...AXIS }}
            />
          )}
          <Line dataKey="lastYear" stroke="var(--none)" strokeWidth={1.8} dot={false} activeDot={false} isAnimationActive={false} />
          <Line dataKey="trajectory" stroke="var(--ink)" strokeWidth={1.3} strokeDasharray="4 4" dot={false} activeDot={false} isAnimationActive={false} />
          <Line dataKey="actual" stroke={color} strokeWidth={2.6} dot={readingDot(color)} activeDot={false} isAnimationActive={false} />
          <Scatter
            dataKey="planned"
            isAnimationActive={false}
            shape={(point: { cx?: number; cy?: number; payload?: unknown }) =>
              isRow(point.payload) && point.payload.planned !== null ? (
                // biome-ignore lint/a11y/noStaticElementInteractions: the events' real links are in the list under the chart; this is a shortcut for the pointer
                <circle
                  cx={point.cx}
                  cy={point.cy}
                  r={4.2}
                  fill="var(--card)"
                  stroke={color}
                  strokeWidth={1.7}
                  cursor="pointer"
                  onClick={() => open(isRow(point.payload) ? point.payload.plannedHref : null)}
                />
              ) : (
                <g />
              )
            }
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
