import { type Tone, toneColor } from '../prepare/tone';

/** The mark of a tone: disc, triangle, square or ring. The word beside it is the caller's. */
export function StatusShape({ tone, size = 12 }: { tone: Tone; size?: number }) {
  const color = toneColor[tone];
  return (
    <svg className="nc-shape" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {tone === 'on' && <circle cx="6" cy="6" r="5" fill={color} />}
      {tone === 'risk' && <path d="M6 .8l5.6 10.2H.4z" fill={color} />}
      {tone === 'off' && <rect x="1" y="1" width="10" height="10" rx="1.5" fill={color} />}
      {tone === 'none' && <circle cx="6" cy="6" r="4.3" fill="none" stroke={color} strokeWidth="1.6" />}
    </svg>
  );
}
