import { AGGREGATED } from '../../locust/run.js'
import type { Digest } from '../../past/digest.js'
import type { Era } from './breaks.js'
import { chanceOfCorrelation, LEAST_LENGTH, significantChance } from './chance.js'
import type { StepGroup } from './change-points.js'
import type { MetricSeries } from './metric-series.js'
import type { Creep } from './past-evaluation.js'
import { cutOf, isDrift, goesWithTime } from './segments.js'
import { medianOf } from '../statistics/median.js'
import { PRINTED_SHARE } from './step-size.js'
import { scoresOf } from './step-statistic.js'

/** How far back a drift is looked for where nothing else began (s). */
const DAYS_30 = 30 * 86_400
/** Points that a slope is taken from: more are thinned evenly. */
const MOST_POINTS = 60

/** Where a drift is measured from. */
type DriftOrigin = { readonly at: number; readonly what: Creep['sinceWhat'] }

/** A drift by the places of runs. */
type Drift = Omit<Creep, 'since'> & { readonly since: number }

/**
 * What got worse since its origin by more than a single run may (`max-regression`, `min-change-ms`)
 * without a step: it goes with time more than chance lets any of all series, and a straight line
 * explains it better than its best step.
 */
export function driftsOf(
  series: readonly MetricSeries[],
  originOf: (series: MetricSeries) => DriftOrigin
): Drift[] {
  const newest = Math.max(...series.map(({ runs }) => runs.at(-1) ?? 0))
  const looked = series
    .filter(({ metric, runs }) => metric !== 'error-rate' && runs.at(-1) === newest)
    .map(one => tail(one, originOf(one)))
    .filter(({ values }) => values.length >= LEAST_LENGTH)
    .map(one => ({ one, chance: chanceOf(one) }))
  const limit = significantChance(looked.map(({ chance }) => chance))
  return looked.flatMap(({ one, chance }) => (chance > limit ? [] : driftOf(one)))
}

type Tail = Pick<MetricSeries, 'endpoint' | 'metric' | 'unit' | 'settings' | 'floor'> & {
  readonly origin: DriftOrigin
  readonly values: Float64Array
  readonly printed: Float64Array
}

function tail(series: MetricSeries, origin: DriftOrigin): Tail {
  const { runs, values, printed } = series
  const from = runs.findIndex(run => run >= origin.at)
  const start = from === -1 ? runs.length : from
  const first = runs[start]
  // An endpoint that came later drifts since then.
  const isLater = first !== undefined && first > origin.at
  return {
    ...series,
    origin: isLater ? { at: first, what: 'days' } : origin,
    values: values.slice(start),
    printed: printed.slice(start)
  }
}

function chanceOf({ values, floor }: Tail): number {
  return chanceOfCorrelation(goesWithTime(scoresOf(values, floor)).correlation, values.length)
}

function driftOf(one: Tail): Drift[] {
  const { endpoint, metric, unit, settings, values, printed, origin } = one
  const { before, after } = lineThrough(values)
  const worse = metric === 'throughput' ? before - after : after - before
  const least = Math.max(settings.maxRegression * before, unit === 'ms' ? settings.minChangeMs : 0)
  if (before <= 0 || worse < least || hasStep(one)) return []
  const shown = lineThrough(printed)
  if ((shown.after - shown.before) / (after - before) < PRINTED_SHARE || shown.before <= 0)
    return []
  return [
    {
      endpoint,
      metric,
      unit,
      ...shown,
      ratio: shown.after / shown.before,
      since: origin.at,
      sinceWhat: origin.what,
      runs: values.length
    }
  ]
}

function hasStep(one: Tail): boolean {
  const span = [0, one.values.length] as const
  const cut = cutOf(one, span)
  return cut !== undefined && !isDrift(one, span, [cut.at])
}

/** First and last value of the line with the median of all slopes (Theil 1950, Sen 1968). */
function lineThrough(values: Float64Array): { before: number; after: number } {
  const every = Math.ceil(values.length / MOST_POINTS)
  const points = [...values.entries()].filter(([at]) => at % every === 0)
  const slopes = points.flatMap(([x, y], i) =>
    points.slice(i + 1).map(([later, z]) => (z - y) / (later - x))
  )
  const slope = medianOf(Float64Array.from(slopes))
  const begin = medianOf(values.map((value, at) => value - slope * at))
  return { before: begin, after: begin + slope * (values.length - 1) }
}

/**
 * Since when each series is looked at: the last release before the newest run, the last step of that
 * endpoint or of the whole run, or the begin of its era, whichever was last; without any, 30 days, or the first run.
 */
export function driftOriginsOf(
  digests: readonly Digest[],
  eras: readonly Era[],
  groups: readonly StepGroup[]
): (series: MetricSeries) => DriftOrigin {
  const from = eras.at(-1)?.runs[0] ?? 0
  const isBreak = eras.length > 1
  const last = digests.length - 1
  const release = digests.findLastIndex(({ tag }, at) => tag !== undefined && at < last)
  const since = (digests[last]?.at ?? 0) - DAYS_30
  const month = Math.max(
    from,
    digests.findIndex(({ at }) => at >= since)
  )
  const steps = groups.flatMap(({ lead, others }) => [lead, ...others])
  return ({ endpoint }) => {
    // What stepped by one metric is no drift by another.
    const [step] = steps
      .filter(one => one.endpoint === endpoint || one.endpoint === AGGREGATED)
      .sort((a, b) => b.at - a.at)
    const known: DriftOrigin[] = [
      ...(isBreak ? [{ at: from, what: 'break' as const }] : []),
      ...(release > from ? [{ at: release, what: 'release' as const }] : []),
      ...(step === undefined ? [] : [{ at: step.at, what: 'change-point' as const }])
    ]
    const newest = known.reduce<DriftOrigin | undefined>(
      (best, one) => (best === undefined || one.at > best.at ? one : best),
      undefined
    )
    return newest ?? { at: month, what: month > from ? 'days' : 'begin' }
  }
}
