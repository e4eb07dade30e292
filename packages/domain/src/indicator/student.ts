/**
 * P(−t ≤ T ≤ t) of Student's t with a whole number of degrees of freedom, by the finite series of Abramowitz & Stegun 26.7.3 and 26.7.4:
 * exact up to rounding of doubles.
 */
function centralProbability(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let series = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    series += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
}

/**
 * Two-sided quantile of Student's t: the t with P(−t ≤ T ≤ t) = `coverage`, so 0.9 gives the factor of a 90 % interval.
 * Found by bisection on the exact distribution; relative error below 1e-9 (checked against printed tables).
 * Null unless 0 < coverage < 1 and the degrees of freedom are a whole number from 1.
 */
export function studentQuantile(coverage: number, degrees: number): number | null {
  if (!(coverage > 0 && coverage < 1) || !Number.isInteger(degrees) || degrees < 1) return null;
  let low = 0;
  let high = 1;
  while (centralProbability(high, degrees) < coverage) {
    high *= 2;
    if (high > 1e12) return null;
  }
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, degrees) < coverage) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
