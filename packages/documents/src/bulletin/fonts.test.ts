import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CYRILLIC, drawable, fontFile, LATIN, typefaceFor } from './fonts.ts';
import { LETTERS } from './test-issue.ts';

describe('what is drawn', () => {
  it('keeps the letters of our languages and leaves out what no typeface has', () => {
    for (const text of [LETTERS, 'Số 4/2025 · «Đà Nẵng» – “Huế”', 'L’œuvre à Orléans', 'El año ¿qué?', 'Мост дружбы № 3, съезд, Ёлка', 'Łódź, Kraków'])
      expect(drawable(text)).toBe(text);
    expect(drawable('Hà Nội 🌸 中文\u00ad\nvà Huế'.normalize('NFD'))).toBe('Hà Nội và Huế');
    expect(drawable('中文')).toBe('');
  });
  it('is in the Union’s typeface, unless a letter of it is missing there', () => {
    expect(typefaceFor([LETTERS, 'Số 4/2025 · «Đà Nẵng» – “Huế”', 'L’œuvre'])).toBe(LATIN);
    for (const text of ['Мост дружбы', 'Kraków, Łódź', '№ 3']) expect(typefaceFor(['Huế', text])).toBe(CYRILLIC);
  });
  it('has its files', () => {
    for (const typeface of [LATIN, CYRILLIC]) for (const face of ['400Regular', '700Bold']) expect(existsSync(fontFile(typeface, face))).toBe(true);
  });
});
