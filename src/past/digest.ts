import type { EndpointStats, Run } from '../locust/run.js'
import type { Generator } from '../resources/reading.js'
import type { Unit } from '../units/unit.js'

/*
 * What is kept of a run for years: plain data, one JSON object a line. Units as in `Run`: ms,
 * requests/s, fractions, seconds since the epoch. What is unknown is absent. All text is untrusted.
 */

/** Stands first in each line. */
export const DIGEST_KIND = 'locust-gate/run'
/** Raised when a line of before can no longer be read as it is. */
export const DIGEST_VERSION = 1
/** The busiest, and those with targets of their own; of the rest only the number is kept. */
export const MAX_DIGEST_ENDPOINTS = 200

/** Which run it is: two digests of one identity are the same run. */
export type DigestIdentity = {
  /** GitHub's id of the workflow run; `BY_HAND` and its first second for a run that was added by hand. */
  readonly workflowRun: string
  readonly attempt: number
  /** `Gate.id` of publish/identity.ts: workflow, job, matrix leg and key. `local` on the command line. */
  readonly gate: string
  /** The run's own name, its CSV prefix; with its artifact or path where that alone tells it apart. */
  readonly run: string
  readonly loadLevel: string
}

export type Digest = {
  readonly identity: DigestIdentity
  /** When the run began; when it was kept, where its files do not tell. */
  readonly at: number
  readonly commit?: string
  /** What people call the workflow run: `#42`. */
  readonly runNumber?: number
  /** The tag of a release. */
  readonly tag?: string
  /** The workflow run's page. */
  readonly url?: string
  /** `passed`, `warned` or `failed`: what could not be judged is not kept. */
  readonly outcome: 'passed' | 'warned' | 'failed'
  /** `Run.locust.label`. */
  readonly locust: string
  readonly percentileSource: Run['percentileSource']
  /** Highest user count. */
  readonly users?: number
  /** `Run.shards`. */
  readonly shards?: number
  readonly durationSeconds?: number
  readonly steady?: DigestSteadyState
  readonly spread?: DigestSpread
  /** What made the load, when the snapshot of its resource metrics tells. */
  readonly generator?: Generator
  readonly total?: DigestRow
  /** The busiest first. */
  readonly endpoints: readonly DigestRow[]
  /** How many endpoints the run had beyond these. */
  readonly endpointsLeftOut: number
  readonly resources: readonly DigestResource[]
}

/** The part of the run at full load: `SteadyWindow` of evaluate/timeline/steady-window.ts. */
export type DigestSteadyState = {
  readonly rampSeconds: number
  readonly fullLoadSeconds: number
  readonly seconds: number
  readonly users: number
  readonly throughput: number
  readonly thinkSeconds?: number
  readonly settled: boolean
}

/** How the mean was spread over the run, in ms: `Spread` of evaluate/timeline/spread.ts. */
export type DigestSpread = { readonly mean: number; readonly quiet: number }

/** One row: an endpoint, or the total. */
export type DigestRow = Pick<
  EndpointStats,
  | 'method'
  | 'name'
  | 'requests'
  | 'failures'
  | 'timed'
  | 'average'
  | 'min'
  | 'max'
  | 'median'
  | 'percentiles'
> & {
  /** Requests/s over the run's duration. */
  readonly throughput?: number
}

/** The judged statistic of a resource metric, in its unit. */
export type DigestResource = {
  readonly name: string
  readonly unit: Unit
  readonly statistic: string
  readonly value: number
}

/** What the id of a run that was added by hand begins with. */
export const BY_HAND = 'local-'

/** What the runs have in common that may be compared: gate, run name and load level. */
export function seriesKey({
  gate,
  run,
  loadLevel
}: Pick<DigestIdentity, 'gate' | 'run' | 'loadLevel'>): string {
  return JSON.stringify([gate, run, loadLevel])
}

/** The same for two digests of one run. */
export function identityKey({ workflowRun, attempt, ...series }: DigestIdentity): string {
  return JSON.stringify([workflowRun, attempt, seriesKey(series)])
}
