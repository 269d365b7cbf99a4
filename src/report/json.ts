import { confidenceWords } from '../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../evaluate/capacity/capacity.js'
import type { Estimate } from '../evaluate/capacity/estimate.js'
import type { RunEvaluation } from '../evaluate/evaluation.js'
import type { Timeline } from '../evaluate/run-in-time.js'
import type { Comparison } from '../evaluate/regression/comparison.js'
import { clockWords, limitWords } from '../evaluate/timeline/limit-words.js'
import { statementOf } from '../evaluate/verdict/sentence.js'
import type { PresenceVerdict, Verdict } from '../evaluate/verdict/verdict.js'
import { present } from '../locust/present.js'
import { withinBytes } from './json-limit.js'
import { jsonForLog } from './escape.js'
import { criterionJson, resourcesJson } from './json-resources.js'
import { pastJson } from './past-json.js'
import type { JsonReport } from './json-schema.js'
import type { Report } from './report.js'
import { MAX_REPORT_BYTES } from './view/report-size.js'

type JsonRun = JsonReport['runs'][number]
type JsonVerdict = JsonRun['verdicts'][number]

/** Names are keys, hence whole unless they are absurd; sentences are for people. */
const MAX_TEXT = 1000
const MAX_REASON = 600
/** With so many verdicts, names of that length would fill the memory. */
const MANY_VERDICTS = 20_000
const MAX_TEXT_OF_MANY = 300

/**
 * The report for machines (ReportSchema), indented, with a final newline; absurdly long texts are cut,
 * and of what would be larger than `maxBytes` the least telling is left out and counted.
 */
export function renderJson(report: Report, maxBytes = MAX_REPORT_BYTES): string {
  const verdicts = report.evaluation.runs.reduce((sum, run) => sum + run.verdicts.length, 0)
  const max = verdicts > MANY_VERDICTS ? MAX_TEXT_OF_MANY : MAX_TEXT
  const mostOf = (key: string): number => (key === 'reason' ? Math.min(max, MAX_REASON) : max)
  const cutLong = (key: string, value: unknown): unknown =>
    typeof value === 'string' ? cut(value, mostOf(key)) : value
  // Asking about each value takes three times as long, and hardly ever is one too long.
  const stringify = (value: object): string =>
    jsonForLog(JSON.stringify(value, hasLonger(value, mostOf) ? cutLong : undefined, 2))
  const whole = toJson(report)
  if (verdicts <= MANY_VERDICTS) {
    const text = `${stringify(whole)}\n`
    if (new TextEncoder().encode(text).byteLength <= maxBytes) return text
  }
  return `${stringify(withinBytes(whole, stringify, maxBytes))}\n`
}

/** Whether a text in it is longer than its key may have; what JSON leaves out counts too. */
function hasLonger(value: object, mostOf: (key: string) => number): boolean {
  return Object.entries(value).some(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? inner.length > mostOf(key)
      : typeof inner === 'object' && inner !== null && hasLonger(inner, mostOf)
  )
}

/** Never between the halves of a surrogate pair. In ASCII: one other character doubles the memory of it all. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 3).replace(/[\ud800-\udbff]$/, '')}...`
}

/** The report as plain data in the form of ReportSchema. */
export function toJson({ evaluation, context }: Report): JsonReport {
  const { conclusion, outcome, advisory, headline, notes, links } = evaluation
  return {
    schemaVersion: 1,
    conclusion,
    outcome,
    ...(advisory === undefined ? {} : { advisory }),
    headline,
    ...(context.artifacts === undefined || context.artifacts.length === 0
      ? {}
      : {
          artifacts: context.artifacts.map(({ name, at, attempt }) => ({
            name,
            ...(at === undefined ? {} : { uploadedAt: at }),
            ...(attempt === undefined ? {} : { attempt })
          }))
        }),
    ...(context.config === undefined ? {} : { config: { ...context.config } }),
    runs: evaluation.runs.map(run => ({ ...toJsonRun(run), ...resourcesJson(run, links) })),
    notes: [...notes]
  }
}

function repeatJson({
  at,
  of,
  comparedAt
}: NonNullable<RunEvaluation['repeat']>): JsonRun['repeat'] {
  return { at, of, ...present({ comparedAt }) }
}

function toJsonRun({
  run,
  loadLevel,
  conclusion,
  outcome,
  metrics,
  ...rest
}: RunEvaluation): JsonRun {
  return present({
    name: run.name,
    loadLevel,
    repeat: rest.repeat === undefined ? undefined : repeatJson(rest.repeat),
    conclusion,
    outcome,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    durationSeconds: run.durationSeconds,
    peakUsers: run.peakUsers,
    requests: metrics.requests,
    failures: metrics.failures,
    throughput: metrics.throughput,
    errorRate: metrics.errorRate,
    errors: metrics.errors,
    verdicts: rest.verdicts.map(toJsonVerdict),
    notes: [...rest.notes],
    comparison: rest.comparison && toJsonComparison(rest.comparison),
    timeline: toJsonTimeline(rest.timeline),
    past: rest.past && pastJson(rest.past)
  }) as JsonRun
}

/** What is typed inside is in words outside, as it always was. */
function toJsonTimeline({ clock, ...timeline }: Timeline): JsonRun['timeline'] {
  const { kind, at, seconds } = clock ?? {}
  return {
    ...(clock === undefined ? {} : { clock: { kind, at, seconds, what: clockWords(clock) } }),
    ...timeline,
    // Only to be graded: `limits` says what it is.
    failedLoad: undefined,
    ...(timeline.capacity && { capacity: toJsonCapacity(timeline.capacity) }),
    limits: timeline.limits.map(limitWords)
  }
}

/** Each estimate with the reason of its confidence in words. */
function toJsonCapacity(capacity: Capacity): object {
  return Object.fromEntries(
    Object.entries(capacity).map(([key, value]: [string, unknown]) => [
      key,
      isEstimate(value) ? { ...value, reason: confidenceWords(value) } : value
    ])
  )
}

function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'confidence' in value
}

function toJsonComparison(comparison: Comparison): Comparison {
  return { ...comparison, skipped: comparison.skipped.map(({ source, why }) => ({ source, why })) }
}

/** The published shape: the reason in words; an endpoint that came or went is a change of throughput. */
export function toJsonVerdict(verdict: Verdict): JsonVerdict {
  const { waiver } = verdict
  return present({
    ...(verdict.rule === 'presence' ? asThroughput(verdict) : verdict),
    reason: statementOf(verdict),
    sharedBound: undefined,
    runs: undefined,
    overTime: undefined,
    ...(verdict.rule === 'target' && verdict.overTime !== undefined
      ? {
          criteria: verdict.overTime.map(({ field, result }) => ({
            field,
            ...criterionJson(result)
          }))
        }
      : {}),
    ...(waiver === undefined ? {} : { waiver: toJsonWaiver(waiver) })
  }) as JsonVerdict
}

function asThroughput({ endpoint, effect, wouldFail, ...verdict }: PresenceVerdict): object {
  return {
    rule: 'regression',
    endpoint,
    metric: 'throughput',
    unit: 'requests/s',
    ...(verdict.presence === 'new' ? { samples: verdict.requests } : { value: 0, samples: 0 }),
    effect,
    verdict: verdict.runs?.said === 'only' ? 'undecided' : 'not-comparable',
    presence: verdict.presence,
    reason: undefined,
    wouldFail
  }
}

function toJsonWaiver({
  pattern,
  metric,
  reason,
  until
}: NonNullable<Verdict['waiver']>): NonNullable<JsonVerdict['waiver']> {
  return { pattern, metric, reason, until }
}
