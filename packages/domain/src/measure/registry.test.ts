import { describe, expect, it } from 'vitest';
import { checkMeasureSpec, isMeasureKey, MEASURE_KEYS, measureDefinition } from './registry.ts';

describe('the registry of measures', () => {
  it('knows its keys and no inherited ones', () => {
    expect(MEASURE_KEYS).toHaveLength(37);
    expect(isMeasureKey('events_held')).toBe(true);
    expect(isMeasureKey('toString')).toBe(false);
  });

  it('adds up only what can be added up: a share or an index is never a flow', () => {
    for (const key of MEASURE_KEYS) {
      const { kind, unit } = measureDefinition(key);
      expect(kind === 'FLOW' && (unit === 'share' || unit === 'index')).toBe(false);
    }
  });

  it('limits events to a form and a goal, and says which limit does not fit', () => {
    expect(checkMeasureSpec({ key: 'events_held', form: 'FESTIVAL', goalId: 'g' }, 'country')).toBeNull();
    expect(checkMeasureSpec({ key: 'effective_forms', form: 'FESTIVAL' })).toBe('form_not_supported');
    expect(checkMeasureSpec({ key: 'novelty_rate', goalId: 'g' })).toBe('goal_scope_not_supported');
    expect(checkMeasureSpec({ key: 'report_timeliness' }, 'form')).toBe('dimension_not_supported');
    expect(checkMeasureSpec({ key: 'report_timeliness', form: null, goalId: null })).toBeNull();
  });
});
