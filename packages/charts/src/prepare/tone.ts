/** How a thing stands, as far as a picture needs to know: each tone has its own colour and its own shape. */
export type Tone = 'on' | 'risk' | 'off' | 'none';

/** The CSS variable that paints a tone; the theme defines it for light and dark. */
export const toneColor: Record<Tone, string> = {
  on: 'var(--on)',
  risk: 'var(--risk)',
  off: 'var(--off)',
  none: 'var(--none)',
};

/** Formats a number for the reader's language; the caller brings it, charts know no locale. */
export type Format = (value: number) => string;
