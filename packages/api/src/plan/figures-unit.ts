import type { Part } from '@nhipcau/db/measures';
import type { CoverageUnit } from './types.ts';

/** What the parts of a coverage are, so that a sentence can name them. */
export function coverageUnit(parts: readonly (Part & { associationId?: string })[]): CoverageUnit {
  const associations = parts.flatMap(({ associationId }) => associationId ?? []);
  if (associations.length === 0) return parts.length === 0 ? 'report' : 'entry';
  if (associations.length < parts.length) return 'part';
  return new Set(associations).size === associations.length ? 'association' : 'report';
}
