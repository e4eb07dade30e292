import type { MonthBarsLayout, PreparedMonthBars } from '../prepare/month-bars';

export interface MonthBarsProps {
  monthBars: PreparedMonthBars;
  label: string;
  noData: string;
}

function Drawing({ layout, label, noData, className }: { layout: MonthBarsLayout; label: string; noData: string; className: string }) {
  const { plot } = layout;
  return (
    <svg
      className={`nc-chart ${className}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ maxWidth: layout.width * 1.35 }}
    >
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
            <title>{`${bar.month}: ${bar.text ?? noData}`}</title>
            <rect
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              rx="2"
              fill={bar.planned ? 'var(--card)' : 'var(--jade)'}
              stroke={bar.planned ? 'var(--jade)' : 'none'}
              strokeDasharray="3 2"
            />
            <text x={bar.x + bar.width / 2} y={bar.y - 5} textAnchor="middle" fill={bar.missing ? 'var(--ink-3)' : 'var(--ink)'}>
              {bar.missing ? '·' : bar.text}
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

/** Bars by month; months to come hollow, the year before as a mark, a month without data as a dot in place of a bar. */
export function MonthBars({ monthBars, label, noData }: MonthBarsProps) {
  return (
    <div className="nc-sized">
      <Drawing layout={monthBars.wide} label={label} noData={noData} className="nc-wide" />
      <Drawing layout={monthBars.narrow} label={label} noData={noData} className="nc-narrow" />
    </div>
  );
}
