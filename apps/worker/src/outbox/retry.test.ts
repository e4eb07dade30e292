import { describe, expect, test } from 'vitest';
import { isPermanent, MOST_ATTEMPTS, retryDelay } from './retry.ts';

describe('retryDelay', () => {
  test('grows threefold from a minute, to six hours at most', () => {
    // 60 · 3^(n−1): 60, 180, 540, 1620, 4860, 14580, then 43740 > 21600
    expect([1, 2, 3, 4, 5, 6, 7].map(retryDelay)).toEqual([60, 180, 540, 1620, 4860, 14580, 21600]);
  });
  test('ends', () => {
    expect(retryDelay(MOST_ATTEMPTS - 1)).toBe(21600);
    expect(retryDelay(MOST_ATTEMPTS)).toBeNull();
  });
});

describe('isPermanent', () => {
  const fault = (code: string, responseCode?: number) => Object.assign(new Error('x'), { code, responseCode });
  test.each([
    [fault('EENVELOPE', 550), true],
    [fault('EMESSAGE', 554), true],
    [fault('EENVELOPE', 450), false],
    [fault('EAUTH', 535), false],
    [fault('ECONNECTION'), false],
    ['text', false],
  ])('%o: %s', (error, permanent) => expect(isPermanent(error)).toBe(permanent));
});
