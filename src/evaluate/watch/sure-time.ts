import { isBeyond } from '../../config/criterion.js'
import type { Criterion, Metric } from '../../config/settings.js'
import type { HistorySample } from '../../locust/run.js'
import { WORKER_REPORT_SECONDS } from '../timeline/bundles.js'
import type { TimeStretch } from '../timeline/idle.js'
import {
  averageResolution,
  errorRateOf,
  intervalBetween,
  throughputOf,
  type Interval
} from '../timeline/intervals.js'
import { EDGE_SECONDS, sureEdges } from '../timeline/sure-stretch.js'

/** Pieces of a run that were beyond the bound, one after the other. */
export type Beyond = TimeStretch & {
  /** Where the first of them ends. */
  readonly firstTo: number
  /** Where what the last of them tells begins. */
  readonly lastFrom: number
  /** Where the piece before them begins, which was not beyond the bound. */
  readonly roomFrom: number
}

/**
 * From when to when it surely was so, by rows up to its end alone: what comes later changes nothing.
 * The first piece may be beyond the bound by its end, the last by its beginning.
 */
export function sureTimeOf(
  rows: readonly HistorySample[],
  { metric, criterion }: { readonly metric: Metric; readonly criterion: Criterion },
  { roomFrom, from, firstTo, lastFrom, to }: Beyond
): TimeStretch {
  const edges =
    metric.type === 'percentile'
      ? {}
      : sureEdges(
          rows,
          { from: Math.max(roomFrom, from - EDGE_SECONDS), to },
          isBeyondOf(rows, metric, criterion),
          metric.type === 'throughput' ? WORKER_REPORT_SECONDS : 0
        )
  const begin = Math.min(firstTo, edges.from ?? firstTo)
  return { from: begin, to: Math.max(begin, lastFrom, edges.to ?? lastFrom) }
}

function isBeyondOf(
  rows: readonly HistorySample[],
  { type }: Metric,
  criterion: Criterion
): (first: HistorySample, last: HistorySample) => boolean {
  const resolution = averageResolution(rows)
  const valueOf = (interval: Interval): number | undefined => {
    if (type === 'throughput') return throughputOf(interval)
    return type === 'average' ? interval.average : errorRateOf(interval)
  }
  return (first, last) => {
    const value = valueOf(intervalBetween(first, last, resolution))
    return value !== undefined && isBeyond(value, criterion)
  }
}
