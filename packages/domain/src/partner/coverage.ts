import { sum } from '../shared/number.ts';
import type { PartnerKind, PartnerStage } from './types.ts';

/** A cell of the network: a country (ISO 3166 code) and a kind of partner. */
export interface CoverageCell {
  readonly countryCode: string;
  readonly kind: PartnerKind;
}

/** A partner as far as the network goes, with the stage that holds. */
export interface CoveragePartner {
  readonly id: string;
  readonly kind: PartnerKind;
  readonly countries: readonly string[];
  readonly stage: PartnerStage;
}

export interface CoverageCellState extends CoverageCell {
  readonly planned: boolean;
  /** an active partner stands in it */
  readonly filled: boolean;
  /** ids of the partners in it, by stage */
  readonly active: readonly string[];
  readonly others: readonly string[];
}

export interface NetworkCoverage {
  readonly planned: number;
  readonly filled: number;
  /** filled ÷ planned, 0…1; null: nothing is planned */
  readonly coverage: number | null;
  /** every cell that is planned or has a partner, by country and kind */
  readonly cells: readonly CoverageCellState[];
  /** planned and not filled */
  readonly gaps: readonly CoverageCell[];
}

const keyOf = ({ countryCode, kind }: CoverageCell) => `${countryCode} ${kind}`;

/**
 * Coverage of the network: planned cells of country × kind with at least one active partner ÷ planned cells. A partner of several countries stands in
 * each; one that is dormant, lapsed or a prospect is shown in its cell and does not fill it.
 */
export function networkCoverage(planned: readonly CoverageCell[], partners: readonly CoveragePartner[]): NetworkCoverage {
  const plan = new Set(planned.map(keyOf));
  const cells = new Map<string, CoverageCell & { active: string[]; others: string[] }>();
  const cellAt = (cell: CoverageCell) => {
    const key = keyOf(cell);
    const found = cells.get(key) ?? { countryCode: cell.countryCode, kind: cell.kind, active: [], others: [] };
    cells.set(key, found);
    return found;
  };
  for (const cell of planned) cellAt(cell);
  for (const { id, kind, countries, stage } of partners) {
    for (const countryCode of new Set(countries)) cellAt({ countryCode, kind })[stage === 'ACTIVE' ? 'active' : 'others'].push(id);
  }
  const states = [...cells]
    .map(([key, cell]): CoverageCellState => ({ ...cell, planned: plan.has(key), filled: cell.active.length > 0 }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const wanted = states.filter((cell) => cell.planned);
  const filled = wanted.filter((cell) => cell.filled).length;
  return {
    planned: wanted.length,
    filled,
    coverage: wanted.length === 0 ? null : filled / wanted.length,
    cells: states,
    gaps: wanted.filter((cell) => !cell.filled).map(({ countryCode, kind }) => ({ countryCode, kind })),
  };
}

/** Herfindahl index Σ s² of the shares of counts: 1/N (even) … 1 (all with one). Null where they add up to 0 or one is negative. */
export function herfindahl(counts: readonly number[]): number | null {
  const total = sum(counts);
  if (!(total > 0) || !Number.isFinite(total) || counts.some((count) => !(count >= 0))) return null;
  return sum(counts.map((count) => (count / total) ** 2));
}
