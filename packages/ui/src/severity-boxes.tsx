import type { SVGProps } from 'react';

type SeverityBoxesProps = {
  /** Severity then, 0–5; null is not assessed. */
  before: number | null;
  /** Severity now, 0–5; null is not measured: only the outlines of `before` are drawn. */
  now: number | null;
  /** Its reading in words, "severity 4 in 2024, now 3"; spoken. */
  label: string;
} & Omit<SVGProps<SVGSVGElement>, 'children'>;

const BOX = 11;
const STEP = 14;

/** Five small boxes: filled what is left, dashed what has been mended, red what has come on top. Inside another SVG give `x` and `y`. */
export function SeverityBoxes({ before, now, label, ...rest }: SeverityBoxesProps) {
  return (
    <svg width={STEP * 5} height={BOX + 2} viewBox={`0 0 ${STEP * 5} ${BOX + 2}`} role="img" aria-label={label} {...rest}>
      <title>{label}</title>
      {[1, 2, 3, 4, 5].map((level) => {
        const filled = now !== null && level <= now;
        const was = before !== null && level <= before;
        const worse = filled && before !== null && !was;
        return (
          <rect
            key={level}
            data-box={filled ? 'on' : 'off'}
            x={(level - 1) * STEP + 1}
            y={1}
            width={BOX}
            height={BOX}
            rx={2}
            fill={worse ? 'var(--off)' : filled ? 'var(--ink)' : 'none'}
            stroke={worse ? 'var(--off)' : filled || was ? 'var(--ink)' : 'var(--line)'}
            strokeDasharray={was && !filled ? '2 1.5' : undefined}
          />
        );
      })}
    </svg>
  );
}
