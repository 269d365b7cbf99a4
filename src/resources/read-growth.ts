import { checkExpressions } from './checks.js'
import { NOTHING, type Context, type Course, type NoCourse } from './course.js'
import { byInstance, instancesText, type OfInstance } from './instances.js'
import { filled, overSpans } from './over-spans.js'
import { addedUp } from './points.js'
import type { Measure, Way } from './presets/preset.js'
import { withMatchers } from './promql.js'
import { toldBy } from './questions.js'
import type { Point } from './reading.js'
import { gridOf } from './windows.js'

type GrowthMeasure = Extract<Measure, { kind: 'growth' }>

/** How much counters grew: over each span, and since the run's start at each scrape. */
export async function readGrowth(
  measure: GrowthMeasure,
  way: Way,
  context: Context
): Promise<Course | NoCourse> {
  const { request, selector, ask } = context
  const growth = ofBoth(measure, counter => `increase(${counter}[W])`)
  const others = checkExpressions(way.checks, request, selector)
  const over = await overSpans({ n: growth }, others, context)
  if ('failure' in over) return { kind: 'failure', failure: over.failure }
  const spans = over.spans.map(span => byInstance(span.get('n') ?? []))
  const instances = spans.find(some => some.length > 0)
  if (instances === undefined) return NOTHING
  const health = await context.healthOf(instances)
  const { step } = gridOf(request, health.scrapeSeconds)
  const { from: start, to: end } = request
  const query = withMatchers(
    ofBoth(measure, counter => counter),
    selector
  )
  const told = toldBy(await ask({ kind: 'range', query, start, end, step }))
  if ('failure' in told) return { kind: 'failure', failure: told.failure }
  const grown = byInstance(told.series).map(({ points }) => grownSince(points))
  const caveat = instancesText('sum', instances)
  const [judged] = request.spans
  return {
    query: judged === undefined ? '' : `sum(${filled(growth, judged, selector)})`,
    points: addedUp(grown).filter(([at]) => at > start),
    spans: spans.map(some => ({ numbers: totalOf(some) })),
    instances,
    ...(caveat === undefined ? {} : { caveat }),
    notFinite: told.series.reduce((sum, one) => sum + one.notFinite, 0),
    health,
    checked: over.others
  }
}

function ofBoth({ counter, less }: GrowthMeasure, of: (counter: string) => string): string {
  const [first, second] = [counter, less].map(one =>
    one === undefined ? '' : `sum by (job, instance)(${of(one)})`
  )
  return less === undefined ? (first ?? '') : `${first ?? ''}-${second ?? ''}`
}

function totalOf(instances: readonly OfInstance[]): { readonly total?: number } {
  const values = instances.flatMap(({ points }) => points.map(([, value]) => value))
  if (values.length === 0) return {}
  return {
    total: Math.max(
      0,
      values.reduce((sum, value) => sum + value, 0)
    )
  }
}

/** From a counter's values to how much it grew since the first; after a reset it begins at 0. */
function grownSince(points: readonly Point[]): readonly Point[] {
  let grown = 0
  return points.map(([at, value], i) => {
    const before = points[i - 1]?.[1] ?? value
    grown += value >= before ? value - before : value
    return [at, grown] as const
  })
}
