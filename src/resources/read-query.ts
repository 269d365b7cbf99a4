import type { ResourceMetric, Statistic } from '../config/settings.js'
import { NO_DATA, type Context, type Course, type CourseSpan, type NoCourse } from './course.js'
import { SPAN_PLACEHOLDER } from './definition.js'
import { aroundOf, growthOf } from './growth.js'
import { instanceOf } from './instances.js'
import { growthIn, numbersOf, pointsWithin, type SpanNumbers } from './points.js'
import {
  atMoment,
  bareSelector,
  durationText,
  secondsOf,
  selectorText,
  TAG,
  tagged,
  type Stretch
} from './promql.js'
import { toldBy, type Told } from './questions.js'
import { afterStart } from './read-instant.js'
import type { AnsweredSeries, Point } from './reading.js'
import { rawSamples } from './samples.js'
import { gridOf } from './windows.js'

/** A team's PromQL: what it may be, and how each is asked: docs/statistics.md §14. */
export async function readQuery(
  metric: ResourceMetric,
  context: Context
): Promise<Course | NoCourse> {
  const { from, selector } = metric
  if (!('query' in from)) return NO_DATA
  const matchers = selector === '' ? '' : `{${selector}}`
  const query = from.query.replaceAll('{selector}', () => matchers)
  const scale = metric.unit === 'fraction' ? 1 / PERCENT : 1
  const bare = bareSelector(query)
  if (bare !== undefined) {
    const isPlaced = from.query.includes('{selector}')
    const raw = selectorText(bare.name, bare.matchers, isPlaced ? '' : selector)
    return readBare(raw, scale, context)
  }
  return query.includes(SPAN_PLACEHOLDER)
    ? readWhole(query, scale, context)
    : readOverTime(query, scale, context)
}

const PERCENT = 100

/** Samples as they were scraped. */
async function readBare(raw: string, scale: number, context: Context): Promise<Course | NoCourse> {
  const { request, ask, statistic } = context
  const isTotal = statistic === 'total'
  const one = onlyOf(await rawSamples(raw, isTotal ? aroundOf(request) : request, ask))
  if ('kind' in one) return one
  const instances = isKnown(one) ? [instanceOf(one.labels)] : []
  const health = await context.healthOf(instances)
  const all = scaled(one.points, scale)
  const points = pointsWithin(all, request)
  const grown = growthOf(all)
  return {
    query: raw,
    points,
    spans: request.spans.map(span => ({
      numbers: isTotal ? totalOf(all, grown(span)) : numbersIn(points, span, context)
    })),
    instances,
    counted: 'points',
    notFinite: one.notFinite,
    health,
    checked: new Map()
  }
}

/** As a preset's total; of a counter of whole things a whole number. */
function totalOf(points: readonly Point[], grown: number): SpanNumbers {
  if (points.length < 2) return {}
  const isWhole = points.every(([, value]) => Number.isInteger(value))
  return { total: isWhole ? Math.round(grown) : grown }
}

/** An expression each scrape, the point at the start left out: it is of before. */
async function readOverTime(
  query: string,
  scale: number,
  context: Context
): Promise<Course | NoCourse> {
  const { request } = context
  const health = await context.healthOf([])
  const { step, window } = gridOf(request, health.scrapeSeconds)
  const isRate = query.includes('{window}')
  const filled = query.replaceAll('{window}', durationText(window))
  const one = onlyOf(await afterStart(filled, step, context))
  if ('kind' in one) return one
  const points = scaled(one.points, scale)
  return {
    query: filled,
    points,
    spans: request.spans.map(span => ({
      numbers: numbersIn(points, span, context, isRate ? window : step)
    })),
    instances: [],
    ...(isRate ? { window } : {}),
    notFinite: one.notFinite,
    health,
    checked: new Map()
  }
}

/** An expression over exactly a span: one number for it. */
async function readWhole(
  query: string,
  scale: number,
  context: Context
): Promise<Course | NoCourse> {
  const { request, ask, statistic } = context
  const health = await context.healthOf([])
  const { window } = gridOf(request, health.scrapeSeconds)
  const over = (stretch: Stretch): string =>
    query
      .replaceAll(SPAN_PLACEHOLDER, durationText(secondsOf(stretch)))
      .replaceAll('{window}', durationText(window))
  const [judged, ...steps] = request.spans
  if (judged === undefined) return NO_DATA
  const one = onlyOf(toldBy(await ask({ kind: 'instant', query: over(judged), time: judged.to })))
  if ('kind' in one) return one
  const further = await stepsOf(steps, over, context)
  const spanOf = (points: readonly Point[]): CourseSpan => ({
    numbers: numberAs(statistic, scaled(points, scale)[0]?.[1])
  })
  return {
    query: over(judged),
    points: [],
    spans: [spanOf(one.points), ...further.map(spanOf)],
    instances: [],
    counted: 'nothing',
    notFinite: one.notFinite,
    health,
    checked: new Map()
  }
}

/** The same over each step, all in one question. */
async function stepsOf(
  steps: readonly Stretch[],
  over: (stretch: Stretch) => string,
  { request, ask }: Context
): Promise<readonly (readonly Point[])[]> {
  if (steps.length === 0) return []
  const expressions = new Map(steps.map((step, i) => [`n${i}`, atMoment(over(step), step.to)]))
  const query = tagged(expressions)
  const told = toldBy(await ask({ kind: 'instant', query, time: request.to }))
  const series = 'series' in told ? told.series : []
  return steps.map((_, i) => {
    const [one, ...others] = series.filter(({ labels }) => labels[TAG] === `n${i}`)
    return one === undefined || others.length > 0 ? [] : one.points
  })
}

function numberAs(statistic: Statistic, value: number | undefined): SpanNumbers {
  return value === undefined ? {} : { [statistic]: value }
}

/** The only series of an answer: of several none is taken for the one that was meant. */
function onlyOf(told: Told): AnsweredSeries | NoCourse {
  if ('failure' in told) return { kind: 'failure', failure: told.failure }
  const [one, ...others] = told.series
  if (one === undefined) return NO_DATA
  if (others.length > 0) {
    const labels = told.series.slice(0, MOST_NAMED).map(({ labels: own }) => labelsText(own))
    const problem = { kind: 'several-series', count: told.series.length, labels } as const
    return { kind: 'problem', problem }
  }
  if (one.points.length > 0) return one
  return one.notFinite === 0
    ? NO_DATA
    : { kind: 'problem', problem: { kind: 'not-finite', count: one.notFinite } }
}

/** Series that are named where there are too many. */
const MOST_NAMED = 5

function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels)
    .filter(([name]) => name !== '__name__')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `{${pairs.sort().join(',')}}`
}

function scaled(points: readonly Point[], scale: number): readonly Point[] {
  return points.map(([at, value]) => [at, value * scale] as const)
}

function isKnown({ labels }: AnsweredSeries): boolean {
  return labels['job'] !== undefined || labels['instance'] !== undefined
}

/** What is judged is told of the points: of a total how much they grew. */
function numbersIn(
  points: readonly Point[],
  span: Stretch,
  { statistic }: Context,
  window = 0
): SpanNumbers {
  if (statistic === 'total') return growthIn(points, span)
  return numbersOf(pointsWithin(points, span, window))
}
