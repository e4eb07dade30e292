import { describe, expect, it } from 'vitest';
import { erasureDueOn, expiryStage, ifLeaves, isOutlived, slotsLostAfter } from './forecast.ts';
import type { AssessmentFact, SkillFacts } from './types.ts';

const TODAY = '2025-07-10';
const certificate = (staffMemberId: string, skillId: string, level: number, expiresOn: string | null): AssessmentFact => ({
  ...{ staffMemberId, skillId, level, expiresOn },
  kind: 'CERTIFICATE',
  assessedOn: '2024-01-01',
});
const person = (id: string, positionId: string | null) => ({ id, positionId, joinedOn: null, leftOn: null });

/** Two posts: one needs Chinese 4 and protocol 2, one needs English 4. Hoa holds all of the first, Nam all of the second. */
const office: SkillFacts = {
  skills: [
    { id: 'zh', group: 'LANGUAGE', language: 'zh' },
    { id: 'en', group: 'LANGUAGE', language: 'en' },
    { id: 'protocol', group: 'PROTOCOL', language: null },
  ],
  positions: [
    {
      ...{ id: 'asia', fromOn: null, untilOn: null },
      required: [
        { skillId: 'zh', level: 4 },
        { skillId: 'protocol', level: 2 },
      ],
    },
    { id: 'west', fromOn: null, untilOn: null, required: [{ skillId: 'en', level: 4 }] },
  ],
  staff: [person('hoa', 'asia'), person('nam', 'west')],
  assessments: [
    certificate('hoa', 'zh', 5, '2025-07-16'),
    certificate('hoa', 'protocol', 3, null),
    certificate('hoa', 'en', 4, null),
    certificate('nam', 'en', 5, null),
  ],
};
const partners = [
  { id: 'beijing', languages: ['zh'] },
  { id: 'london', languages: ['en'] },
];

describe('what is ahead', () => {
  it.each([
    ['2025-10-09', null], // 91 days
    ['2025-10-08', 90],
    ['2025-08-10', 90], // 31 days
    ['2025-08-09', 30],
    ['2025-07-18', 30], // 8 days
    ['2025-07-17', 7],
    ['2025-07-10', 7], // its last day
    ['2025-07-09', null], // expired
    [null, null],
  ])('reminds of a certificate that ends on %s by %s days', (expiresOn, stage) => expect(expiryStage(expiresOn, TODAY)).toBe(stage));

  it('keeps quiet about a certificate that another one outlives', () => {
    const old = certificate('hoa', 'zh', 4, '2025-07-16');
    const of = (...others: AssessmentFact[]) => isOutlived(old, [old, ...others], TODAY);
    expect(of()).toBe(false);
    expect(of(certificate('hoa', 'zh', 4, '2026-07-16'))).toBe(true);
    expect(of(certificate('hoa', 'zh', 3, null))).toBe(false); // lower
    expect(of(certificate('hoa', 'zh', 6, '2025-07-16'))).toBe(false); // ends with it
    expect(of({ ...certificate('hoa', 'zh', 6, null), kind: 'SELF' })).toBe(false);
    expect(of(certificate('nam', 'zh', 6, null))).toBe(false);
  });

  it('names the slots that an expiry opens', () => {
    expect(slotsLostAfter(office, TODAY, '2025-07-16').map(({ positionId, skillId }) => [positionId, skillId])).toEqual([['asia', 'zh']]);
    expect(slotsLostAfter(office, TODAY, '2025-07-15')).toEqual([]);
  });

  it('tells what is missing when somebody leaves', () => {
    const { lost, languages, partners: unserved } = ifLeaves(office, partners, 'hoa', TODAY);
    expect(lost.map(({ skillId }) => skillId)).toEqual(['zh', 'protocol']);
    expect([languages, unserved]).toEqual([['zh'], ['beijing']]);
    // English is held by Hoa too: nobody is left unserved, the post stands open
    const nam = ifLeaves(office, partners, 'nam', TODAY);
    expect([nam.lost.length, nam.languages, nam.partners]).toEqual([1, [], []]);
  });

  it('counts the years that data are kept from the day of leaving', () => {
    expect(erasureDueOn('2020-07-10', 5)).toBe('2025-07-10');
    expect(erasureDueOn('2020-02-29', 5)).toBe('2025-02-28');
    expect(erasureDueOn('2020-02-29', 4)).toBe('2024-02-29');
    expect(erasureDueOn(null, 5)).toBeNull();
  });
});
