import type { Metric, Targets } from '../../config/settings.js'
import { endpointKey, type EndpointStats, type Run } from '../../locust/run.js'
import { failuresOf } from './error-kinds.js'
import type { Subject } from './measure.js'

/** Locust's PostgresUser counts what succeeds and what fails of one query in two rows. */
const SUCCESS = 'postgres_success'
const FAILURE = 'postgres_failure'

/** The row that holds the other outcome of the same query. */
function otherHalf(
  { endpoints }: Pick<Run, 'endpoints'>,
  { method, name }: EndpointStats
): EndpointStats | undefined {
  const other = method === SUCCESS ? FAILURE : method === FAILURE ? SUCCESS : undefined
  if (other === undefined) return undefined
  return halvesOf(endpoints).get(`${other} ${name}`)
}

const HALVES = new WeakMap<readonly EndpointStats[], ReadonlyMap<string, EndpointStats>>()

/** By key, found once for the rows of a run: there may be many. */
function halvesOf(endpoints: readonly EndpointStats[]): ReadonlyMap<string, EndpointStats> {
  const known = HALVES.get(endpoints)
  if (known !== undefined) return known
  const halves = endpoints.filter(
    ({ method, requests }) => requests > 0 && (method === SUCCESS || method === FAILURE)
  )
  const found = new Map(halves.map(row => [endpointKey(row), row]))
  HALVES.set(endpoints, found)
  return found
}

/** Both halves as one, for error rates: the failures of both by the requests of both. */
export function wholeOf(run: Run, row: EndpointStats): Subject | undefined {
  const half = otherHalf(run, row)
  if (half === undefined) return undefined
  return {
    run,
    row: added(row, half),
    failures: [...failuresOf(run, row), ...failuresOf(run, half)]
  }
}

function added(row: EndpointStats, half: EndpointStats): EndpointStats {
  return {
    ...row,
    requests: row.requests + half.requests,
    failures: row.failures + half.failures
  }
}

/** `postgres_success and postgres_failure execute_query` */
export function wholeName({ name }: EndpointStats): string {
  return `${SUCCESS} and ${FAILURE} ${name}`
}

/** The targets of a row without the error rates that are judged with its other half. */
export function ownTargets(
  run: Run,
  row: EndpointStats,
  targetsOf: (row: EndpointStats) => Targets
): Targets {
  const targets = targetsOf(row)
  const half = row.method === FAILURE ? otherHalf(run, row) : undefined
  if (half === undefined) return targets
  const theirs = targetsOf(half)
  return new Map(
    [...targets].filter(([key, { metric }]) => !isErrorRate(metric) || !theirs.has(key))
  )
}

export function isErrorRate({ type }: Metric): boolean {
  return type === 'error-rate' || type === 'error-kind'
}

/** The endpoint rows with each pair of halves once. */
export function wholes(run: Run): { readonly key: string; readonly row: EndpointStats }[] {
  return run.endpoints.flatMap(row => {
    const half = otherHalf(run, row)
    if (half === undefined) return [{ key: endpointKey(row), row }]
    return row.method === FAILURE ? [] : [{ key: wholeName(row), row: added(row, half) }]
  })
}
