import { endpointKey, type Run } from '../../locust/run.js'
import { bundleEdges } from './bundles.js'
import { rowsOf, rowsWithin, spanOf } from './intervals.js'

/** The endpoints at which the requests of a burst failed. */
export type BurstEndpoints = {
  /** Keys, the one with the most failures first. Untrusted text. */
  readonly failed: readonly string[]
  /** Those that had requests then. */
  readonly of: number
}

/**
 * By the endpoints' own histories (`--csv-full-history`), where these have all failures of the burst; without them the
 * one endpoint that has all failures of the run. Undefined where neither tells.
 */
export function burstEndpoints(
  { history, endpoints, aggregated }: Run,
  { from, to, failures }: Readonly<Record<'from' | 'to' | 'failures', number>>
): BurstEndpoints | undefined {
  const seen = endpointsIn(history, from, to)
  const failed = seen.filter(one => one.failures > 0).sort((a, b) => b.failures - a.failures)
  if (failed.length > 0 && failed.reduce((sum, one) => sum + one.failures, 0) >= failures)
    return { failed: failed.map(({ key }) => key), of: seen.length }
  const [only, ...others] = endpoints.filter(row => row.failures > 0)
  return only === undefined || others.length > 0 || only.failures < (aggregated?.failures ?? 0)
    ? undefined
    : { failed: [endpointKey(only)], of: endpoints.length }
}

/** Those that had requests then, with their failures. */
function endpointsIn(
  history: Run['history'],
  from: number,
  to: number
): { readonly key: string; readonly failures: number }[] {
  const startedAt = history?.samples[0]?.at ?? 0
  return [...(history?.endpoints ?? [])].flatMap(([key, samples]) => {
    const span = spanOf(rowsWithin(bundleEdges(rowsOf(samples, startedAt)), from, to))
    return span === undefined || span.requests === 0 ? [] : [{ key, failures: span.failures }]
  })
}
