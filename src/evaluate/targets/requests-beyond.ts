import { bucketRange, isOnGrid } from '../../locust/stats/buckets.js'
import type { LoadWindows, PrintedWindow } from '../timeline/windows.js'
import { lnMs, squaredSlopeOf } from './tail-slope.js'

/** How many of a load's requests took longer than a time. */
export type BeyondCounts = {
  /** All of the load, of which no window tells included. */
  readonly requests: number
  /** Exact: not fewer than `least`, not more than `most`. */
  readonly least: number
  readonly most: number
  /** Between the two, by the printed percentiles on either side; of what no window tells none. */
  readonly estimate: number
  /** The same, but of requests that share a window with others as many as of those. */
  readonly likely: number
  /** In the windows that do not overlap alone. */
  readonly inWindows: { readonly requests: number; readonly estimate: number }
}

/** A time (ms) and on which side of it a printed one lies: on neither, where its rounding decides. */
export type TimeLimit = {
  readonly ms: number
  readonly isBeyond: (printed: number) => boolean
  readonly isWithin: (printed: number) => boolean
}

/** The printed value that an exact time may be, at least. */
export function leastOf(printed: number): number {
  return isOnGrid(printed) || printed < 100 ? bucketRange(printed)[0] : printed
}

/** The printed value that an exact time may be, at most; old releases cut what is below 100 ms. */
export function mostOf(printed: number): number {
  if (printed < 100) return printed + 1
  return isOnGrid(printed) ? bucketRange(printed)[1] : printed
}

/**
 * The requests beyond a limit. Locust prints the (⌊n·q⌋ + 1)-th smallest of n times as percentile q, so
 * that each printed percentile bounds them from below or from above; docs/statistics.md §9.
 */
export function requestsBeyond(load: LoadWindows, limit: TimeLimit): BeyondCounts {
  const { windows, head, unseen } = load
  const all = [...windows, ...(head === undefined ? [] : [head.window])]
  // Below the lowest column nothing is printed: one window alone may have more of them by chance.
  const isBelow = all.every(window => isLowestBeyond(window, limit))
  const counts = windows.map(window => countsOf(window, limit, isBelow))
  const sum = (of: keyof Counts): number => counts.reduce((total, one) => total + one[of], 0)
  const rest = head === undefined ? NONE : restOf(head, counts[0]?.most ?? 0, limit)
  const requests = windows.reduce((total, window) => total + window.requests, 0)
  const estimate = sum('estimate')
  return {
    requests: requests + rest.requests + unseen,
    least: sum('least') + rest.least,
    most: sum('most') + rest.most + unseen,
    estimate: estimate + rest.estimate,
    likely: estimate + rest.likely,
    inWindows: { requests, estimate }
  }
}

function isLowestBeyond(window: PrintedWindow, { isBeyond }: TimeLimit): boolean {
  const [lowest] = columnsOf(window)
  return lowest !== undefined && isBeyond(lowest.ms)
}

type Rest = Omit<BeyondCounts, 'inWindows'>

const NONE: Rest = { requests: 0, least: 0, most: 0, estimate: 0, likely: 0 }

/** Of the window that overlaps another one: what that cannot hold, and all it may hold. */
function restOf(
  { window, rest }: NonNullable<LoadWindows['head']>,
  elsewhere: number,
  limit: TimeLimit
): Rest {
  const { least, most, estimate } = countsOf(window, limit, false)
  const own = (count: number): number => Math.min(rest, Math.max(0, count - elsewhere))
  const share = (estimate * rest) / window.requests
  return {
    requests: rest,
    least: own(least),
    most: Math.min(rest, most),
    estimate: own(estimate),
    likely: Math.min(rest, most, Math.max(own(least), share))
  }
}

/** A printed percentile: at least `count` requests took `ms` or longer. */
type Column = { readonly percent: number; readonly ms: number; readonly count: number }

/** Asked for by each bound and for each value of a load. */
const COLUMNS = new WeakMap<PrintedWindow, readonly Column[]>()

function columnsOf(window: PrintedWindow): readonly Column[] {
  const known = COLUMNS.get(window) ?? columnsIn(window)
  COLUMNS.set(window, known)
  return known
}

function columnsIn({ percentiles, requests }: PrintedWindow): Column[] {
  return [...percentiles]
    .sort(([a], [b]) => a - b)
    .map(([percent, ms]) => {
      const faster = Math.min(Math.floor((requests * percent) / 100), requests - 1)
      return { percent, ms, count: requests - faster }
    })
}

type Counts = Pick<BeyondCounts, 'least' | 'most' | 'estimate'>

function countsOf(window: PrintedWindow, limit: TimeLimit, isBelow: boolean): Counts {
  const columns = columnsOf(window)
  const above = columns.findIndex(({ ms }) => limit.isBeyond(ms))
  const inside = (above === -1 ? columns : columns.slice(0, above)).findLast(({ ms }) =>
    limit.isWithin(ms)
  )
  const first = columns[above]
  const least = first?.count ?? 0
  const most = inside === undefined ? window.requests : Math.max(least, inside.count - 1)
  if (first === undefined) return { least, most, estimate: 0 }
  if (inside === undefined) {
    const estimate = isBelow ? belowColumns(window, columns, limit) : least
    return { least, most, estimate }
  }
  const [from, to] = [lnMs(inside.ms), lnMs(first.ms)]
  const share = Math.min(1, Math.max(0, (to - lnMs(limit.ms)) / (to - from)))
  return { least, most, estimate: least * (most / least) ** share }
}

/**
 * The count beyond a limit that lies below the lowest column: by the slope between the two lowest, of a tail in
 * which the odds to be in it fall evenly, so that it has another side.
 */
function belowColumns(
  { requests }: PrintedWindow,
  columns: readonly Column[],
  { ms }: TimeLimit
): number {
  const [lowest, next] = columns
  if (lowest === undefined) return 0
  if (next === undefined || next.percent >= 100) return lowest.count
  const fall = Math.log(100 - lowest.percent) - Math.log(100 - next.percent)
  const slope = (lnMs(next.ms) - lnMs(lowest.ms)) / fall
  const share = (next.percent - lowest.percent) / 100
  const likely = Math.sqrt(squaredSlopeOf({ slope, share }, requests))
  const steps = (lnMs(lowest.ms) - lnMs(ms)) / (likely * fall)
  const odds =
    oddsBeyond(lowest.percent) * (oddsBeyond(lowest.percent) / oddsBeyond(next.percent)) ** steps
  return Math.max(lowest.count, Number.isFinite(odds) ? (requests * odds) / (1 + odds) : requests)
}

function oddsBeyond(percent: number): number {
  return (100 - percent) / percent
}
