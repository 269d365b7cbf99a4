import { present } from '../locust/present.js'
import { settledClocks } from './clocks.js'
import { healthOf, usualHealth } from './health.js'
import { newestShown } from './newest.js'
import { upperMedian } from './points.js'
import { questionsTo } from './questions.js'
import { readMetric } from './read-metric.js'
import { readingOf } from './reading-of.js'
import type {
  Ask,
  Asking,
  ResourceData,
  ResourceProblem,
  ResourceReading,
  ResourceRequest
} from './reading.js'
import { gridOf } from './windows.js'

/**
 * Reads resource metrics of one run from a server: at most `MOST_AT_ONCE` questions at once, at most
 * three for a metric and eight besides. Never rejects: what could not be read says why.
 */
export async function readResources(
  request: ResourceRequest,
  server: Ask,
  asking: Asking
): Promise<ResourceData> {
  const { ask, said } = questionsTo(server)
  const read = await Promise.all(
    request.metrics.map(metric => {
      const { selector, statistic } = metric
      return readMetric(metric, {
        request,
        selector,
        statistic,
        ask,
        healthOf: async instances => {
          if (instances.length === 0 && selector === '') return usualHealth(request, ask)
          const health = await healthOf(instances, selector, request, ask)
          if (health.series.length > 0 || health.failure !== undefined) return health
          return { ...(await usualHealth(request, ask)), series: [], isUsual: false }
        }
      })
    })
  )
  const scrapeSeconds = upperMedian(
    read.flatMap(({ course }) => course?.health.scrapeSeconds ?? [])
  )
  const grid = gridOf(request, scrapeSeconds)
  const courses = read.flatMap(({ course, way }) => (course === undefined ? [] : [{ course, way }]))
  const clockSkew = await settledClocks(courses, { request, ask, asking, grid, skew: said().skew })
  const now = asking.at + (said().skew ?? 0)
  const newest = courses.length > 0 ? await newestShown(request, now, grid, ask) : undefined
  return {
    source: 'prometheus',
    readings: read
      .map(one => readingOf(one, { request, now, newest, skew: clockSkew?.seconds }))
      .map(reading => namingServer(reading, asking.namedBy)),
    ...present({ scrapeSeconds, clockSkew }),
    requests: said().requests
  }
}

/** Whoever reads that the server did not answer must know where it was named. */
function namingServer(reading: ResourceReading, namedBy: Asking['namedBy']): ResourceReading {
  if (namedBy === undefined) return reading
  const named = <One extends { readonly problem?: ResourceProblem }>(one: One): One =>
    one.problem?.kind === 'server' ? { ...one, problem: { ...one.problem, namedBy } } : one
  return named({ ...reading, spans: reading.spans.map(named) })
}
