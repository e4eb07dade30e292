import { expect, it } from 'vitest';
import { prepareCoverageStrip } from './coverage-strip';

it('draws a tick a part, with the line after the 21st of 26 (0.8 × 26 = 20.8)', () => {
  const strip = prepareCoverageStrip({ known: 17, waiting: 5, drafted: 1, missing: 3, expected: 26 });
  expect(strip).toMatchObject({ kind: 'ticks', needed: 21 });
  const ticks = strip?.kind === 'ticks' ? strip.ticks : [];
  expect(['known', 'waiting', 'missing'].map((mark) => ticks.filter((tick) => tick === mark).length)).toEqual([17, 5, 4]);
  expect([ticks[16], ticks[17], ticks[22]]).toEqual(['known', 'waiting', 'missing']);
});

it('does not ask for one part too many where the share is a whole number: 0.8 × 25 = 20', () => {
  expect(prepareCoverageStrip({ known: 0, waiting: 0, drafted: 0, missing: 25, expected: 25 })).toMatchObject({ needed: 20 });
});

it('becomes a bar above sixty parts', () => {
  expect(prepareCoverageStrip({ known: 60, waiting: 30, drafted: 10, missing: 20, expected: 120 })).toEqual({
    kind: 'bar',
    needed: 96,
    line: 0.8,
    shares: { known: 0.5, waiting: 0.25, missing: 0.25 },
  });
});

it('draws nothing where nothing is expected', () => {
  expect(prepareCoverageStrip(null)).toBeNull();
  expect(prepareCoverageStrip({ known: 0, waiting: 0, drafted: 0, missing: 0, expected: 0 })).toBeNull();
});
