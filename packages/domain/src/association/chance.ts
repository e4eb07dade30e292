import { finiteOrNull } from '../shared/number.ts';
import { quantile, type Random, seededRandom } from '../shared/random.ts';

/** Corrected Gini that chance alone gives to equal associations: what is to be expected, and the band that holds 90 % of draws; 0…1. */
export type GiniByChance = { readonly expected: number; readonly low: number; readonly high: number };

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

/**
 * What chance alone would give: the expected G* and its 90 % band for `total` activities spread by chance over `n` equal associations (multinomial,
 * seeded, so that the same question has the same answer; 200 to 1,000 draws). Above 20 activities an association the draw is approximated by the normal
 * distribution of the same variances. Null when there are fewer than two associations or no activity.
 */
export function giniByChance(total: number, n: number): GiniByChance | null {
  const whole = Math.round(total);
  if (!(n >= 2) || !Number.isInteger(n) || !(whole >= 1) || !Number.isFinite(whole)) return null;
  const random = seededRandom(whole * 1009 + n);
  const places = new Float64Array(n);
  const draws = Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.floor(STEPS / (n + Math.min(whole, MANY * n)))));
  const drawn = new Float64Array(draws);
  let mean = 0;
  for (let index = 0; index < draws; index++) {
    const gini = correctedGini(places, thrown(random, whole, places));
    drawn[index] = gini;
    mean += gini / draws;
  }
  drawn.sort();
  const [low, high] = [quantile(drawn, 0.05), quantile(drawn, 0.95)];
  return low === null || high === null ? null : { expected: Math.min(1, mean), low, high: Math.min(1, high) };
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
