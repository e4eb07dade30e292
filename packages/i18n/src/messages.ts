import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { vi } from './messages.vi.ts';

/** Vietnamese is the measure: what it has, the others must have. */
export type Messages = typeof vi;
export type Namespace = keyof Messages;

/** All messages by language. */
export const messages = { vi, en, fr } as { vi: Messages; en: Messages; fr: Messages };
