import { wrapText } from '../prepare/text';
import { toneColor } from '../prepare/tone';
import type { BridgeProps } from './bridge';

const AT = { severity: 300, ribbons: 400, goals: 640, bar: 660, barWidth: 300, width: 1090 };

/** The bridge as one drawing, kept out of sight: it is what the picture export saves, since a page cannot be saved as one. */
export function BridgePicture({ bridge, labels, formatPercent }: Pick<BridgeProps, 'bridge' | 'labels' | 'formatPercent'>) {
  const { weaknesses, goals, ribbons, height } = bridge;
  return (
    <svg className="nc-picture" data-export="" width={AT.width} height={height} viewBox={`0 0 ${AT.width} ${height || 1}`} aria-hidden="true">
      {ribbons.map((r) => (
        <path
          key={`${r.weaknessKey}-${r.goalKey}`}
          d={r.path}
          fill={toneColor[r.tone]}
          fillOpacity=".3"
          transform={`translate(${AT.ribbons}) scale(${(AT.goals - AT.ribbons) / 100} 1)`}
        />
      ))}
      {weaknesses.map((w) => {
        const lines = wrapText(w.title, 13, AT.severity - 20, 3);
        return (
          <g key={w.id} transform={`translate(0 ${w.y})`} fontSize="13" fill="var(--ink)">
            {lines.map((line, i) => (
              <text key={line} x="0" y={(i - (lines.length - 1) / 2) * 17 + 4.5}>
                {line}
              </text>
            ))}
            {w.boxes.map((box, i) => (
              <rect key={i} className={`nc-box nc-box-${box}`} x={AT.severity + i * 13} y="-5" width="9" height="10" rx="2" />
            ))}
            {w.goalKeys.length === 0 && (
              <text x={AT.ribbons + 6} y="4.5" fill="var(--off)">
                {labels.unanswered}
              </text>
            )}
          </g>
        );
      })}
      {goals.map((g) => {
        const lines = wrapText(g.title, 13, AT.barWidth + 100, 3);
        const top = -((lines.length * 17 + 14) / 2) + 13;
        return (
          <g key={g.id} transform={`translate(${AT.bar} ${g.y})`} fontSize="13" fill="var(--ink)">
            {lines.map((line, i) => (
              <text key={line} x="0" y={top + i * 17}>
                {line}
              </text>
            ))}
            <g transform={`translate(0 ${top + (lines.length - 1) * 17 + 7})`}>
              <rect width={AT.barWidth} height="8" rx="4" fill="var(--line-2)" />
              {g.bar !== null && <rect width={AT.barWidth * g.bar} height="8" rx="4" fill={toneColor[g.status]} />}
              {g.tick !== null && <rect x={AT.barWidth * g.tick - 1} y="-4" width="2" height="16" fill="var(--ink)" />}
              <text x={AT.barWidth + 12} y="9">
                {g.progress === null ? labels.noData : formatPercent(g.progress)}
              </text>
            </g>
          </g>
        );
      })}
    </svg>
  );
}
