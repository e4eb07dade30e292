import { expect, test } from 'vitest';
import { csvCell, toCsv } from './csv';

test('what a spreadsheet would run is kept a text', () => {
  expect(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', ' =1'].map(csvCell)).toEqual(["'=1+1", "'+84", "'-2", "'@SUM(A1)", "'\t=1", "' =1"]);
});
test('numbers stay numbers, missing stays empty', () => expect([-2.5, 0, null, Number.NaN].map(csvCell)).toEqual(['-2.5', '0', '', '']));
test('quotes, separators and line breaks are quoted', () => {
  expect(csvCell('Hội "A", Hà Nội')).toBe('"Hội ""A"", Hà Nội"');
  expect(csvCell('a\nb')).toBe('"a\nb"');
});
test('a table opens in Excel with its accents', () => {
  expect(
    toCsv([
      ['Tháng', 'Giá trị'],
      ['1', 5],
      ['2', null],
    ]),
  ).toBe('\uFEFFTháng,Giá trị\r\n1,5\r\n2,\r\n');
});
