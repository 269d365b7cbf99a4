import { describe, expect, it } from '@jest/globals'
import { binomialUpperTail, clopperPearson } from '../../../src/evaluate/statistics/binomial.js'

/** P(X ≥ k) for p = top ÷ bottom in exact whole numbers, turned into a double at the very end. */
function exactUpperTail(k: number, n: number, top: number, bottom: number): number {
  const p = BigInt(top)
  const q = BigInt(bottom) - p
  let choose = 1n
  let sum = 0n
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += choose * p ** BigInt(i) * q ** BigInt(n - i)
    choose = (choose * BigInt(n - i)) / BigInt(i + 1)
  }
  return ratio(sum, BigInt(bottom) ** BigInt(n))
}

/** top ÷ bottom with 17 digits, whatever their size. */
function ratio(top: bigint, bottom: bigint): number {
  if (top === 0n) return 0
  const shift = bottom.toString().length - top.toString().length + 25
  return Number(`${String((top * 10n ** BigInt(shift)) / bottom)}e-${shift}`)
}

const closeTo = (actual: number, expected: number, digits = 10): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(10 ** -digits * expected)
}

describe('binomialUpperTail', () => {
  it('agrees with exact whole-number arithmetic', () => {
    for (const n of [1, 2, 3, 7, 20, 60, 150]) {
      for (const [top, bottom] of [
        [1, 2],
        [1, 10],
        [9, 10],
        [1, 1000],
        [999, 1000],
        [3, 7]
      ] as const) {
        for (let k = 1; k <= n; k += Math.max(1, Math.floor(n / 11))) {
          closeTo(binomialUpperTail(k, n, top / bottom), exactUpperTail(k, n, top, bottom))
        }
      }
    }
  })

  it('keeps ten digits in tails that nobody could simulate', () => {
    closeTo(binomialUpperTail(90, 100, 0.1), exactUpperTail(90, 100, 1, 10))
    closeTo(binomialUpperTail(40, 1000, 1 / 1000), exactUpperTail(40, 1000, 1, 1000))
    closeTo(binomialUpperTail(300, 2000, 1 / 10), exactUpperTail(300, 2000, 1, 10))
  })

  it('knows the certain cases', () => {
    expect(binomialUpperTail(0, 10, 0.3)).toBe(1)
    expect(binomialUpperTail(-1, 10, 0.3)).toBe(1)
    expect(binomialUpperTail(11, 10, 0.3)).toBe(0)
    expect(binomialUpperTail(1, 10, 0)).toBe(0)
    expect(binomialUpperTail(10, 10, 1)).toBe(1)
    expect(binomialUpperTail(0, 0, 0.5)).toBe(1)
    expect(binomialUpperTail(1, 0, 0.5)).toBe(0)
  })

  it('gives 10 failures against 0 in equal runs 2^-10, and 5 against 0 in five runs 6^-5', () => {
    closeTo(binomialUpperTail(10, 10, 0.5), 2 ** -10)
    closeTo(binomialUpperTail(5, 5, 1 / 6), 6 ** -5)
  })

  it('holds for a hundred million requests', () => {
    const n = 1e8
    // the median of Bin(n, ½) is n/2: P(X ≥ n/2) = ½ + P(X = n/2)/2, and P(X = n/2) ≈ √(2/πn)(1 − 1/4n)
    closeTo(binomialUpperTail(n / 2, n, 0.5), 0.5 + 0.5 * Math.sqrt(2 / (Math.PI * n)))
    // Bin(10⁸, 10⁻⁸) is Poisson(1) to eight digits: P(X ≥ 1) = 1 − 1/e, P(X ≥ 3) = 1 − 2.5/e
    closeTo(binomialUpperTail(1, n, 1e-8), 1 - Math.exp(-1), 7)
    closeTo(binomialUpperTail(3, n, 1e-8), 1 - 2.5 * Math.exp(-1), 7)
    // six sigma above the mean: the normal tail 9.9e-10, skewed by (1 − 2p)/6σ·(z³ …) ≈ 0.4 %
    const sixSigma = binomialUpperTail(1e5 + 6 * 316, n, 1e-3)
    expect(sixSigma).toBeGreaterThan(1.0e-9)
    expect(sixSigma).toBeLessThan(1.2e-9)
  })

  it('falls with k and rises with p', () => {
    for (let k = 10; k < 100; k++) {
      expect(binomialUpperTail(k + 1, 100, 0.37)).toBeLessThan(binomialUpperTail(k, 100, 0.37))
      expect(binomialUpperTail(50, 100, k / 100)).toBeLessThan(
        binomialUpperTail(50, 100, (k + 1) / 100) + 1e-15
      )
    }
  })
})

describe('clopperPearson', () => {
  it('matches the published limits', () => {
    // Clopper & Pearson 1934 and every textbook since: 10 of 100, two-sided 95 %
    const [low, high] = clopperPearson(10, 100, 0.975)
    expect(low).toBeCloseTo(0.0490047, 6)
    expect(high).toBeCloseTo(0.1762226, 6)
    // R: binom.test(7, 20)$conf.int
    const [lowerOfSeven, upperOfSeven] = clopperPearson(7, 20, 0.975)
    expect(lowerOfSeven).toBeCloseTo(0.1539092, 6)
    expect(upperOfSeven).toBeCloseTo(0.5921885, 6)
  })

  it('is closed at the ends, with the rule of three', () => {
    const [low, high] = clopperPearson(0, 300, 0.95)
    expect(low).toBe(0)
    closeTo(high, 1 - 0.05 ** (1 / 300), 12)
    const [lowOfAll, highOfAll] = clopperPearson(300, 300, 0.95)
    closeTo(lowOfAll, 0.05 ** (1 / 300), 12)
    expect(highOfAll).toBe(1)
    closeTo(clopperPearson(0, 1e8, 0.95)[1], -Math.expm1(Math.log(0.05) / 1e8), 8)
  })

  it('leaves exactly the promised tail on each side', () => {
    for (const [k, n] of [
      [1, 5],
      [3, 3000],
      [50, 1000],
      [1200, 1e6]
    ] as const) {
      const [low, high] = clopperPearson(k, n, 0.95)
      closeTo(binomialUpperTail(k, n, low), 0.05, 9)
      closeTo(1 - binomialUpperTail(k + 1, n, high), 0.05, 9)
    }
  })
})

describe('the tail between counts', () => {
  it('is the incomplete beta function', () => {
    // I_p(2.5, 2) = (7 · p^2.5 − 5 · p^3.5) ÷ 2
    const exact = (p: number): number => (7 * p ** 2.5 - 5 * p ** 3.5) / 2
    for (const p of [0.001, 0.1, 0.4, 0.7, 0.99]) {
      expect(binomialUpperTail(2.5, 3.5, p) / exact(p)).toBeCloseTo(1, 9)
    }
    // I_p(k, 1) = p^k
    expect(binomialUpperTail(7.3, 7.3, 0.2) / 0.2 ** 7.3).toBeCloseTo(1, 9)
  })
})
