import type { EndpointStats, History, HistorySample } from '../run.js'
import {
  hasGap,
  lastFullLoad,
  windowSeconds,
  SETTLING_SECONDS,
  TICKS,
  meanTick,
  windowBetween,
  type Window
} from './full-load.js'
import { gradualLoss } from './gradual-loss.js'
import { hangAtEnd } from './hang-at-end.js'
import { areOthersAsked } from './others-asked.js'
import { unansweredAmong, type Waiting } from './unanswered.js'
import { waitingOfEach } from './waiting-of-each.js'

/** Of a window: five reports of a worker, so that one more or less is a fifth. */
const WINDOW_SECONDS = 15
/** A window has so many requests of each user: users in step look like others then. */
const TURNS = 5
/** What is usual is told by so much of the time, by two windows at least. */
const USUAL_SHARE = 1 / 3
const LEAST_USUAL = 2
/** The last window has so much less than the least usual one, and the one before half of it … */
const FALL = 0.3
/** … or so much less. */
const STEEP_FALL = 0.5
/** With an endpoint that is answered no more so much is enough. */
const FALL_OF_ENDPOINT = 0.1
/** Standard deviations of so many requests. */
const DEVIATIONS = 5

/** Rows of `_stats.csv`. */
type Counted = {
  readonly aggregated?: EndpointStats
  readonly endpoints: readonly EndpointStats[]
}

/**
 * Of the last time at full load. A user whose answers become slower asks less often, and more often waits
 * for one that is counted in the end; whose answers become faster asks more often, or as often. Where both
 * the requests and the users who wait for what is counted (rate × mean response time) become fewer, others
 * wait for what is counted nowhere, or on their own.
 */
export function waitingOf(
  { samples, endpoints }: Pick<History, 'samples' | 'endpoints'>,
  { aggregated, endpoints: stats }: Counted
): Waiting | undefined {
  const rows = lastFullLoad(samples)
  return (
    waitingInWindows({ samples, endpoints }, rows, aggregated) ??
    hangAtEnd({ samples, endpoints, rows, stats }) ??
    gradualLoss({ rows, endpoints }) ??
    waitingOfEach({ samples, endpoints, longest: aggregated?.max })
  )
}

function waitingInWindows(
  { samples, endpoints }: Pick<History, 'samples' | 'endpoints'>,
  rows: readonly HistorySample[],
  total: EndpointStats | undefined
): Waiting | undefined {
  const windows = windowsOf(rows)
  const usual = windows.slice(0, Math.max(LEAST_USUAL, Math.floor(windows.length * USUAL_SHARE)))
  const before = windowBetween(usual[0]?.first, usual.at(-1)?.last)
  if (before === undefined || windows.length <= usual.length) return undefined
  const least = leastOf(usual)
  const found = lowEnd(rows, windows, least)
  if (found === undefined || isUnderWay(found, total)) return undefined
  if (areOthersAsked(endpoints, { before, now: found.last })) return undefined
  const unanswered = unansweredAmong(endpoints, samples, { from: before.first, to: before.last })
  if (unanswered.length === 0 && !isLower(rows, windows, { least, fall: FALL })) return undefined
  const { from, to, last } = found
  const { users } = last.last
  const busyNow = last.busy + (last.rate * (users - before.busy)) / before.rate
  return {
    ...{ from, to, users, unanswered },
    ...{ rate: last.rate, seconds: windowSeconds(last), usualRate: before.rate },
    missing: Math.max(0, users - busyNow)
  }
}

type LowEnd = { readonly from: number; readonly to: number; readonly last: Window }

/** From the first window after which all have less than the least usual one, and none before had as little. */
function lowEnd(
  rows: readonly HistorySample[],
  windows: readonly Window[],
  least: Level
): LowEnd | undefined {
  const last = windows.at(-1)
  if (last === undefined) return undefined
  if (!isLower(rows, windows, { least, fall: FALL_OF_ENDPOINT })) return undefined
  const begun = windows.findLastIndex(({ rate }) => rate >= (1 - FALL_OF_ENDPOINT) * least.rate)
  const from = (windows[begun + 1] ?? last).first.at
  return wasAsLow(rows, from, last) ? undefined : { from, to: last.last.at, last }
}

/** Requests took as long before. */
function isUnderWay({ from, to }: LowEnd, total: EndpointStats | undefined): boolean {
  return (total?.max ?? Infinity) >= 1000 * (to - from)
}

type Level = Pick<Window, 'rate' | 'busy'>

/** One after the other, the last up to the end. */
function windowsOf(rows: readonly HistorySample[]): Window[] {
  const [first, end] = [rows[0], rows.at(-1)]
  if (first === undefined || end === undefined) return []
  const seconds = end.at - first.at - SETTLING_SECONDS
  const third = windowBetween(
    first,
    rows.find(({ at }) => at >= first.at + USUAL_SHARE * seconds)
  )
  if (third === undefined || third.rate <= 0) return []
  const turns = (TURNS * end.users) / third.rate
  const length = Math.max(WINDOW_SECONDS, turns, TICKS * meanTick(rows))
  const edges: HistorySample[] = []
  let at = 0
  for (let left = Math.floor(seconds / length); left >= 0; left--) {
    while ((rows[at + 1]?.at ?? Infinity) <= end.at - left * length) at++
    edges.push(rows[at] ?? end)
  }
  return edges.slice(1).flatMap((edge, i) => windowBetween(edges[i], edge) ?? [])
}

function leastOf(windows: readonly Window[]): Level {
  return {
    rate: Math.min(...windows.map(({ rate }) => rate)),
    busy: Math.min(...windows.map(({ busy }) => busy))
  }
}

/** Whether the last window, its second half and the one before have less, beyond chance and gaps. */
function isLower(
  rows: readonly HistorySample[],
  windows: readonly Window[],
  { least, fall }: { least: Level; fall: number }
): boolean {
  const [before, last] = windows.slice(-2)
  if (before === undefined || last === undefined) return false
  const middle = rows.find(({ at }) => at >= (last.first.at + last.last.at) / 2)
  const half = windowBetween(middle, last.last)
  const hasFallen = ({ rate }: Level, by: number): boolean => rate <= (1 - by) * least.rate
  const expected = least.rate * windowSeconds(last)
  return (
    hasFallen(last, fall) &&
    expected - last.rate * windowSeconds(last) >= DEVIATIONS * Math.sqrt(expected) &&
    last.busy <= (1 - fall) * least.busy &&
    half !== undefined &&
    // Where nothing comes at all, the rules of silences decide.
    half.rate > 0 &&
    hasFallen(half, fall) &&
    (hasFallen(last, STEEP_FALL) || hasFallen(before, fall / 2)) &&
    !hasGap(rows, before.first.at)
  )
}

/** Whether some earlier time of that length had hardly more: then the test pauses so. */
function wasAsLow(rows: readonly HistorySample[], until: number, window: Window): boolean {
  let next = 0
  return rows.some(first => {
    while ((rows[next]?.at ?? Infinity) - first.at < windowSeconds(window)) next++
    const earlier = windowBetween(first, rows[next])
    return (
      earlier !== undefined &&
      earlier.last.at <= until &&
      earlier.first.at >= (rows[0]?.at ?? 0) + SETTLING_SECONDS &&
      window.rate > (1 - FALL_OF_ENDPOINT) * earlier.rate
    )
  })
}
