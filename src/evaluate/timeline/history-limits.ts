import type { Run } from '../../locust/run.js'
import { printsWholeMs } from '../../locust/stats/version.js'
import { formatDuration } from '../../units/format.js'
import { averageResolution, type Sample } from './intervals.js'

/** A history so much (s) shorter than the run has lost its end: Locust flushes every ten seconds. */
const LOST_SECONDS = 12

/** What the history cannot tell whatever is asked of it, a sentence each. */
export function historyLimits(run: Run, rows: readonly Sample[]): string[] {
  const { history } = run
  if (history === undefined) return ['not enough history: there is no _stats_history.csv']
  if (rows.length < 2) {
    return [`not enough history: ${rows.length === 1 ? 'a single row' : 'no rows'}`]
  }
  const seconds = rows.at(-1)?.at ?? 0
  const duration = run.durationSeconds ?? seconds
  const found: readonly (readonly [boolean, string])[] = [
    [
      rows.every(row => row.users === 0),
      'no phases, steady state, stalls or capacity: the history has no user count'
    ],
    [
      history.resets.length > 0,
      'nothing is known of the time before the statistics were reset (--reset-stats)'
    ],
    [history.truncated, 'the history is cut off: its last seconds are missing'],
    [
      duration - seconds > LOST_SECONDS,
      `the history covers ${formatDuration(seconds)} of ${formatDuration(duration)}`
    ],
    [
      history.thinnedBy > 1,
      `only every ${history.thinnedBy}th row was kept: shorter events are blurred`
    ],
    [
      history.percentileMode === 'cumulative',
      'no percentiles over time: they need --csv-full-history'
    ],
    [
      printsWholeMs(run.locust) && averageResolution(rows) > 0,
      'no means of short spans: this Locust cuts averages to whole milliseconds'
    ]
  ]
  return found.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []))
}
