import { metricOf } from '../config/metrics.js'
import { matchesKey, matchesWildcard } from '../config/pattern.js'
import type { LoadLevel, Waiver } from '../config/settings.js'
import { AGGREGATED, endpointKey, type Run } from '../locust/run.js'
import { percentileMeant } from '../locust/stats/percentile-meant.js'
import type { HeldBound } from './held-bounds.js'
import { COMPARED_PERCENTS } from './regression/latency-cell.js'

type Held = { readonly run: Run; readonly level: LoadLevel; readonly held: readonly HeldBound[] }

const COMPARED_OF_ALL = [
  ...COMPARED_PERCENTS.map(percent => `p${percent}`),
  'throughput',
  'error-rate'
]

/** Whether the gate could fail by this metric where the waiver's pattern means the whole run or an endpoint of it. */
export function isMetricJudged(
  { pattern, metric }: Pick<Waiver, 'pattern' | 'metric'>,
  { run, level, held }: Held
): boolean {
  if (metric === '*') return true
  const isOfAll = matchesWildcard(pattern, AGGREGATED)
  if (metric === 'recovery-time') {
    return isOfAll && level.kind === 'recovery' && level.recoveryTimeObjective !== undefined
  }
  if (isOfAll && COMPARED_OF_ALL.includes(metric)) return true
  // The throughput of an endpoint is none that is compared: it stands for the endpoint's being there.
  const isCompared = metric === 'average' || COMPARED_OF_ALL.includes(metric)
  if (isCompared && run.endpoints.some(row => matchesKey(pattern, endpointKey(row)))) return true
  return held.some(
    one => one.of !== 'resource' && one.metric === metric && matchesKey(pattern, one.name)
  )
}

/** The percentile of these runs that the waiver's was surely meant to be: `p95` of `p59`. */
export function waivedMeant(metric: string, runs: readonly Held[]): string | undefined {
  const known = metricOf(metric)
  if (known?.type !== 'percentile') return undefined
  const rows = runs.flatMap(({ run }) => run.endpoints)
  const meant = percentileMeant(
    known.percent,
    rows.flatMap(({ percentiles }) => [...percentiles.keys()])
  )
  return meant === undefined ? undefined : `p${meant}`
}
