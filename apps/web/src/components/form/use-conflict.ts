'use client';
import { useState } from 'react';
import type { z } from 'zod';
import type { ConflictField } from '@/components/conflict-dialog';

/** Two versions in the reader's words, field by field: label → words. */
export const sideBySide = (mine: Record<string, string>, theirs: Record<string, string>): ConflictField[] =>
  Object.keys(mine).map((label) => ({ label, mine: mine[label] ?? '', theirs: theirs[label] ?? '' }));

/** Whether a value is a record as this schema has it. */
export const fits =
  <T>(schema: z.ZodType<T>) =>
  (value: unknown): value is T =>
    schema.safeParse(value).success;

/** All languages of a text, so that a difference in any of them shows. */
export const allLanguages = (text: { vi: string; en?: string | null | undefined; fr?: string | null | undefined } | null): string =>
  text ? [text.vi, text.en, text.fr].filter(Boolean).join(' / ') : '';

/**
 * Both versions of a record after a lost race.
 * @param isTheirs whether what an error brought along is the record as it is now
 * @param compare what the dialog shows of the two
 */
export function useConflict<Mine, Theirs>(isTheirs: (value: unknown) => value is Theirs, compare: (mine: Mine, theirs: Theirs) => ConflictField[]) {
  const [state, setState] = useState<{ mine: Mine; theirs: Theirs } | null>(null);
  return {
    state,
    fields: state ? compare(state.mine, state.theirs) : [],
    close: () => setState(null),
    /** true where `current` is the record as it is now: then the dialog opens */
    open(current: unknown, mine: Mine): boolean {
      if (!isTheirs(current)) return false;
      setState({ mine, theirs: current });
      return true;
    },
  };
}
