import { expect, it } from 'vitest';
import { placeInLanes } from './label-lanes';

it('keeps labels that do not touch in one lane', () =>
  // 50 ± 20 ends at 70, 110 ± 20 begins at 90: 20 apart
  expect(
    placeInLanes(
      [
        { x: 50, width: 40 },
        { x: 110, width: 40 },
      ],
      0,
      200,
    ),
  ).toEqual([
    { x: 50, lane: 0 },
    { x: 110, lane: 0 },
  ]));

it('lifts a label that would cover another, and uses the free place beside it again', () =>
  expect(
    placeInLanes(
      [
        { x: 50, width: 40 },
        { x: 60, width: 40 },
        { x: 120, width: 40 },
      ],
      0,
      200,
    ),
  ).toEqual([
    { x: 50, lane: 0 },
    { x: 60, lane: 1 },
    { x: 120, lane: 0 },
  ]));

it('moves a label inside the picture', () =>
  expect(
    placeInLanes(
      [
        { x: 5, width: 40 },
        { x: 199, width: 40 },
      ],
      0,
      200,
    ),
  ).toEqual([
    { x: 20, lane: 0 },
    { x: 180, lane: 0 },
  ]));

it('centres what is wider than the picture', () => expect(placeInLanes([{ x: 5, width: 400 }], 0, 200)).toEqual([{ x: 100, lane: 0 }]));
