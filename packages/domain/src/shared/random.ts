import { sum } from './number.ts';

/** A seeded source of chance: the same seed gives the same numbers on every machine, so a figure drawn by chance can be shown twice. */
export interface Random {
  /** evenly in [0, 1) */
  uniform(): number;
  /** whole number 0 … n − 1; n ≥ 1 */
  below(n: number): number;
  /** mean 0, variance 1; polar method (Marsaglia & Bray 1964) */
  normal(): number;
  /** mean and variance `shape`, shape > 0 (Marsaglia & Tsang 2000) */
  gamma(shape: number): number;
  /** mean a / (a + b), 0…1; a, b > 0 */
  beta(a: number, b: number): number;
  /** whole number ≥ 0 with this mean (products of uniforms under 10; PTRS of Hörmann 1993 above) */
  poisson(mean: number): number;
  /** whole number ≥ 0 with this mean and variance mean · dispersion; dispersion ≤ 1 is Poisson */
  negativeBinomial(mean: number, dispersion: number): number;
}

/** A seed from a text such as an id and a day (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

const UNIT = 2 ** -32;

/** Small Fast Counter, 32 bits (Doty-Humphrey; passes PractRand), the first draws thrown away. */
function uniformSource(seed: number): () => number {
  let a = seed | 0;
  let b = (seed ^ 0x9e3779b9) | 0;
  let c = 0x243f6a88 | 0;
  let counter = 1;
  const next = () => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) * UNIT;
  };
  for (let index = 0; index < 12; index++) next();
  return next;
}

function normalSource(uniform: () => number): () => number {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
}

function gammaSource(uniform: () => number, normal: () => number): (shape: number) => number {
  return function gamma(shape: number): number {
    // a shape under 1 is lifted by one and brought back by a power of a uniform
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const square = x * x;
      const u = 1 - uniform();
      if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
    }
  };
}

const LOG_FACTORIALS = Array.from({ length: 10 }, (_, k) => sum(Array.from({ length: k }, (__, index) => Math.log(index + 1))));

/** ln k!: a table up to 9, Stirling's series above. */
export function logFactorial(k: number): number {
  if (k < 10) return LOG_FACTORIALS[k] ?? 0;
  return (k + 0.5) * Math.log(k) - k + 0.9189385332046727 + 1 / (12 * k) - 1 / (360 * k * k * k);
}

function poissonSource(uniform: () => number): (mean: number) => number {
  return (mean) => {
    if (!(mean > 0)) return 0;
    if (mean < 10) {
      const limit = Math.exp(-mean);
      let count = 0;
      let product = uniform();
      for (; product > limit; product *= uniform()) count++;
      return count;
    }
    const logMean = Math.log(mean);
    const b = 0.931 + 2.53 * Math.sqrt(mean);
    const a = -0.059 + 0.02483 * b;
    const inverse = 1.1239 + 1.1328 / (b - 3.4);
    const quick = 0.9277 - 3.6224 / (b - 2);
    for (;;) {
      const u = uniform() - 0.5;
      const v = 1 - uniform();
      const edge = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= quick) return k;
      if (k < 0 || (edge < 0.013 && v > edge)) continue;
      if (Math.log(v) + Math.log(inverse) - Math.log(a / (edge * edge) + b) <= k * logMean - mean - logFactorial(k)) return k;
    }
  };
}

/** A source of chance from a seed (any number; its lower 32 bits count). Our own since the libraries at hand build a function for every new parameter. */
export function seededRandom(seed: number): Random {
  const uniform = uniformSource(seed);
  const normal = normalSource(uniform);
  const gamma = gammaSource(uniform, normal);
  const poisson = poissonSource(uniform);
  return {
    uniform,
    below: (n) => Math.floor(uniform() * n),
    normal,
    gamma,
    beta: (a, b) => {
      const x = gamma(a);
      return x / (x + gamma(b));
    },
    poisson,
    negativeBinomial: (mean, dispersion) => {
      if (!(mean > 0)) return 0;
      // a Poisson count whose own mean is drawn from a gamma: variance mean · dispersion
      return poisson(dispersion > 1.01 ? gamma(mean / (dispersion - 1)) * (dispersion - 1) : mean);
    },
  };
}

/** The value below which the share `at` (0…1) of a list in ascending order lies, straight between neighbours; null when it is empty. */
export function quantile(ascending: ArrayLike<number>, at: number): number | null {
  if (ascending.length === 0) return null;
  const position = at * (ascending.length - 1);
  const low = ascending[Math.floor(position)] ?? Number.NaN;
  const high = ascending[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}
