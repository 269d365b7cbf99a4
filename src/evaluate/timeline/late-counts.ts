import { firstIndex, type Sample } from './intervals.js'

/** Printed rates are of so many seconds, and end so many before the last request. */
const WINDOW_SECONDS = 10
const BEHIND_SECONDS = 2
/** Rates are printed with two digits behind the point at least. */
const ROUNDING = 0.005

/**
 * Whether the rows count requests later than they came, as those of a distributed run do: workers report every three
 * seconds, each in its own phase. Then the counts grow in every row, and only the printed rates tell: Locust takes
 * them from the seconds in which requests came, so that at times they have more requests than the rows count by then.
 */
export function areCountedLate(rows: readonly Sample[]): boolean {
  const first = rows.find(({ requests }) => requests > 0)
  if (first === undefined) return false
  return rows.some((row, i) => {
    const before = rows[i - 1]
    // The last request came after the row before, which is long ago where rows or requests paused.
    if (before === undefined || row.requests === before.requests) return false
    const end = before.at - BEHIND_SECONDS
    const seconds = Math.min(WINDOW_SECONDS, end - first.at)
    const last = rows[firstIndex(rows, ({ at }) => at >= row.at - BEHIND_SECONDS)]
    const start = rows[firstIndex(rows, ({ at }) => at >= end - WINDOW_SECONDS) - 1]
    const isMore = (rate: number | undefined, most: number): boolean =>
      rate !== undefined && (rate - ROUNDING) * seconds > most
    if (seconds <= 0 || last === undefined) return false
    return (
      isMore(row.printedThroughput, last.requests - (start?.requests ?? 0)) ||
      isMore(row.printedFailureRate, last.failures - (start?.failures ?? 0))
    )
  })
}
