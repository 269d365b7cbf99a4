import { layEntries } from '../../config/endpoint-targets.js'
import { unitOf } from '../../config/metrics.js'
import { matchesKey, matchesPattern } from '../../config/pattern.js'
import type {
  Bounds,
  LoadLevel,
  Metric,
  MetricBounds,
  Policies,
  Targets
} from '../../config/settings.js'
import {
  AGGREGATED,
  bareName,
  type EndpointStats,
  type Run,
  endpointKey
} from '../../locust/run.js'
import type { SteadyState } from '../timeline/steady-state.js'
import type { Evidence, TargetReason } from '../verdict/reason.js'
import type { Effect, Grade, PresenceVerdict, TargetVerdict } from '../verdict/verdict.js'
import { effectOfGrade } from './effect.js'
import { gradeOf, isBetterGrade } from './grade.js'
import { goodEnd, measure, type Subject } from './measure.js'
import { type Measurement, measuredNumbers } from './measurement.js'
import { type Nearest, nearestOfReport } from './nearest-endpoints.js'
import { isErrorRate, ownTargets, wholeName, wholeOf } from './split-rows.js'

/**
 * Grades a run against its load level: every metric of the level on the aggregated row, response
 * times (unless said otherwise) and an endpoint's own targets on each endpoint, and a `missing`
 * verdict for each endpoint pattern that matches nothing. With `steady`, the whole run's throughput,
 * error rate and average are those of its steady state. `presence`: what came or went since the baselines.
 */
export function evaluateTargets(
  run: Run,
  level: LoadLevel,
  policies: Policies,
  {
    steady,
    nearest = nearestOfReport(),
    presence = []
  }: {
    steady?: SteadyState
    nearest?: Nearest
    presence?: readonly PresenceVerdict[]
  } = {}
): TargetVerdict[] {
  const total = run.aggregated
  if (total === undefined) return []
  // A test that goes past the limit, or breaks the service, misses its bounds on purpose: they serve
  // to find where it does, not to grade the whole run.
  const missing = missingEndpoints(run, level, { policies, nearest, presence })
  if (level.kind !== 'load') return missing
  return [
    ...verdictsOf(
      { run, row: total, endpoint: AGGREGATED, ...(steady === undefined ? {} : { steady }) },
      level.targets,
      policies
    ),
    ...run.endpoints.flatMap(row => {
      // A bound on requests is none on whole iterations; what the team asks of them by name is.
      const isLeftOut = run.leftOut?.keys.has(endpointKey(row)) === true
      const asked = isLeftOut ? { ...level, gradeEndpoints: false } : level
      const own = ownTargets(run, row, one => targetsOf(one, asked))
      return verdictsOf({ run, row, endpoint: endpointKey(row) }, own, policies).map(verdict =>
        withSharedBound(verdict, own, level)
      )
    }),
    ...missing
  ]
}

/** The targets that hold for an endpoint: the level's response times, then its patterns in order. */
export function targetsOf(row: EndpointStats, level: LoadLevel): Targets {
  const own = level.endpoints.filter(({ pattern }) => matchesPattern(pattern, row))
  return own.length === 0 ? inheritedTargets(level) : layEntries(level, own)
}

function inheritedTargets(level: LoadLevel): Targets {
  const known = INHERITED.get(level)
  if (known !== undefined) return known
  const found = layEntries(level, [])
  INHERITED.set(level, found)
  return found
}

/** Every endpoint has the same, unless a pattern means it. */
const INHERITED = new WeakMap<LoadLevel, Targets>()

/** What no entry of `endpoints:` says anything of is the level's very own bound. */
function withSharedBound(verdict: TargetVerdict, own: Targets, level: LoadLevel): TargetVerdict {
  const held = verdict.effect === 'pass' ? undefined : own.get(verdict.metric)
  if (held === undefined || held !== level.targets.get(verdict.metric)) return verdict
  return { ...verdict, sharedBound: held.explicit ? 'load-level' : 'built-in' }
}

type Graded = Subject & { readonly endpoint: string }

function verdictsOf(subject: Graded, targets: Targets, policies: Policies): TargetVerdict[] {
  return [...targets.values()].flatMap(target => {
    const whole = isErrorRate(target.metric) ? wholeOf(subject.run, subject.row) : undefined
    const measurement = measure(whole ?? subject, target.metric, target.bounds)
    // A built-in target asks nothing of an endpoint that was never called.
    if (measurement.state === 'absent' && !target.explicit && subject.row.requests === 0) return []
    const named = whole === undefined ? {} : { whole: wholeName(subject.row) }
    return [judge({ ...named, endpoint: subject.endpoint }, { target, measurement }, policies)]
  })
}

function judge(
  { endpoint, whole }: { readonly endpoint: string; readonly whole?: string },
  { target, measurement }: { target: MetricBounds; measurement: Measurement },
  policies: Policies
): TargetVerdict {
  const { metric, bounds } = target
  const grade = gradeFrom(target, measurement, policies)
  const borderline = isBorderline(metric, bounds, { grade, measurement })
  return {
    rule: 'target',
    endpoint,
    metric: metric.key,
    unit: unitOf(metric),
    ...measuredNumbers(measurement),
    bounds,
    grade,
    borderline,
    effect: effectWith(measurement, { grade, borderline }, policies),
    reason: { ...whyGraded(measurement, grade), ...(whole === undefined ? {} : { whole }) }
  }
}

function gradeFrom(
  { metric, bounds, explicit }: MetricBounds,
  measurement: Measurement,
  policies: Policies
): Grade {
  const isSettled = (grade: Grade): boolean => effectOfGrade(grade, false, policies) !== 'pass'
  switch (measurement.state) {
    case 'measured': {
      const grade = gradeOf(metric, measurement.value, bounds)
      return measurement.open === undefined || isSettled(grade) ? grade : 'undecided'
    }
    case 'proved':
      return measurement.grade
    case 'undecided': {
      // What is certain already and does not pass need not wait for what is not.
      const { atLeast } = measurement
      return atLeast !== undefined && isSettled(atLeast.grade) ? atLeast.grade : 'undecided'
    }
    case 'absent':
      // The team that asked for it must hear of it; a built-in target the file cannot answer is undecided.
      return explicit ? 'missing' : 'undecided'
  }
}

/** Few requests may pass; a value that may be any other because something was not read warns. */
function effectWith(
  measurement: Measurement,
  { grade, borderline }: { grade: Grade; borderline: boolean },
  policies: Policies
): Effect {
  const effect = effectOfGrade(grade, borderline, policies)
  const isOpen = measurement.state === 'measured' && measurement.open !== undefined
  return grade === 'undecided' && isOpen && effect === 'pass' ? 'warn' : effect
}

function isBorderline(
  metric: Metric,
  bounds: Bounds,
  { grade, measurement }: { grade: Grade; measurement: Measurement }
): boolean {
  if (grade === 'undecided') return false
  if (measurement.state !== 'measured' && measurement.state !== 'proved') return false
  if (measurement.interval === undefined) return false
  return isBetterGrade(gradeOf(metric, goodEnd(metric, measurement.interval), bounds), grade)
}

function whyGraded(
  measurement: Measurement,
  grade: Grade
): Extract<TargetReason, { kind: 'compared' | 'open' }> {
  const because = evidenceOf(measurement, grade)
  if (because !== undefined && (grade === 'undecided' || grade === 'missing')) {
    return { kind: 'open', because }
  }
  const proved = measurement.state === 'proved'
  return { kind: 'compared', proved, ...(because === undefined ? {} : { because }) }
}

/** What explains the grade beside the value; undefined where the value does. */
function evidenceOf(measurement: Measurement, grade: Grade): Evidence | undefined {
  switch (measurement.state) {
    case 'measured':
      return measurement.open
    case 'undecided':
      return (grade === 'undecided' ? undefined : measurement.atLeast?.why) ?? measurement.why
    case 'proved':
    case 'absent':
      return measurement.why
  }
}

type Missing = {
  readonly policies: Policies
  readonly nearest: Nearest
  readonly presence: readonly PresenceVerdict[]
}

/** One verdict for each metric of a pattern that matches no endpoint of the run. */
function missingEndpoints(
  run: Run,
  level: LoadLevel,
  { policies, nearest, presence }: Missing
): TargetVerdict[] {
  const names = run.endpoints.map(endpointKey)
  const named = new Set(level.endpoints.map(({ pattern }) => pattern))
  return level.endpoints
    .filter(({ pattern }) => !run.endpoints.some(row => matchesPattern(pattern, row)))
    .flatMap(({ pattern, targets }) => {
      const isOld = wasBeside(pattern, presence)
      const isAnother = (key: string): boolean => isNamed(key, named) || isOld(key)
      const reason: TargetReason = {
        kind: 'no-endpoint',
        nearest: names.length === 0 ? undefined : nearest(pattern, names, isAnother)
      }
      return [...targets.values()].map(({ metric, bounds }): TargetVerdict => {
        return {
          rule: 'target',
          endpoint: pattern,
          metric: metric.key,
          unit: unitOf(metric),
          bounds,
          grade: 'missing',
          borderline: false,
          effect: policies.onMissing,
          reason
        }
      })
    })
}

/** Has bounds by its very name. */
function isNamed(key: string, named: ReadonlySet<string>): boolean {
  return named.has(key) || named.has(bareName(key))
}

/** Of what the pattern meant before: whether an endpoint was there beside it, and so is no new name of it. */
function wasBeside(
  pattern: string,
  presence: readonly PresenceVerdict[]
): (key: string) => boolean {
  const isGone = presence.some(
    one => one.presence === 'vanished' && matchesKey(pattern, one.endpoint)
  )
  if (!isGone) return () => false
  const added = new Set(presence.flatMap(one => (one.presence === 'new' ? one.endpoint : [])))
  return key => !added.has(key)
}
