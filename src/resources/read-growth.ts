import { present } from '../locust/present.js'
import { notFiniteIn, NO_DATA, type Context, type Course, type NoCourse } from './course.js'
import { byInstance, highestOf, instancesText } from './instances.js'
import { aroundOf, growthOf, resetsOf } from './growth.js'
import type { Measure, Way } from './presets/preset.js'
import { withMatchers, type Stretch } from './promql.js'
import type { AnsweredSeries, Point } from './reading.js'
import { rawSamples } from './samples.js'

type GrowthMeasure = Extract<Measure, { kind: 'growth' }>

/**
 * How much counters grew, over each span and since the run's start, told by their samples: what
 * `increase` extrapolates from samples within a span misses what began, or rose, at its ends.
 */
export async function readGrowth(
  { counter, less }: GrowthMeasure,
  way: Way,
  { request, selector, ask, healthOf }: Context
): Promise<Course | NoCourse> {
  const around = aroundOf(request)
  const [first, second] = await Promise.all(
    [counter, less].map(async template =>
      template === undefined
        ? { series: [] }
        : rawSamples(withMatchers(template, selector), around, ask)
    )
  )
  for (const told of [first, second]) {
    if (told !== undefined && 'failure' in told) return { kind: 'failure', failure: told.failure }
  }
  const counters = seriesOf(first)
  const instances = byInstance(counters)
  const longest = highestOf(counters, ({ points }) => points.length)
  if (longest === undefined) return NO_DATA
  const grown = grownBetween(counters, seriesOf(second), instances)
  const remark = instancesText('sum', instances)
  const moments = longest.points.filter(([at]) => at > request.from && at <= request.to)
  return {
    query: withMatchers(counter, selector),
    points: moments.map(([at]): Point => [at, grown({ from: request.from, to: at })]),
    // They count whole things: what lies between two samples at its ends is spread over them.
    spans: request.spans.map(span => ({ numbers: { total: Math.round(grown(span)) } })),
    instances,
    ...present({ remark }),
    notFinite: notFiniteIn(counters),
    health: await healthOf(instances),
    checked: new Map(
      way.checks?.counter === undefined ? [] : [['resets', [resetsOf(counters, request)]]]
    )
  }
}

function seriesOf(
  told: { readonly series: readonly AnsweredSeries[] } | { readonly failure: unknown } | undefined
): readonly AnsweredSeries[] {
  return told !== undefined && 'series' in told ? told.series : []
}

/** By how much all counters grew, less what the others of the same instances did. */
function grownBetween(
  counters: readonly AnsweredSeries[],
  others: readonly AnsweredSeries[],
  instances: readonly { readonly job?: string; readonly instance?: string }[]
): (stretch: Stretch) => number {
  const counted = (series: readonly AnsweredSeries[]): readonly ((stretch: Stretch) => number)[] =>
    series
      .filter(({ labels: { job, instance } }) =>
        instances.some(one => one.job === job && one.instance === instance)
      )
      .map(({ points }) => growthOf(points))
  const [added, taken] = [counted(counters), counted(others)]
  const sum = (growths: typeof added, stretch: Stretch): number =>
    growths.reduce((total, growth) => total + growth(stretch), 0)
  return stretch => Math.max(0, sum(added, stretch) - sum(taken, stretch))
}
