import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likePartners, type PartnerCandidate } from './duplicate.ts';
import { partnerMatcher } from './matcher.ts';

const word = fc.constantFrom('Hội', 'hữu nghị', 'Việt Nam', 'Pháp', 'Nhật', 'Đại sứ quán', 'Trường Đại học', 'Paris', 'Tokyo', 'số 1', 'số 12', 'Quỹ');
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const candidate = fc.record({
  name: fc.record({ vi: name, en: fc.option(name, { nil: null }) }),
  countries: fc.subarray(['FR', 'JP']),
  webDomain: fc.option(fc.constantFrom('a.org', 'b.org'), { nil: null }),
});

it('finds what comparing each with each finds', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 25 }), candidate, (list, asked) => {
      const known: PartnerCandidate[] = list.map((one, index) => ({ ...one, id: String(index) }));
      const matcher = partnerMatcher([...known, asked].map((one) => one.name));
      for (const one of known) matcher.add(one);
      const order = (found: ReturnType<typeof likePartners>) => found.toSorted((a, b) => Number(a.id) - Number(b.id));
      expect(order(matcher.find({ ...asked, id: 'asked' }))).toEqual(order(likePartners(asked, known)));
    }),
    { numRuns: 300 },
  );
});
