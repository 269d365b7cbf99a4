import type { LoadLevel } from '../../config/settings.js'
import type { Run } from '../../locust/run.js'
import { inWholeBundles } from './bundles.js'
import { rowsOf, rowsWithin, spanOf, throughputOf, type Sample } from './intervals.js'
import { oncePerRun } from './once-per-run.js'
import { fullLoadOf } from './phases.js'
import { warmUpOf } from './warm-up.js'

/** The part of a run at full load, after the warm-up (docs/statistics.md §8). */
export type SteadyWindow = {
  /** From the first row of the history to the first at the maximum user count. */
  readonly rampSeconds: number
  /** From there to the end, with the tail that Locust before 2.46.3 does not write. */
  readonly fullLoadSeconds: number
  /** The same without the warm-up, which differs between runs of the same length. */
  readonly seconds: number
  readonly users: number
  /** Completed requests per second, from the cumulative counts. */
  readonly throughput: number
  /** Mean pause of a user between two requests, by Little's law: users ÷ throughput − mean time. */
  readonly thinkSeconds?: number
  /** False when the response times still fell after a third of the time at full load. */
  readonly settled: boolean
}

const SHORTEST_SECONDS = 5

/** Undefined without a history, or when less than 5 s lie between the warm-up and its last row. */
export const steadyWindowOf = /* @__PURE__ */ oncePerRun(steadyWindowWithin)

function steadyWindowWithin(run: Run, warmUp: LoadLevel['warmUp']): SteadyWindow | undefined {
  const samples = run.history?.samples ?? []
  const rows = rowsOf(samples, samples[0]?.at ?? 0)
  const full = fullLoadOf(rows)
  if (full === undefined) return undefined
  const start = warmUpOf(rows, full, warmUp)
  const span = spanOf(rowsWithin(rows, start.seconds, full.to))
  if (span === undefined || span.to - span.from < SHORTEST_SECONDS) return undefined
  const whole = inWholeBundles(rows, span)
  const throughput = throughputOf(whole)
  const { users } = full
  const end = endOf(rows, full.to, run.durationSeconds)
  return {
    rampSeconds: full.from,
    fullLoadSeconds: end - full.from,
    seconds: end - span.from,
    users,
    throughput,
    ...(whole.average === undefined || throughput === 0
      ? {}
      : { thinkSeconds: users / throughput - whole.average / 1000 }),
    settled: start.settled
  }
}

/** The history may have lost its last seconds; then the run's duration knows better. */
function endOf(rows: readonly Sample[], fullTo: number, duration: number | undefined): number {
  const atTheEnd = fullTo === rows.at(-1)?.at
  return atTheEnd ? Math.max(fullTo, duration ?? 0) : fullTo
}
