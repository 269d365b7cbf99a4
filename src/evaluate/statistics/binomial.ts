/**
 * Exact binomial probabilities, without a library: n may be the 10⁸ requests of a long soak test, and
 * the tails that matter are far below 1e-3.
 */

/** More than the continued fraction ever needs: it converges in about √n steps near the mean. */
const MAX_STEPS = 200_000
const TINY = 1e-300
/** Halving alone would end in as many; Newton's method needs five to ten. */
const MAX_ROOT_STEPS = 1100

/**
 * P(X ≥ k) for X ~ Bin(n, p), to about ten digits, the far tails included.
 *
 * The regularised incomplete beta function I_p(k, n−k+1) (Abramowitz & Stegun 26.5.24), as its
 * continued fraction times the exact probability of k. 0 ≤ p ≤ 1; k and n are counts, or from 1 on anything
 * between: then it is the same function in between.
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n || p <= 0) return 0
  if (p >= 1) return 1
  if (k > (n + 1) * p) return Math.min(1, farTail(k, n, p, 1 - p))
  return Math.max(0, 1 - farTail(n - k + 1, n, 1 - p, p))
}

/**
 * The chance that so many of all failures or more fall on `now` when a request fails as often there as
 * in `then`: P(Bin(k₁ + k₂, n₂ ÷ (n₁ + n₂)) ≥ k₂), Przyborowski and Wilenski's conditional test.
 */
export function chanceOfRise(then: Failed, now: Failed): number {
  const share = now.requests / (now.requests + then.requests)
  return binomialUpperTail(now.failures, now.failures + then.failures, share)
}

type Failed = { readonly requests: number; readonly failures: number }

/**
 * Clopper–Pearson limits of a rate after k hits in n trials: each side holds with `confidence`
 * (0.95: the true rate is above the first with 95 %, and below the second with 95 %).
 */
export function clopperPearson(
  k: number,
  n: number,
  confidence: number
): readonly [number, number] {
  const high = k >= n ? 1 : rateWithTail(k + 1, n, confidence)
  return [lowerLimit(k, n, confidence), high]
}

/** The first of the limits of Clopper and Pearson alone, in half the time. */
export function lowerLimit(k: number, n: number, confidence: number): number {
  return k <= 0 ? 0 : rateWithTail(k, n, 1 - confidence)
}

/**
 * The p at which P(X ≥ k) = `tail`, to twelve digits; 1 ≤ k ≤ n. By Newton's method on the logarithm of the smaller
 * tail, which is nearly straight where p is far off; a step that would leave what is left of 0 to 1 halves it instead.
 */
function rateWithTail(k: number, n: number, tail: number): number {
  let low = 0
  let high = 1
  let rate = (k - 0.5) / n
  for (let step = 0; step < MAX_ROOT_STEPS; step++) {
    const upper = binomialUpperTail(k, n, rate)
    if (upper < tail) low = rate
    else high = rate
    // d P(X ≥ k) ÷ d p = k ÷ p · P(X = k)
    const slope = (k / rate) * exactly(k, n, rate, 1 - rate)
    const towards =
      upper < 0.5
        ? rate + (Math.log(tail / upper) * upper) / slope
        : rate - (Math.log((1 - tail) / (1 - upper)) * (1 - upper)) / slope
    const next = towards > low && towards < high ? towards : (low + high) / 2
    if (Math.abs(next - rate) <= next * 1e-12) return next
    rate = next
  }
  return rate
}

/** P(X ≥ k) for k beyond the mean, where every part is small and nothing cancels. q is 1 − p. */
function farTail(k: number, n: number, p: number, q: number): number {
  return exactly(k, n, p, q) * q * betaFraction(k, n - k + 1, p)
}

/** The continued fraction of I_x(a, b) by Lentz's method, for x < (a + 1) ÷ (a + b + 2). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < MAX_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return fraction
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/**
 * P(X = k), by Loader's saddle-point expansion ("Fast and accurate computation of binomial
 * probabilities", 2000): differences of log-gammas would lose seven digits at n = 10⁸.
 */
function exactly(k: number, n: number, p: number, q: number): number {
  if (k === n) return Math.exp(n * Math.log(p))
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)))
}

/** ln n! less Stirling's formula; 0 < n. */
function stirlingError(n: number): number {
  // ln n! = ln (n + 1)! − ln (n + 1), up to where the series holds
  if (n <= 15 && !Number.isInteger(n)) {
    const [formula, next] = [n, n + 1].map(x => (x + 0.5) * Math.log(x) - x) as [number, number]
    return stirlingError(n + 1) + next - Math.log(n + 1) - formula
  }
  if (n <= 15) {
    let factorial = 1
    for (let i = 2; i <= n; i++) factorial *= i
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI)
  }
  const s = 1 / (n * n)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n
}

/** x ln(x/m) + m − x, without cancellation where x is near m. */
function deviance(x: number, m: number): number {
  const v = (x - m) / (x + m)
  if (Math.abs(v) > 0.1) return x * Math.log(x / m) + m - x
  // x ln(x/m) + m − x = (x − m)v + 2x(v³/3 + v⁵/5 + …), as ln(x/m) = 2 artanh v
  let sum = (x - m) * v
  let power = 2 * x * v
  for (let j = 1; j < 60; j++) {
    power *= v * v
    const next = sum + power / (2 * j + 1)
    if (next === sum) return sum
    sum = next
  }
  return sum
}
