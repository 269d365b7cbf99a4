import { present } from '../locust/present.js'
import { notFiniteIn, NO_DATA, type Context, type Course, type NoCourse } from './course.js'
import { byInstance, highestOf, instancesText, isSame, type OfInstance } from './instances.js'
import { numbersOf, pointsWithin, type SpanNumbers } from './points.js'
import type { Measure } from './presets/preset.js'
import { selectorText } from './promql.js'
import { formatBytes } from '../units/format.js'
import type { AnsweredSeries, Point } from './reading.js'
import { rawSamples } from './samples.js'

type SamplesMeasure = Extract<Measure, { kind: 'samples' }>

/** A gauge as it was scraped, or what it is of its limit: of the instance that is highest. */
export async function readSamples(
  measure: SamplesMeasure,
  context: Context
): Promise<Course | NoCourse> {
  const { request, selector, ask } = context
  const { metric, limit } = measure
  const raw =
    limit === undefined
      ? selectorText(metric, selector)
      : selectorText('', `__name__=~"${metric}|${limit}"`, selector)
  const told = await rawSamples(raw, request, ask)
  if ('failure' in told) return { kind: 'failure', failure: told.failure }
  const named = (name: string): readonly OfInstance[] =>
    byInstance(told.series.filter(({ labels }) => labels['__name__'] === name))
  const amounts = named(metric).filter(({ points }) => points.length > 0)
  const notFinite = notFiniteIn(told.series)
  if (amounts.length === 0) return withoutPoints(notFinite)
  const measured =
    limit === undefined ? amounts.map(withoutLimit) : shares(measure, amounts, named(limit))
  const chosen = highestOf(measured, ({ points }) => judgedOf(points, context) ?? -Infinity)
  if (chosen === undefined || chosen.points.length === 0) return unlimited(amounts, told.series)
  const health = await context.healthOf([chosen])
  const remark = instancesText('highest', measured, chosen)
  return {
    query: raw,
    points: chosen.points,
    spans: request.spans.map(span => ({ numbers: numbersOf(pointsWithin(chosen.points, span)) })),
    instances: [chosen],
    ...present({ remark }),
    counted: 'points',
    notFinite,
    health,
    checked: new Map(),
    ...(chosen.bytes === undefined
      ? {}
      : { shownAs: request.spans.map(span => bytesIn(chosen.bytes ?? [], span)) })
  }
}

function bytesIn(bytes: readonly Point[], span: { from: number; to: number }): SpanNumbers {
  return numbersOf(pointsWithin(bytes, span))
}

/** With samples that are not finite the metric is there, and nothing is known of it. */
function withoutPoints(notFinite: number): NoCourse {
  return notFinite === 0
    ? NO_DATA
    : { kind: 'problem', problem: { kind: 'not-finite', count: notFinite } }
}

type Measured = OfInstance & { readonly bytes?: readonly Point[] }

function withoutLimit(one: OfInstance): Measured {
  return one
}

/** What each instance uses of its limit, where it has one. */
function shares(
  { isFree }: SamplesMeasure,
  amounts: readonly OfInstance[],
  limits: readonly OfInstance[]
): readonly Measured[] {
  return amounts.map(one => {
    const limit = limits.find(other => isSame(other, one))?.points ?? []
    const used = one.points.flatMap(([at, amount]) => {
      const most = limitAt(limit, at)
      return most > 0 ? [{ at, bytes: isFree === true ? most - amount : amount, most }] : []
    })
    return {
      ...one,
      points: used.map(({ at, bytes, most }) => [at, bytes / most] as const),
      bytes: used.map(({ at, bytes }) => [at, bytes] as const)
    }
  })
}

/** Of the same scrape, or the last before it. */
function limitAt(limit: readonly Point[], at: number): number {
  return limit.findLast(([then]) => then <= at)?.[1] ?? 0
}

function judgedOf(points: readonly Point[], { request, statistic }: Context): number | undefined {
  const [judged] = request.spans
  if (judged === undefined || statistic === 'total') return undefined
  return numbersOf(pointsWithin(points, judged))[statistic]
}

/** A limit of 0 is none: nothing is a share of it. */
function unlimited(amounts: readonly OfInstance[], series: readonly AnsweredSeries[]): NoCourse {
  const names = new Set(series.map(({ labels }) => labels['__name__'] ?? ''))
  const { max } = numbersOf(amounts.flatMap(({ points }) => points))
  if (names.size < 2 || max === undefined) return NO_DATA
  return {
    kind: 'problem',
    problem: {
      kind: 'cannot-be-known',
      why: 'no limit is set (maxmemory is 0), so that there is nothing to be a share of',
      nearest: `${formatBytes(max)} used at most`
    }
  }
}
