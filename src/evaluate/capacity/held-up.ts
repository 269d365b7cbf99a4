import type { EndpointStats } from '../../locust/run.js'
import type { Interval } from '../timeline/intervals.js'
import { HELD_UP_ROWS, NONE_DUE, type RowPace } from './edges.js'
import type { Incident, Recovery } from './recovery.js'

/** The slowest request of an endpoint, seconds. */
type Slowest = {
  readonly took: number
  /** What it took beyond 95 % of the others, and beyond those that no hang can have held up. */
  readonly beyondNearlyAll: number
  readonly beyondFree: number
  /** No other took half of that. */
  readonly isAlone: boolean
  /** Requests/s. */
  readonly rate: number
}

/** Nearly all requests, percent: how long one may have taken anyway. */
const USUAL_PERCENT = 95
/** So many requests that took half as long are no single slow one. */
const LEAST_ALIKE = 2
/** The longest answer takes up to so many times the mean of a row that was held up with it. */
const HELD_UP_TIMES = 3

/**
 * A hang is no shorter than the answers that it held up. By the longest of one endpoint it may have lasted so long,
 * by those of two it did. Only where one incident is all there was, nothing failed in it, and the rows let it be so
 * long: else they may be of another time. docs/statistics.md §10.
 */
export function withHeldUp(
  recovery: Recovery,
  endpoints: readonly EndpointStats[],
  intervals: readonly Interval[],
  { resolution, tick }: RowPace
): Recovery {
  const [incident, ...others] = recovery.incidents
  if (incident?.range === undefined || others.length > 0 || incident.failures > 0) return recovery
  const slowest = endpoints.flatMap(endpoint => slowestOf(endpoint, intervals))
  // What workers report comes some rows later, amid as many rows' other answers.
  const rows = Math.max(1, resolution / tick)
  const mean = heldUpMean(incident, intervals, rows * HELD_UP_ROWS)
  const possible = slowest.filter(({ beyondFree }) => beyondFree <= HELD_UP_TIMES * rows * mean)
  const longer = byTwo(byOne(incident, possible, resolution), slowest)
  return { ...recovery, incidents: [longer], worstSeconds: longer.seconds }
}

/** What the longest answer makes possible, and likely where another took half as long. */
function byOne(incident: Incident, possible: readonly Slowest[], resolution: number): Incident {
  const longest = Math.max(0, ...possible.map(({ beyondFree }) => beyondFree))
  const [least = 0, most = 0] = incident.range ?? []
  if (longest <= least) return incident
  const alike = possible.filter(({ beyondFree }) => beyondFree >= longest / 2)
  // By chance nobody may have asked for these endpoints when it began.
  const rate = alike.reduce((sum, one) => sum + one.rate, 0)
  const took = Math.max(...alike.map(one => one.took))
  const isLikely = alike.some(one => one.beyondFree === longest && !one.isAlone)
  const range = [least, Math.max(most, took + NONE_DUE / rate + resolution)] as const
  return lasting(incident, isLikely ? longest : 0, range)
}

/** What no single slow endpoint explains is proved. */
function byTwo(incident: Incident, slowest: readonly Slowest[]): Incident {
  const [least = 0, most = 0] = incident.range ?? []
  const second = slowest.map(one => one.beyondNearlyAll).sort((a, b) => b - a)[1] ?? 0
  if (!incident.causes.includes('no-answers') || second <= least || second > most) return incident
  return lasting(incident, second, [second, most])
}

function lasting(incident: Incident, seconds: number, range: readonly [number, number]): Incident {
  const more = Math.max(0, seconds - incident.seconds)
  return {
    ...incident,
    from: incident.from - more,
    seconds: incident.seconds + more,
    range,
    atLeast: range[0],
    detectSeconds: incident.detectSeconds + more
  }
}

/** The highest mean (s) of two answers or more in a row of the incident or of so many right after it. */
function heldUpMean(
  { from, to = from }: Incident,
  intervals: readonly Interval[],
  rows: number
): number {
  const end = intervals.findLastIndex(interval => interval.to <= to) + 1
  return intervals
    .slice(0, end + rows)
    .filter(({ requests, to: at }) => at > from && requests > 1)
    .reduce((most, { average = 0 }) => Math.max(most, average / 1000), 0)
}

function slowestOf(
  { requests, percentiles, max }: EndpointStats,
  intervals: readonly Interval[]
): Slowest[] {
  const seconds = (intervals.at(-1)?.to ?? 0) - (intervals[0]?.from ?? 0)
  const users = intervals.reduce((most, interval) => Math.max(most, interval.users), 0)
  // Each user waits for one answer: so many requests a hang may have held up.
  const free = Math.min(USUAL_PERCENT, 100 * (1 - (users + 1) / requests))
  const percents = [...percentiles.keys()].filter(percent => percent <= free)
  const ofTwo = [...percentiles.keys()].filter(
    percent => (100 - percent) * requests >= 100 * LEAST_ALIKE
  )
  const usual = percentiles.get(USUAL_PERCENT)
  const ofFree = percentiles.get(Math.max(...percents))
  const second = percentiles.get(Math.max(...ofTwo)) ?? 0
  if (max === undefined || usual === undefined || ofFree === undefined) return []
  return [
    {
      took: max / 1000,
      beyondNearlyAll: (max - usual) / 1000,
      beyondFree: (max - ofFree) / 1000,
      isAlone: second - ofFree < (max - ofFree) / 2,
      rate: requests / seconds
    }
  ]
}
