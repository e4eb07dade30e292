import { expect, it } from 'vitest';
import { type Decision, groupDecisions, hrefOfGroup } from './decision-groups';

const matter = (kind: Decision['kind'], id: string, due: string | null = null, daysLate: number | null = null): Decision => ({
  ...{ kind, id, due, daysLate, subject: { vi: id }, detail: null },
});
const data = { year: 2025, reporting: null };

it('puts all matters of a kind in a line, with the longest delay and the nearest day', () => {
  const groups = groupDecisions([
    matter('overdueReport', 'a', '2025-07-05', 5),
    matter('overdueReport', 'b', '2025-07-03', 7),
    matter('unansweredWeakness', 'w'),
  ]);
  expect(groups.map(({ kind, matters, daysLate, due }) => [kind, matters.length, daysLate, due])).toEqual([
    ['overdueReport', 2, 7, '2025-07-03'],
    ['unansweredWeakness', 1, null, null],
  ]);
});

it('leads a single matter to itself and several to their list; to what may not be done nobody is led', () => {
  const [one] = groupDecisions([matter('unansweredWeakness', 'w')]);
  const [two] = groupDecisions([matter('unansweredWeakness', 'w'), matter('unansweredWeakness', 'v')]);
  if (!one || !two) throw new Error('no group');
  expect(hrefOfGroup(one, data, 'ADMIN')).toBe('/goals/new?year=2025&weakness=w');
  expect(hrefOfGroup(one, data, 'ASSOCIATION')).toBe('/weaknesses/w');
  expect(hrefOfGroup(two, data, 'ADMIN')).toBe('/weaknesses?year=2025&filter=unanswered');
});
