import { firstIndex, type Sample } from './intervals.js'

/** A percentile in the printed windows inside a span. ms. */
export type WindowRange = {
  readonly percent: number
  /** Exact: the percentile of all requests in the windows lies between their extremes. */
  readonly low: number
  readonly high: number
  readonly windows: number
  /** Requests in the windows. */
  readonly requests: number
}

/** The same with the percentile of all their requests, by estimate. */
export type WindowPercentile = WindowRange & { readonly value: number }

/** What a printed percentile looks back on (s), and how much further it may reach. */
export const WINDOW_SECONDS = 10
export const SLACK_SECONDS = 2
/** Share of a span's requests: windows with fewer say nothing of the span. */
const SEEN_SHARE = 0.6

/**
 * The percentiles of a span (s since the first row) from rows at least 12 s after its start, one row
 * per 10 s so that no request counts twice, backwards from the end. Only for histories whose
 * percentiles are windows (`--csv-full-history`); empty for a span that is too short.
 */
export function windowRanges(rows: readonly Sample[], from: number, to: number): WindowRange[] {
  return rangesOf(countedWithin(rows, from, to))
}

/** The same of a span that most of its requests are in windows of; empty of any other. */
export function spanRanges(rows: readonly Sample[], from: number, to: number): WindowRange[] {
  const all = countAt(rows, to) - countAt(rows, from)
  return windowRanges(rows, from, to).filter(({ requests }) => requests >= SEEN_SHARE * all)
}

/** Each percentile of the windows. */
export function rangesOf(windows: readonly PrintedWindow[]): WindowRange[] {
  const percents = [...(windows[0]?.percentiles.keys() ?? [])]
  return percents.map(percent => {
    const values = windows.flatMap(({ percentiles }) => percentiles.get(percent) ?? [])
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const requests = windows.reduce((sum, window) => sum + window.requests, 0)
    return { percent, low, high, windows: values.length, requests }
  })
}

/** Printed percentiles (ms), and of how many requests they are. */
export type PrintedWindow = Pick<Sample, 'percentiles' | 'requests'>

/** The requests of a part of the run: those of windows that do not overlap, and the others. */
export type LoadWindows = {
  readonly windows: readonly PrintedWindow[]
  /** Requests before the first of them, all of which a window tells of that overlaps only that one. */
  readonly head?: { readonly window: PrintedWindow; readonly rest: number }
  /** Requests of which no window tells. */
  readonly unseen: number
  /** The percentiles that the history prints. */
  readonly percents: readonly number[]
}

type Span = { readonly from: number; readonly to: number }

/** The windows of a span (s since the first row) that may reach back to `began`. */
export function windowsOfLoad(
  rows: readonly Sample[],
  { from, to }: Span,
  began: number
): LoadWindows {
  const found = windowsWithin(rows, began, to).reverse()
  const all = countAt(rows, to) - countAt(rows, Math.min(from, found[0]?.from ?? from))
  const seen = found.reduce((sum, { requests }) => sum + requests, 0)
  const windows = found.filter(({ requests }) => requests > 0)
  const rest = Math.max(0, all - seen)
  const before = Math.max(0, countAt(rows, found[0]?.from ?? from) - countAt(rows, from))
  const head = before > 0 ? headOf(rows, from, began) : undefined
  const percents = [...(rows.findLast(hasPercentiles)?.percentiles.keys() ?? [])]
  if (head === undefined) return { windows, unseen: rest, percents }
  const unseen = Math.max(0, rest - before)
  return { windows, head: { window: head, rest: before }, unseen, percents }
}

function hasPercentiles({ percentiles }: Sample): boolean {
  return percentiles.size > 0
}

/** The window that begins with the span, where no row is missing. */
function headOf(rows: readonly Sample[], from: number, began: number): PrintedWindow | undefined {
  const earliest = Math.max(from + WINDOW_SECONDS, began + WINDOW_SECONDS + SLACK_SECONDS)
  const row = rows[firstIndex(rows, ({ at }) => at >= earliest)]
  if (row === undefined) return undefined
  const start = countAt(rows, row.at - WINDOW_SECONDS)
  return start > countAt(rows, from)
    ? undefined
    : { percentiles: row.percentiles, requests: row.requests - start }
}

/** Requests up to the last row that is not later. */
function countAt(rows: readonly Sample[], at: number): number {
  return rows[firstIndex(rows, row => row.at > at) - 1]?.requests ?? 0
}

function countedWithin(rows: readonly Sample[], from: number, to: number): PrintedWindow[] {
  // Locust prints 0 for a window without requests.
  return windowsWithin(rows, from, to).filter(({ requests }) => requests > 0)
}

/** Windows that do not overlap, the last one first; `from` in seconds since the first row. */
export function windowsWithin(
  rows: readonly Sample[],
  from: number,
  to: number
): (PrintedWindow & { readonly from: number })[] {
  const found: (PrintedWindow & { readonly from: number })[] = []
  let before = Infinity
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]
    if (row === undefined || row.at < from + WINDOW_SECONDS + SLACK_SECONDS) break
    if (row.at > to || row.at > before) continue
    before = row.at - WINDOW_SECONDS
    const requests = row.requests - countAt(rows, before)
    found.push({ percentiles: row.percentiles, requests, from: before })
  }
  return found
}
