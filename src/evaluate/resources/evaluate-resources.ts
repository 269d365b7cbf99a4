import { metricOf, unitOf } from '../../config/metrics.js'
import type { LoadLevel, Policies, ScalingRule } from '../../config/settings.js'
import { present } from '../../locust/present.js'
import type { Run } from '../../locust/run.js'
import type { Note } from '../../locust/note.js'
import type { ResourceData, ResourceReading } from '../../resources/reading.js'
import { metricLabel } from '../../units/format.js'
import type { ClockTrouble } from '../timeline/clock-trouble.js'
import { courseOf, surelyOf, type Observation } from '../timeline/course.js'
import { judgeCriterion } from '../timeline/criteria.js'
import { rowsOf, type Sample } from '../timeline/intervals.js'
import { likelyLimitOf } from './likely-limit.js'
import { hasTrueCourse } from './problem-grade.js'
import { resourceNotes } from './resource-notes.js'
import { likelyLimitWords, noLimitWords } from './resource-words.js'
import type {
  LikelyLimit,
  NoLikelyLimit,
  ResourceRow,
  ResourcesEvaluation,
  ScalingResult
} from './resources-evaluation.js'
import { observationsOf, rowOf } from './rows.js'
import type { RunTimes } from './spans.js'

/** A run, what it was asked, and what was read of its surroundings. */
type Surrounded = {
  readonly run: Run
  readonly level: LoadLevel
  readonly times: RunTimes & { readonly clock?: ClockTrouble }
  readonly data: ResourceData | undefined
}

/**
 * Judges the surroundings of a run: each metric that its load level asks for, the triggers of scaling,
 * and what seems to have given out first. Undefined where nothing of it was asked for.
 */
export function evaluateResources(
  surrounded: Surrounded,
  scaling: readonly ScalingRule[],
  policies: Policies
): { readonly evaluation: ResourcesEvaluation; readonly notes: readonly Note[] } | undefined {
  const { run, level, times, data } = surrounded
  const startedAt = times.startedAt ?? 0
  const samples = rowsOf(run.history?.samples ?? [], startedAt)
  const grading = {
    kind: level.kind,
    policies,
    startedAt,
    isClockDoubtful: times.clock !== undefined
  }
  const metrics = [...level.resources.values()]
  const rows = metrics.map(metric => rowOf(metric, readingOf(metric.name, surrounded), grading))
  const results = scaling.flatMap(
    rule => scalingResult(rule, { ...surrounded, rows, samples }) ?? []
  )
  if (rows.length + results.length === 0) return undefined
  const { source = 'none', scrapeSeconds, clockSkew, generator }: Partial<ResourceData> = data ?? {}
  const limit = rows.length === 0 ? undefined : limitWithin({ ...surrounded, rows, samples })
  return {
    evaluation: {
      source,
      ...present({ scrapeSeconds, clockSkew, generator }),
      ...limitSaid(limit, level),
      rows,
      scaling: results
    },
    notes: resourceNotes(metrics, rows, data ?? {})
  }
}

/** The limit and its words; that none is named is said of a test that looks for one. */
function limitSaid(
  limit: LikelyLimit | NoLikelyLimit | undefined,
  { kind }: LoadLevel
): Pick<ResourcesEvaluation, 'likelyLimit' | 'likelyLimitWords' | 'whyNoLimit'> {
  if (limit === undefined) return {}
  if (!('none' in limit)) return { likelyLimit: limit, likelyLimitWords: likelyLimitWords(limit) }
  return kind === 'capacity' ? { whyNoLimit: noLimitWords(limit) } : {}
}

/** What was read of a metric; of one that nobody read, why. */
function readingOf(name: string, { times, data }: Surrounded): ResourceReading {
  const known = data?.readings.find(reading => reading.name === name)
  if (known !== undefined) return known
  const problem =
    times.startedAt === undefined || times.seconds <= 0
      ? ({ kind: 'no-times' } as const)
      : ({ kind: 'no-source' } as const)
  return { name, definition: '', points: [], spans: [], problem }
}

type Judged = Surrounded & {
  readonly rows: readonly ResourceRow[]
  readonly samples: readonly Sample[]
}

/** Where times jump nothing comes before anything, and an incident is no load. */
function limitWithin({
  run,
  level,
  times,
  rows,
  samples
}: Judged): LikelyLimit | NoLikelyLimit | undefined {
  if (times.clock !== undefined || level.kind === 'recovery') return undefined
  return likelyLimitOf(rows, level, {
    rows: samples,
    mode: run.history?.percentileMode ?? 'cumulative',
    startedAt: times.startedAt ?? 0,
    ...present({ capacity: times.capacity })
  })
}

/** Undefined where the load level does not measure it, or nothing was read for the document's trigger. */
function scalingResult(rule: ScalingRule, judged: Judged): ScalingResult | undefined {
  const { direction, metric, criterion, explicit } = rule
  const row = judged.rows.find(({ name }) => name === metric)
  const of = row === undefined ? ofLocust(metric) : row
  if (of === undefined || (!explicit && row?.reading.points.length === 0)) return undefined
  const seen = row === undefined ? seenByLocust(metric, judged) : seenOf(row, judged)
  return {
    direction,
    metric,
    explicit,
    title: of.title,
    unit: of.unit,
    ...judgeCriterion(criterion, seen, {
      from: 0,
      to: judged.times.seconds,
      surely: row === undefined ? surelyOf(metric, judged.samples) : undefined
    })
  }
}

function ofLocust(key: string): Pick<ScalingResult, 'title' | 'unit'> | undefined {
  const metric = metricOf(key)
  if (metric !== undefined) return { title: metricLabel(key), unit: unitOf(metric) }
  return key === 'users' ? { title: key, unit: 'count' } : undefined
}

function seenOf({ reading, statistics }: ResourceRow, { times }: Judged): Observation[] {
  if (!hasTrueCourse(statistics?.problem)) return []
  return observationsOf(reading.points, times.startedAt ?? 0)
}

/** Times that jump tell no stretch, and the history counts what was left out of the total. */
function seenByLocust(metric: string, { run, times, samples }: Judged): Observation[] {
  const isOfAll = run.leftOut !== undefined && metric !== 'users'
  if (times.clock !== undefined || isOfAll) return []
  return courseOf(metric, samples, run.history?.percentileMode ?? 'cumulative')
}
