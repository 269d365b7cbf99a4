import { chanceOfCorrelation, LEAST_LENGTH, significantChance } from './chance.js'
import type { DriftOrigin } from './drift-origins.js'
import { lineThrough } from './median-line.js'
import type { MetricSeries } from './metric-series.js'
import type { Creep } from './past-evaluation.js'
import { cutOf, isDrift, goesWithTime } from './segments.js'
import { PRINTED_SHARE } from './step-size.js'
import { scoresOf } from './step-statistic.js'

/** A drift by the places of runs. */
export type Drift = Omit<Creep, 'since' | 'together'> & { readonly since: number }

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
