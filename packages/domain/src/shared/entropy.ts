import { sum } from './number.ts';

/** Shannon entropy H′ = −Σ p ln p of counts, in nats: 0 … ln N. Null when they add up to 0 or one is negative or not finite. Shannon 1948. */
export function shannonEntropy(counts: readonly number[]): number | null {
  const total = sum(counts);
  if (!(total > 0) || !Number.isFinite(total) || counts.some((count) => !(count >= 0))) return null;
  const entropy = -sum(counts.map((count) => count / total).map((p) => (p === 0 ? 0 : p * Math.log(p))));
  return Math.max(0, entropy);
}
