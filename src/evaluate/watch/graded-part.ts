import type { LoadLevel } from '../../config/settings.js'
import type { HistorySample } from '../../locust/run.js'
import { rowsOf } from '../timeline/intervals.js'
import { fullLoadOf } from '../timeline/phases.js'
import type { Watched } from './watched.js'

/** The warm-up leaves out at most this part of the time at full load, and a step of its means … */
const LONGEST_WARM_UP = 1 / 3
const STEP_SECONDS = 5
/** … and at least so much (s). */
const LEAST_WARM_UP = 10

const NOTHING = { requests: 0, failures: 0 }

/**
 * What had been counted where the part of the run begins that is surely graded: nothing, without
 * `warm-up:`; undefined while nobody can tell yet.
 */
export function gradedFrom(
  { recent, facts, plannedSeconds = 0, plannedUsers = 0 }: Watched,
  { gradeSteadyState, warmUp }: LoadLevel
): Pick<HistorySample, 'requests' | 'failures'> | undefined {
  if (!gradeSteadyState) return NOTHING
  const { samples } = facts.history
  const startedAt = samples[0]?.at ?? 0
  const rows = rowsOf(samples, startedAt)
  const full = fullLoadOf(rows)
  // More users make another full load, later.
  if (full === undefined || full.users < plannedUsers) return undefined
  const end = (facts.activeFrom ?? startedAt) - startedAt + plannedSeconds
  const longest = LONGEST_WARM_UP * (end - full.from) + STEP_SECONDS
  const from =
    typeof warmUp === 'number'
      ? Math.max(full.from, warmUp)
      : full.from + Math.max(LEAST_WARM_UP, longest)
  return [...rows, ...rowsOf(recent, startedAt)].find(({ at }) => at >= from)
}
