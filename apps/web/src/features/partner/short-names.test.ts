import { expect, it } from 'vitest';
import { shortNames } from './short-names';

it('leaves what tells names apart', () => {
  const names = ['Pháp', 'Nga', 'Hàn Quốc', 'Lào'].map((country) => `Hội hữu nghị Việt Nam – ${country} thành phố Hà Nội`);
  expect(shortNames([...names, 'Hiệp hội UNESCO thành phố Hà Nội'])).toEqual(['Pháp', 'Nga', 'Hàn Quốc', 'Lào', 'Hiệp hội UNESCO']);
  expect(shortNames(['Hội A', 'Hội B'])).toEqual(['Hội A', 'Hội B']);
  expect(shortNames(['Hội', 'Hội', 'Hội', 'Hội'])).toEqual(['Hội', 'Hội', 'Hội', 'Hội']);
  expect(shortNames([])).toEqual([]);
});
