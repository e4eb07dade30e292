import { useId } from 'react';
import type { MonthBarsLayout, PreparedMonthBars } from '../prepare/month-bars';
import { HatchPattern } from './hatch-pattern';

export interface MonthBarsProps {
  monthBars: PreparedMonthBars;
  label: string;
  noData: string;
  /** Of a month whose report is not approved, with what it claims or without. */
  waiting?: (claimed: string | null) => string;
}

type DrawingProps = Omit<MonthBarsProps, 'monthBars'> & { layout: MonthBarsLayout; className: string; id: string };

function Drawing({ layout, label, noData, waiting, className, id }: DrawingProps) {
  const { plot, isProvisional } = layout;
  const spoken = (bar: MonthBarsLayout['bars'][number]) => (bar.hatched && waiting ? waiting(bar.text) : (bar.text ?? noData));
  return (
    <svg
      className={`nc-hatchable nc-chart ${className}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ maxWidth: layout.width * 1.35 }}
    >
      <HatchPattern id={id} />
      <g fontSize="12" fill="var(--ink-2)">
        {layout.yTicks.map((tick) => (
          <g key={tick.y}>
            <path d={`M${plot.left} ${tick.y}H${plot.right}`} stroke={tick.isZero ? 'var(--line)' : 'var(--line-2)'} />
            <text x={plot.left - 8} y={tick.y + 4} textAnchor="end">
              {tick.text}
            </text>
          </g>
        ))}
        {layout.bars.map((bar) => (
          <g key={bar.x}>
            <title>{`${bar.month}: ${spoken(bar)}`}</title>
            {bar.hatched && <rect x={bar.x} y={plot.top} width={bar.width} height={plot.bottom - plot.top} rx="2" fill={`url(#${id})`} opacity=".55" />}
            <rect
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              rx="2"
              fill={isProvisional ? 'var(--card)' : 'var(--jade)'}
              stroke={isProvisional && bar.height > 0 ? 'var(--jade)' : 'none'}
              strokeDasharray="1 3"
            />
            <text
              className="nc-halo"
              x={bar.x + bar.width / 2}
              y={bar.y - 5}
              textAnchor="middle"
              fill={bar.missing ? 'var(--ink-2)' : 'var(--ink)'}
              fontWeight={isProvisional || bar.missing ? 300 : undefined}
            >
              {bar.text ?? (bar.hatched ? '' : '·')}
            </text>
            {bar.showMonth && (
              <text x={bar.x + bar.width / 2} y={layout.height - 6} textAnchor="middle">
                {bar.month}
              </text>
            )}
          </g>
        ))}
        {layout.marks.map((mark) => (
          <path key={mark.x1} d={`M${mark.x1} ${mark.y}H${mark.x2}`} stroke="var(--ink-3)" strokeWidth="2" />
        ))}
      </g>
    </svg>
  );
}

/** Bars by month; the year before as a mark, a month whose report is not approved hatched, a month without data as a dot in place of a bar. */
export function MonthBars({ monthBars, ...words }: MonthBarsProps) {
  const id = useId();
  return (
    <div className="nc-sized">
      <Drawing layout={monthBars.wide} {...words} className="nc-wide" id={`${id}-wide`} />
      <Drawing layout={monthBars.narrow} {...words} className="nc-narrow" id={`${id}-narrow`} />
    </div>
  );
}
