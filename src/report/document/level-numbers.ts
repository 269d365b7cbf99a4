import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { whyNo } from '../../evaluate/timeline/limit-words.js'
import type { TargetVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED, ERROR_KINDS, type ErrorKind } from '../../locust/run.js'
import { formatCount, formatPercent, formatThroughput } from '../../units/format.js'
import { escapeMarkdown } from '../escape.js'
import { failedFirst } from '../view/failed-run.js'
import { peaksOf } from '../view/timeline-view.js'
import { targetVerdicts } from '../view/target-verdicts.js'
import { gradeText, gradeWords, open } from './cells.js'

/* Throughput and errors of one load level, as lists. */

const OTHER_KINDS: Readonly<Partial<Record<ErrorKind, string>>> = {
  http4xx: 'HTTP 4xx',
  http5xx: 'HTTP 5xx',
  assertion: 'failed checks',
  other: 'other'
}
const KNOWN_KINDS = [
  ['Timeout Errors', 'timeout'],
  ['Connection Errors', 'connection'],
  ['Rate Limit (429)', 'rateLimited']
] as const

const THROUGHPUT = ['Total Requests', 'Requests/Second', 'Peak RPS', 'Average RPS'] as const

/** The lists of a load level that was not run. */
export function pendingNumbers(why: string): { throughput: string[]; errorRates: string[] } {
  const errors = ['Total Errors', 'Error Rate', ...KNOWN_KINDS.map(([label]) => label)]
  return {
    throughput: THROUGHPUT.map(label => item(label, undefined, why)),
    errorRates: errors.map(label => item(label, undefined, why))
  }
}

function throughputGrade(run: RunEvaluation, verdict: TargetVerdict): string {
  const failed = failedFirst(run, verdict)
  return failed === undefined
    ? gradeText(verdict)
    : `⚠️ ${failed}; otherwise ${gradeWords(verdict)}`
}

/** Requests: how many, in the steady state, at their peak, and over the run. */
export function throughput(run: RunEvaluation): string[] {
  const { timeline, metrics } = run
  const { average, requests, steady } = timeline.throughput
  const { limits } = timeline
  const peaks = peaksOf(timeline.throughput)
  const verdict = targetVerdicts(run, AGGREGATED).find(({ metric }) => metric === 'throughput')
  const grade = verdict === undefined ? '' : ` (${throughputGrade(run, verdict)})`
  // With a warm-up that is left out it is the steady state that was graded.
  const isOfSteady = steady !== undefined && verdict?.value === steady
  const total = metrics.requests ?? requests
  return [
    item(
      'Total Requests',
      total === undefined ? undefined : formatCount(total),
      'the files have no total row'
    ),
    item(
      'Requests/Second',
      steady === undefined
        ? undefined
        : `${formatThroughput(steady)} in the steady state${isOfSteady ? grade : ''}`,
      whyNo('steady-state', limits)
    ),
    item(
      'Peak RPS',
      peaks.length === 0 ? undefined : escapeMarkdown(peaks.join('; ')),
      whyNo('peak', limits)
    ),
    item(
      'Average RPS',
      average === undefined
        ? undefined
        : `${formatThroughput(average)} over the whole run, ramp-up included${isOfSteady ? '' : grade}`,
      'the files tell no duration'
    )
  ]
}

function item(label: string, value: string | undefined, why: string): string {
  return `- **${label}**: ${value ?? open(why)}`
}

/** What was graded is the last, behind which its grade stands. */
function rateText(whole: number, graded = whole): string {
  return graded === whole
    ? formatPercent(whole)
    : `${formatPercent(whole)} over the whole run, ${formatPercent(graded)} without the warm-up`
}

/** Failed requests: how many and of which kind. */
export function errorRates(run: RunEvaluation): string[] {
  const { failures, errorRate, errors } = run.metrics
  const verdict = targetVerdicts(run, AGGREGATED).find(({ metric }) => metric === 'error-rate')
  const grade = verdict === undefined ? '' : ` (${gradeText(verdict)})`
  const count = (kind: ErrorKind): string | undefined =>
    errors === undefined ? undefined : formatCount(errors[kind])
  const others = ERROR_KINDS.flatMap(kind => {
    const label = OTHER_KINDS[kind]
    const times = errors?.[kind] ?? 0
    return label === undefined || times === 0 ? [] : [`${formatCount(times)} ${label}`]
  })
  const noKinds = 'there is no _failures.csv'
  return [
    item(
      'Total Errors',
      failures === undefined ? undefined : formatCount(failures),
      'the files have no total row'
    ),
    item(
      'Error Rate',
      errorRate === undefined ? undefined : `${rateText(errorRate, verdict?.value)}${grade}`,
      'there were no requests'
    ),
    ...KNOWN_KINDS.map(([label, kind]) => item(label, count(kind), noKinds)),
    ...(others.length === 0 ? [] : [`- **Other Errors**: ${others.join(', ')}`])
  ]
}
