import { metricOf } from '../config/metrics.js'
import type { LoadLevel, MetricBounds } from '../config/settings.js'
import { DEFAULT_PERCENTS } from '../locust/histogram/histogram.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { EndpointStats, Run } from '../locust/run.js'
import { percentileMeant } from '../locust/stats/percentile-meant.js'
import { metricLabel } from '../units/format.js'
import type { HeldBound } from './held-bounds.js'
import { withPercentile } from './targets/measure.js'
import type { Verdict } from './verdict/verdict.js'

/** A percentile that the config bounds and no row of the run has. */
export type UntoldPercentile = {
  /** `p59`. */
  readonly metric: string
  /** What was surely meant: `p95`. */
  readonly meant?: string
}

/** Those of a run that is asked what holds for it. */
export function untoldPercentiles(run: Run, held: readonly HeldBound[]): UntoldPercentile[] {
  const asked = held.filter(
    ({ of, from }) => of !== 'resource' && Object.values(from).some(({ by }) => by === 'config')
  )
  return untoldIn(
    rowsOf(run),
    asked.map(({ metric }) => metric)
  )
}

/** Those that Locust does not print unless PERCENTILES_TO_REPORT says so: no run tells. */
export function unusualPercentiles(levels: readonly LoadLevel[]): UntoldPercentile[] {
  const printed = new Set(DEFAULT_PERCENTS)
  return percentsOf(levels.flatMap(askedBy))
    .filter(({ percent }) => !printed.has(percent))
    .map(({ metric, percent }) => withMeant(metric, percent, printed))
}

/**
 * Where a bound holds by another number all the same, no verdict tells that its own was never measured:
 * even the slowest request may be under a bound that was meant for another percentile.
 */
export function untoldNotes(run: Run, level: LoadLevel, verdicts: readonly Verdict[]): Note[] {
  const missing = new Set(
    verdicts.flatMap(one => (one.rule === 'target' && one.grade === 'missing' ? [one.metric] : []))
  )
  return (
    untoldIn(rowsOf(run), askedBy(level))
      .filter(({ metric }) => !missing.has(metric))
      // Of a recovery no percentile tells, whichever the run has: but a misspelt one stands for another.
      .filter(({ meant }) => level.kind !== 'recovery' || meant !== undefined)
      .map(({ metric, meant }) => {
        const question = meant === undefined ? '' : `; did you mean ${metricLabel(meant)}?`
        return note(
          'percentile-not-printed',
          `the config bounds ${metricLabel(metric)}, which no row of the run has${question}`,
          {
            severity: meant === undefined ? 'info' : 'warning',
            advice: `${meant === undefined ? 'Bound' : `Write ${meant}, or bound`} a percentile that the files have, or set PERCENTILES_TO_REPORT in the locustfile to what they shall have.`
          }
        )
      })
  )
}

function askedBy({ targets, endpoints }: LoadLevel): string[] {
  const own = [...targets.values()].filter(({ explicit }: MetricBounds) => explicit)
  const all = [...own, ...endpoints.flatMap(entry => [...entry.targets.values()])]
  return all.map(({ metric }) => metric.key)
}

/** Where rows have none at all, something else is wrong with the files, which their reader says. */
function untoldIn(rows: readonly EndpointStats[], metrics: readonly string[]): UntoldPercentile[] {
  if (rows.every(({ percentiles }) => percentiles.size === 0)) return []
  const untold = percentsOf(metrics).filter(
    ({ percent }) => !rows.some(row => withPercentile(row, percent).percentiles.has(percent))
  )
  if (untold.length === 0) return []
  const printed = new Set(rows.flatMap(row => [...row.percentiles.keys()]))
  return untold.map(({ metric, percent }) => withMeant(metric, percent, printed))
}

function percentsOf(metrics: readonly string[]): { metric: string; percent: number }[] {
  return [...new Set(metrics)].flatMap(key => {
    const metric = metricOf(key)
    return metric?.type === 'percentile' ? [{ metric: key, percent: metric.percent }] : []
  })
}

function withMeant(metric: string, percent: number, printed: Iterable<number>): UntoldPercentile {
  const meant = percentileMeant(percent, printed)
  return { metric, ...present({ meant: meant === undefined ? undefined : `p${meant}` }) }
}

function rowsOf({ aggregated, endpoints }: Run): readonly EndpointStats[] {
  return aggregated === undefined ? endpoints : [aggregated, ...endpoints]
}
