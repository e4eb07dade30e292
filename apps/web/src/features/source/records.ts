import type { SourceReferenceRow } from '@nhipcau/api/source';

/** The page of the record that a reference serves; null: it has none of its own. */
export function recordHref({ noun, recordId }: Pick<SourceReferenceRow, 'noun' | 'recordId'>): string | null {
  switch (noun) {
    case 'weakness':
      return `/weaknesses/${recordId}`;
    case 'goal':
      return `/goals/${recordId}`;
    case 'event':
      return `/events/${recordId}`;
    default:
      return null;
  }
}

/** The place of a reference in the list of records beside the text. */
export const recordAnchor = (referenceId: string): string => `record-${referenceId}`;
