import { expect, it } from 'vitest';
import { shortNames } from './short-names';

it('leaves what tells names apart', () => {
  const names = ['Pháp', 'Nga', 'Hàn Quốc', 'Lào'].map((country) => `Hội hữu nghị Việt Nam – ${country} thành phố Hà Nội`);
  expect(shortNames([...names, 'Hiệp hội UNESCO thành phố Hà Nội'])).toEqual(['Pháp', 'Nga', 'Hàn Quốc', 'Lào', 'Hiệp hội UNESCO']);
  expect(shortNames(['Hội A', 'Hội B'])).toEqual(['Hội A', 'Hội B']);
  expect(shortNames(['Hội', 'Hội', 'Hội', 'Hội'])).toEqual(['Hội', 'Hội', 'Hội', 'Hội']);
  expect(shortNames([])).toEqual([]);
});

it('keeps the pair where lists name associations by it', () => {
  const named = (vi: (country: string) => string) => shortNames(['Pháp', 'Nga', 'Hàn Quốc', 'Lào'].map(vi), { pairs: true });
  expect(named((country) => `Hội hữu nghị Việt Nam - ${country} thành phố Hà Nội`)).toEqual([
    'Việt Nam - Pháp',
    'Việt Nam - Nga',
    'Việt Nam - Hàn Quốc',
    'Việt Nam - Lào',
  ]);
  const shared = [
    'Hội hữu nghị Việt - Nga thành phố Hà Nội',
    ...['Pháp', 'Lào', 'Cuba'].map((country) => `Hội hữu nghị Việt Nam - ${country} thành phố Hà Nội`),
  ];
  expect(shortNames(shared, { pairs: true })[0]).toBe('Việt - Nga');
  expect(named((country) => `Association d’amitié Vietnam - ${country} de Hanoï`)[1]).toBe('Vietnam - Nga');
  expect(named((country) => `Viet Nam - ${country} Friendship Association of Hanoi`)[1]).toBe('Viet Nam - Nga');
});
