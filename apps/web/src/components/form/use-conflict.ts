'use client';
import { useState } from 'react';
import type { ConflictField } from '@/components/conflict-dialog';

/** Two versions in the reader's words, field by field: label → words. */
export const sideBySide = (mine: Record<string, string>, theirs: Record<string, string>): ConflictField[] =>
  Object.keys(mine).map((label) => ({ label, mine: mine[label] ?? '', theirs: theirs[label] ?? '' }));

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
