import { present } from '../locust/present.js'
import { checkExpressions } from './checks.js'
import { notFiniteIn, NO_DATA, type Context, type Course, type NoCourse } from './course.js'
import { byInstance, highestOf, hostOf, instancesText, isSame } from './instances.js'
import type { Instance, OfInstance } from './instances.js'
import { filled, overSpans, type OverSpans } from './over-spans.js'
import { addedUp } from './points.js'
import type { Measure, Way } from './presets/preset.js'
import { overWindow, withMatchers } from './promql.js'
import { queueBehind } from './queue.js'
import { toldBy, type Told } from './questions.js'
import type { Point } from './reading.js'
import { gridOf, rateSpan, type Grid } from './windows.js'

type RateMeasure = Extract<Measure, { kind: 'rate' }>

/** Cores of each host, wherever it is scraped. */
const CORES = 'count by (job, instance)(node_cpu_seconds_total{mode="idle"})'

/** A rate over each span and over windows of the run: of the highest instance, or of all together. */
export async function readRate(
  measure: RateMeasure,
  way: Way,
  context: Context
): Promise<Course | NoCourse> {
  const { request, selector } = context
  if (measure.offLoad === true && request.load === undefined) return NO_DATA
  const others = new Map(checkExpressions(way.checks, request, selector))
  if (measure.ofCores === true) others.set('cores', CORES)
  const over = await overSpans({ n: measure.template }, others, context)
  if ('failure' in over) return { kind: 'failure', failure: over.failure }
  const whose = choiceOf(measure, over)
  if (whose === undefined) return NO_DATA
  const health = await context.healthOf(whose.instances)
  const grid = gridOf(request, health.scrapeSeconds)
  const told = await overRun(measure.template, grid, context)
  if ('failure' in told) return { kind: 'failure', failure: told.failure }
  const rates = whose.together(byInstance(told.series))
  const queue = measure.offLoad === true ? queueBehind(request.load ?? []) : undefined
  const points = queue === undefined ? rates : queue.points(rates, grid.window)
  const [judged] = request.spans
  return {
    query: judged === undefined ? '' : filled(measure.template, judged, selector),
    points,
    spans: request.spans.map((span, i) => {
      const rate = whose.together(byInstance(over.spans[i]?.get('n') ?? []))[0]?.[1]
      const avg = queue === undefined ? rate : queue.over(span, rate)
      return rateSpan(points, span, { grid, avg, statistic: context.statistic })
    }),
    instances: whose.instances,
    ...present({ remark: whose.remark, caveat: whose.caveat }),
    window: grid.window,
    notFinite: notFiniteIn(told.series),
    health,
    checked: over.others
  }
}

type Choice = {
  readonly instances: readonly Instance[]
  readonly remark?: string
  readonly caveat?: string
  /** The chosen one's points, or all added up. */
  readonly together: (all: readonly OfInstance[]) => readonly Point[]
}

/** Which instances count: told by the first span that has any. */
function choiceOf(measure: RateMeasure, over: OverSpans): Choice | undefined {
  const all = over.spans.map(span => byInstance(span.get('n') ?? [])).find(some => some.length > 0)
  if (all === undefined) return undefined
  if (measure.across === 'sum') {
    const remark = instancesText('sum', all)
    return {
      instances: all,
      ...present({ remark }),
      together: now => addedUp(now.map(({ points }) => points))
    }
  }
  const chosen = highestOf(all, ({ points }) => points[0]?.[1] ?? -Infinity)
  if (chosen === undefined) return undefined
  const cores = measure.ofCores === true ? coresOf(chosen, all.length, over) : ONE_CORE
  if (cores === undefined) return undefined
  const remark = instancesText('highest', all, chosen)
  return {
    instances: [chosen],
    ...present({ remark, caveat: cores.caveat }),
    together: now =>
      now
        .filter(one => isSame(one, chosen))
        .flatMap(({ points }) => points.map(([at, value]) => [at, value / cores.count] as const))
  }
}

type Cores = { readonly count: number; readonly caveat?: string }

const ONE_CORE: Cores = { count: 1 }

/** Of the same host; where each exporter has a name of its own, of the only host there is. */
function coresOf(chosen: Instance, instances: number, over: OverSpans): Cores | undefined {
  const hosts = byInstance(over.others.get('cores') ?? [])
  const same = hosts.find(host => hostOf(host) === hostOf(chosen))
  const only = hosts.length === 1 && instances === 1 ? hosts[0] : undefined
  const host = same ?? only
  const count = host?.points[0]?.[1] ?? 0
  if (host === undefined || count <= 0) return undefined
  return same === undefined
    ? { count, caveat: `of the cores of ${host.instance ?? ''}` }
    : { count }
}

/** A template of rates over windows that lie inside the run. */
export async function overRun(
  template: string,
  { window, step }: Grid,
  { request, selector, ask }: Context
): Promise<Told> {
  const start = request.from + window
  if (start > request.to) return { series: [] }
  const query = withMatchers(overWindow(template, window), selector)
  return toldBy(await ask({ kind: 'range', query, start, end: request.to, step }))
}
