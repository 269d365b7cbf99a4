import type { ResourceMetric } from '../config/settings.js'
import { formatDuration } from '../units/format.js'
import { checkExpressions, jumpOrBlindness } from './checks.js'
import type { Context, Course, NoCourse } from './course.js'
import { downIn, failedCollector } from './coverage.js'
import { healthOf } from './health.js'
import { byTag, filled } from './over-spans.js'
import type { Preset, Way } from './presets/preset.js'
import { PRESETS } from './presets/presets.js'
import { toldBy } from './questions.js'
import { readGrowth } from './read-growth.js'
import { readRate } from './read-rate.js'
import { readInstant } from './read-instant.js'
import { readQuery } from './read-query.js'
import { readRatio } from './read-ratio.js'
import { readSamples } from './read-samples.js'
import { secondsOf, tagged } from './promql.js'
import type { AnsweredSeries, AskFailure, ResourceProblem } from './reading.js'

/** What one metric came to: a course, by which way, or why there is none. */
export type ReadMetric = {
  readonly metric: ResourceMetric
  readonly course?: Course
  readonly way?: Way
  /** A way that cannot tell nothing from what it does not see saw nothing. */
  readonly isDoubtful?: true
  readonly problem?: ResourceProblem
}

export async function readMetric(metric: ResourceMetric, context: Context): Promise<ReadMetric> {
  if ('query' in metric.from) {
    const read = await readQuery(metric, context)
    if (isCourse(read)) return { metric, course: read }
    return { metric, problem: problemOf(read) ?? { kind: 'no-series', needs: [] } }
  }
  const preset = PRESETS.get(metric.from.preset)
  if (preset === undefined) return { metric, problem: { kind: 'no-series', needs: [] } }
  return { metric, ...(await firstWay(preset, context)) }
}

type Answered = Omit<ReadMetric, 'metric'>

/** The ways in order, until one has data over the run: an `or` would change ways in its midst. */
async function firstWay(preset: Preset, context: Context): Promise<Answered> {
  let doubtful: Answered | undefined
  let problem: ResourceProblem | undefined
  for (const way of preset.ways) {
    if (way.needsSelector === true && context.selector === '') continue
    const read = await readWay(way, context)
    if (isCourse(read)) {
      if (way.checks?.zeroIsDoubtful !== true || !isZero(read)) return { course: read, way }
      doubtful = { course: read, way, isDoubtful: true }
    } else {
      problem ??= problemOf(read)
      if (isSilent(read)) break
    }
  }
  return doubtful ?? { problem: problem ?? (await unanswered(preset, context)) }
}

/** A server that does not answer is not asked in other words. */
function isSilent(read: NoCourse): boolean {
  return read.kind === 'failure' && read.failure.kind !== 'bad-query'
}

async function readWay(way: Way, context: Context): Promise<Course | NoCourse> {
  const { measure } = way
  switch (measure.kind) {
    case 'samples':
      return readSamples(measure, context)
    case 'instant':
      return readInstant(measure, way, context)
    case 'rate':
      return readRate(measure, way, context)
    case 'ratio':
      return readRatio(measure, way, context)
    case 'growth':
      return readGrowth(measure, way, context)
  }
}

function isCourse(read: Course | NoCourse): read is Course {
  return !('kind' in read)
}

function isZero({ points, spans }: Course): boolean {
  return [...points.map(([, value]) => value), ...spans.map(({ numbers }) => numbers.avg)].every(
    value => value === undefined || value === 0
  )
}

function problemOf(read: NoCourse): ResourceProblem | undefined {
  if (read.kind === 'nothing') return undefined
  return read.kind === 'problem' ? read.problem : failureProblem(read.failure)
}

export function failureProblem(failure: AskFailure): ResourceProblem {
  return failure.kind === 'bad-query' ? failure : { kind: 'server', failure }
}

/** Of the judged span: a source that was down for longer is why there is nothing. */
const LONG_DOWN = 0.2

/** Why no way has data: its source was down or failed, nothing can know it, or something is not set up. */
async function unanswered(preset: Preset, context: Context): Promise<ResourceProblem> {
  const { request, selector, ask } = context
  const [judged = request] = request.spans
  if (selector !== '' || preset.upMetric !== undefined) {
    const health = await healthOf([], selector, request, ask)
    if (health.failure !== undefined) return failureProblem(health.failure)
    const collectors = preset.ways.flatMap(({ checks }) => checks?.collectors ?? [])
    const down = downIn(health.series, [preset.upMetric ?? 'up', 'up'], judged)
    if (down !== undefined && secondsOf(down) > LONG_DOWN * secondsOf(judged)) return down
    const failed = failedCollector({ health, instances: [] }, judged, collectors)
    if (failed !== undefined) return failed
  }
  if (preset.cannotBeKnown !== undefined) return cannotBeKnown(preset.cannotBeKnown, context)
  return { kind: 'no-series', needs: preset.ways.map(({ needs }) => needs) }
}

async function cannotBeKnown(
  { why, nearest, seconds }: NonNullable<Preset['cannotBeKnown']>,
  { request, selector, ask }: Context
): Promise<ResourceProblem> {
  const [judged] = request.spans
  if (seconds === undefined || judged === undefined)
    return { kind: 'cannot-be-known', why, nearest }
  const run = checkExpressions({ pgMonitor: true }, request, selector)
  const longest = filled(seconds, judged, selector)
  const query = tagged(new Map(run).set('longest', longest))
  const told = toldBy(await ask({ kind: 'instant', query, time: request.to }))
  const all = 'series' in told ? byTag(told.series) : new Map<string, AnsweredSeries[]>()
  // Of sessions that the exporter does not see it tells no length.
  const isBlind = jumpOrBlindness(all, Infinity) !== undefined
  const value = isBlind ? undefined : all.get('longest')?.[0]?.points[0]?.[1]
  const found = value === undefined ? '' : `: ${formatDuration(value)}`
  return { kind: 'cannot-be-known', why, nearest: `${nearest}${found}` }
}
