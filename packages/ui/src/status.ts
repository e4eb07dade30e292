import type { Tone } from './tone.ts';

export type StatusGlyphShape =
  | 'circle'
  | 'check'
  | 'triangle'
  | 'square'
  | 'cross'
  | 'diamond'
  | 'down'
  | 'up'
  | 'left'
  | 'right'
  | 'ring'
  | 'dashed'
  | 'half'
  | 'box'
  | 'bar'
  | 'hatched'
  | 'split';

type Look = { tone: Tone; shape: StatusGlyphShape };

/**
 * Colour and shape of every state that a screen names; no two states that can stand side by side share a shape.
 * `improving` points down because a weakness's score falls as it is mended.
 */
export const STATUS_LOOK = {
  // goals and indicators
  achieved: { tone: 'on', shape: 'check' },
  on_track: { tone: 'on', shape: 'circle' },
  at_risk: { tone: 'risk', shape: 'triangle' },
  off_track: { tone: 'off', shape: 'square' },
  missed: { tone: 'off', shape: 'cross' },
  not_started: { tone: 'nodata', shape: 'ring' },
  no_data: { tone: 'nodata', shape: 'dashed' },
  insufficient_data: { tone: 'nodata', shape: 'half' },
  // goals and weaknesses whose figure rests on too little for a verdict
  provisional: { tone: 'neutral', shape: 'hatched' },
  // weaknesses
  improving: { tone: 'on', shape: 'down' },
  stagnant: { tone: 'risk', shape: 'diamond' },
  worsening: { tone: 'off', shape: 'up' },
  mixed: { tone: 'risk', shape: 'split' },
  resolved: { tone: 'on', shape: 'check' },
  reopened: { tone: 'risk', shape: 'half' },
  open: { tone: 'neutral', shape: 'ring' },
  unmeasured: { tone: 'nodata', shape: 'dashed' },
  // reports and reporting periods
  draft: { tone: 'neutral', shape: 'box' },
  submitted: { tone: 'jade', shape: 'right' },
  returned: { tone: 'risk', shape: 'left' },
  approved: { tone: 'on', shape: 'check' },
  due: { tone: 'neutral', shape: 'ring' },
  late: { tone: 'risk', shape: 'triangle' },
  overdue: { tone: 'off', shape: 'square' },
  missing: { tone: 'off', shape: 'cross' },
  upcoming: { tone: 'nodata', shape: 'dashed' },
  closed: { tone: 'nodata', shape: 'bar' },
  locked: { tone: 'nodata', shape: 'square' },
  // events
  planned: { tone: 'neutral', shape: 'ring' },
  confirmed: { tone: 'jade', shape: 'half' },
  held: { tone: 'on', shape: 'circle' },
  postponed: { tone: 'risk', shape: 'diamond' },
  cancelled: { tone: 'nodata', shape: 'cross' },
  // people and records
  active: { tone: 'on', shape: 'circle' },
  invited: { tone: 'neutral', shape: 'ring' },
  expired: { tone: 'risk', shape: 'diamond' },
  disabled: { tone: 'nodata', shape: 'cross' },
  archived: { tone: 'nodata', shape: 'bar' },
  verified: { tone: 'on', shape: 'check' },
  unverified: { tone: 'risk', shape: 'dashed' },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof STATUS_LOOK;

export function statusTone(status: Status): Tone {
  return STATUS_LOOK[status].tone;
}
