import type { HistorySample } from '../locust/run.js'

/** A row may be this many seconds early or late: workers report every three. */
const LATE_SECONDS = 3
/** Or off by this share of all users, as where a machine was busy. */
const OFF_SHARE = 0.1

/**
 * Users per second that Locust started, as the rows of the total show it; undefined where they do not:
 * the first has users already, or they rose unevenly, as by a load shape. Users who were all there by
 * the next row are told as that many a second: what is faster looks the same.
 */
export function spawnRateOf(rows: readonly HistorySample[]): number | undefined {
  const peak = rows.reduce((most, { users }) => Math.max(most, users), 0)
  const first = rows.findIndex(({ users }) => users > 0)
  const start = rows[first - 1]
  const ramp = rows.slice(first, rows.findIndex(({ users }) => users === peak) + 1)
  // The last step is what was left, and may be smaller.
  const told = ramp.at(-2) ?? ramp.at(-1)
  if (start === undefined || told === undefined) return undefined
  const rate = told.users / (told.at - start.at)
  const most = Math.max(LATE_SECONDS * rate, OFF_SHARE * peak)
  const isEven = ramp.every(({ at, users }) => Math.abs(users - rate * (at - start.at)) <= most)
  return isEven ? rounded(rate) : undefined
}

function rounded(rate: number): number {
  return rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))
}
