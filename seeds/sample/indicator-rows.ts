import { toDate } from '@nhipcau/db';
import type { MeasureKey } from '@nhipcau/domain/measure';
import { makeIndicator, stableId } from '../factories/index.ts';
import { goalId } from './goals.ts';
import type { SampleIndicator } from './indicator-kit.ts';

export const indicatorId = (i: Pick<SampleIndicator, 'year' | 'goal' | 'code'>) => stableId('indicator', `${goalId(i.year, i.goal)}/${i.code}`);

/** @param level of a measure in 2024; null: no data, then the indicator has no baseline */
export function indicatorRows(list: readonly SampleIndicator[], level: (key: MeasureKey) => number | null) {
  return list.map((i, index) =>
    makeIndicator(goalId(i.year, i.goal), i.code, {
      name: i.name,
      unit: i.unit,
      kind: i.kind,
      direction: i.direction ?? 'INCREASE',
      trajectory: i.trajectory ?? 'LINEAR',
      baseline: i.baseline === 'from-2024' ? (i.measure ? level(i.measure) : null) : i.baseline,
      target: i.target,
      targetIsSample: true,
      criticalLow: i.band?.[0] ?? null,
      bandLow: i.band?.[1] ?? null,
      bandHigh: i.band?.[2] ?? null,
      criticalHigh: i.band?.[3] ?? null,
      measureKey: i.measure ?? null,
      measureForm: i.form ?? null,
      goalScoped: i.goalScoped ?? false,
      weight: i.weight,
      copiedFromId: i.goesOnFrom ? indicatorId({ year: i.year - 1, goal: i.goesOnFrom[0], code: i.goesOnFrom[1] }) : null,
      decimals: i.decimals ?? 0,
      position: index,
      createdAt: toDate(`${i.year}-01-20`),
      sample: true,
    }),
  );
}

export function milestoneRows(list: readonly SampleIndicator[]) {
  return list.flatMap((i) =>
    (i.milestones ?? []).map(([on, value]) => ({
      id: stableId('milestone', `${indicatorId(i)}/${on}`),
      indicatorId: indicatorId(i),
      on: toDate(on),
      value,
      sample: true,
    })),
  );
}

export function measurementRows(list: readonly SampleIndicator[]) {
  return list.flatMap((i) =>
    (i.measured ?? []).map(([on, value, denominator]) => ({
      id: stableId('measurement', `${indicatorId(i)}/${on}`),
      indicatorId: indicatorId(i),
      on: toDate(on),
      value: denominator === undefined ? value : null,
      numerator: denominator === undefined ? null : value,
      denominator: denominator ?? null,
      sample: true,
    })),
  );
}
