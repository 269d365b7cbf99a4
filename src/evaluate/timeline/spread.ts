import type { Run } from '../../locust/run.js'
import { median, rowsOf, rowsWithin } from './intervals.js'
import { oncePerRun } from './once-per-run.js'
import { equalParts } from './parts.js'
import { fullLoadOf } from './phases.js'

/** How the exact mean response time of a row was spread over the run's time at full load, in ms. */
export type Spread = {
  readonly mean: number
  /** Of ten equal parts, the fourth quietest: a disturbance of half the run leaves it alone. */
  readonly quiet: number
}

const PARTS = 10
const QUIET = 3
const SHARE = 0.5

/**
 * Of the total, or of the endpoint with this key (as endpointKey), whose history only
 * `--csv-full-history` keeps. Undefined without a history of more than ten rows at full load, or with a
 * part without requests.
 */
export function spreadOf(run: Run, endpoint?: string): Spread | undefined {
  return spreadOnce(run, endpoint)
}

const spreadOnce = /* @__PURE__ */ oncePerRun(spreadWithin)

function spreadWithin({ history }: Run, endpoint?: string): Spread | undefined {
  if (history === undefined) return undefined
  const startedAt = history.samples[0]?.at ?? 0
  const total = rowsOf(history.samples, startedAt)
  const full = fullLoadOf(total)
  if (full === undefined) return undefined
  const rows =
    endpoint === undefined ? total : rowsOf(history.endpoints.get(endpoint) ?? [], startedAt)
  const means = equalParts(rowsWithin(rows, full.from, full.to), PARTS)
    .flatMap(part => part.average ?? [])
    .sort((a, b) => a - b)
  const quiet = means[QUIET]
  if (quiet === undefined || means.length < PARTS) return undefined
  return { mean: means.reduce((sum, ms) => sum + ms, 0) / PARTS, quiet }
}

/**
 * Whether most of the rise of the mean lies in a part of the run: the quiet parts rose by less than half
 * as much as the mean. A change of the code is there all the time; a neighbour on the machine is not.
 *
 * docs/statistics.md §2; see docs/verdict-bench.md for what it gains. False when a run does not tell.
 */
export function isDisturbance(
  candidate: Spread | undefined,
  baselines: readonly (Spread | undefined)[],
  share = SHARE
): boolean {
  const known = baselines.filter(spread => spread !== undefined)
  const mean = median(known.map(spread => spread.mean))
  const quiet = median(known.map(spread => spread.quiet))
  if (candidate === undefined || mean === undefined || quiet === undefined) return false
  const rise = candidate.mean - mean
  return rise > 0 && candidate.quiet - quiet < share * rise
}
