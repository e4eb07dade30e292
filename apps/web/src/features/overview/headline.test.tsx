import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/testing/render';
import { Headline, type HeadlineData } from './headline';

const coverage = { known: 17, waiting: 5, drafted: 2, missing: 2, expected: 26 };
type Goal = HeadlineData['goals'][number];
type Weakness = HeadlineData['weaknesses'][number];

const goals = (...rows: [Goal['status'], boolean][]): Goal[] =>
  rows.map(([status, provisional], i) => ({
    ...{ id: `g${i}`, title: { vi: `Mục tiêu ${i}` }, status, provisional, progress: 0.5, expected: 0.5, coverage },
    ...{ progressIfApproved: 0.5, statusIfApproved: status },
  }));
const weaknesses = (...rows: (readonly [Weakness['state'], number])[]): Weakness[] =>
  rows.map(([state, answers], i) => ({
    ...{ id: `w${i}`, title: { vi: `Hạn chế ${i}` }, state, answers, distance: 80, distanceBefore: 100, distanceIfApproved: 80 },
    ...{ range: null, change: -20, coverage, provisional: state === 'provisional', pastHalfWay: false },
  }));
const year: HeadlineData = {
  ...{ year: 2025, ended: false, hasPlan: true, periodsEnded: 1, coverage, goals: [], weaknesses: [], evenness: { beyond: null } },
};
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

it('counts every goal once, and says why some are provisional', () => {
  // 1 + 1 + 3 and 3 provisional, whatever their status: eight
  const eight = goals(['on_track', false], ['at_risk', false], ['off_track', false], ['off_track', false], ['off_track', false]);
  show(<Headline data={{ ...year, goals: [...eight, ...goals(['on_track', true], ['off_track', true], ['achieved', true])] }} />);
  expect(heading()).toBe('1 mục tiêu đúng tiến độ, 1 có rủi ro, 3 chậm. 3 mục tiêu còn tạm tính vì mới 17 trên 26 hội có báo cáo được duyệt.');
});

it('speaks of reports where each association owes several', () => {
  const data = {
    ...year,
    ended: true,
    periodsEnded: 2,
    coverage: { ...coverage, known: 43, expected: 52 },
    goals: goals(['achieved', false], ['missed', true]),
  };
  show(<Headline data={data} />);
  expect(heading()).toBe('Kết thúc năm 2025: 1 mục tiêu đạt chỉ tiêu. 1 mục tiêu còn tạm tính vì mới 43 trên 52 báo cáo được duyệt.');
});

it('tells how weaknesses move with the size of it, every one of them, and how many have no goal', () => {
  const eleven = weaknesses(
    ...([
      ['improving', 1],
      ['improving', 1],
      ['stagnant', 1],
      ['mixed', 1],
      ['worsening', 1],
    ] as const),
    ...([
      ['provisional', 1],
      ['provisional', 1],
      ['provisional', 1],
      ['provisional', 0],
      ['provisional', 0],
      ['unmeasured', 0],
    ] as const),
  );
  show(<Headline data={{ ...year, goals: goals(['on_track', false]), weaknesses: eleven }} />);
  expect(screen.getByText(/hạn chế đã nêu/).parentElement?.textContent).toContain(
    '11 hạn chế đã nêu: 2 đang khắc phục, chưa hạn chế nào qua nửa đường; 1 chững lại, 1 chuyển biến không đều, 1 xấu đi, 5 tạm tính, 1 chưa đo được; 3 chưa có mục tiêu.',
  );
});

it('says of a year without a plan that there is none, and nothing else', () => {
  show(<Headline data={{ ...year, year: 2026, hasPlan: false, coverage: null }} />);
  expect(heading()).toBe('Năm 2026 chưa có kế hoạch.');
});
