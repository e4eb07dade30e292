/** The voice of a colour. `on`, `risk`, `off` are the statuses; `nodata` says that nothing is known. */
export type Tone = 'neutral' | 'lotus' | 'jade' | 'on' | 'risk' | 'off' | 'nodata';

export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-ink-2',
  lotus: 'text-lotus',
  jade: 'text-jade',
  on: 'text-on',
  risk: 'text-risk',
  off: 'text-off',
  nodata: 'text-nodata',
};

export const TONE_FILL: Record<Tone, string> = {
  neutral: 'bg-ink-2',
  lotus: 'bg-lotus',
  jade: 'bg-jade',
  on: 'bg-on',
  risk: 'bg-risk',
  off: 'bg-off',
  nodata: 'bg-nodata',
};

/** The custom property of a tone, for SVG attributes. */
export const TONE_VAR: Record<Tone, string> = {
  neutral: 'var(--ink-2)',
  lotus: 'var(--lotus)',
  jade: 'var(--jade)',
  on: 'var(--on)',
  risk: 'var(--risk)',
  off: 'var(--off)',
  nodata: 'var(--none)',
};
