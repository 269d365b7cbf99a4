import type { EndpointStats, History, HistorySample } from '../run.js'
import { unansweredAmong, type Unanswered } from './unanswered.js'

/** As many users as at full load. */
const FULL_LOAD = 0.98
/** Users who have just come may ask for more at first (s). */
const SETTLING_SECONDS = 10
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
/** The last users may take so long (s) to leave. */
const DRAIN_SECONDS = 30
/** Rows further apart (s), and so many usual ones, tell of the load generator or of its clock. */
const GAP_SECONDS = 5
const TICKS = 5

/** Fewer requests at the end than the users and their response times explain. Seconds since the epoch. */
export type Waiting = {
  readonly from: number
  readonly to: number
  /** Requests per second in the last `seconds`, and before. */
  readonly rate: number
  readonly seconds: number
  readonly usualRate: number
  readonly users: number
  /** Who neither wait for what was answered nor for their next turn, by Little's law. */
  readonly missing: number
  readonly unanswered: readonly Unanswered[]
}

/**
 * Of the last time at full load. A user whose answers become slower asks less often, and more often waits
 * for one that is counted in the end; whose answers become faster asks more often, or as often. Where both
 * the requests and the users who wait for what is counted (rate × mean response time) become fewer, others
 * wait for what is counted nowhere, or on their own.
 */
export function waitingOf(
  { samples, endpoints }: Pick<History, 'samples' | 'endpoints'>,
  total: EndpointStats | undefined
): Waiting | undefined {
  const rows = lastFullLoad(samples)
  const windows = windowsOf(rows)
  const usual = windows.slice(0, Math.max(LEAST_USUAL, Math.floor(windows.length * USUAL_SHARE)))
  const before = windowBetween(usual[0]?.first, usual.at(-1)?.last)
  if (before === undefined || windows.length <= usual.length) return undefined
  const least = leastOf(usual)
  const found = lowEnd(rows, windows, least)
  if (found === undefined || isUnderWay(found, total)) return undefined
  const unanswered = unansweredAmong(endpoints, samples, { from: before.first, to: before.last })
  if (unanswered.length === 0 && !isLower(rows, windows, { least, fall: FALL })) return undefined
  const { from, to, last } = found
  const { users } = last.last
  const busyNow = last.busy + (last.rate * (users - before.busy)) / before.rate
  return {
    ...{ from, to, users, unanswered },
    ...{ rate: last.rate, seconds: secondsOf(last), usualRate: before.rate },
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

/** The rows from the last time that users came to the last before they left. */
function lastFullLoad(samples: readonly HistorySample[]): readonly HistorySample[] {
  const peak = samples.reduce((most, { users }) => Math.max(most, users), 0)
  const isFull = ({ users }: HistorySample): boolean => users >= FULL_LOAD * peak
  const end = samples.findLastIndex(isFull)
  const drain = (samples.at(-1)?.at ?? 0) - (samples[end]?.at ?? 0)
  if (peak === 0 || drain > DRAIN_SECONDS) return []
  const start = samples.findLastIndex((sample, i) => i < end && !isFull(sample)) + 1
  return samples.slice(start, end + 1)
}

type Window = {
  readonly first: HistorySample
  readonly last: HistorySample
  readonly rate: number
  /** Users who wait for an answer that is counted: NaN where the mean is not known. */
  readonly busy: number
}

type Level = Pick<Window, 'rate' | 'busy'>

function windowBetween(first?: HistorySample, last?: HistorySample): Window | undefined {
  if (first === undefined || last === undefined || last.at <= first.at) return undefined
  const rate = (last.requests - first.requests) / (last.at - first.at)
  const waited = (sample: HistorySample): number =>
    sample.requests === 0 ? 0 : sample.requests * (sample.average ?? NaN)
  const busy = (waited(last) - waited(first)) / 1000 / (last.at - first.at)
  return { first, last, rate, busy }
}

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
  const length = Math.max(WINDOW_SECONDS, turns, TICKS * tickOf(rows))
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
  const expected = least.rate * secondsOf(last)
  return (
    hasFallen(last, fall) &&
    expected - last.rate * secondsOf(last) >= DEVIATIONS * Math.sqrt(expected) &&
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
    while ((rows[next]?.at ?? Infinity) - first.at < secondsOf(window)) next++
    const earlier = windowBetween(first, rows[next])
    return (
      earlier !== undefined &&
      earlier.last.at <= until &&
      earlier.first.at >= (rows[0]?.at ?? 0) + SETTLING_SECONDS &&
      window.rate > (1 - FALL_OF_ENDPOINT) * earlier.rate
    )
  })
}

function hasGap(rows: readonly HistorySample[], from: number): boolean {
  const longest = Math.max(GAP_SECONDS, TICKS * tickOf(rows))
  return rows.some(({ at }, i) => at > from && at - (rows[i - 1]?.at ?? at) > longest)
}

/** Seconds between rows, their mean. */
function tickOf(rows: readonly HistorySample[]): number {
  return ((rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0)) / Math.max(1, rows.length - 1)
}

function secondsOf({ first, last }: Pick<Window, 'first' | 'last'>): number {
  return last.at - first.at
}
