import { type MeasureFacts, measureValue } from '@nhipcau/db/measures';
import type { Yardstick } from '@nhipcau/domain/indicator';
import { isMeasureKey } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { measureGap, severity, weaknessStates } from '@nhipcau/domain/weakness';
import type { WeaknessRow } from './rows.ts';
import type { WeaknessMeasureState, WeaknessNode } from './types.ts';

function measureState(measure: WeaknessRow['measures'][number], facts: MeasureFacts, year: number, today: IsoDate): WeaknessMeasureState[] {
  const { id, key, direction, weight, base, target, low, high, criticalLow, criticalHigh } = measure;
  if (!isMeasureKey(key)) return [];
  const band = { low, high, criticalLow, criticalHigh };
  const yardstick: Yardstick = direction === 'MAINTAIN' ? { direction, ...band } : { direction, baseline: base, target };
  const current = measureValue(facts, { key }, year, today);
  return [{ id, key, direction, weight, base, target, band, current, gap: measureGap(yardstick, current) }];
}

/**
 * A weakness in the year looked at. Years whose review froze a score keep it; the year itself is computed from the measures while it has none.
 * Null when the reviews that name it are all of later years.
 */
export function weaknessNode(row: WeaknessRow, facts: MeasureFacts, year: number, today: IsoDate): WeaknessNode | null {
  const namingYears = row.namingYears.filter((named) => named <= year);
  if (row.namingYears.length > 0 && namingYears.length === 0) return null;
  const measures = row.measures.flatMap((measure) => measureState(measure, facts, year, today));
  const frozen = new Map(row.scores.map((entry) => [entry.year, entry.score]));
  const now = frozen.has(year) ? (frozen.get(year) ?? null) : severity(measures);
  const known = [...new Set([...frozen.keys(), ...namingYears])].filter((past) => past < year);
  const history = [...known.map((past) => ({ year: past, severity: frozen.get(past) ?? null })), { year, severity: now }];
  const states = weaknessStates(history.map((entry) => ({ ...entry, named: namingYears.includes(entry.year) })));
  const current = states.at(-1);
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    description: row.description,
    category: row.category,
    version: row.version,
    sample: row.sample,
    namingYears,
    years: states.map((entry) => ({ ...entry, live: entry.year === year && !frozen.has(year) })),
    severity: now,
    severityBefore: frozen.get(year - 1) ?? null,
    state: current?.state ?? 'unmeasured',
    change: current?.change ?? null,
    measures,
    goals: row.goals,
    difficulties: row.difficulties,
  };
}
