import { describe, expect, it } from 'vitest';
import { prepareScatter } from './scatter.ts';

const point = (id: string, x: number | null, y: number | null, marked = false) => ({ id, label: id, href: `/${id}`, x, y, tone: 'on' as const, marked });
const of = (...points: ReturnType<typeof point>[]) => prepareScatter({ points, most: 100, formatX: String, formatY: String });

describe('scatter', () => {
  it('leaves out what has no place and says how many', () => {
    const { dots, missing } = of(point('a', 3, 50), point('b', 3, null), point('c', null, 1), point('d', Number.NaN, 1));
    expect(dots.map(({ id }) => id)).toEqual(['a']);
    expect(missing).toBe(3);
  });

  it('places figures on their axes', () => {
    const { dots, xTicks, yTicks, plot } = of(point('a', 0, 0), point('b', 8, 100), point('c', 4, 50));
    const at = Object.fromEntries(dots.map((dot) => [dot.id, dot]));
    expect(at.c?.x).toBeCloseTo(((at.a?.x ?? 0) + (at.b?.x ?? 0)) / 2, 1);
    expect(at.b?.y).toBeCloseTo(plot.top, 5);
    expect(yTicks.map(({ text }) => text)).toEqual(['0', '25', '50', '75', '100']);
    expect(xTicks.every(({ text }) => Number.isInteger(Number(text)))).toBe(true);
  });

  it('puts dots of one place side by side, the same way every time, and marked ones on top', () => {
    const many = Array.from({ length: 12 }, (_, i) => point(String(i), 2, 20, i === 0));
    const first = of(...many);
    const places = new Set(first.dots.map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(12);
    expect(first).toEqual(of(...many));
    expect(first.dots.at(-1)?.id).toBe('0');
    for (const { x, y } of first.dots) {
      expect(x).toBeGreaterThanOrEqual(first.plot.left);
      expect(y).toBeLessThanOrEqual(first.plot.bottom);
    }
  });

  it('has axes without a point', () => {
    const { dots, xTicks, yTicks } = of();
    expect([dots, xTicks.map(({ text }) => text), yTicks.length]).toEqual([[], ['0', '1'], 5]);
  });
});
