import { describe, expect, it } from 'vitest';
import { formatNumberText, parseNumberText } from './number-text.ts';

describe('parseNumberText', () => {
  it.each([
    ['1.450', 'vi', 1450],
    ['1450', 'vi', 1450],
    ['1.234.567,5', 'vi', 1234567.5],
    ['12,5', 'vi', 12.5],
    ['1,450', 'en', 1450],
    ['12.5', 'en', 12.5],
    ['1 450,25', 'fr', 1450.25],
    ['1\u202f450', 'fr', 1450],
    ['−3', 'vi', -3],
    ['0', 'vi', 0],
  ])('reads %s in %s as %d', (text, locale, value) => expect(parseNumberText(text, locale)).toBe(value));

  it('tells nothing from zero', () => expect(parseNumberText('  ', 'vi')).toBeNull());

  it.each([
    ['12.5', 'vi'],
    ['1,45', 'en'],
    ['abc', 'vi'],
    ['1.45.0', 'vi'],
    ['12,', 'vi'],
    ['1e5', 'en'],
  ])('refuses %s in %s', (text, locale) => expect(parseNumberText(text, locale)).toBeUndefined());

  it('reads back what it writes', () => {
    for (const locale of ['vi', 'en', 'fr']) {
      for (const value of [0, 7, 1450, 1234567.25, -12.5]) expect(parseNumberText(formatNumberText(value, locale, 2), locale)).toBe(value);
    }
  });
});
