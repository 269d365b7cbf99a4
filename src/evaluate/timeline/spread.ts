import type { EndpointStats, Run } from '../../locust/run.js'
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
/** So much of the quiet parts stands out by more than chance. */
const MATTERS = 0.03

/**
 * Of the total, or of the endpoint with this key (as endpointKey), whose history only
 * `--csv-full-history` keeps. Undefined without a history of more than ten rows at full load, or with a
 * part without requests.
 */
export function spreadOf(run: Run, endpoint?: string): Spread | undefined {
  const means = partMeansOf(run, endpoint)
  const quiet = means && quietOf(means)
  if (means === undefined || quiet === undefined) return undefined
  return { mean: means.reduce((sum, ms) => sum + ms, 0) / PARTS, quiet }
}

/** Of a row of which only the mean over all of the run is known. */
export function evenSpread(row: EndpointStats | undefined): Spread | undefined {
  const mean = row?.average
  return mean === undefined ? undefined : { mean, quiet: mean }
}

/** The exact means of ten equal parts of the time at full load in their order, ms; undefined as of `spreadOf`. */
export function partMeansOf(run: Run, endpoint?: string): readonly number[] | undefined {
  return partMeansOnce(run, endpoint)
}

const partMeansOnce = /* @__PURE__ */ oncePerRun(partMeansWithin)

function partMeansWithin({ history }: Run, endpoint?: string): readonly number[] | undefined {
  if (history === undefined) return undefined
  const startedAt = history.samples[0]?.at ?? 0
  const total = rowsOf(history.samples, startedAt)
  const full = fullLoadOf(total)
  if (full === undefined) return undefined
  const rows =
    endpoint === undefined ? total : rowsOf(history.endpoints.get(endpoint) ?? [], startedAt)
  const parts = equalParts(rowsWithin(rows, full.from, full.to), PARTS)
  const means = parts.flatMap(part => part.average ?? [])
  return means.length < PARTS ? undefined : means
}

/** The fourth quietest part, ms. */
export function quietOf(means: readonly number[]): number | undefined {
  return [...means].sort((a, b) => a - b)[QUIET]
}

/**
 * Whether most of the rise of the mean lies in a part of the run: the quiet parts rose by less than half
 * as much as the mean. A change of the code is there all the time; a neighbour on the machine is not. Where the run
 * is the faster for the rest of it, so that the mean did not rise, it has to stand out from the quiet parts by
 * more than in any baseline.
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
  if (rise > 0) return candidate.quiet - quiet < share * rise
  return known.every(one => outstanding(candidate) - outstanding(one) > MATTERS * quiet)
}

function outstanding({ mean, quiet }: Spread): number {
  return mean - quiet
}
