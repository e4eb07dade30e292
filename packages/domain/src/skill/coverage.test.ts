import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { gapMatrix, languageCoverage, singleHolders, skillCoverage, slotsOf, staffing, trainingHours, whatIf } from './coverage.ts';
import { cefrOf, levelOfCefr } from './levels.ts';
import type { AssessmentFact, SkillFacts } from './types.ts';

const TODAY = '2025-05-20';
const assessed = (staffMemberId: string, skillId: string, level: number, rest: Partial<AssessmentFact> = {}): AssessmentFact => ({
  staffMemberId,
  skillId,
  level,
  kind: 'CERTIFICATE',
  assessedOn: '2024-01-01',
  expiresOn: null,
  ...rest,
});
const person = (id: string, positionId: string | null, leftOn: string | null = null) => ({ id, positionId, joinedOn: null, leftOn });
const post = (id: string, required: { skillId: string; level: number }[], untilOn: string | null = null) => ({ id, fromOn: null, untilOn, required });

/** Three approved posts, one vacant; French, English and protocol. */
const office: SkillFacts = {
  skills: [
    { id: 'fr', group: 'LANGUAGE', language: 'fr' },
    { id: 'en', group: 'LANGUAGE', language: 'en' },
    { id: 'protocol', group: 'PROTOCOL', language: null },
  ],
  positions: [
    post('desk', [
      { skillId: 'fr', level: 4 },
      { skillId: 'protocol', level: 3 },
    ]),
    post('events', [
      { skillId: 'en', level: 4 },
      { skillId: 'protocol', level: 2 },
    ]),
    post('vacant', [{ skillId: 'en', level: 3 }]),
    post('abolished', [{ skillId: 'en', level: 6 }], '2024-12-31'),
  ],
  staff: [person('lan', 'desk'), person('minh', 'events'), person('old', 'vacant', '2025-05-20')],
  assessments: [
    assessed('lan', 'fr', 5, { expiresOn: '2025-05-20' }),
    assessed('lan', 'protocol', 2),
    assessed('lan', 'protocol', 6, { kind: 'SELF' }),
    assessed('minh', 'en', 3),
    assessed('minh', 'protocol', 2, { kind: 'CONFIRMED' }),
    assessed('old', 'en', 6),
  ],
};

describe('coverage of skills', () => {
  it('counts slots whose holder is at the level, partly never', () => {
    // desk: fr 5 ≥ 4 covered, protocol 2 < 3 open (an own estimate does not count) · events: en 3 < 4 open, protocol 2 covered · vacant: open
    const slots = slotsOf(office, TODAY);
    expect(slots.map(({ positionId, skillId, covered }) => [positionId, skillId, covered])).toEqual([
      ['desk', 'fr', true],
      ['desk', 'protocol', false],
      ['events', 'en', false],
      ['events', 'protocol', true],
      ['vacant', 'en', false],
    ]);
    const { slots: all, covered, share, bySkill } = skillCoverage(slots);
    expect([all, covered, share]).toEqual([5, 2, 0.4]);
    expect(bySkill.get('protocol')).toEqual({ slots: 2, covered: 1, share: 0.5 });
    expect(skillCoverage([]).share).toBeNull();
  });

  it('opens a slot on the day after its certificate has expired', () => {
    expect(skillCoverage(slotsOf(office, '2025-05-20')).covered).toBe(2);
    expect(skillCoverage(slotsOf(office, '2025-05-21')).covered).toBe(1);
    // a slot in the past: the old holder was still there, and the abolished post in 2024
    expect(skillCoverage(slotsOf(office, '2025-05-19')).covered).toBe(3);
    expect(slotsOf(office, '2024-12-31')).toHaveLength(6);
  });

  it('shows the gaps of those who are there', () => {
    expect(gapMatrix(office, TODAY)).toEqual([
      { staffMemberId: 'lan', skillId: 'fr', required: 4, held: 5, gap: 0 },
      { staffMemberId: 'lan', skillId: 'protocol', required: 3, held: 2, gap: 1 },
      { staffMemberId: 'minh', skillId: 'en', required: 4, held: 3, gap: 1 },
      { staffMemberId: 'minh', skillId: 'protocol', required: 2, held: 2, gap: 0 },
    ]);
  });

  it('warns of a skill that one person alone holds', () => {
    // fr: Lan alone · en from level 3: Minh alone · protocol from level 2: both
    expect(singleHolders(office, TODAY)).toEqual([
      { skillId: 'fr', level: 4, staffMemberId: 'lan' },
      { skillId: 'en', level: 3, staffMemberId: 'minh' },
    ]);
    expect(singleHolders(office, '2025-05-21').map(({ skillId }) => skillId)).toEqual(['en']); // nobody holds French: a gap, no alert
  });

  it('counts filled posts', () => {
    expect(staffing(office, TODAY)).toEqual({ approved: 3, filled: 2, share: 2 / 3 });
    expect(staffing(office, '2025-05-19').filled).toBe(3);
    expect(staffing({ positions: [], staff: [] }, TODAY).share).toBeNull();
  });

  it('says which partners can be served in their language', () => {
    const partners = [
      { id: 'paris', languages: ['fr'] },
      { id: 'london', languages: ['en'] },
      { id: 'both', languages: ['en', 'fr'] },
      { id: 'hue', languages: ['vi'] },
      { id: 'unknown', languages: [] },
    ];
    // French by Lan's C1; English only at B1; Vietnamese by everybody: 3 of 4
    const result = languageCoverage(office, partners, TODAY);
    expect([result.partners, result.served, result.share, result.unserved]).toEqual([4, 3, 0.75, ['london']]);
    expect(result.byLanguage).toEqual([
      { language: 'en', people: 0, partners: 2 },
      { language: 'fr', people: 1, partners: 2 },
      { language: 'vi', people: 0, partners: 1 },
    ]);
    expect(languageCoverage(office, [], TODAY).share).toBeNull();
  });

  it('tells what a training would change', () => {
    // of two slots of English none is covered; with Minh at B2 one is. The vacant post stays open.
    const result = whatIf(office, { skillIds: ['en'], staffMemberIds: ['minh', 'lan'], level: 4 }, TODAY);
    expect([result.before.share, result.after.share]).toEqual([0, 0.5]);
    expect(result.gained.map(({ positionId }) => positionId)).toEqual(['events']);
    // nobody loses what is already held
    expect(whatIf(office, { skillIds: ['fr'], staffMemberIds: ['lan'], level: 1 }, TODAY).after.share).toBe(1);
  });

  it('never covers less after a training, and all of it at the highest level with every post filled', () => {
    const level = fc.integer({ min: 1, max: 6 });
    const facts = fc.array(fc.tuple(level, fc.option(level), fc.integer({ min: -400, max: 400 })), { minLength: 1, maxLength: 12 }).map(
      (rows): SkillFacts => ({
        skills: [{ id: 's', group: 'LAW', language: null }],
        positions: rows.map(([required], index) => post(`p${index}`, [{ skillId: 's', level: required }])),
        staff: rows.map((_, index) => person(`m${index}`, `p${index}`)),
        assessments: rows.flatMap(([, held, days], index) =>
          held === null ? [] : [assessed(`m${index}`, 's', held, { expiresOn: addDays('2025-05-20', days) })],
        ),
      }),
    );
    fc.assert(
      fc.property(facts, level, (given, reached) => {
        const ids = given.staff.map(({ id }) => id);
        const { before, after } = whatIf(given, { skillIds: ['s'], staffMemberIds: ids, level: reached }, TODAY);
        expect(after.covered).toBeGreaterThanOrEqual(before.covered);
        expect(whatIf(given, { skillIds: ['s'], staffMemberIds: ids, level: 6 }, TODAY).after.share).toBe(1);
      }),
    );
  });
});

it('reads levels both ways', () => {
  expect([cefrOf(1), cefrOf(4), cefrOf(6), cefrOf(7)]).toEqual(['A1', 'B2', 'C2', null]);
  expect([levelOfCefr('b2'), levelOfCefr('D1')]).toEqual([4, null]);
});

it('adds up hours, and hours of people', () => {
  expect(
    trainingHours([
      { hours: 3, attended: 4 },
      { hours: 1.5, attended: 2 },
    ]),
  ).toEqual({ hours: 4.5, personHours: 15 });
});
