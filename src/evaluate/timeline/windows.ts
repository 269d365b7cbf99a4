import { firstIndex, median, type Sample } from './intervals.js'

/** A percentile over a span, from the printed windows inside it. ms. */
export type WindowPercentile = {
  readonly percent: number
  /** The median of the windows: an estimate, for percentiles cannot be averaged. */
  readonly value: number
  /** Exact: the percentile of all requests in the windows lies between their extremes. */
  readonly low: number
  readonly high: number
  readonly windows: number
  /** Requests in the windows. */
  readonly requests: number
}

/** What a printed percentile looks back on (s), and how much further it may reach. */
export const WINDOW_SECONDS = 10
const SLACK_SECONDS = 2

/**
 * The percentiles of a span (s since the first row) from rows at least 12 s after its start, one row
 * per 10 s so that no request counts twice, backwards from the end. Only for histories whose
 * percentiles are windows (`--csv-full-history`); empty for a span that is too short.
 */
export function windowPercentiles(
  rows: readonly Sample[],
  from: number,
  to: number
): WindowPercentile[] {
  const windows = windowsWithin(rows, from, to)
  const percents = [...(windows[0]?.row.percentiles.keys() ?? [])]
  return percents.flatMap(percent => {
    const values = windows.flatMap(({ row }) => row.percentiles.get(percent) ?? [])
    const value = median(values)
    if (value === undefined) return []
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const requests = windows.reduce((sum, window) => sum + window.requests, 0)
    return [{ percent, value, low, high, windows: values.length, requests }]
  })
}

type Window = { readonly row: Sample; readonly requests: number }

function windowsWithin(rows: readonly Sample[], from: number, to: number): Window[] {
  const found: Window[] = []
  let before = Infinity
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]
    if (row === undefined || row.at < from + WINDOW_SECONDS + SLACK_SECONDS) break
    if (row.at > to || row.at > before) continue
    before = row.at - WINDOW_SECONDS
    const start = rows[firstIndex(rows, other => other.at > row.at - WINDOW_SECONDS) - 1]
    const requests = row.requests - (start?.requests ?? 0)
    // Locust prints 0 for a window without requests.
    if (requests > 0) found.push({ row, requests })
  }
  return found
}
