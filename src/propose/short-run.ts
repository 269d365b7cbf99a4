import { SHORT_RUN_SECONDS } from '../locust/quality/assess.js'
import type { Run } from '../locust/run.js'
import { formatDuration } from '../units/format.js'
import { writtenValue } from '../units/written.js'
import { friendlyDuration } from './head-room.js'

/** A run of so many seconds has time enough at full load. */
const GOOD_RUN_SECONDS = 120

/** Whether one of the runs was too short to measure well, by the gate's own rule. */
export function isShort({ runs }: { readonly runs: readonly Run[] }): boolean {
  return runs.some(({ notes }) => notes.some(({ code }) => code === 'short-run'))
}

/** Whether one of the runs was measured, and for less time than is advised. */
export function isBrief({ runs }: { readonly runs: readonly Run[] }): boolean {
  return runs.some(
    ({ durationSeconds }) =>
      durationSeconds !== undefined && friendlyDuration(durationSeconds) < GOOD_RUN_SECONDS
  )
}

/** What to do then, a clause. */
export const MEASURE_LONGER = `measure ${formatDuration(GOOD_RUN_SECONDS)} or more (--run-time ${writtenValue('s', GOOD_RUN_SECONDS)})`

/** The same and why, a sentence without its full stop. */
export const SHORT_RUN = `${MEASURE_LONGER} and begin anew with that: less than ${formatDuration(SHORT_RUN_SECONDS)} was measured, of which ramp-up and warm-up may be most`

/** Of a run that is brief and not too short, a clause. */
export const BRIEF_RUN = `${MEASURE_LONGER} and begin anew with that where you can: a briefer run has fewer of the rarer requests, and its start counts for more`
