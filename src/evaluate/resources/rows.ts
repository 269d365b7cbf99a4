import type { LoadLevel, Policies, ResourceMetric } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import type { Point, ResourceReading, SpanStatistics } from '../../resources/reading.js'
import { effectOfGrade } from '../targets/effect.js'
import { gradeBetween, gradeOverTime } from '../targets/grade.js'
import type { Observation } from '../timeline/course.js'
import { judgeCriterion } from '../timeline/criteria.js'
import type { Effect, Grade } from '../verdict/verdict.js'
import {
  effectOfUnknown,
  hasTrueCourse,
  meaningFor,
  provenGrade,
  type Meaning
} from './problem-grade.js'
import { wordsOf } from './resource-words.js'
import type { ResourceReason, ResourceRow } from './resources-evaluation.js'

/** By what a run's resource metrics are graded. */
type Grading = {
  readonly kind: LoadLevel['kind']
  readonly policies: Policies
  /** Of the run's first row, seconds since the epoch. */
  readonly startedAt: number
  /** The clock of the run jumped. */
  readonly isClockDoubtful: boolean
}

/** One metric of a run with its grade, or why it has none: docs/statistics.md §15. */
export function rowOf(
  metric: ResourceMetric,
  reading: ResourceReading,
  grading: Grading
): ResourceRow {
  const [statistics, ...steps] = reading.spans
  const value = statistics?.[metric.statistic]
  const criteria = criteriaOf(metric, reading, grading)
  const known = { metric, reading, statistics, value, criteria }
  const { name, title, unit, higherIsBetter, statistic, bounds } = metric
  const row = {
    name,
    title,
    unit,
    higherIsBetter,
    statistic,
    ...present({ value, statistics }),
    steps,
    bounds,
    criteria,
    ...gradedOf(known, grading),
    reading
  }
  return { ...row, words: wordsOf(row) }
}

type Known = {
  readonly metric: ResourceMetric
  readonly reading: ResourceReading
  readonly statistics: SpanStatistics | undefined
  readonly value: number | undefined
  readonly criteria: ResourceRow['criteria']
}

type Graded = {
  readonly grade?: Grade
  readonly reason: ResourceReason
  readonly effect: Effect
}

function gradedOf(known: Known, grading: Grading): Graded {
  const { metric, statistics, reading, value } = known
  const unnamed = value === undefined ? NOTHING : undefined
  const problem = statistics?.problem ?? reading.problem ?? unnamed
  const meaning = problem === undefined ? undefined : meaningFor(problem, metric, value)
  return notGraded(known, meaning, grading) ?? gradedWith(meaning, known, grading)
}

const NOTHING = { kind: 'no-series', needs: [] } as const

function notGraded(
  { metric, reading, value }: Known,
  meaning: Meaning | undefined,
  { kind }: Grading
): Graded | undefined {
  const effect = 'pass'
  if (meaning === 'ungradable') return { reason: { kind: 'problem' }, effect }
  if (reading.isNearest === true && value !== undefined) {
    return { reason: { kind: 'nearest' }, effect }
  }
  if (isGraded(metric, kind)) return undefined
  return { reason: { kind: meaning === undefined ? 'measured' : 'problem' }, effect }
}

function gradedWith(meaning: Meaning | undefined, known: Known, grading: Grading): Graded {
  const { metric, value } = known
  const { policies, isClockDoubtful } = grading
  const unknown = (grade: 'missing' | 'undecided', kind: 'problem' | 'times-doubtful'): Graded => ({
    grade,
    reason: { kind },
    effect: effectOfUnknown(grade, metric, policies)
  })
  switch (meaning) {
    case 'unread': {
      // Said, and weighed, once for the run.
      const grade = value === undefined ? 'missing' : 'undecided'
      return { grade, reason: { kind: 'problem' }, effect: 'pass' }
    }
    case 'missing':
      return unknown('missing', 'problem')
    case 'false':
    case 'ungradable':
      return unknown('undecided', 'problem')
    case 'incomplete':
    case undefined:
      break
  }
  if (isClockDoubtful) return unknown('undecided', 'times-doubtful')
  if (meaning === undefined) return compared(known, policies)
  const proven = provenGrade(metric, value, metric.bounds)
  if (proven === undefined) return unknown('undecided', 'problem')
  const effect = effectOfGrade(proven, false, policies)
  return { grade: proven, reason: { kind: 'compared' }, effect }
}

/** A test that goes past the limit, or breaks the service, is held only to what the team wrote. */
function isGraded(
  { bounds, criteria, explicit }: ResourceMetric,
  kind: LoadLevel['kind']
): boolean {
  const isBound = Object.keys(bounds).length + Object.keys(criteria).length > 0
  return isBound && (explicit || kind === 'load')
}

function compared({ metric, value, criteria }: Known, policies: Policies): Graded {
  const { bounds, higherIsBetter } = metric
  const byValue = value === undefined ? 'undecided' : gradeBetween(higherIsBetter, value, bounds)
  const states = Object.fromEntries(criteria.map(({ field, state }) => [field, state]))
  const { grade, field = onlyCriterion(metric) } =
    criteria.length === 0 ? { grade: byValue } : gradeOverTime(byValue, bounds, states)
  const effect =
    grade === 'undecided' || grade === 'missing'
      ? effectOfUnknown(grade, metric, policies)
      : effectOfGrade(grade, false, policies)
  return {
    grade,
    reason: field === undefined ? { kind: 'compared' } : { kind: 'criterion', field },
    effect
  }
}

/** Where no bound is a value, a criterion gives every grade. */
function onlyCriterion({
  bounds,
  criteria
}: ResourceMetric): 'acceptable' | 'unacceptable' | undefined {
  if (Object.keys(bounds).length > 0) return undefined
  if (criteria.unacceptable !== undefined) return 'unacceptable'
  return criteria.acceptable === undefined ? undefined : 'acceptable'
}

function criteriaOf(
  { criteria }: ResourceMetric,
  reading: ResourceReading,
  { startedAt }: Grading
): ResourceRow['criteria'] {
  const [statistics] = reading.spans
  const seen = hasTrueCourse(statistics?.problem) ? observationsOf(reading.points, startedAt) : []
  const { from = startedAt, to = startedAt } = statistics?.span ?? {}
  const span = { from: from - startedAt, to: to - startedAt }
  return (['acceptable', 'unacceptable'] as const).flatMap(field => {
    const criterion = criteria[field]
    return criterion === undefined ? [] : [{ field, ...judgeCriterion(criterion, seen, span) }]
  })
}

/** Points of a server as what was seen at moments of the run. */
export function observationsOf(points: readonly Point[], startedAt: number): Observation[] {
  return points.map(([at, value]) => ({ from: at - startedAt, to: at - startedAt, value }))
}
