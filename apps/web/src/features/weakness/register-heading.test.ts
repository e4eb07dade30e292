import { countWeaknesses } from '@nhipcau/domain/overview';
import { expect, it } from 'vitest';
import { headingOf } from './register-heading';

type State = Parameters<typeof countWeaknesses>[0][number]['state'];
const of = (...states: State[]) => headingOf(countWeaknesses(states.map((state, index) => ({ id: String(index), state, pastHalfWay: false, answers: 1 }))));

it('says which sentence the register may carry', () => {
  expect(of()).toBe('none');
  expect(of('improving', 'unmeasured')).toBe('improving');
  expect(of('stagnant', 'worsening')).toBe('noneImproving');
});
it('does not say that none improves while some are not known, or one is resolved', () => {
  expect(of('stagnant', 'provisional')).toBe('counts');
  expect(of('unmeasured', 'unmeasured')).toBe('counts');
  expect(of('stagnant', 'resolved')).toBe('counts');
});
