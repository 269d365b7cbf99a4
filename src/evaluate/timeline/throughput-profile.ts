import { present } from '../../locust/present.js'
import type { Run } from '../../locust/run.js'
import { areBundled, BUNDLE_SECONDS, bundleEdges } from './bundles.js'
import {
  intervalBetween,
  intervalsOf,
  rowsWithin,
  spanOf,
  throughputOf,
  tickOf,
  type Interval,
  type Sample
} from './intervals.js'
import type { ClockStep, PeakLimit, ValueOrWhy } from './limit.js'
import { withoutRepeats } from './repeated-seconds.js'

/** Requests per second, as the performance document asks for them. */
export type ThroughputProfile = {
  /** All requests of the run; the total row knows those that the history lost. */
  readonly requests?: number
  /** Requests ÷ the duration of the run, ramp-up included. */
  readonly average?: number
  /** Over the steady window. */
  readonly steady?: number
  /** The most completions between two rows one second apart. */
  readonly peakPerSecond?: Peak
  /**
   * The most completions within ten seconds, per second: the peak that does not hang on chance. Of
   * counts that arrive in bundles within twelve, which hold as many reports of each worker. Of the steady
   * state or of a load of a capacity test, where that had more.
   */
  readonly peakPer10s?: Peak
}

export type Peak = {
  /** Requests/s. */
  readonly value: number
  /** Start, in seconds since the first row. */
  readonly at: number
  /** How long it was looked at: as long as asked, or to the next row. */
  readonly seconds: number
}

const SMOOTHING_SECONDS = 10
/** Rows written less often than this (s) on average hold more than a second each. */
const SLOW_TICK = 1.1

/**
 * Total, average and peaks, from the cumulative counts. What the rows cannot say is absent, and
 * `limits` tells why. Without `hasPeaks` the times of the rows cannot be trusted; no peak goes across
 * one of the `repeats`. `loads`: other spans whose throughput is told.
 */
export function throughputProfile(
  run: Run,
  rows: readonly Sample[],
  { steady, loads = [], hasPeaks, repeats = [] }: ProfileRequest
): { throughput: ThroughputProfile; limits: readonly (PeakLimit | ClockStep)[] } {
  const requests = requestsOf(run, rows)
  const { peaks, limits } = hasPeaks && rows.length > 1 ? peaksOf(rows, repeats) : NO_PEAKS
  const [smooth, sharp] = peaks
  const told = [...(steady === undefined ? [] : [steady]), ...loads].filter(({ from, to }) =>
    repeats.every(at => at <= from || at > to)
  )
  return {
    throughput: present({
      requests,
      average: averageOf(requests, run.durationSeconds ?? rows.at(-1)?.at),
      steady: steady?.throughput,
      peakPerSecond: sharp?.value,
      peakPer10s: notBelow(rows, told, smooth?.value)
    }),
    limits
  }
}

/** Seconds since the first row. */
type Span = { readonly from: number; readonly to: number }

type ProfileRequest = {
  /** `throughput`: requests/s. */
  readonly steady: (Span & { readonly throughput: number }) | undefined
  readonly loads?: readonly Span[] | undefined
  readonly hasPeaks: boolean
  readonly repeats?: readonly number[]
}

/** A span of some twenty seconds, whose best are at both ends, has more than any ten of them. */
function notBelow(
  rows: readonly Sample[],
  told: readonly Span[],
  peak: Peak | undefined
): Peak | undefined {
  let most = peak
  for (const { from, to } of told) {
    const span = spanOf(rowsWithin(rows, from, to))
    if (most === undefined || span === undefined || throughputOf(span) <= most.value) continue
    most = peakIn(span)
  }
  return most
}

type Peaks = {
  readonly peaks: readonly ValueOrWhy<Peak, PeakLimit>[]
  readonly limits: readonly (PeakLimit | ClockStep)[]
}

const NO_PEAKS: Peaks = { peaks: [], limits: [] }

function peaksOf(rows: readonly Sample[], repeats: readonly number[]): Peaks {
  const peaks = [peakOver(rows, repeats), peakPerSecond(rows, repeats)]
  const isCut = peaks.some(({ value }) => value === undefined) && repeats.length > 0
  // Long enough, but for the seconds that stand twice.
  if (isCut && [peakOver(rows, []), peakPerSecond(rows, [])].every(({ value }) => value)) {
    return { peaks: [], limits: [{ of: 'clock', why: 'set-back' }] }
  }
  return { peaks, limits: peaks.flatMap(({ why }) => why ?? []) }
}

/** Undefined where the stats count less than their history: they were reset after it. */
function requestsOf({ aggregated }: Run, rows: readonly Sample[]): number | undefined {
  const counted = rows.length < 2 ? undefined : rows.at(-1)?.requests
  const total = aggregated?.requests ?? counted ?? NaN
  return total >= (counted ?? 0) ? total : undefined
}

function averageOf(requests = NaN, seconds = NaN): number | undefined {
  return seconds > 0 && requests >= 0 ? requests / seconds : undefined
}

/** Of two rows or more. */
function peakPerSecond(
  rows: readonly Sample[],
  repeats: readonly number[]
): ValueOrWhy<Peak, PeakLimit> {
  const of = 'peak-per-second'
  const intervals = intervalsOf(rows)
  const usual = tickOf(rows)
  const seconds = Math.max(usual, (rows.at(-1)?.at ?? 0) / intervals.length)
  if (seconds > SLOW_TICK) {
    return { why: { of, why: usual > SLOW_TICK ? 'slow-rows' : 'skipped-rows', seconds } }
  }
  if (areBundled(intervals)) return { why: { of, why: 'bundles' } }
  const single = withoutRepeats(rows, repeats).flatMap(part => intervalsOf(part))
  const most = single.reduce((best, next) =>
    throughputOf(next) > throughputOf(best) ? next : best
  )
  return { value: peakIn(most) }
}

function peakIn(span: Interval): Peak {
  return { value: throughputOf(span), at: span.from, seconds: span.to - span.from }
}

/** Whole reports only: a span that begins just before one and ends just after another has one too many. */
function peakOver(
  rows: readonly Sample[],
  repeats: readonly number[]
): ValueOrWhy<Peak, PeakLimit> {
  const isBundled = areBundled(intervalsOf(rows))
  const seconds = isBundled ? BUNDLE_SECONDS : SMOOTHING_SECONDS
  // Which of its two rows a bundle came with is not known.
  const ends = isBundled ? bundleEdges(rows).filter(({ at }) => !repeats.includes(at)) : rows
  const parts = withoutRepeats(ends, repeats)
  const [value] = parts
    .flatMap(part => peakWithin(part, seconds) ?? [])
    .sort((a, b) => b.value - a.value)
  if (value !== undefined) return { value }
  return { why: { of: 'peak', why: isBundled ? 'short-bundles' : 'too-short', seconds } }
}

/** max over t of (N(t + s) − N(t)) ÷ s, on the rows; where a second is missing, the next row. */
function peakWithin(rows: readonly Sample[], seconds: number): Peak | undefined {
  let best: Peak | undefined
  let end = 0
  for (const start of rows) {
    while ((rows[end]?.at ?? Infinity) < start.at + seconds) end++
    const last = rows[end]
    if (last === undefined) break
    const peak = peakIn(intervalBetween(start, last))
    if (best === undefined || peak.value > best.value) best = peak
  }
  return best
}
