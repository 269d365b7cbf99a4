import type { Bounds, Metric } from '../../config/settings.js'
import { roundedDown } from '../../locust/stats/buckets.js'
import { binomialUpperTail } from '../statistics/binomial.js'
import {
  rangesOf,
  type LoadWindows,
  type PrintedWindow,
  type WindowPercentile
} from '../timeline/windows.js'
import type { Breach, OpenBound } from './breach.js'
import { CERTAINTY } from './certainty.js'
import { isAcceptable } from './grade.js'
import { MIN_TAIL_SAMPLES, requestsNeeded, tailSamples } from './measure.js'
import { leastOf, requestsBeyond, type BeyondCounts, type TimeLimit } from './requests-beyond.js'

type Asked = { readonly metric: Metric; readonly bounds: Bounds; readonly bound: number }

/** Of all loads and rows of a run together: one that is just within its bounds breaks none so surely. */
const CONFIDENCE = 0.95
/** A time between two printed ones, to a tenth of a percent of what lies between them. */
const HALVINGS = 10
/** One request alone never decides. */
const LEAST_BEYOND = 2

/** So sure must each of so many be that one of them is wrong by chance in 1 of 20 runs only. */
export function confidenceOfEach(cells: number): number {
  return 1 - (1 - CONFIDENCE) / Math.max(1, cells)
}

/**
 * A percentile of a load against its acceptable bound: broken where more requests took longer than it
 * allows, by more than chance explains; held where fewer did, be it by ten requests above it or surely.
 * Undefined: it held.
 */
export function judgePercentile(
  asked: Asked & { readonly percent: number },
  load: LoadWindows,
  cells: number
): Breach | OpenBound | undefined {
  const { metric, percent, bound } = asked
  const limit = limitOf(asked)
  const beyond = requestsBeyond(load, limit)
  if (isSurelyMore(beyond, percent, cells)) {
    const value = loadPercentile(load, percent)
    if (value !== undefined && limit.isBeyond(value)) return { metric: metric.key, value, bound }
  }
  if (isHeld(beyond, percent)) return undefined
  const isFew = tailSamples(beyond.requests, percent) < MIN_TAIL_SAMPLES
  return isFew && load.percents.includes(percent)
    ? { metric: metric.key, needed: requestsNeeded(percent) }
    : { metric: metric.key }
}

/** The slowest request of a load against its bound: a single one breaks it. */
export function judgeMax(asked: Asked, load: LoadWindows): Breach | OpenBound | undefined {
  const { least, most, requests } = requestsBeyond(load, limitOf(asked))
  if (requests > 0 && most === 0) return undefined
  const value = Math.max(0, ...printedIn(load))
  return least > 0
    ? { metric: asked.metric.key, value, bound: asked.bound }
    : { metric: asked.metric.key }
}

function windowsOf({ windows, head }: LoadWindows): PrintedWindow[] {
  return [...windows, ...(head === undefined ? [] : [head.window])]
}

function printedIn(load: LoadWindows): number[] {
  return windowsOf(load).flatMap(({ percentiles }) => [...percentiles.values()])
}

function limitOf({ metric, bounds, bound }: Asked): TimeLimit {
  return {
    ms: bound,
    isBeyond: printed => !isAcceptable(metric, leastOf(printed), bounds),
    isWithin: printed => isAcceptable(metric, printed, bounds)
  }
}

/** More requests than the percentile allows by more than chance explains, of the windows or of all. */
function isSurelyMore(
  { inWindows, ...all }: BeyondCounts,
  percent: number,
  cells: number
): boolean {
  return [inWindows, all].some(({ requests, estimate }) => {
    const count = Math.floor(estimate)
    if (count < LEAST_BEYOND) return false
    const allowed = 1 - Math.max(CERTAINTY, confidenceOfEach(cells))
    return binomialUpperTail(count, requests, 1 - percent / 100) < allowed
  })
}

function isHeld({ requests, most }: BeyondCounts, percent: number): boolean {
  if (tailSamples(requests, percent) >= MIN_TAIL_SAMPLES) return most < above(requests, percent)
  return 1 - binomialUpperTail(most + 1, requests, 1 - percent / 100) <= 1 - CONFIDENCE
}

/** As many requests as take as long as the percentile or longer. */
function above(requests: number, percent: number): number {
  return requests - Math.floor((requests * percent) / 100)
}

/** The percentiles of all requests of a load. */
export function loadPercentiles(load: LoadWindows): WindowPercentile[] {
  return rangesOf(load.windows).flatMap(range => {
    const value = loadPercentile(load, range.percent)
    return value === undefined ? [] : [{ ...range, value }]
  })
}

/** The longest time that as many requests took as lie above the percentile, by estimate. ms. */
function loadPercentile(load: LoadWindows, percent: number): number | undefined {
  const shortest = [...new Set(printedIn(load))].sort((a, b) => a - b)
  let [low, high] = [0, shortest.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isReached(load, shortest[middle] ?? Infinity, percent)) low = middle
    else high = middle - 1
  }
  const [reached, next] = [shortest[low], shortest[low + 1]]
  if (reached === undefined || next === undefined) return reached
  return Math.max(reached, roundedDown(between(load, percent, [reached, next])))
}

/** Where the count falls short, of two neighbouring times of which it does so at the second. */
function between(
  load: LoadWindows,
  percent: number,
  [reached, missed]: readonly [number, number]
): number {
  let [low, high] = [reached, missed]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (isReached(load, middle, percent)) low = middle
    else high = middle
  }
  return low
}

function isReached(load: LoadWindows, ms: number, percent: number): boolean {
  const limit = { ms, isBeyond: (one: number) => one >= ms, isWithin: (one: number) => one < ms }
  const { requests, likely } = requestsBeyond(load, limit)
  return likely >= above(requests - load.unseen, percent)
}
