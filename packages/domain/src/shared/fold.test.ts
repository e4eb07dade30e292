import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords } from './fold.ts';
import { trigramSimilarity, trigrams } from './trigram.ts';

describe('folding of accents', () => {
  it('leaves plain letters', () => {
    expect(fold('Đại hội Hữu nghị')).toBe('dai hoi huu nghi');
    expect(fold('Dạ hội đoàn kết ƯƠ')).toBe('da hoi doan ket uo');
    expect(fold('Église française')).toBe('eglise francaise');
    expect(foldWords('Giao lưu Việt – Lào, 2025')).toEqual(['giao', 'luu', 'viet', 'lao', '2025']);
  });

  it('folds composed and decomposed text alike, and what is folded stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('trigram similarity', () => {
  it('shares trigrams as pg_trgm does', () => {
    // "lao" → "  l", " la", "lao", "ao "; "lan" → "  l", " la", "lan", "an ": 2 common of 6
    expect([...trigrams('Lào')]).toEqual(['  l', ' la', 'lao', 'ao ']);
    expect(trigramSimilarity('Lào', 'lan')).toBeCloseTo(2 / 6, 12);
    expect(trigramSimilarity('Đêm thơ', 'dem tho')).toBe(1);
    expect(trigramSimilarity('', 'lan')).toBe(0);
  });

  it('is symmetric and within 0…1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const similarity = trigramSimilarity(a, b);
        expect(similarity).toBe(trigramSimilarity(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});
