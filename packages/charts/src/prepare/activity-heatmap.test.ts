import { expect, it } from 'vitest';
import { type ActivityCell, prepareActivityHeatmap } from './activity-heatmap';

const known = (value: number): ActivityCell => ({ state: 'known', value });
const waiting = (claimed: number | null): ActivityCell => ({ state: 'waiting', claimed });
const missing: ActivityCell = { state: 'missing' };
const noPeriod: ActivityCell = { state: 'noPeriod' };
const notMember: ActivityCell = { state: 'notMember' };
const columns = ['1', '2', '3', '4'].map((id) => ({ id, label: id, title: `month ${id}` }));
const prepare = (rows: Record<string, ActivityCell[]>) =>
  prepareActivityHeatmap({ columns, rows: Object.entries(rows).map(([id, cells]) => ({ id, label: id, cells })), format: String });

it('groups what is known, waits and is silent, whatever order they come in', () => {
  const { groups } = prepare({
    France: [missing, missing, noPeriod, noPeriod],
    Japan: [waiting(2), known(1), noPeriod, noPeriod],
    Cuba: [known(0), known(1), noPeriod, noPeriod],
  });
  expect(groups.map((group) => [group.standing, group.rows.map((row) => row.id)])).toEqual([
    ['known', ['Cuba']],
    ['waiting', ['Japan']],
    ['missing', ['France']],
  ]);
});

it('tells a known nothing from the unknown: only the first reads 0 and has a shade', () => {
  const cells = prepare({ Cuba: [known(0), missing, waiting(0), noPeriod] }).groups[0]?.rows[0]?.cells;
  expect(cells).toEqual([
    { state: 'known', text: '0', level: 0 },
    { state: 'missing', text: '', level: null },
    { state: 'waiting', text: '', level: null },
    { state: 'noPeriod', text: '', level: null },
  ]);
});

it('shades by the square root of approved figures alone', () => {
  // largest approved 9: √(1/9)·4 = 1.33 → 2, √(4/9)·4 = 2.67 → 3, 9 → 4; a claim of 100 shades nothing
  const row = prepare({ Laos: [known(1), known(4), known(9), waiting(100)] }).groups[0]?.rows[0];
  expect(row?.cells.map((cell) => cell.level)).toEqual([2, 3, 4, null]);
});

it('gives each number its own shade where they are few', () =>
  expect(prepare({ Laos: [known(1), known(2), known(3), known(0)] }).groups[0]?.rows[0]?.cells.map((cell) => cell.level)).toEqual([1, 2, 3, 0]));

it('gives a total only where all has spoken', () => {
  const { groups } = prepare({
    Cuba: [known(1), known(2), noPeriod, noPeriod],
    Japan: [known(1), waiting(2), noPeriod, noPeriod],
    France: [known(1), missing, noPeriod, noPeriod],
    Later: [notMember, notMember, notMember, noPeriod],
  });
  const totals = Object.fromEntries(groups.flatMap((group) => group.rows.map((row) => [row.id, row.total])));
  expect(totals).toEqual({
    Cuba: { state: 'known', text: '3' },
    Japan: { state: 'provisional', text: '3' },
    France: { state: 'unknown', text: null },
    Later: { state: 'noPeriod', text: null },
  });
});

it('joins the months that no period covers yet into one block at the end', () => {
  expect(prepare({ Cuba: [known(1), known(2), noPeriod, noPeriod], Later: [notMember, notMember, notMember, noPeriod] }).noPeriod).toEqual({
    from: 2,
    count: 2,
  });
  expect(prepare({ Cuba: [known(1), noPeriod, known(2), known(0)] }).noPeriod).toBeNull();
  expect(prepare({ Cuba: [noPeriod, noPeriod, noPeriod, noPeriod] }).noPeriod).toEqual({ from: 0, count: 4 });
  expect(prepare({}).noPeriod).toBeNull();
});
