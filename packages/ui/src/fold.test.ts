import { describe, expect, it } from 'vitest';
import { fold, matchScore } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Hà Nội', 'ha noi'],
    ['Điện Biên', 'dien bien'],
    ['Fédération', 'federation'],
    ['HỮU NGHỊ', 'huu nghi'],
  ])('%s becomes %s', (text, expected) => expect(fold(text)).toBe(expected));
});

describe('matchScore', () => {
  it('puts a beginning before a later word, and that before scattered words', () => {
    expect(matchScore('Hội Hữu nghị Việt – Pháp', 'hoi huu')).toBe(1);
    expect(matchScore('Hội Hữu nghị Việt – Pháp', 'huu nghi')).toBe(0.8);
    expect(matchScore('Hội Hữu nghị Việt – Pháp', 'phap hoi')).toBe(0.5);
  });
  it('finds with and without accents, and nothing where a word is absent', () => {
    expect(matchScore('Đồng Tháp', 'Đồng')).toBe(1);
    expect(matchScore('Đồng Tháp', 'dong thap')).toBe(1);
    expect(matchScore('Đồng Tháp', 'dong nai')).toBe(0);
  });
  it('finds all for an empty query', () => expect(matchScore('Huế', ' ')).toBe(1));
});
