import { maintainHealth, type Yardstick } from '../indicator/progress.ts';
import { clampShare, finiteOrNull, reaches, sum } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';

/** State of a weakness in a year. */
export const WEAKNESS_STATES = ['open', 'improving', 'stagnant', 'worsening', 'resolved', 'reopened', 'unmeasured'] as const;
export type WeaknessState = (typeof WEAKNESS_STATES)[number];

export type WeaknessSettings = {
  /** change over a year, in points of severity, from which a weakness improves or worsens */
  changeFrom: number;
  /** severity below which a year counts towards "resolved" */
  resolvedBelow: number;
};

/** What holds where no setting says otherwise. */
export const DEFAULT_WEAKNESS_SETTINGS: Readonly<WeaknessSettings> = { changeFrom: 10, resolvedBelow: 10 };

/**
 * Gap of a measure, 0 (goal value reached) … 1 (no better than in the year that named the weakness): `clamp((t − x) / (t − b), 0, 1)`, where the
 * yardstick's baseline is the frozen base value; MAINTAIN: 1 − health. Null when a figure is missing or t = b.
 */
export function measureGap(yardstick: Yardstick, actual: number | null): number | null {
  if (yardstick.direction === 'MAINTAIN') {
    const health = maintainHealth(yardstick, actual);
    return health === null ? null : 1 - health;
  }
  const { baseline, target } = yardstick;
  if (baseline === null || target === null || actual === null || target === baseline) return null;
  const gap = finiteOrNull((target - actual) / (target - baseline));
  return gap === null ? null : clampShare(gap);
}

/** Severity `S = 100 · Σ w·gap / Σ w`, 0…100, over the measures that have a gap; null when none with weight has. */
export function severity(measures: readonly { readonly weight: number; readonly gap: number | null }[]): number | null {
  const known = measures.flatMap(({ weight, gap }) => (gap === null || !(weight > 0) ? [] : [{ weight, gap: clampShare(gap) }]));
  const total = sum(known.map(({ weight }) => weight));
  if (total === 0 || !Number.isFinite(total)) return null;
  return 100 * clampShare(sum(known.map(({ weight, gap }) => (weight / total) * gap)));
}

/** A year of a weakness: its severity 0…100 (null: no measure), and whether that year's review names it. */
export type WeaknessYear = { readonly year: number; readonly severity: number | null; readonly named: boolean };

/** A year with what follows from it; `change` is in points against the year before, null when either is not measured. */
export type WeaknessYearState = WeaknessYear & { readonly change: number | null; readonly state: WeaknessState };

function stateByChange(change: number | null, settings: WeaknessSettings): WeaknessState {
  if (change === null) return 'open';
  if (reaches(-change, settings.changeFrom)) return 'improving';
  return reaches(change, settings.changeFrom) ? 'worsening' : 'stagnant';
}

/**
 * State of a weakness year by year, in order of years, from the year that first named it (years before it are left out; all years when none names it).
 * In this order: `reopened` when a review names it after it was resolved (with or without a measure); `unmeasured` without a measure;
 * `open` in the first naming year, or without a figure for the year before; `resolved` when this year and the one before score below 10 and
 * this year's review does not name it; else by the change: ≤ −10 `improving`, ≥ +10 `worsening`, between `stagnant`.
 * Once resolved it may score again; it is reopened only by a review.
 */
export function weaknessStates(history: readonly WeaknessYear[], overrides: Overrides<WeaknessSettings> = {}): WeaknessYearState[] {
  const settings = withDefaults(DEFAULT_WEAKNESS_SETTINGS, overrides);
  const years = history.toSorted((a, b) => a.year - b.year);
  const firstNamed = years.find(({ named }) => named)?.year ?? null;
  const byYear = new Map(years.map((entry) => [entry.year, entry.severity]));
  let wasResolved = false;
  return years.flatMap((entry) => {
    if (firstNamed !== null && entry.year < firstNamed) return [];
    const before = byYear.get(entry.year - 1) ?? null;
    const change = entry.severity === null || before === null ? null : entry.severity - before;
    const state = ((): WeaknessState => {
      if (entry.named && wasResolved) return 'reopened';
      if (entry.severity === null) return 'unmeasured';
      if (entry.year === firstNamed) return 'open';
      const low = entry.severity < settings.resolvedBelow && before !== null && before < settings.resolvedBelow;
      return low && !entry.named ? 'resolved' : stateByChange(change, settings);
    })();
    if (state === 'resolved') wasResolved = true;
    if (state === 'reopened') wasResolved = false;
    return [{ ...entry, change, state }];
  });
}
