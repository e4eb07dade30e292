import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText, trimPassage, wordsOf } from './segments.ts';

const reference = fc.record({ id: fc.uuid(), start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
const length = fc.integer({ min: 0, max: 50 });

describe('segmentText', () => {
  it('leaves a paragraph without references whole, and an empty one empty', () => {
    expect(segmentText(12, [])).toEqual([{ start: 0, end: 12, ids: [] }]);
    expect(segmentText(0, [{ id: 'a', start: 0, end: 3 }])).toEqual([]);
  });

  it('cuts overlapping references where they overlap', () => {
    // 0–10 with a on 2–6 and b on 4–8: plain, a, both, b, plain
    expect(
      segmentText(10, [
        { id: 'a', start: 2, end: 6 },
        { id: 'b', start: 4, end: 8 },
      ]),
    ).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 4, ids: ['a'] },
      { start: 4, end: 6, ids: ['a', 'b'] },
      { start: 6, end: 8, ids: ['b'] },
      { start: 8, end: 10, ids: [] },
    ]);
  });

  it('keeps references side by side apart, and joins two of one place', () => {
    const [first, second] = segmentText(6, [
      { id: 'a', start: 0, end: 3 },
      { id: 'b', start: 3, end: 6 },
    ]);
    expect([first?.ids, second?.ids]).toEqual([['a'], ['b']]);
    expect(
      segmentText(6, [
        { id: 'a', start: 0, end: 6 },
        { id: 'b', start: 0, end: 6 },
      ]),
    ).toEqual([{ start: 0, end: 6, ids: ['a', 'b'] }]);
  });

  it('covers the paragraph exactly, in order, without empty segments or equal neighbours', () => {
    fc.assert(
      fc.property(length, fc.array(reference, { maxLength: 12 }), (size, references) => {
        const segments = segmentText(size, references);
        let at = 0;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          at = segment.end;
        }
        expect(at).toBe(size);
        for (const [index, segment] of segments.entries()) expect(segment.ids).not.toEqual(segments[index + 1]?.ids);
      }),
    );
  });

  it('says of every character just the references that hold it', () => {
    fc.assert(
      fc.property(length, fc.uniqueArray(reference, { maxLength: 8, selector: ({ id }) => id }), (size, references) => {
        for (const { start, end, ids } of segmentText(size, references)) {
          for (let at = start; at < end; at += 1) {
            expect([...ids]).toEqual(references.filter((one) => one.start <= at && at < one.end).map(({ id }) => id));
          }
        }
      }),
    );
  });
});

describe('wordsOf', () => {
  it('gives each word with its place', () => {
    expect(wordsOf(' Hội  hữu nghị')).toEqual([
      { start: 1, end: 4, text: 'Hội' },
      { start: 6, end: 9, text: 'hữu' },
      { start: 10, end: 14, text: 'nghị' },
    ]);
    expect(wordsOf('  ')).toEqual([]);
  });

  it('loses and invents nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(
          wordsOf(text)
            .map((word) => word.text)
            .join(''),
        ).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });
});

describe('trimPassage', () => {
  it('drops blanks at the ends and refuses what is empty or outside', () => {
    expect(trimPassage('a hữu nghị b', { start: 1, end: 11 })).toEqual({ start: 2, end: 10 });
    expect(trimPassage('a   b', { start: 1, end: 4 })).toBeNull();
    expect(trimPassage('abc', { start: 1, end: 4 })).toBeNull();
    expect(trimPassage('abc', { start: -1, end: 2 })).toBeNull();
    expect(trimPassage('abc', { start: 2, end: 2 })).toBeNull();
    expect(trimPassage('abc', { start: 0.5, end: 2 })).toBeNull();
  });

  it('keeps a character of two code units whole', () => {
    expect(trimPassage('a😀b', { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
    expect(trimPassage('a😀b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 });
  });

  it('stays inside the text and trims to the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, start, end) => {
        const passage = trimPassage(text, { start, end });
        if (passage === null) return;
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(passage.start, passage.end)).toBe(text.slice(passage.start, passage.end).trim());
        expect(trimPassage(text, passage)).toEqual(passage);
      }),
    );
  });
});
