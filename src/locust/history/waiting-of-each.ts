import type { History, HistorySample } from '../run.js'
import { hasGap, windowBetween, type Window } from './full-load.js'
import { areOthersAsked } from './others-asked.js'
import type { Waiting } from './unanswered.js'

/** Of a window: as much time of users as so many seconds of the most of them. */
const WINDOW_SECONDS = 15
/** So many turns of each user at least. */
const TURNS = 5
/** Two windows tell what is usual, and two what has become of it; one between them may be of both. */
const LEAST_WINDOWS = 2
/** The usual ones are alike by so much. */
const ALIKE = 0.9
/** All after them have so much less than the least of them … */
const FALL = 0.3
/** … by so many standard deviations of as many requests. */
const DEVIATIONS = 5
/** Most users came within no less than so many times the window between: what all do after some turns takes as long. */
const TIMES_SPREAD = 4
/** The first and the last of the users are left out of that. */
const FEW = 0.1

type Facts = Pick<History, 'samples' | 'endpoints'> & {
  /** ms: the longest answer of all. */
  readonly longest: number | undefined
}

/** Both of each user. */
type OfEach = Pick<Window, 'first' | 'last' | 'rate' | 'busy'>

/**
 * Users who are answered no more from one moment on, where full load does not show what is usual: each user asked
 * as often while the users became more, and all of a sudden asks less. Users who ask less often after some turns do
 * so one after the other, as they came. Which endpoints are asked for stays the same.
 */
export function waitingOfEach({
  samples,
  endpoints,
  longest = Infinity
}: Facts): Waiting | undefined {
  const rows = samples.filter(({ users }) => users > 0)
  if (endpoints.size === 0) return undefined
  const windows = windowsOf(rows)
  const fall = windows.findIndex((_, i) => i >= LEAST_WINDOWS && isFallen(windows, i))
  const [usual, between] = [joined(windows.slice(0, fall)), windows[fall]]
  const [low, last] = [joined(windows.slice(fall + 1)), windows.at(-1)]
  if (!usual || !between || !low || !last) return undefined
  const [from, to] = [fallWithin(between, usual, low), last.last.at]
  if (longest >= 1000 * (to - from) || hasGap(rows, between.first.at)) return undefined
  if (!isSpread(rows, between) || isOtherMix(endpoints, usual, low)) return undefined
  const { users } = between.last
  return {
    ...{ from, to, users, isOfEach: true, unanswered: [] },
    ...{ rate: last.rate, seconds: to - last.first.at, usualRate: usual.rate },
    missing: users * Math.max(0, 1 - low.busy - (low.rate * (1 - usual.busy)) / usual.rate)
  }
}

/** The moment by how much of the window is as before. */
function fallWithin({ first, last, rate }: OfEach, usual: OfEach, low: OfEach): number {
  const share = (rate - low.rate) / (usual.rate - low.rate)
  return first.at + Math.min(1, Math.max(0, share)) * (last.at - first.at)
}

/** Of as much time of users each, backwards from the end. */
function windowsOf(rows: readonly HistorySample[]): OfEach[] {
  const spent = secondsOfUsers(rows)
  const all = spent.at(-1) ?? 0
  const peak = rows.reduce((most, { users }) => Math.max(most, users), 0)
  const requests = (rows.at(-1)?.requests ?? 0) - (rows[0]?.requests ?? 0)
  const length = Math.max(WINDOW_SECONDS * peak, (TURNS * peak * all) / requests)
  const edges: number[] = []
  let at = 0
  for (let left = Math.floor(all / length); left >= 0; left--) {
    while ((spent[at + 1] ?? Infinity) <= all - left * length) at++
    edges.push(at)
  }
  return edges.slice(1).flatMap((edge, i) => {
    const begin = edges[i] ?? 0
    const window = windowBetween(rows[begin], rows[edge])
    const users = (spent[edge] ?? 0) - (spent[begin] ?? 0)
    return window === undefined ? [] : [ofEach(window, users)]
  })
}

/** Up to each row: seconds of all users together. */
function secondsOfUsers(rows: readonly HistorySample[]): number[] {
  let sum = 0
  return rows.map(({ at, users }, i) => {
    const before = rows[i - 1]
    if (before !== undefined) sum += ((at - before.at) * (users + before.users)) / 2
    return sum
  })
}

function ofEach({ first, last, rate, busy }: Window, secondsOfUsers: number): OfEach {
  const share = (last.at - first.at) / secondsOfUsers
  return { first, last, rate: rate * share, busy: busy * share }
}

/** Of equal ones. */
function joined(windows: readonly OfEach[]): OfEach | undefined {
  const [first, last] = [windows[0]?.first, windows.at(-1)?.last]
  if (first === undefined || last === undefined) return undefined
  const mean = (of: (window: OfEach) => number): number =>
    windows.reduce((sum, window) => sum + of(window), 0) / windows.length
  return { first, last, rate: mean(({ rate }) => rate), busy: mean(({ busy }) => busy) }
}

/** Whether all windows before one are alike, and all after it have far less. */
function isFallen(windows: readonly OfEach[], at: number): boolean {
  const [usual, low] = [windows.slice(0, at), windows.slice(at + 1)]
  if (low.length < LEAST_WINDOWS) return false
  const rates = usual.map(({ rate }) => rate)
  const least = Math.min(...rates)
  const busy = Math.min(...usual.map(window => window.busy))
  return (
    least >= ALIKE * Math.max(...rates) &&
    low.every(window => {
      const requests = window.last.requests - window.first.requests
      const expected = (requests * least) / window.rate
      return (
        requests > 0 &&
        window.rate <= (1 - FALL) * least &&
        window.busy <= (1 - FALL) * busy &&
        expected - requests >= DEVIATIONS * Math.sqrt(expected)
      )
    })
  )
}

/** Whether the users at the beginning of a window came over far more time than it lasts. */
function isSpread(rows: readonly HistorySample[], { first, last }: OfEach): boolean {
  const cameAt = (share: number): number =>
    rows.find(({ users }) => users >= share * first.users)?.at ?? first.at
  return cameAt(1 - FEW) - cameAt(FEW) >= TIMES_SPREAD * (last.at - first.at)
}

function isOtherMix(endpoints: History['endpoints'], before: OfEach, now: OfEach): boolean {
  const requests = ({ first, last }: Pick<Window, 'first' | 'last'>): number =>
    last.requests - first.requests
  return (
    areOthersAsked(endpoints, { before, now }, requests) ||
    areOthersAsked(endpoints, { before: now, now: before }, requests)
  )
}
