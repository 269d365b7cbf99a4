import type { HistorySample, Run } from '../../locust/run.js'
import { bars, extremes, MOST_BARS } from './sparkline.js'

/** Fewer windows make no line. */
const LEAST_WINDOWS = 5

/**
 * P95 of an endpoint over the time of the run as bars from 0, blank where none of its requests was answered; empty
 * without `--csv-full-history`. Only windows show a change: percentiles since the start flatten out.
 */
export function p95OverTime({ history }: Pick<Run, 'history'>, key: string): string {
  const [first, last] = [history?.samples[0], history?.samples.at(-1)]
  if (history?.percentileMode !== 'window' || first === undefined || last === undefined) return ''
  const count = Math.min(MOST_BARS, history.samples.length)
  const columns = Array.from({ length: count }, (): HistorySample[] => [])
  for (const row of history.endpoints.get(key) ?? []) {
    const share = (row.at - first.at) / Math.max(1, last.at - first.at)
    columns[Math.max(0, Math.min(count - 1, Math.floor(share * count)))]?.push(row)
  }
  const known = answered(columns)
  const all = known.flat()
  if (all.length < LEAST_WINDOWS) return ''
  return bars(known.map(values => extremes(values, 1, all)[0]))
}

/** ms, of the rows of each column; none of one in which no request was answered, whatever its windows look back on. */
function answered(columns: readonly (readonly HistorySample[])[]): number[][] {
  let before = 0
  return columns.map(rows => {
    const requests = rows.at(-1)?.requests ?? before
    const isIdle = requests === before
    before = requests
    if (isIdle) return []
    return rows.flatMap(({ percentiles }) => {
      const value = percentiles.get(95)
      // Locust prints 0 for a window without requests.
      return value === undefined || value === 0 ? [] : [value]
    })
  })
}
