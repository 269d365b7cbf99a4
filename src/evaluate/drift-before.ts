import type { LoadLevel } from '../config/settings.js'
import type { Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { analyseTimeline, type Timeline } from './run-in-time.js'
import { DRIFT_SIGNIFICANCE, LEAST_GROWTH, toldTrend, type Trend } from './timeline/trend.js'

/** A baseline that drifted by so much of what the run did drifted as well. */
const ALIKE = 1 / 2

/**
 * The notes of a run, of which its drift is no warning where more than half of its baselines drifted as well: what a
 * service does in every run, as refusing in the last seconds of each minute, is no news of this one.
 */
export function withKnownDrift(
  notes: readonly Note[],
  { timeline, level, baselines = [] }: Asked
): readonly Note[] {
  const trend = toldTrend(timeline)
  if (trend?.alarm !== true || baselines.length === 0) return notes
  const before = baselines.flatMap(run => toldTrend(analyseTimeline(run, level)) ?? [])
  const alike = before.filter(other => driftedAlike(trend, other))
  if (alike.length <= baselines.length / 2) return notes
  const whose = baselines.length === 1 ? 'its baseline' : 'most of its baselines'
  return notes.map(note =>
    note.code === 'drift'
      ? { ...note, severity: 'info', message: `${note.message}; it did in ${whose} too` }
      : note
  )
}

type Asked = {
  readonly timeline: Timeline
  readonly level: LoadLevel
  /** What the run was compared with. */
  readonly baselines: readonly Run[] | undefined
}

/** In all by which the run drifted. */
function driftedAlike(now: Trend, then: Trend): boolean {
  const errors = !now.errors.alarm || riseOf(then) >= ALIKE * riseOf(now)
  return errors && (!grows(now) || lnGrowth(then) >= ALIKE * lnGrowth(now))
}

function riseOf({ errors: { first = 0, last = 0 } }: Trend): number {
  return last - first
}

function grows({ growth = 1, pValue = 1 }: Trend): boolean {
  return growth > LEAST_GROWTH && pValue < DRIFT_SIGNIFICANCE
}

function lnGrowth({ growth = 1 }: Trend): number {
  return Math.log(growth)
}
