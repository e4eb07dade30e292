import type { Tone } from '@nhipcau/charts';
import { type Status, statusTone } from '@nhipcau/ui/status';

/** The tone of a chart for a status: the three that charts know, and none for whatever has no data. */
export function chartTone(status: Status): Tone {
  const tone = statusTone(status);
  return tone === 'on' || tone === 'risk' || tone === 'off' ? tone : 'none';
}
