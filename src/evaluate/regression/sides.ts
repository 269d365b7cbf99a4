import { matchesPattern } from '../../config/pattern.js'
import type { LoadLevel, RegressionSettings } from '../../config/settings.js'
import {
  AGGREGATED,
  endpointKey,
  timedAmong,
  type EndpointStats,
  type Run
} from '../../locust/run.js'

/** An endpoint or the total of the candidate, and the same row of the baselines that have it. */
export type Sides = {
  /** As endpointKey, or `Aggregated` for the total. */
  readonly key: string
  readonly total: boolean
  readonly candidate: EndpointStats
  /** At least one; all with requests. */
  readonly baselines: readonly EndpointStats[]
  /** Every baseline has it. */
  readonly everywhere: boolean
  readonly settings: RegressionSettings
}

/** A run and its rows that made requests, by key. */
export type KeyedRun = { readonly run: Run; readonly rows: ReadonlyMap<string, EndpointStats> }

/** All requests of the run; 0 without a total. */
export function requestsOf({ run }: KeyedRun): number {
  return run.aggregated?.requests ?? 0
}

export function keyedRun(run: Run): KeyedRun {
  const rows = new Map<string, EndpointStats>()
  for (const row of run.endpoints) if (row.requests > 0) rows.set(endpointKey(row), row)
  return { run, rows }
}

/** The rows with requests on both sides, the total last. */
export function sidesOf(
  { run }: KeyedRun,
  baselines: readonly KeyedRun[],
  level: LoadLevel
): Sides[] {
  const rows = run.endpoints.flatMap(candidate => {
    if (candidate.requests === 0) return []
    const key = endpointKey(candidate)
    const found = baselines.map(({ rows }) => rows.get(key))
    return sides({ key, total: false, candidate }, found, level)
  })
  const { aggregated } = run
  if (aggregated !== undefined) {
    const totals = baselines.map(({ run }) => run.aggregated)
    rows.push(...sides({ key: AGGREGATED, total: true, candidate: aggregated }, totals, level))
  }
  return rows
}

function sides(
  { key, total, candidate }: Pick<Sides, 'key' | 'total' | 'candidate'>,
  baselines: readonly (EndpointStats | undefined)[],
  level: LoadLevel
): Sides[] {
  const present = baselines.filter(row => row !== undefined && row.requests > 0)
  if (candidate.requests === 0 || present.length === 0) return []
  return [
    {
      key,
      total,
      candidate,
      baselines: present as EndpointStats[],
      everywhere: present.length === baselines.length,
      settings: regressionSettingsFor(level, candidate, total)
    }
  ]
}

/** The level's settings with the team's per-endpoint ones on top; the later entry wins. */
export function regressionSettingsFor(
  level: LoadLevel,
  row: Parameters<typeof matchesPattern>[1],
  total: boolean
): RegressionSettings {
  if (level.endpointRegression.length === 0) return level.regression
  return level.endpointRegression
    .filter(({ pattern }) => (total ? pattern === AGGREGATED : matchesPattern(pattern, row)))
    .reduce((settings, entry) => ({ ...settings, ...entry.settings }), level.regression)
}

/** Mean over the baselines that have a row of the requests that its times are of. */
export function meanTimedRequests(rows: readonly EndpointStats[]): number {
  return timedAmong(rows) / rows.length
}
