import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { isFailing } from '../../evaluate/failing-endpoints.js'
import { wholeOf } from '../../evaluate/targets/split-rows.js'
import { effectRank, needsAttention, worstFirst } from '../../evaluate/verdict/order.js'
import type { TargetVerdict, Verdict } from '../../evaluate/verdict/verdict.js'
import { type EndpointStats, endpointKey, type Run } from '../../locust/run.js'
import { present } from '../../locust/present.js'
import { formatCount, formatPercent, formatThroughput, formatValue } from '../../units/format.js'
import { endpointGradeText } from './endpoint-grade.js'
import { p95OverTime } from './p95-over-time.js'
import { hasUnboundErrors } from './unbound-errors.js'
import { verdictState, type VerdictState } from './verdict-state.js'

/** One endpoint with its main numbers and its worst grade. */
type EndpointRow = {
  readonly endpoint: string
  readonly requests: string
  readonly errors: string
  /** In the order of `PERCENTILES_SHOWN`. */
  readonly percentiles: readonly string[]
  readonly throughput: string
  /** P95 over time as bars from 0, blank while nothing was answered; empty without `--csv-full-history`. */
  readonly overTime: string
  /** `target`, `unacceptable: P95`, `target (P99.9 undecided)`: what is open is not said to be met. */
  readonly grade: string
  /** Absent where nothing was judged. */
  readonly state?: VerdictState
  /** As its grade; a warning where errors are not told of by a verdict, whatever was graded. */
  readonly effect: Verdict['effect']
}

export const PERCENTILES_SHOWN = [50, 95, 99, 99.9] as const

/**
 * Those that fail, that warn, that were judged, that nothing is known of; of each the busiest first. Of
 * all endpoints of the run the first `max`.
 */
export function endpointRows(run: RunEvaluation, max = Infinity): EndpointRow[] {
  return endpointsInOrder(run)
    .slice(0, max)
    .map(judged => endpointRow(run, judged))
}

export type JudgedEndpoint = {
  readonly row: EndpointStats
  /** Worst first. */
  readonly verdicts: readonly Verdict[]
  readonly failed?: UntoldErrors
}

/** No verdict tells it: the times are those of failures, or errors are beyond the bound of the whole run alone. */
export type UntoldErrors = 'all failed' | 'most failed' | 'errors have no bound'

/** Every endpoint with its verdicts, in the order in which a reader wants them. */
export function endpointsInOrder(run: RunEvaluation): readonly JudgedEndpoint[] {
  const known = IN_ORDER.get(run) ?? inOrder(run)
  IN_ORDER.set(run, known)
  return known
}

/** Each report asks for them, some more than once. */
const IN_ORDER = new WeakMap<RunEvaluation, readonly JudgedEndpoint[]>()

function inOrder(run: RunEvaluation): JudgedEndpoint[] {
  const byEndpoint = new Map<string, Verdict[]>()
  for (const verdict of run.verdicts) {
    const known = byEndpoint.get(verdict.endpoint)
    if (known === undefined) byEndpoint.set(verdict.endpoint, [verdict])
    else known.push(verdict)
  }
  return run.run.endpoints
    .map(row => {
      const verdicts = worstFirst(byEndpoint.get(endpointKey(row)) ?? [])
      const judged = { row, verdicts, ...present({ failed: untoldErrors(run, row, verdicts) }) }
      return { ...judged, rank: rankOf(judged) }
    })
    .sort((a, b) => a.rank - b.rank || b.row.requests - a.row.requests)
}

/**
 * Undefined where a verdict asks for a look already, or the error rate has a bound of its own.
 * `verdicts` are worst first.
 */
export function untoldErrors(
  run: RunEvaluation,
  row: EndpointStats,
  verdicts: readonly Verdict[]
): UntoldErrors | undefined {
  const failed = failedShare(run.run, row, verdicts)
  return failed ?? (hasUnboundErrors(run, row, verdicts) ? 'errors have no bound' : undefined)
}

function failedShare(
  run: Run,
  row: EndpointStats,
  verdicts: readonly Verdict[]
): UntoldErrors | undefined {
  const whole = wholeOf(run, row)?.row ?? row
  if (!isFailing(whole) || (verdicts[0]?.effect ?? 'pass') !== 'pass') return undefined
  if (verdicts.some(each => each.rule === 'target' && each.metric === 'error-rate')) {
    return undefined
  }
  return whole.failures === whole.requests ? 'all failed' : 'most failed'
}

function rankOf({ verdicts, failed }: JudgedEndpoint): number {
  const [worst] = verdicts
  if (failed !== undefined) return effectRank({ effect: 'warn' })
  if (worst === undefined) return 4
  if (worst.effect !== 'pass') return effectRank(worst)
  return verdicts.some(isDecidedTarget) ? 2 : 3
}

function endpointRow(run: RunEvaluation, judged: JudgedEndpoint): EndpointRow {
  const { row } = judged
  const key = endpointKey(row)
  const seconds = run.run.durationSeconds
  return {
    endpoint: key,
    requests: formatCount(row.requests),
    errors: row.requests === 0 ? '' : formatPercent(row.failures / row.requests),
    percentiles: PERCENTILES_SHOWN.map(percent => {
      const value = row.percentiles.get(percent)
      return value === undefined ? '' : formatValue('ms', value)
    }),
    throughput:
      seconds === undefined || seconds <= 0 ? '' : formatThroughput(row.requests / seconds),
    overTime: p95OverTime(run.run, key),
    ...endpointGrade(judged)
  }
}

/**
 * What an endpoint came to and of which metrics, for every report: what tells the most, else whatever the
 * comparison found. Empty where nothing was judged.
 */
export function endpointGrade(
  judged: JudgedEndpoint
): Pick<EndpointRow, 'grade' | 'state' | 'effect'> {
  const { verdicts, failed } = judged
  const [first] = verdicts
  const worst = verdicts.find(isTelling) ?? first
  if (worst === undefined) return { grade: failed ?? '', effect: effectWith('pass', failed) }
  return {
    grade: withFailed(endpointGradeText(worst, verdicts), failed),
    state: verdictState(worst),
    effect: effectWith(first?.effect ?? 'pass', failed)
  }
}

function effectWith(
  effect: Verdict['effect'],
  failed: UntoldErrors | undefined
): Verdict['effect'] {
  return failed === undefined ? effect : 'warn'
}

/** `all failed; otherwise target (P99 undecided)`: the grade of its times is not good news. */
export function withFailed(grade: string, failed: UntoldErrors | undefined): string {
  return failed === undefined ? grade : `${failed}; otherwise ${grade}`
}

/** An endpoint that is graded on some metrics is not undecided as a whole; a change counts if it asks for a look. */
function isTelling(verdict: Verdict): boolean {
  return isDecidedTarget(verdict) || needsAttention(verdict)
}

function isDecidedTarget(verdict: Verdict): verdict is TargetVerdict {
  return verdict.rule === 'target' && verdict.grade !== 'undecided'
}
