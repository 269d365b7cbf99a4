import { higherIsBetter, unitOf } from '../../config/metrics.js'
import type { LoadLevel, Metric } from '../../config/settings.js'
import type { HistorySample } from '../../locust/run.js'
import type { Unit } from '../../units/unit.js'
import type { Watched } from './watched.js'

/** A metric of the whole run so far, and its limit. */
export type LiveLimit = {
  readonly metric: string
  readonly unit: Unit
  readonly value: number
  readonly limit: number
  readonly higherIsBetter: boolean
  /** The value lies beyond the limit, as far as the run has come. */
  readonly isBeyond: boolean
}

/** A throughput says nothing while the users still come: so long (s) they must be as many. */
const SETTLED_SECONDS = 10

/** The target of the load level whose limit is nearest, by ratio; undefined while nothing is measured. */
export function nearestLimitOf(watched: Watched, level: LoadLevel): LiveLimit | undefined {
  const last = watched.recent.at(-1)
  if (last === undefined || last.requests === 0 || level.kind !== 'load') return undefined
  const limits = [...level.targets.values()].flatMap(({ metric, bounds }): LiveLimit[] => {
    const limit = bounds.unacceptable ?? bounds.acceptable ?? bounds.target
    const value = valueOf(metric, last, watched)
    if (limit === undefined || value === undefined) return []
    const isHigher = higherIsBetter(metric)
    const isBeyond = isHigher ? value < limit : value > limit
    const unit = unitOf(metric)
    return [{ metric: metric.key, unit, value, limit, higherIsBetter: isHigher, isBeyond }]
  })
  return limits.sort((a, b) => nearness(b) - nearness(a))[0]
}

/** 1 at the limit, more beyond it. */
function nearness({ value, limit, higherIsBetter }: LiveLimit): number {
  const [worse, better] = higherIsBetter ? [limit, value] : [value, limit]
  return worse === 0 ? 0 : worse / better
}

function valueOf(metric: Metric, last: HistorySample, watched: Watched): number | undefined {
  const { facts, total } = watched
  switch (metric.type) {
    case 'percentile':
      return facts.history.percentileMode === 'cumulative'
        ? last.percentiles.get(metric.percent)
        : total?.percentiles.get(metric.percent)
    case 'average':
      return last.average
    case 'max':
      return total?.max
    case 'error-rate':
      return last.failures / last.requests
    case 'error-kind':
      return undefined
    case 'throughput':
      return isSettled(last, watched)
        ? last.requests / (last.at - (facts.activeFrom ?? 0))
        : undefined
  }
}

function isSettled(last: HistorySample, { recent, facts: { activeFrom } }: Watched): boolean {
  if (activeFrom === undefined || last.at <= activeFrom) return false
  const since = recent.findLastIndex(({ users }) => users !== last.users)
  const from = recent[since + 1]?.at ?? last.at
  return last.at - from >= SETTLED_SECONDS
}
