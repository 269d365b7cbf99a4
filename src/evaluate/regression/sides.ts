import { matchesPattern } from '../../config/pattern.js'
import type { LoadLevel, RegressionSettings } from '../../config/settings.js'
import { AGGREGATED, endpointKey, type EndpointStats, type Run } from '../../locust/run.js'

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

/** The rows with requests on both sides, the total last. */
export function sidesOf(candidate: Run, baselines: readonly Run[], level: LoadLevel): Sides[] {
  const others = baselines.map(rowsByKey)
  const endpoints = candidate.endpoints.flatMap(row =>
    sides(row, pick(others, endpointKey(row)), level, false)
  )
  const totals = baselines.map(run => run.aggregated)
  const total = candidate.aggregated
  return total === undefined ? endpoints : [...endpoints, ...sides(total, totals, level, true)]
}

/** Rows that made requests, by key. */
export function rowsByKey(run: Run): Map<string, EndpointStats> {
  const rows = run.endpoints.filter(row => row.requests > 0)
  return new Map(rows.map(row => [endpointKey(row), row]))
}

function pick(
  runs: readonly ReadonlyMap<string, EndpointStats>[],
  key: string
): (EndpointStats | undefined)[] {
  return runs.map(rows => rows.get(key))
}

function sides(
  candidate: EndpointStats,
  baselines: readonly (EndpointStats | undefined)[],
  level: LoadLevel,
  total: boolean
): Sides[] {
  const present = baselines.filter(row => row !== undefined && row.requests > 0)
  if (candidate.requests === 0 || present.length === 0) return []
  return [
    {
      key: total ? AGGREGATED : endpointKey(candidate),
      total,
      candidate,
      baselines: present as EndpointStats[],
      everywhere: present.length === baselines.length,
      settings: settingsFor(level, candidate, total)
    }
  ]
}

/** The level's settings with the team's per-endpoint ones on top; the later entry wins. */
function settingsFor(level: LoadLevel, row: EndpointStats, total: boolean): RegressionSettings {
  return level.endpointRegression
    .filter(({ pattern }) => (total ? pattern === AGGREGATED : matchesPattern(pattern, row)))
    .reduce((settings, entry) => ({ ...settings, ...entry.settings }), level.regression)
}

/** Mean of a row's requests over the baselines that have it. */
export function meanRequests(rows: readonly EndpointStats[]): number {
  return rows.reduce((sum, row) => sum + row.requests, 0) / rows.length
}
