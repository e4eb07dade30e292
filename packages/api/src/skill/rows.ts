import { fold } from '@nhipcau/domain/shared';

const collator = new Intl.Collator('vi');

/** True where one of the texts holds every word asked for, accents and case aside. */
export function matches(q: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const text = fold(texts.filter(Boolean).join(' '));
  return fold(q)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
}

/** Compares texts by the rules of Vietnamese, figures by size, what is missing last in either direction. */
export function compare(a: string | number | null, b: string | number | null, direction: 'asc' | 'desc'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return direction === 'asc' ? order : -order;
}

/** One page of rows that are in memory. */
export const pageOfRows = <Row>(rows: readonly Row[], { page, size }: { page: number; size: number }) => ({
  rows: rows.slice((page - 1) * size, page * size),
  total: rows.length,
  page,
  size,
});
