import { LENGTHS, LEVELS, LIMITS } from './critical-values.generated.js'

/** So much is the chance, at most, that all series together tell something of a history that never changed. */
export const SIGNIFICANCE = 0.03
/** Shorter series are not cut: no step in them is surer than chance. */
export const LEAST_LENGTH = LENGTHS[0]

/**
 * The chance that a series of `length` runs that never changed has so large a difference at its best
 * cut: of several kinds of noise the most. 1 where it is more than 5 % or the series too short; beyond
 * the tables it falls as that of a normal value would, which is no faster than it truly falls.
 */
export function chanceOf(statistic: number, length: number): number {
  if (length < LEAST_LENGTH) return 1
  const limits = limitsFor(length)
  const above = limits.findIndex(limit => statistic < limit)
  if (above === 0) return 1
  if (above === -1) {
    const last = limits.at(-1) ?? Infinity
    return (LEVELS.at(-1) ?? 1) * Math.exp((last * last - statistic * statistic) / 2)
  }
  const [low, high] = [limits[above - 1] ?? 0, limits[above] ?? 0]
  const share = (statistic ** 2 - low ** 2) / (high ** 2 - low ** 2)
  const [more, less] = [Math.log(LEVELS[above - 1] ?? 1), Math.log(LEVELS[above] ?? 1)]
  return Math.exp(more + share * (less - more))
}

/** The table's limits between two lengths, by the logarithm of the length. */
function limitsFor(length: number): readonly number[] {
  const next = LENGTHS.findIndex(known => known >= length)
  const upper = next === -1 ? LENGTHS.length - 1 : Math.max(1, next)
  const [short = 1, long = 1] = [LENGTHS[upper - 1], LENGTHS[upper]]
  const share = Math.log(length / short) / Math.log(long / short)
  return LEVELS.map((_, at) => {
    const [low = 0, high = 0] = [LIMITS[upper - 1]?.[at], LIMITS[upper]?.[at]]
    return low + share * (high - low)
  })
}

/**
 * The largest chance that still counts, after Benjamini and Hochberg (1995): the largest p with
 * p ≤ rank ÷ count · significance. Where nothing truly changed, any counts with at most `significance`.
 * 0 when none counts.
 */
export function significantChance(chances: readonly number[], significance = SIGNIFICANCE): number {
  const ascending = [...chances].sort((a, b) => a - b)
  const count = ascending.length
  const last = ascending.findLastIndex((p, at) => p <= ((at + 1) / count) * significance)
  return last === -1 ? 0 : ((last + 1) / count) * significance
}

/**
 * Two-sided chance of so large a correlation of `length` values with time, when there is none: Student's t as a
 * normal value, after Wallace (1959).
 */
export function chanceOfCorrelation(correlation: number, length: number): number {
  const freedom = length - 2
  if (freedom < 1) return 1
  const left = Math.max(1 - correlation * correlation, Number.EPSILON)
  const z = (Math.sqrt(-freedom * Math.log(left)) * (8 * freedom + 1)) / (8 * freedom + 3)
  return 2 * normalTail(z)
}

/** P(Z ≥ z), z ≥ 0, to about seven digits (Abramowitz and Stegun 26.2.17). */
export function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const factors = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153]
  const polynomial = factors.reduce((sum, factor) => sum * t + factor, 0) * t
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial
}
