import { useId } from 'react';
import { type GiniScaleInput, type PreparedGiniScale, prepareGiniScale } from '../prepare/evenness';
import { HatchPattern } from './hatch-pattern';

export interface GiniScaleProps {
  input: GiniScaleInput;
  /** What the picture says, in words. */
  label: string;
}

function Drawing({ scale, id }: { scale: PreparedGiniScale; id: string }) {
  const { axis, chance, range, value, lastYear } = scale;
  const y = axis.y;
  return (
    <>
      <HatchPattern id={id} />
      <path d={`M${axis.left} ${y}H${axis.right}`} stroke="var(--edge)" />
      {scale.ticks.map((tick) => (
        <g key={tick.text}>
          <path d={`M${tick.x} ${y - 4}v8`} stroke="var(--edge)" />
          <text x={tick.x} y={y + 20} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      {chance && (
        <>
          <rect x={chance.low} y={y - 10} width={chance.high - chance.low} height="20" rx="4" fill="var(--none)" opacity=".28" />
          <path d={`M${chance.expected} ${y - 12}v24`} stroke="var(--ink-2)" strokeWidth="2" />
        </>
      )}
      {range && <rect x={range.low} y={y - 5} width={range.high - range.low} height="10" fill={`url(#${id})`} stroke="var(--edge)" />}
      {scale.labels.map((label) => (
        <g key={label.kind}>
          {label.kind === 'value' && <path d={`M${label.at} ${label.y + 5}V${y - 6}`} stroke="var(--ink)" />}
          <text className={label.kind === 'value' ? 'nc-strong nc-halo' : 'nc-halo'} x={label.x} y={label.y} textAnchor="middle">
            {label.text}
          </text>
        </g>
      ))}
      {value !== null && <circle cx={value} cy={y} r="6" fill={scale.state === 'known' ? 'var(--ink)' : 'var(--card)'} stroke="var(--ink)" strokeWidth="2" />}
      {lastYear && (
        <path
          d={`M${lastYear.x} ${y + 6}l6 10h-12z`}
          fill={lastYear.state === 'known' ? 'var(--none)' : 'var(--card)'}
          stroke="var(--none)"
          strokeLinejoin="round"
        />
      )}
    </>
  );
}

/** The Gini on a strip: the band of chance in grey, the range once all have spoken hatched, the same day of last year as a triangle. One drawing for desks and one for phones. */
export function GiniScale({ input, label }: GiniScaleProps) {
  const id = useId();
  return (
    <div className="nc-sized">
      {([470, 320] as const).map((width) => {
        const scale = prepareGiniScale(input, width);
        const size = width === 470 ? 'wide' : 'narrow';
        return (
          <svg key={width} className={`nc-chart nc-gini nc-${size}`} role="img" aria-label={label} viewBox={`0 0 ${scale.width} ${scale.height}`}>
            <Drawing scale={scale} id={`${id}-${size}`} />
          </svg>
        );
      })}
    </div>
  );
}
