import { describe, expect, it } from 'vitest';
import { prepareBreakdown, wholeShares } from './breakdown';

describe('wholeShares', () => {
  it('adds up to 100: thirds are 34, 33, 33', () => expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]));
  // 11/65 = 16.92, 10/65 = 15.38, 44/65 = 67.69: down 16 + 15 + 67 = 98, two left for .92 and .69
  it('gives what is left to the largest remainders', () => expect(wholeShares([11, 10, 44])).toEqual([17, 15, 68]));
  it('gives nothing of nothing', () => expect(wholeShares([0, 0])).toEqual([0, 0]));
});

describe('prepareBreakdown', () => {
  const make = (values: (number | null)[], total: number | null, most = 2) =>
    prepareBreakdown({
      items: values.map((value, i) => ({ id: String(i), label: `row ${i}`, value })),
      total,
      most,
      format: String,
      formatPercent: (share) => `${share}%`,
      others: (count) => `others ${count}`,
    });

  it('puts what is not listed together and keeps it in the total', () => {
    // 5 + 3 + 1 + 1 = 10
    expect(make([1, 5, 3, 1], null).map((row) => [row.label, row.text, row.share])).toEqual([
      ['row 1', '5', '50%'],
      ['row 2', '3', '30%'],
      ['others 2', '2', '20%'],
    ]);
  });
  it('takes shares of the true total where rows were cut before they came here', () => {
    // 8 of 40 is 20 %, not 8 of 8
    expect(make([5, 3], 40).map((row) => [row.label, row.share])).toEqual([
      ['row 0', '13%'], // 12.5, the first of two equal remainders
      ['row 1', '7%'], // 7.5
      ['others null', '80%'],
    ]);
  });
  it('keeps a row without data apart, without a share', () => {
    expect(make([null, 4], null)).toMatchObject([
      { label: 'row 1', share: '100%', length: 1 },
      { label: 'row 0', text: null, share: null, length: null },
    ]);
  });
  it('has no shares of nothing', () => expect(make([0, 0], null).map((row) => row.share)).toEqual([null, null]));
});
