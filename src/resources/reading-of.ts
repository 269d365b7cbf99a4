import { present } from '../locust/present.js'
import { jumpOrBlindness } from './checks.js'
import { skewedSpan } from './clock-skew.js'
import { joinedCaveats, type Course, type CourseSpan } from './course.js'
import { coverageOf } from './coverage.js'
import { definitionOf } from './definition.js'
import { unshown } from './newest.js'
import { intervalOf, thinnedPoints, type SpanNumbers } from './points.js'
import type { Way } from './presets/preset.js'
import { secondsOf } from './promql.js'
import { failureProblem, type ReadMetric } from './read-metric.js'
import {
  MAX_POINTS,
  type ResourceProblem,
  type ResourceReading,
  type ResourceRequest,
  type Span,
  type SpanStatistics
} from './reading.js'
import { gridOf } from './windows.js'

/** What all metrics of a run are held against. */
type Circumstances = {
  readonly request: ResourceRequest
  /** When it was asked, by the server's clock. */
  readonly now: number
  /** When the newest sample was scraped that the server shows of the run's end. */
  readonly newest: number | undefined
  /** Seconds that the server's clock is ahead. */
  readonly skew: number | undefined
}

/** Of points that are not finite, more than this make the others no picture of the span. */
const MOST_NOT_FINITE = 0.2

const THREADS_UNSEEN = '0 is also what gthread workers report, however many requests wait'

export function readingOf(read: ReadMetric, circumstances: Circumstances): ResourceReading {
  const { metric, course, way, isDoubtful, problem } = read
  const asked = { name: metric.name, definition: definitionOf(metric) }
  if (course === undefined) {
    return { ...asked, points: [], spans: [], ...present({ problem }) }
  }
  const doubt = isDoubtful === true ? THREADS_UNSEEN : undefined
  const { remark } = course
  const caveat = joinedCaveats(way?.caveat, doubt, remark, course.caveat)
  const spans = circumstances.request.spans.map((span, i) =>
    statisticsOf(span, course.spans[i] ?? { numbers: {} }, { course, way, circumstances })
  )
  return {
    ...asked,
    query: course.query,
    ...(way === undefined ? {} : { way: way.name }),
    ...present({ caveat, remark }),
    ...(way?.isNearest === true || isDoubtful === true ? { isNearest: true } : {}),
    ...(course.shownAs === undefined ? {} : { shownAs: inBytes(course.shownAs, spans) }),
    points: thinnedPoints(course.points, MAX_POINTS),
    spans
  }
}

type Source = {
  readonly course: Course
  readonly way: Way | undefined
  readonly circumstances: Circumstances
}

function statisticsOf(span: Span, told: CourseSpan, source: Source): SpanStatistics {
  const { course, way } = source
  const scrape = scrapeOf(source)
  const coverage = coverageOf(course, span, scrape, way?.checks?.collectors)
  const { samples, expected } = coverage
  const problem =
    untrue(span, source, scrape) ??
    coverage.problem ??
    told.problem ??
    unmeasured(span, told, coverage)
  return { span, ...told.numbers, samples, expected, ...present({ problem }) }
}

function scrapeOf({ course, circumstances: { request } }: Source): number {
  const own = course.counted === 'points' ? intervalOf([course.points]) : undefined
  return course.health.scrapeSeconds ?? own ?? gridOf(request).scrape
}

/** What makes numbers that are there another thing's. */
function untrue(
  span: Span,
  { course, circumstances }: Source,
  scrape: number
): ResourceProblem | undefined {
  const { request, now, newest, skew } = circumstances
  const { failure } = course.health
  if (failure !== undefined) return failureProblem(failure)
  return (
    jumpOrBlindness(course.checked, secondsOf(request) / scrape) ??
    skewedSpan(span, skew) ??
    unshown(span, { now, newest, scrape }) ??
    notFinite(course)
  )
}

function notFinite({ notFinite: count, points }: Course): ResourceProblem | undefined {
  return count > MOST_NOT_FINITE * (count + points.length)
    ? { kind: 'not-finite', count }
    : undefined
}

/** The source was there, its number was not. */
function unmeasured(
  { from, to }: Span,
  { numbers }: CourseSpan,
  { expected }: { readonly expected: number }
): ResourceProblem | undefined {
  if (Object.keys(numbers).length > 0) return undefined
  return { kind: 'holes', samples: 0, expected, from, to }
}

function inBytes(
  numbers: readonly SpanNumbers[],
  spans: readonly SpanStatistics[]
): NonNullable<ResourceReading['shownAs']> {
  return {
    unit: 'bytes',
    spans: spans.map(({ span, samples, expected }, i) => ({
      span,
      ...numbers[i],
      samples,
      expected
    }))
  }
}
