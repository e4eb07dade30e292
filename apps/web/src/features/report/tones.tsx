import { ToneText } from '@nhipcau/ui/page-header';
import type { ReactNode } from 'react';

/** Marks of the sentences: the words alone say it too. */
export const TONES = {
  risk: (words: ReactNode) => <ToneText tone="risk">{words}</ToneText>,
  off: (words: ReactNode) => <ToneText tone="off">{words}</ToneText>,
};
