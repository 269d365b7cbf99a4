import { matchesPattern } from '../config/pattern.js'
import type { Criterion, LoadLevel, MetricBounds, Policies } from '../config/settings.js'
import { present } from '../locust/present.js'
import {
  AGGREGATED,
  endpointKey,
  type EndpointStats,
  type HistorySample,
  type Run
} from '../locust/run.js'
import type { Timeline } from './run-in-time.js'
import { effectOfGrade } from './targets/effect.js'
import { gradeOverTime } from './targets/grade.js'
import { targetsOf } from './targets/targets.js'
import { courseOf, surelyOf, type Observation, type Surely } from './timeline/course.js'
import { judgeCriterion } from './timeline/criteria.js'
import { idleStretches, type TimeStretch } from './timeline/idle.js'
import { rowsOf, type Sample } from './timeline/intervals.js'
import type { BoundOverTime, CriterionResult } from './verdict/criterion-result.js'
import type { TargetVerdict } from './verdict/verdict.js'

/** A run of which the verdicts are, and the times in which criteria count. */
type JudgedInTime = {
  readonly run: Run
  readonly level: LoadLevel
  readonly timeline: Timeline
  readonly policies: Policies
}

type Judged = JudgedInTime & {
  /** Where the total's rows had no users. */
  readonly idle: readonly TimeStretch[]
}

/**
 * The verdicts of targets with criteria over time: a criterion that was met decides, one that cannot
 * be told leaves the verdict open. Endpoints have a course only with full history; without it a
 * criterion of the level does not hold for them, and one of their own cannot be told. Nothing is met
 * where there were no users.
 */
export function gradedInTime(
  verdicts: readonly TargetVerdict[],
  inTime: JudgedInTime
): TargetVerdict[] {
  const { run, level, timeline } = inTime
  if (!hasCriteria(level)) return [...verdicts]
  const judged = { ...inTime, idle: idleStretches(rowsIn(run.history?.samples, timeline)) }
  const rows = new Map(run.endpoints.map(row => [endpointKey(row), row]))
  return verdicts.flatMap(verdict => {
    const row = verdict.endpoint === AGGREGATED ? undefined : rows.get(verdict.endpoint)
    const targets = row === undefined ? level.targets : targetsOf(row, level)
    const target = targets.get(verdict.metric)
    if (target?.criteria === undefined || verdict.reason.kind === 'no-endpoint') return [verdict]
    const course = seenOf(verdict, { row, target }, judged)
    const isAsked = course !== undefined || Object.keys(target.bounds).length > 0
    return isAsked ? [regraded(verdict, target, { course, judged })] : []
  })
}

function hasCriteria({ targets, endpoints }: LoadLevel): boolean {
  return [targets, ...endpoints.map(one => one.targets)].some(one =>
    [...one.values()].some(({ criteria }) => criteria !== undefined)
  )
}

/** What was seen, and what tells when a stretch of it began and ended. */
type InTime = { readonly seen: readonly Observation[]; readonly surely?: Surely | undefined }

/** What was seen of the metric in time; undefined where its criterion does not hold. */
function seenOf(
  { metric }: TargetVerdict,
  { row, target }: { row: EndpointStats | undefined; target: MetricBounds },
  { run, level, timeline, idle }: Judged
): InTime | undefined {
  const { history, leftOut } = run
  const isTotal = row === undefined
  const samples = isTotal ? history?.samples : history?.endpoints.get(endpointKey(row))
  if (history === undefined || samples === undefined) {
    return isTotal || hasOwn(row, level, target.metric.key) ? { seen: [] } : undefined
  }
  // The history counts what was left out of the total, and times that jump tell no stretch.
  if (timeline.clock !== undefined || (isTotal && leftOut !== undefined)) return { seen: [] }
  const rows = rowsIn(samples, timeline)
  const seen = courseOf(metric, rows, history.percentileMode, idle)
  return { seen, surely: surelyOf(metric, rows) }
}

function rowsIn(samples: readonly HistorySample[] = [], { startedAt = 0 }: Timeline): Sample[] {
  return rowsOf(samples, startedAt)
}

function hasOwn(row: EndpointStats, { endpoints }: LoadLevel, key: string): boolean {
  return endpoints.some(
    ({ pattern, targets }) =>
      targets.get(key)?.criteria !== undefined && matchesPattern(pattern, row)
  )
}

type Seen = {
  readonly course: InTime | undefined
  readonly judged: Judged
}

function regraded(
  verdict: TargetVerdict,
  { bounds, criteria = {} }: MetricBounds,
  { course, judged }: Seen
): TargetVerdict {
  const all = (['acceptable', 'unacceptable'] as const).flatMap((field): BoundOverTime[] => {
    const criterion = criteria[field]
    return criterion === undefined ? [] : [{ field, result: resultOf(criterion, course, judged) }]
  })
  const states = Object.fromEntries(all.map(({ field, result }) => [field, result.state]))
  const { grade, field } = gradeOverTime(verdict.grade, bounds, states)
  const isAlone = Object.keys(bounds).length === 0
  const told = all.find(one => one.field === field) ?? (isAlone ? all.at(-1) : undefined)
  // Without a course it was not looked for.
  const said = course === undefined ? verdict : { ...verdict, overTime: all }
  if (grade === verdict.grade && told === undefined) return said
  return {
    ...said,
    grade,
    borderline: false,
    effect: effectOfGrade(grade, false, judged.policies),
    ...(told === undefined ? {} : { reason: { kind: 'criterion', ...told } })
  }
}

/** One that does not hold was not met. */
function resultOf(
  criterion: Criterion,
  course: InTime | undefined,
  { level, timeline, idle }: Judged
): CriterionResult {
  if (course === undefined) return { criterion, state: 'not-met', stretches: [], longest: 0 }
  const within = criteriaSpan(timeline, level)
  const span = within ?? { from: 0, to: timeline.seconds }
  const result = judgeCriterion(criterion, course.seen, { ...span, idle, surely: course.surely })
  return { ...result, ...present({ within }) }
}

/** Where criteria over time are looked for (s since the run's start); undefined: in the whole run. */
function criteriaSpan(
  { steady }: Pick<Timeline, 'steady'>,
  { gradeSteadyState }: LoadLevel
): TimeStretch | undefined {
  return gradeSteadyState && steady !== undefined ? { from: steady.from, to: steady.to } : undefined
}

/** Clauses on where the warm-up leaves criteria over time to be looked for; empty without any. */
export function criteriaClause(timeline: Pick<Timeline, 'steady'>, level: LoadLevel): string {
  if (!hasCriteria(level)) return ''
  return criteriaSpan(timeline, level) === undefined
    ? '; criteria over time are looked for in the whole run'
    : '; criteria over time, those of percentiles and endpoints too, are looked for after it'
}
