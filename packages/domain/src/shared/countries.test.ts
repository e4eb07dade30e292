import { expect, test } from 'vitest';
import { COUNTRY_CODES, countryCodes } from './countries.ts';

test('codes are two letters, each once, and known to the locale data in Vietnamese', () => {
  expect(new Set(COUNTRY_CODES).size).toBe(COUNTRY_CODES.length);
  const names = new Intl.DisplayNames(['vi-VN'], { type: 'region', fallback: 'none' });
  expect(COUNTRY_CODES.filter((code) => !/^[A-Z]{2}$/.test(code) || names.of(code) === undefined)).toEqual([]);
  expect(names.of('LA')).toBe('Lào');
  expect(names.of('DE')).toBe('Đức');
});

test('a record names known countries, each once', () => {
  expect(countryCodes.parse(['LA', 'KH', 'LA'])).toEqual(['LA', 'KH']);
  expect(countryCodes.safeParse(['la']).success).toBe(false);
  expect(countryCodes.safeParse(['<b>']).success).toBe(false);
});
