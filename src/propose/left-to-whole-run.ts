import type { Metric, MetricBounds } from '../config/settings.js'
import { endpointKey } from '../locust/run.js'
import { type Placed, wideTime } from './metric-proposal.js'
import { isDecided } from './seen.js'

/** Whether one of the rows has requests enough for the judge to grade it, at least by bounds wide enough. */
export function mayBeDecided(rows: readonly Placed[], target: MetricBounds): boolean {
  const wide = wideTime(rows, target)
  return 'bounds' in wide && isDecided(rows, { ...target, bounds: wide.bounds })
}

/** The pattern of all endpoints. */
export const ANY_ENDPOINT = '*'

/** Endpoints with bounds of their own of what is taken from the others; of more, each is held to it. */
const MOST_EXCEPTED = 12

/**
 * Percentiles that most endpoints have too few requests for: better asked of the whole run alone, and of
 * the few that can tell.
 */
export function leftToWholeRun(
  rows: readonly Placed[],
  times: readonly MetricBounds[]
): readonly Metric[] {
  const endpoints = new Map<string, Placed[]>()
  for (const placed of rows) {
    const key = endpointKey(placed.row)
    endpoints.set(key, [...(endpoints.get(key) ?? []), placed])
  }
  // Its own entry would be that of all.
  if (endpoints.has(ANY_ENDPOINT)) return []
  const left = times.flatMap(target => {
    const deciding = [...endpoints.values()].filter(own => mayBeDecided(own, target)).length
    const isMost = endpoints.size > 0 && 2 * deciding <= endpoints.size
    return target.metric.type === 'percentile' && isMost && deciding <= MOST_EXCEPTED
      ? [target.metric]
      : []
  })
  // Of endpoints that hardly anything is known of, other things are to be said.
  return left.length < times.length ? left : []
}
