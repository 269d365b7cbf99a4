import type { Link } from '../config/settings.js'
import type { RunEvaluation } from '../evaluate/evaluation.js'
import type { ResourceRow } from '../evaluate/resources/resources-evaluation.js'
import type { CriterionResult } from '../evaluate/verdict/criterion-result.js'
import type { ResourceProblem, SpanStatistics } from '../resources/reading.js'
import type { JsonReport } from './json-schema.js'
import { runLinks } from './view/links.js'

type JsonRun = JsonReport['runs'][number]
type JsonResource = NonNullable<JsonRun['resources']>[number]

/** What a run's part of the JSON report says of its surroundings; nothing without any. */
export function resourcesJson(
  run: RunEvaluation,
  links: readonly Link[] | undefined
): Partial<JsonRun> {
  const filled = runLinks(run, links).map(({ name, url }) => ({ name, url }))
  const { resources } = run
  if (resources === undefined) return filled.length === 0 ? {} : { links: filled }
  const { source, scrapeSeconds, clockSkew, likelyLimit, generator } = resources
  return {
    resources: resources.rows.map(resourceJson),
    resourceSource: source,
    ...defined({ scrapeSeconds, clockSkew, likelyLimit, generator }),
    scaling: resources.scaling.map(({ direction, metric, title, unit, explicit, ...result }) => ({
      direction,
      metric,
      title,
      unit,
      explicit,
      ...criterionJson(result)
    })),
    ...(filled.length === 0 ? {} : { links: filled })
  }
}

function resourceJson(row: ResourceRow): JsonResource {
  const { statistics, reading, waiver } = row
  const { query, way, caveat, remark, isNearest } = reading
  const problem = statistics?.problem ?? reading.problem
  const reasonKind: JsonResource['reasonKind'] = row.reason.kind
  return {
    name: row.name,
    title: row.title,
    unit: row.unit,
    statistic: row.statistic,
    higherIsBetter: row.higherIsBetter,
    ...defined({ value: row.value }),
    ...(statistics === undefined ? {} : numbersOf(statistics)),
    ...shownAs(row),
    bounds: { ...row.bounds },
    criteria: row.criteria.map(({ field, ...result }) => ({ field, ...criterionJson(result) })),
    ...defined({ grade: row.grade }),
    effect: row.effect,
    reason: row.words.reason,
    reasonKind,
    ...(problem === undefined ? {} : { problem: problemJson(problem) }),
    ...(statistics === undefined ? {} : samplesOf(statistics)),
    ...(statistics === undefined ? {} : { span: { ...statistics.span } }),
    steps: row.steps.map(stepJson),
    ...defined({ query, way, caveat, remark, nearest: isNearest, wouldFail: row.wouldFail }),
    ...(waiver === undefined
      ? {}
      : {
          waiver: { pattern: waiver.pattern, reason: waiver.reason, until: waiver.until }
        })
  } as JsonResource
}

function shownAs({ reading, statistics }: ResourceRow): object {
  const { shownAs: other } = reading
  const judged = other?.spans.find(({ span }) => span.from === statistics?.span.from)
  return other === undefined || judged === undefined
    ? {}
    : { shownAs: { unit: other.unit, ...numbersOf(judged) } }
}

function stepJson(step: SpanStatistics): JsonResource['steps'][number] {
  const { span, problem } = step
  return {
    span: { ...span },
    ...numbersOf(step),
    ...samplesOf(step),
    ...(problem === undefined ? {} : { problem: problemJson(problem) })
  }
}

/** The kind is for machines; what a server wrote stands in the reason alone. */
function problemJson(problem: ResourceProblem): NonNullable<JsonResource['problem']> {
  return problem.kind === 'server'
    ? { kind: problem.kind, failure: problem.failure.kind }
    : { kind: problem.kind }
}

function numbersOf({ min, avg, max, p95, total }: SpanStatistics): object {
  return defined({ min, avg, max, p95, total })
}

function samplesOf({ samples, expected }: SpanStatistics): object {
  return { samples, expected }
}

/** What became of a criterion over time. */
export function criterionJson({
  criterion,
  state,
  stretches,
  longest
}: CriterionResult): Omit<JsonResource['criteria'][number], 'field'> {
  return {
    ...criterion,
    state,
    stretches: stretches.map(({ from, to }) => ({ from, to })),
    longest
  }
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
