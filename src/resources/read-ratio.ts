import { present } from '../locust/present.js'
import { checkExpressions } from './checks.js'
import {
  notFiniteIn,
  NO_DATA,
  type Context,
  type Course,
  type CourseSpan,
  type NoCourse
} from './course.js'
import { byInstance, instancesText } from './instances.js'
import { filled, overSpans } from './over-spans.js'
import type { Measure, Way } from './presets/preset.js'
import { matcherOf } from './promql.js'
import { overRun } from './read-rate.js'
import type { AnsweredSeries, ResourceProblem } from './reading.js'
import { gridOf, rateSpan } from './windows.js'

type RatioMeasure = Extract<Measure, { kind: 'ratio' }>

/** One rate by another, each of all instances together: where nothing happened there is no value. */
export async function readRatio(
  measure: RatioMeasure,
  way: Way,
  context: Context
): Promise<Course | NoCourse> {
  const { request, selector } = context
  const templates = { n: measure.numerator, d: measure.denominator }
  const over = await overSpans(templates, checkExpressions(way.checks, request, selector), context)
  if ('failure' in over) return { kind: 'failure', failure: over.failure }
  const all = (name: string): readonly AnsweredSeries[] =>
    over.spans.flatMap(span => span.get(name) ?? [])
  const denominators = all('d')
  if (denominators.length === 0 || all('n').length === 0) return NO_DATA
  const users = measure.byUser === true ? usersOf(denominators, selector) : undefined
  const sums = over.spans.map(span =>
    ['n', 'd'].map(name => sumOf(span.get(name) ?? [], users?.counted))
  )
  const nothing: ResourceProblem = { kind: 'cannot-be-known', why: measure.nothing }
  if (sums[0]?.[1] === 0) return { kind: 'problem', problem: nothing }
  const instances = byInstance(denominators)
  const health = await context.healthOf(instances)
  const grid = gridOf(request, health.scrapeSeconds)
  const narrowed = { ...context, selector: joinedMatchers(selector, users?.matcher) }
  const quotient = `sum(${measure.numerator})/(sum(${measure.denominator})>0)`
  const told = await overRun(quotient, grid, narrowed)
  if ('failure' in told) return { kind: 'failure', failure: told.failure }
  const points = told.series[0]?.points ?? []
  const remark = instancesText('pooled', instances)
  return {
    query: queryOf(quotient, narrowed),
    points,
    spans: request.spans.map((span, i) =>
      spanOf(sums[i], nothing, avg =>
        rateSpan(points, span, { grid, avg, statistic: context.statistic })
      )
    ),
    instances,
    ...present({ remark, caveat: users?.caveat }),
    window: grid.window,
    notFinite: notFiniteIn(told.series),
    health,
    checked: over.others
  }
}

function queryOf(quotient: string, { request, selector }: Context): string {
  const [judged] = request.spans
  return judged === undefined ? '' : filled(quotient, judged, selector)
}

/** A span of a numerator and a denominator, where there was something to divide by. */
function spanOf(
  [top, bottom]: readonly (number | undefined)[] = [],
  nothing: ResourceProblem,
  withAverage: (avg: number | undefined) => CourseSpan
): CourseSpan {
  if (bottom === 0) return { numbers: {}, problem: nothing }
  return withAverage(top === undefined || bottom === undefined ? undefined : top / bottom)
}

function sumOf(
  series: readonly AnsweredSeries[],
  users: ReadonlySet<string> | undefined
): number | undefined {
  const values = series
    .filter(({ labels }) => users === undefined || users.has(labels['user'] ?? ''))
    .flatMap(({ points }) => points.map(([, value]) => value))
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0)
}

type Users = {
  readonly counted: ReadonlySet<string>
  /** Of the range query: the same users. */
  readonly matcher?: string
  readonly caveat: string
}

/** Names under which exporters log in: their own statements at each scrape are fast and many. */
const EXPORTERS = /exporter|prometheus|monitor|metrics|datadog|telegraf/i
/** The superuser of every server: an exporter's where the application has a name of its own. */
const SUPERUSER = 'postgres'

/** Whose statements count; a selector that names users has decided it. */
function usersOf(series: readonly AnsweredSeries[], selector: string): Users {
  const all = [...new Set(series.map(({ labels }) => labels['user'] ?? ''))].sort()
  const named = /(?:^|[,\s])user\s*[=!]/.test(selector)
  const others = all.filter(user => !EXPORTERS.test(user))
  const own = others.filter(user => user !== SUPERUSER)
  const counted = named ? all : own.length > 0 ? own : others
  const left = all.filter(user => !counted.includes(user))
  const matcher = left.length === 0 ? undefined : matcherOf('user', counted)
  const without = left.length === 0 ? '' : `, without ${left.join(', ')}`
  return {
    counted: new Set(counted),
    ...present({ matcher }),
    caveat: `statements of ${counted.join(', ')}${without}`
  }
}

function joinedMatchers(selector: string, more: string | undefined): string {
  return [selector, more].filter(text => text !== undefined && text !== '').join(',')
}
