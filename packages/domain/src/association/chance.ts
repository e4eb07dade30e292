import { finiteOrNull } from '../shared/number.ts';
import { quantile, type Random, seededRandom } from '../shared/random.ts';

/** Corrected Gini that chance alone gives to equal associations: what is to be expected, and the band that holds 90 % of draws; 0…1. */
export type GiniByChance = { readonly expected: number; readonly low: number; readonly high: number };

/**
 * Where the Lorenz curve of equal associations lies by chance alone: at `associations` (share of all, the least active first) 90 % of the draws have between
 * `low` and `high` of the activities. All 0…1.
 */
export type LorenzBandPoint = { readonly associations: number; readonly low: number; readonly high: number };

/** Draws of one answer: fewer where a single draw is long, so that the answer stays a matter of milliseconds. */
const MOST_DRAWS = 1000;
const LEAST_DRAWS = 200;
const STEPS = 100_000;
/** Activities an association from which the multinomial is drawn by its normal approximation. */
const MANY = 20;

/** G* of shares in ascending order. */
function correctedGini(ascending: Float64Array, total: number): number {
  const n = ascending.length;
  let weighted = 0;
  for (let index = 0; index < n; index++) weighted += (2 * (index + 1) - n - 1) * (ascending[index] ?? 0);
  return weighted / (total * (n - 1));
}

/** One throw of `total` activities on equal places, in ascending order; a place's share of the total where there are many. */
function thrown(random: Random, total: number, places: Float64Array): number {
  const n = places.length;
  if (total <= MANY * n) {
    places.fill(0);
    for (let left = total; left > 0; left--) {
      const at = random.below(n);
      places[at] = (places[at] ?? 0) + 1;
    }
    places.sort();
    return total;
  }
  // normal with the multinomial's own variances and covariances: 1/n + (z − mean z) / √(total · n)
  let mean = 0;
  for (let index = 0; index < n; index++) {
    const z = random.normal();
    places[index] = z;
    mean += z / n;
  }
  for (let index = 0; index < n; index++) places[index] = Math.max(0, 1 / n + ((places[index] ?? 0) - mean) / Math.sqrt(total * n));
  places.sort();
  return 1;
}

/** Throws `total` activities on `n` equal places again and again; `read` gets each throw in ascending order and the sum of its places. Null: nothing to throw. */
function throwOften(total: number, n: number, read: (places: Float64Array, sum: number, draw: number) => void): number | null {
  const whole = Math.round(total);
  if (!(n >= 2) || !Number.isInteger(n) || !(whole >= 1) || !Number.isFinite(whole)) return null;
  const random = seededRandom(whole * 1009 + n);
  const places = new Float64Array(n);
  const draws = Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.floor(STEPS / (n + Math.min(whole, MANY * n)))));
  for (let draw = 0; draw < draws; draw++) read(places, thrown(random, whole, places), draw);
  return draws;
}

/** The 90 % band of what was drawn. */
function bandOf(drawn: Float64Array): { low: number; high: number } | null {
  drawn.sort();
  const [low, high] = [quantile(drawn, 0.05), quantile(drawn, 0.95)];
  return low === null || high === null ? null : { low: Math.min(1, low), high: Math.min(1, high) };
}

/**
 * What chance alone would give: the expected G* and its 90 % band for `total` activities spread by chance over `n` equal associations (multinomial,
 * seeded, so that the same question has the same answer; 200 to 1,000 draws). Above 20 activities an association the draw is approximated by the normal
 * distribution of the same variances. Null when there are fewer than two associations or no activity.
 */
export function giniByChance(total: number, n: number): GiniByChance | null {
  const drawn = new Float64Array(MOST_DRAWS);
  const draws = throwOften(total, n, (places, whole, draw) => {
    drawn[draw] = correctedGini(places, whole);
  });
  if (draws === null) return null;
  const ginis = drawn.subarray(0, draws);
  const expected = ginis.reduce((sum, gini) => sum + gini / draws, 0);
  const band = bandOf(ginis);
  return band === null ? null : { expected: Math.min(1, expected), ...band };
}

/**
 * The band of the Lorenz curve that chance alone would give: `n` + 1 points from (0, 0) to (1, 1), from the very draws of `giniByChance`.
 * Empty when there are fewer than two associations or no activity.
 */
export function lorenzByChance(total: number, n: number): LorenzBandPoint[] {
  const drawn: Float64Array[] = [];
  const draws = throwOften(total, n, (places, whole, draw) => {
    let done = 0;
    for (let index = 0; index < n; index++) {
      done += (places[index] ?? 0) / whole;
      const shares = drawn[index] ?? new Float64Array(MOST_DRAWS);
      shares[draw] = done;
      drawn[index] = shares;
    }
  });
  if (draws === null) return [];
  const inner = drawn.slice(0, -1).map((shares, index) => ({ associations: (index + 1) / n, ...(bandOf(shares.subarray(0, draws)) ?? { low: 0, high: 1 }) }));
  return [{ associations: 0, low: 0, high: 0 }, ...inner, { associations: 1, low: 1, high: 1 }];
}

/**
 * Unevenness beyond chance `max(0, (G* − G₀) / (1 − G₀))`, 0…1: what verdicts, weaknesses and targets use, since with few activities equal associations
 * look unequal. Null where chance alone would already give everything to one (a single activity).
 */
export function unevennessBeyondChance(giniCorrected: number, byChance: number): number | null {
  if (byChance >= 1 - 1e-9) return null;
  const beyond = finiteOrNull((giniCorrected - byChance) / (1 - byChance));
  return beyond === null ? null : Math.min(1, Math.max(0, beyond));
}
