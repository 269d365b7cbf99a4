import { present } from '../locust/present.js'
import type { Course } from './course.js'
import { instanceOf, isSame, type Instance } from './instances.js'
import { longestHole, pointsWithin } from './points.js'
import { secondsOf, type Stretch } from './promql.js'
import type { AnsweredSeries, Point, ResourceProblem } from './reading.js'

/*
 * Whether the source of a number was there all the time: docs/statistics.md §14.
 */

/** Of the samples that there should be. */
export const LEAST_COVERAGE = 0.8
/** Samples of which anything is told. */
export const LEAST_SAMPLES = 3
/** Of a collector's runs. */
const MOST_FAILED = 0.2

type Coverage = {
  readonly samples: number
  readonly expected: number
  readonly problem?: ResourceProblem
}

const DATABASE_UP = ['pg_up', 'redis_up']

/** Holds a span against the scrapes of its source. */
export function coverageOf(
  course: Course,
  span: Stretch,
  scrapeSeconds: number,
  collectors: readonly string[] = []
): Coverage {
  const scrapes = scrapesOf(course, span)
  const good = scrapes ?? pointsWithin(course.points, span)
  const away = databaseDown(course, span) ?? failedCollector(course, span, collectors)
  if (scrapes === undefined && course.counted === 'nothing') {
    return { samples: 1, expected: 1, ...present({ problem: away }) }
  }
  const expected = Math.max(1, Math.floor(secondsOf(span) / scrapeSeconds + ROUNDING))
  // A point of rates looks back on its window: in a run's first span the first stands at its end.
  const unseen = scrapes === undefined ? (course.window ?? 0) / scrapeSeconds : 0
  const samples = good.length
  const least = LEAST_COVERAGE * (expected - unseen)
  const problem = away ?? missing({ course, span, good, expected, least })
  return { samples, expected, ...present({ problem }) }
}

const ROUNDING = 1e-6

/** Scrapes of a span that told something of the source; undefined where nothing tells of them. */
function scrapesOf(course: Course, span: Stretch): readonly Point[] | undefined {
  const { health, instances, counted } = course
  if (counted === 'points' || health.isUsual === true) return undefined
  const databases = seriesOf(health.series, DATABASE_UP, instances)
  const told = databases.length > 0 ? databases : seriesOf(health.series, ['up'], instances)
  if (told.length === 0) return undefined
  const moments = told.map(one => pointsWithin(one.points, span).filter(([, value]) => value > 0))
  return moments.length === 1 ? moments[0] : together(moments, course, span)
}

/** Of several instances one is enough: they come and go. */
function together(
  moments: readonly (readonly Point[])[],
  { health }: Course,
  { from }: Stretch
): readonly Point[] {
  const slots = new Map<number, Point>()
  for (const point of moments.flat()) {
    slots.set(Math.ceil((point[0] - from) / (health.scrapeSeconds ?? 1)), point)
  }
  return [...slots.values()].sort(([a], [b]) => a - b)
}

/** What a database's exporter could not reach leaves a hole that the other values hide. */
function databaseDown(course: Course, span: Stretch): ResourceProblem | undefined {
  if (course.health.isUsual === true) return undefined
  return downIn(course.health.series, DATABASE_UP, span, course.instances)
}

type Down = Extract<ResourceProblem, { kind: 'down' }>

/** The longest time at 0 among series that say 1 while something is there. */
export function downIn(
  series: readonly AnsweredSeries[],
  names: readonly string[],
  span: Stretch,
  instances: readonly Instance[] = []
): Down | undefined {
  const stretches = seriesOf(series, names, instances).flatMap(one =>
    zeros(pointsWithin(one.points, span)).map(({ from, to }) => ({
      kind: 'down' as const,
      series: nameOf(one),
      from,
      to
    }))
  )
  return stretches.sort((a, b) => b.to - b.from - (a.to - a.from))[0]
}

function zeros(points: readonly Point[]): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = []
  points.forEach(([at, value], i) => {
    if (value > 0) return
    const last = stretches.at(-1)
    if (last !== undefined && (points[i - 1]?.[1] ?? 1) === 0) last.to = at
    else stretches.push({ from: at, to: at })
  })
  return stretches
}

/** A collector that fails most of the time; its series are absent, or old. */
export function failedCollector(
  { health, instances }: Pick<Course, 'health' | 'instances'>,
  span: Stretch,
  collectors: readonly string[]
): ResourceProblem | undefined {
  for (const collector of collectors) {
    const series = seriesOf(health.series, ['pg_scrape_collector_success'], instances)
    const runs = series
      .filter(({ labels }) => labels['collector'] === collector)
      .flatMap(one => pointsWithin(one.points, span))
    const failed = runs.filter(([, value]) => value === 0)
    if (failed.length > MOST_FAILED * runs.length) return { kind: 'collector-failed', collector }
  }
  return undefined
}

function missing({
  course,
  span,
  good,
  expected,
  least
}: {
  course: Course
  span: Stretch
  good: readonly Point[]
  expected: number
  least: number
}): ResourceProblem | undefined {
  const samples = good.length
  if (samples < least) {
    const down = downIn(course.health.series, ['up'], span, course.instances)
    if (down !== undefined && course.health.isUsual !== true) return down
    if (expected >= LEAST_SAMPLES) {
      return { kind: 'holes', samples, expected, ...longestHole(good, span) }
    }
  }
  return samples < LEAST_SAMPLES ? { kind: 'too-few', samples, needed: LEAST_SAMPLES } : undefined
}

function seriesOf(
  series: readonly AnsweredSeries[],
  names: readonly string[],
  instances: readonly Instance[]
): readonly AnsweredSeries[] {
  return series.filter(
    ({ labels }) =>
      names.includes(labels['__name__'] ?? '') &&
      (instances.length === 0 || instances.some(one => isSame(instanceOf(labels), one)))
  )
}

/** `pg_up{instance="db:9187"}` */
function nameOf({ labels }: AnsweredSeries): string {
  const { __name__: name = '', instance } = labels
  return instance === undefined ? name : `${name}{instance=${JSON.stringify(instance)}}`
}
