import { type Coverage, VERDICT_COVERAGE } from '@nhipcau/domain/measure';

/** Above this many parts a tick is too thin to be counted, and the strip is a bar. */
export const MOST_TICKS = 60;

export type CoverageMark = 'known' | 'waiting' | 'missing';

/** How coverage is drawn: a tick a part, or a bar of three shares 0…1. Drafted parts are drawn as missing: nothing has come in. */
export type CoverageStripLayout =
  | {
      kind: 'ticks';
      ticks: CoverageMark[];
      /** the line of 80 % stands after so many ticks */
      needed: number;
    }
  | { kind: 'bar'; shares: Record<CoverageMark, number>; line: number; needed: number };

/** Null where nothing is expected: there is nothing to draw. `from` is the share that a verdict needs, 0…1. */
export function prepareCoverageStrip(coverage: Coverage | null, from: number = VERDICT_COVERAGE): CoverageStripLayout | null {
  if (coverage === null || coverage.expected <= 0) return null;
  const { known, waiting, expected } = coverage;
  const needed = Math.ceil(from * expected - 1e-9);
  if (expected <= MOST_TICKS) {
    const markAt = (i: number): CoverageMark => (i < known ? 'known' : i < known + waiting ? 'waiting' : 'missing');
    return { kind: 'ticks', needed, ticks: Array.from({ length: expected }, (_, i) => markAt(i)) };
  }
  return {
    kind: 'bar',
    needed,
    line: needed / expected,
    shares: { known: known / expected, waiting: waiting / expected, missing: (expected - known - waiting) / expected },
  };
}
