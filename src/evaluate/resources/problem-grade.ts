import type { Bounds, Policies, ResourceMetric } from '../../config/settings.js'
import type { ResourceProblem } from '../../resources/reading.js'
import { effectOfGrade, milder } from '../targets/effect.js'
import { gradeBetween, isBetterGrade } from '../targets/grade.js'
import type { Effect, Grade } from '../verdict/verdict.js'

/*
 * What a problem of a resource metric means for its grade: docs/statistics.md §15.
 */

/**
 * `unread`: nobody could ask, which is no fault of the service; `ungradable`: no exporter can know it;
 * `false`: the values are there and are of something else; `incomplete`: some of them are.
 */
export type Meaning = 'missing' | 'unread' | 'ungradable' | 'false' | 'incomplete'

const MEANINGS: Readonly<Record<ResourceProblem['kind'], Meaning>> = {
  'no-series': 'missing',
  'bad-query': 'missing',
  // A query that is not yet one metric: as wrong as one that nobody can read.
  'several-series': 'missing',
  'cannot-be-known': 'ungradable',
  'no-pg-monitor': 'false',
  'counters-jump': 'false',
  'clock-skew': 'false',
  'collector-failed': 'false',
  'too-few': 'incomplete',
  'too-short': 'incomplete',
  holes: 'incomplete',
  'not-finite': 'incomplete',
  down: 'incomplete',
  'newest-hidden': 'incomplete',
  server: 'unread',
  'not-in-snapshot': 'unread',
  'no-times': 'unread',
  'no-source': 'unread'
}

/** What a problem means for this metric: a query of ours that a server does not take is not the team's. */
export function meaningOf(problem: ResourceProblem, { from }: ResourceMetric): Meaning {
  return problem.kind === 'bad-query' && 'preset' in from ? 'unread' : MEANINGS[problem.kind]
}

/** Of what should have been there, none was a number, or nothing was there. */
const LEAVE_NOTHING: readonly ResourceProblem['kind'][] = ['not-finite', 'holes', 'down']

/** The same of one whose judged value is known, or is not: where no value is left there is no data. */
export function meaningFor(
  problem: ResourceProblem,
  metric: ResourceMetric,
  value: number | undefined
): Meaning {
  return value === undefined && LEAVE_NOTHING.includes(problem.kind)
    ? 'missing'
    : meaningOf(problem, metric)
}

/** Whether the values behind a problem tell when the metric was beyond a bound. */
export function hasTrueCourse(problem: ResourceProblem | undefined): boolean {
  return problem === undefined || MEANINGS[problem.kind] === 'incomplete'
}

/**
 * The grade that a value has for certain although some are missing: a maximum, or a minimum of what
 * should be high, is at least as bad as what was seen. Undefined where it would pass.
 */
export function provenGrade(
  { statistic, higherIsBetter }: ResourceMetric,
  value: number | undefined,
  bounds: Bounds
): Grade | undefined {
  const isExtreme = statistic === (higherIsBetter ? 'min' : 'max')
  if (value === undefined || !isExtreme || Object.keys(bounds).length === 0) return undefined
  const grade = gradeBetween(higherIsBetter, value, bounds)
  return isBetterGrade('acceptable', grade) ? grade : undefined
}

/**
 * What not knowing does to the conclusion: the policy's, but never more than the worst grade that the
 * bounds know, so that a target of the document, whose miss warns, cannot fail by not being there.
 */
export function effectOfUnknown(
  grade: 'missing' | 'undecided',
  { bounds, criteria }: Pick<ResourceMetric, 'bounds' | 'criteria'>,
  policies: Policies
): Effect {
  const isTargetAlone =
    bounds.acceptable === undefined &&
    bounds.unacceptable === undefined &&
    Object.keys(criteria).length === 0
  const worst = isTargetAlone ? 'degraded' : 'unacceptable'
  return milder(effectOfGrade(grade, false, policies), effectOfGrade(worst, false, policies))
}
