import { type Status, statusTone } from '@nhipcau/ui/status';
import { TONE_VAR } from '@nhipcau/ui/tone';
import type { FigureState } from '../prepare/figure';

/** The colour of a bar or line: its status's where the figure may carry a verdict, a neutral one otherwise. */
export const answerColor = (state: FigureState, status: Status): string => (state === 'known' ? TONE_VAR[statusTone(status)] : 'var(--edge)');

/** The status that may be shown: none is told of a figure that rests on too little, or that is not there. */
export function shownStatus(state: FigureState, status: Status): Status {
  if (state === 'known') return status;
  return state === 'provisional' ? 'provisional' : 'unmeasured';
}
