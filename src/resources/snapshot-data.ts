import { present } from '../locust/present.js'
import { LEAST_COVERAGE, LEAST_SAMPLES } from './coverage.js'
import { definitionOf } from './definition.js'
import { intervalOf, longestHole, numbersOf, pointsWithin } from './points.js'
import type {
  Point,
  ResourceData,
  ResourceProblem,
  ResourceReading,
  ResourceRequest,
  Span,
  SpanStatistics
} from './reading.js'
import { readSnapshot, type SnapshotRefusal } from './snapshot.js'

/**
 * What a snapshot tells of a run. A metric that it does not hold, or holds for another definition,
 * has a problem, and so has every metric where the snapshot is none, or of another time.
 *
 * @param text of the file beside the run's CSV, not trusted; undefined where there is none
 */
export function dataOfSnapshot(text: string | undefined, request: ResourceRequest): ResourceData {
  if (text === undefined) return withoutSource(request)
  const snapshot = readSnapshot(text, request)
  if (typeof snapshot === 'string') return withoutSource(request, snapshot)
  const { generator, data } = snapshot
  return {
    ...data,
    source: 'snapshot',
    generator,
    readings: request.metrics.map(metric => {
      const definition = definitionOf(metric)
      const found = data.readings.find(one => one.definition === definition)
      return found === undefined
        ? unread({ name: metric.name, definition }, { kind: 'not-in-snapshot' })
        : { ...overSpans(found, request.spans), name: metric.name }
    })
  }
}

/** There is no server to ask, and no snapshot that could be taken. */
function withoutSource(request: ResourceRequest, snapshot?: SnapshotRefusal): ResourceData {
  const problem: ResourceProblem = {
    kind: 'no-source',
    ...(snapshot === undefined ? {} : { snapshot })
  }
  return {
    source: 'none',
    readings: request.metrics.map(metric =>
      unread({ name: metric.name, definition: definitionOf(metric) }, problem)
    ),
    requests: 0
  }
}

function unread(
  asked: Pick<ResourceReading, 'name' | 'definition'>,
  problem: ResourceProblem
): ResourceReading {
  return { ...asked, points: [], spans: [], problem }
}

/**
 * The spans that are asked for: as they were collected, or else from the points. The collector may
 * not have had the run's files, or another warm-up.
 */
function overSpans(reading: ResourceReading, wanted: readonly Span[]): ResourceReading {
  if (reading.spans.length === 0) return reading
  const own = wanted.flatMap(span => collected(reading.spans, span) ?? [])
  if (own.length === wanted.length) return { ...reading, spans: own, ...shownOver(reading, wanted) }
  const { name, definition, query, way, remark, isNearest, points } = reading
  const caveat = reading.caveat === undefined ? FROM_POINTS : `${reading.caveat}; ${FROM_POINTS}`
  const spans = wanted.map(span => collected(reading.spans, span) ?? fromPoints(reading, span))
  // Memory in bytes is known of the spans that were collected, and has no points.
  return { name, definition, ...present({ query, way, remark, isNearest }), caveat, points, spans }
}

const FROM_POINTS =
  'from the points of the snapshot, which was collected for another part of the run'

function shownOver(
  { shownAs }: ResourceReading,
  wanted: readonly Span[]
): Pick<ResourceReading, 'shownAs'> {
  if (shownAs === undefined) return {}
  const spans = wanted.flatMap(span => collected(shownAs.spans, span) ?? [])
  return { shownAs: { ...shownAs, spans } }
}

function collected(spans: readonly SpanStatistics[], wanted: Span): SpanStatistics | undefined {
  const found = spans.find(({ span }) => isSameSpan(span, wanted))
  return found === undefined ? undefined : { ...found, span: wanted }
}

/** Seconds; times are computed, and written as decimals. */
const SAME_MOMENT = 0.01

function isSameSpan(a: Span, b: Span): boolean {
  return Math.abs(a.from - b.from) <= SAME_MOMENT && Math.abs(a.to - b.to) <= SAME_MOMENT
}

function fromPoints({ points, spans }: ResourceReading, span: Span): SpanStatistics {
  const own = pointsWithin(points, span)
  const samples = own.length
  const interval = intervalOf([points])
  const expected =
    interval === undefined ? samples : Math.max(1, Math.floor((span.to - span.from) / interval))
  const problem = untold(spans, span) ?? missing(own, expected, span)
  return {
    span,
    ...numbersOf(own),
    samples,
    expected,
    ...(problem === undefined ? {} : { problem })
  }
}

/** Of the length and the points of the other span alone. */
const OF_LENGTH: readonly ResourceProblem['kind'][] = ['too-few', 'too-short', 'holes']

/** What was wrong with the numbers that were collected is wrong with those of a part of them. */
function untold(spans: readonly SpanStatistics[], { from, to }: Span): ResourceProblem | undefined {
  return spans
    .flatMap(({ problem }) => problem ?? [])
    .find(problem =>
      problem.kind === 'down'
        ? problem.from < to && problem.to > from
        : !OF_LENGTH.includes(problem.kind)
    )
}

function missing(
  points: readonly Point[],
  expected: number,
  span: Span
): ResourceProblem | undefined {
  const samples = points.length
  if (expected >= LEAST_SAMPLES && samples < LEAST_COVERAGE * expected) {
    return { kind: 'holes', samples, expected, ...longestHole(points, span) }
  }
  return samples < LEAST_SAMPLES ? { kind: 'too-few', samples, needed: LEAST_SAMPLES } : undefined
}
