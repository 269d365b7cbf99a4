import type { Run } from '../../locust/run.js'
import { median, rowsOf, rowsWithin, spanOf } from '../timeline/intervals.js'
import { fullLoadOf } from '../timeline/phases.js'
import { WINDOW_SECONDS, windowsWithin } from '../timeline/windows.js'

/** The medians of fewer windows are chance. */
const LEAST_WINDOWS = 3

/**
 * ms; the middle one of the medians that the history prints of an endpoint in the quieter half of the windows at full
 * load, by the mean of all requests. What slows a part of the run is in none of them. Undefined where only
 * cumulative medians are printed (without `--csv-full-history`), or few windows.
 */
export function quietMedian({ history }: Run, endpoint: string): number | undefined {
  if (history?.percentileMode !== 'window') return undefined
  const startedAt = history.samples[0]?.at ?? 0
  const total = rowsOf(history.samples, startedAt)
  const full = fullLoadOf(total)
  const rows = rowsOf(history.endpoints.get(endpoint) ?? [], startedAt)
  if (full === undefined) return undefined
  const windows = windowsWithin(rows, full.from, full.to).flatMap(
    ({ from, requests, percentiles }) => {
      const ms = percentiles.get(50)
      const ofAll = spanOf(rowsWithin(total, from, from + WINDOW_SECONDS))?.average
      return requests === 0 || ms === undefined || ofAll === undefined ? [] : [{ ms, ofAll }]
    }
  )
  const middle = median(windows.map(({ ofAll }) => ofAll)) ?? 0
  const quiet = windows.filter(({ ofAll }) => ofAll <= middle)
  return quiet.length < LEAST_WINDOWS ? undefined : median(quiet.map(({ ms }) => ms))
}
