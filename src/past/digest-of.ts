import type { LoadLevel } from '../config/settings.js'
import { matchesPattern } from '../config/pattern.js'
import { present } from '../locust/present.js'
import type { EndpointStats, Run } from '../locust/run.js'
import type { Generator } from '../resources/reading.js'
import {
  MAX_DIGEST_ENDPOINTS,
  type Digest,
  type DigestResource,
  type DigestRow,
  type DigestSpread,
  type DigestSteadyState
} from './digest.js'
import type { OwnRun } from './past.js'
import { nameInSeries } from './series.js'

/** What was worked out of a run elsewhere. */
type DigestFacts = {
  readonly outcome: Digest['outcome']
  readonly level: LoadLevel
  readonly steady: DigestSteadyState | undefined
  readonly spread: DigestSpread | undefined
  readonly resources: readonly DigestResource[]
  readonly generator: Generator | undefined
}

/** What is kept of a run: the total, the busiest endpoints, and those with targets of their own. */
export function digestOf(run: Run, judged: DigestFacts, { at, ...own }: OwnRun): Digest {
  const { workflowRun, attempt, gate, ...source } = own
  const { level, steady, spread, generator, outcome, resources } = judged
  const kept = keptEndpoints(run.endpoints, level)
  const row = (stats: EndpointStats): DigestRow => rowOf(stats, run.durationSeconds)
  return {
    identity: {
      workflowRun,
      attempt,
      gate,
      run: nameInSeries(run),
      loadLevel: level.name
    },
    at: run.startedAt ?? at,
    ...source,
    outcome,
    locust: run.locust.label,
    percentileSource: run.percentileSource,
    ...present({
      users: run.peakUsers,
      shards: run.shards,
      durationSeconds: run.durationSeconds,
      steady,
      spread,
      generator,
      total: run.aggregated && row(run.aggregated)
    }),
    endpoints: kept.map(row),
    endpointsLeftOut: run.endpoints.length - kept.length,
    resources
  }
}

function keptEndpoints(rows: readonly EndpointStats[], level: LoadLevel): EndpointStats[] {
  const busiest = [...rows].sort((a, b) => b.requests - a.requests)
  return busiest.filter(
    (row, at) =>
      at < MAX_DIGEST_ENDPOINTS ||
      level.endpoints.some(({ pattern }) => matchesPattern(pattern, row))
  )
}

function rowOf(
  {
    method,
    name,
    requests,
    failures,
    timed,
    average,
    min,
    max,
    median,
    percentiles
  }: EndpointStats,
  seconds: number | undefined
): DigestRow {
  const throughput = seconds === undefined || seconds <= 0 ? undefined : requests / seconds
  return {
    method,
    name,
    requests,
    failures,
    ...present({ timed, average, min, max, median, throughput }),
    percentiles
  }
}
