import { kindByName } from '../../input/csv-name.js'
import type { Run } from '../../locust/run.js'
import { printsWholeMs } from '../../locust/stats/version.js'
import { averageResolution, type Sample } from './intervals.js'
import type { HistoryLimit, Reservation, UsersLimit } from './limit.js'

/** A history so much (s) shorter than the run has lost its end: Locust flushes every ten seconds. */
const LOST_SECONDS = 12

/** What the history cannot tell whatever is asked of it. */
export function historyLimits(
  { history, files, locust, durationSeconds }: Run,
  rows: readonly Sample[]
): (HistoryLimit | UsersLimit | Reservation)[] {
  if (history === undefined) {
    const isThere = files.some(path => kindByName(path) === 'history')
    return [{ of: 'history', why: isThere ? 'no-rows' : 'no-file' }]
  }
  if (rows.length < 2) return [{ of: 'history', why: 'few-rows', rows: rows.length }]
  const seconds = rows.at(-1)?.at ?? 0
  const runSeconds = durationSeconds ?? seconds
  const { thinnedBy } = history
  // Without any there are no percentiles, however they were asked for.
  const hasRequests = (rows.at(-1)?.requests ?? 0) > 0
  const found: readonly (readonly [boolean, UsersLimit | Reservation])[] = [
    [rows.every(row => row.users === 0), { of: 'users', why: 'not-counted' }],
    [history.resets.length > 0, { of: 'told', why: 'reset' }],
    [history.truncated, { of: 'told', why: 'cut-off' }],
    [
      runSeconds - seconds > LOST_SECONDS,
      { of: 'told', why: 'shorter-than-run', seconds, runSeconds }
    ],
    [thinnedBy > 1, { of: 'told', why: 'thinned', thinnedBy }],
    [
      hasRequests && history.percentileMode === 'cumulative',
      { of: 'told', why: 'since-the-start' }
    ],
    [printsWholeMs(locust) && averageResolution(rows) > 0, { of: 'told', why: 'whole-ms' }]
  ]
  return found.flatMap(([isSo, limit]) => (isSo ? [limit] : []))
}
