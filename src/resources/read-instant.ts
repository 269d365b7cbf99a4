import { present } from '../locust/present.js'
import { checkExpressions } from './checks.js'
import {
  joinedCaveats,
  notFiniteIn,
  NO_DATA,
  type Context,
  type Course,
  type NoCourse
} from './course.js'
import { byInstance, highestOf, instancesText, isSame, type OfInstance } from './instances.js'
import { overSpans } from './over-spans.js'
import { addedUp, numbersOf, pointsWithin } from './points.js'
import type { Measure, Way } from './presets/preset.js'
import { durationText, secondsOf, withMatchers } from './promql.js'
import { toldBy, type Told } from './questions.js'
import type { Point } from './reading.js'
import { gridOf } from './windows.js'

type InstantMeasure = Extract<Measure, { kind: 'instant' }>

/** Looks for data so many times in a run. */
const LOOKS = 10

/** An expression at each scrape. A range query's first point is a sample of before the run. */
export async function readInstant(
  measure: InstantMeasure,
  way: Way,
  context: Context
): Promise<Course | NoCourse> {
  const { request, selector } = context
  const expression = withMatchers(measure.template, selector)
  const look = durationText(Math.max(1, Math.floor(secondsOf(request) / LOOKS)))
  const anywhere = `last_over_time((${expression})[${durationText(secondsOf(request))}:${look}])`
  const others = new Map(checkExpressions(way.checks, request, selector)).set('found', anywhere)
  const over = await overSpans({}, others, context)
  if ('failure' in over) return { kind: 'failure', failure: over.failure }
  const found = byInstance(over.others.get('found') ?? [])
  if (found.length === 0) return NO_DATA
  const health = await context.healthOf(found)
  const { step } = gridOf(request, health.scrapeSeconds)
  const told = await afterStart(expression, step, context)
  if ('failure' in told) return { kind: 'failure', failure: told.failure }
  const counted = byInstance(told.series)
  const all = measure.countsScrape === true ? counted.map(withoutScrape) : counted
  const isScrapeOut = all.some((one, i) => one !== counted[i])
  const chosen = chosenOf(measure, all, context)
  if (chosen.points.length === 0) return NO_DATA
  return {
    query: expression,
    points: chosen.points,
    spans: request.spans.map(span => ({
      numbers: numbersOf(pointsWithin(chosen.points, span, step))
    })),
    instances: chosen.instances,
    ...present({ remark: joinedCaveats(chosen.remark, isScrapeOut ? FULL_POOL : undefined) }),
    notFinite: notFiniteIn(told.series),
    health,
    checked: over.others
  }
}

/** An expression over the run, each step, without the point at its start. */
export async function afterStart(
  query: string,
  step: number,
  { request, ask }: Pick<Context, 'request' | 'ask'>
): Promise<Told> {
  const { from, to } = request
  const told = toldBy(await ask({ kind: 'range', query, start: from, end: to, step }))
  if ('failure' in told) return told
  return {
    series: told.series.map(one => ({
      ...one,
      points: one.points.filter(([at]) => at > from)
    }))
  }
}

/** It takes a worker for itself, so that the others can never all be seen busy. */
const FULL_POOL = 'without the one that the scrape takes: a full pool of N reads N − 1'

/** The scrape is a request too, unless another port answers it: then the count was 0 once. */
function withoutScrape(one: OfInstance): OfInstance {
  const least = one.points.reduce((min, [, value]) => Math.min(min, value), Infinity)
  if (least < 1) return one
  return { ...one, points: one.points.map(([at, value]) => [at, value - 1] as const) }
}

type Chosen = {
  readonly points: readonly Point[]
  readonly instances: readonly OfInstance[]
  readonly remark?: string
}

function chosenOf(
  { across }: InstantMeasure,
  all: readonly OfInstance[],
  { request, statistic }: Context
): Chosen {
  const [judged = request] = request.spans
  const highest =
    across === 'sum' || statistic === 'total'
      ? undefined
      : highestOf(
          all,
          ({ points }) => numbersOf(pointsWithin(points, judged))[statistic] ?? -Infinity
        )
  const instances = highest === undefined ? all : all.filter(one => isSame(one, highest))
  const remark = instancesText(highest === undefined ? 'sum' : 'highest', all, highest)
  return {
    points: addedUp(instances.map(({ points }) => points)),
    instances,
    ...present({ remark })
  }
}
