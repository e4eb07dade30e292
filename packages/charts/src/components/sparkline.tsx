import { prepareSparkline, type SparklineScale } from '../prepare/sparkline';
import { type Tone, toneColor } from '../prepare/tone';

export interface SparklineProps {
  /** Evenly spaced values; null leaves a gap. */
  values: readonly (number | null)[];
  /** What the line says, in words. */
  label: string;
  noData: string;
  tone?: Tone;
  /** Rests on too little for a verdict: neutral and broken, the last point hollow. */
  isProvisional?: boolean;
  /** The scale of its column; without one it fills its height. */
  scale?: SparklineScale;
  width?: number;
  height?: number;
}

/** A line the size of a word: where it began in grey, where it is in the tone's colour. */
export function Sparkline({ values, label, noData, tone = 'on', isProvisional = false, scale, width = 88, height = 28 }: SparklineProps) {
  const line = prepareSparkline(values, { width, height }, scale ?? null);
  if (!line.last) return <span className="nc-missing">{noData}</span>;
  const color = isProvisional ? 'var(--ink-2)' : toneColor[tone];
  const broken = isProvisional ? { strokeDasharray: '1 4', strokeLinecap: 'round' as const } : {};
  return (
    <svg className="nc-spark" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={line.path} fill="none" stroke={color} strokeWidth="1.8" strokeLinejoin="round" {...broken} />
      {line.first && <circle cx={line.first.x} cy={line.first.y} r="3" fill="var(--ink-3)" />}
      <circle cx={line.last.x} cy={line.last.y} r="3.4" fill={isProvisional ? 'var(--card)' : color} stroke={color} />
    </svg>
  );
}
