import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates, isDuplicate } from './duplicate.ts';

const festival = { id: '1', on: '2025-04-20', place: 'Công viên Thống Nhất', title: 'Lễ hội hữu nghị Việt – Lào' };

describe('double-entry guard', () => {
  it('proposes what has a day, a place and a title alike', () => {
    expect(isDuplicate(festival, { on: '2025-04-21', place: 'CÔNG VIÊN THỐNG NHẤT', title: 'Le hoi huu nghi Viet Lao' })).toBe(true);
    expect(isDuplicate(festival, { ...festival, on: '2025-04-22' })).toBe(false);
    expect(isDuplicate(festival, { ...festival, place: 'Văn Miếu' })).toBe(false);
    expect(isDuplicate(festival, { ...festival, title: 'Hội thảo kinh tế' })).toBe(false);
    expect(isDuplicate(festival, { ...festival, place: null })).toBe(false);
    expect(isDuplicate(festival, { ...festival, on: null })).toBe(false);
  });

  it('reads a place whatever stands in brackets and before its name', () => {
    const at = (place: string) => ({ ...festival, place });
    for (const place of [
      'Văn Miếu, Hà Nội',
      'Văn Miếu (Quốc Tử Giám), TP. Hà Nội',
      'Văn Miếu, thành phố Hà Nội',
      'van mieu, TP Ha Noi',
      'VĂN MIẾU, T.P. HÀ NỘI',
    ]) {
      expect(isDuplicate(at('Văn Miếu, Hà Nội'), at(place))).toBe(true);
    }
    expect(isDuplicate(at('Hà Tĩnh'), at('tỉnh Hà Tĩnh'))).toBe(true);
    expect(isDuplicate(at('Hà Tĩnh'), at('Hà Nam'))).toBe(false);
    expect(isDuplicate(at('(Hà Nội)'), at('(Huế)'))).toBe(false); // nothing else is said, so it counts
  });

  it('draws the line at a similarity of 0.6', () => {
    // "abcdefg" has 8 trigrams, "abcdefghi" 10; common "  a", " ab", "abc" … "efg" = 7; 7 / (8 + 10 − 7) = 0.636
    expect(isDuplicate({ ...festival, title: 'abcdefg' }, { ...festival, title: 'abcdefghi' })).toBe(true);
    // against "abcdefghij", 11: 7 / 12 = 0.583
    expect(isDuplicate({ ...festival, title: 'abcdefg' }, { ...festival, title: 'abcdefghij' })).toBe(false);
    expect(isDuplicate({ ...festival, title: 'abcdefg' }, { ...festival, title: 'abcdefghij' }, { similarity: 0.5 })).toBe(true);
  });

  it('lists pairs, the most alike first', () => {
    const pairs = findDuplicates([
      { ...festival, id: '3', on: '2025-04-21', title: 'Lễ hội hữu nghị Việt Lào lần hai' },
      festival,
      { ...festival, id: '2', title: 'Lễ hội Hữu nghị Việt–Lào' },
    ]);
    expect(pairs.map(({ first, second }) => [first, second].sort().join('-'))).toEqual(['1-2', '1-3', '2-3']);
    expect(pairs[0]?.similarity).toBe(1);
  });

  it('does not depend on who comes first', () => {
    const any = fc.record({ on: fc.constantFrom('2025-04-20', '2025-04-21', '2025-04-22'), place: fc.constantFrom('Huế', 'hue', null), title: fc.string() });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(isDuplicate(a, b)).toBe(isDuplicate(b, a));
      }),
    );
  });
});
