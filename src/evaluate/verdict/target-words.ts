import { higherIsBetter, metricOf } from '../../config/metrics.js'
import {
  formatCount,
  formatMs,
  formatPercent,
  formatValue,
  metricLabel
} from '../../units/format.js'
import { boundWords } from './bound-words.js'
import { criterionWords } from './criterion-result.js'
import type { Evidence, Lack, SeenTime } from './reason.js'
import { recoveryWords } from './recovery-words.js'
import type { TargetVerdict } from './verdict.js'

/** `P95 1,200 ms is over the limit of 1,000 ms`: why a target has its grade, without the endpoint. */
export function targetWords(verdict: TargetVerdict): string {
  const { reason } = verdict
  switch (reason.kind) {
    case 'compared':
      return `${compared(verdict, reason)}${ofWhole(reason.whole)}`
    case 'open':
      return `${evidenceWords(reason.because, verdict.metric)}${ofWhole(reason.whole)}`
    case 'no-endpoint':
      return noEndpoint(reason.nearest)
    case 'times-doubtful': {
      const why = `the times cannot be trusted: ${reason.what}`
      if (reason.between === undefined) return why
      const range = reason.between.map(value => formatValue(verdict.unit, value))
      return `it may be anything from ${range.join(' to ')}, as ${why}`
    }
    case 'criterion':
      return `${metricLabel(verdict.metric)} ${criterionWords(reason.result, verdict.unit)}`
    case 'no-incident':
    case 'not-recovered':
    case 'recovery-not-seen':
    case 'recovered':
      return recoveryWords(reason)
  }
}

/**
 * `P95 > 1,500 ms for 20 s was not met`: clauses on the criteria over time that `targetWords` does not
 * tell of, as another bound decides.
 */
export function besideWords({ metric, unit, reason, overTime = [] }: TargetVerdict): string[] {
  const told = reason.kind === 'criterion' ? reason.field : undefined
  return overTime
    .filter(({ field }) => field !== told)
    .map(({ result }) => `${metricLabel(metric)} ${criterionWords(result, unit)}`)
}

/** Whether `targetWords` says of which metric it speaks, or speaks of the whole run. */
export function namesMetric({ reason }: TargetVerdict): boolean {
  switch (reason.kind) {
    case 'open':
      return reason.because.kind === 'lacking'
        ? reason.because.what === 'percentile' || reason.because.what === 'histograms'
        : true
    case 'no-endpoint':
    case 'times-doubtful':
      return false
    case 'compared':
    case 'criterion':
    case 'no-incident':
    case 'not-recovered':
    case 'recovery-not-seen':
    case 'recovered':
      return true
  }
}

function ofWhole(whole: string | undefined): string {
  return whole === undefined ? '' : ` (of ${whole})`
}

function compared(
  verdict: TargetVerdict,
  { proved, because }: { readonly proved: boolean; readonly because?: Evidence }
): string {
  const { metric, unit, value, interval, bounds, grade, borderline } = verdict
  const seen = value === undefined ? '' : ` ${formatValue(unit, value)}`
  // The maximum proves that it is acceptable, and leaves the target open: it is not missed.
  const open =
    value === undefined
      ? `the file has no ${metricLabel(metric)} to tell the target`
      : 'there are too few requests to tell the target'
  const against =
    proved && grade === 'acceptable'
      ? `is under the acceptable ${formatValue(unit, bounds.acceptable ?? bounds.unacceptable ?? 0)}, and ${open}`
      : boundWords({ ...verdict, higherIsBetter: isInverse(metric) })
  const why = because === undefined ? nor(verdict) : `: ${evidenceWords(because, metric)}`
  const said = `${metricLabel(metric)}${seen} ${against}${why}`
  if (!borderline || interval === undefined) return said
  const [low, high] = interval
  return `${said}, but may be anything from ${formatValue(unit, low)} to ${formatValue(unit, high)}`
}

/** What `degraded` is: between both bounds. What proves that it is beyond the one says nothing of the other. */
function nor({ metric, unit, bounds, grade }: TargetVerdict): string {
  if (grade !== 'degraded' || bounds.acceptable === undefined) return ''
  if (bounds.unacceptable === undefined) return ''
  const beyond = isInverse(metric) ? 'below' : 'over'
  return `, and not ${beyond} the limit of ${formatValue(unit, bounds.unacceptable)}`
}

function isInverse(key: string): boolean {
  const metric = metricOf(key)
  return metric !== undefined && higherIsBetter(metric)
}

function evidenceWords(evidence: Evidence, metric: string): string {
  const label = metricLabel(metric)
  switch (evidence.kind) {
    case 'lacking':
      return `${lackWords(evidence.what, label)}${meantWords(evidence.meant)}`
    case 'too-few-requests':
      return `${label} needs ${formatCount(evidence.needed)} requests, had ${formatCount(evidence.had)}${timedWords(evidence)}`
    case 'surely-above':
      return `${seenWords(evidence.rank)}, which makes it ${formatPercent(evidence.confidence)} certain`
    case 'lower-percentile':
      return `already P${evidence.percent} is ${formatMs(evidence.ms)}`
    case 'maximum':
      return `even the slowest of ${formatCount(evidence.requests)} requests${timedWords(evidence)} took ${formatMs(evidence.ms)}`
    case 'failures-untold':
      return `${label} unknown: no _failures.csv tells how ${formatCount(evidence.unread)} of ${formatCount(evidence.requests)} requests failed`
    case 'kinds-untold':
      return `${label} at least ${formatPercent(evidence.atLeast)}: of what kind ${formatCount(evidence.unread)} more failed requests are, the messages do not tell`
  }
}

/** Said behind a number of requests: the row has others too, without a time. */
export function timedWords({ ofTimed }: { readonly ofTimed?: boolean }): string {
  return ofTimed === true ? ' with a response time' : ''
}

function lackWords(what: Lack, label: string): string {
  switch (what) {
    case 'requests':
      return 'no requests were made'
    case 'duration':
      return 'the files do not tell how long the run lasted'
    case 'response-times':
      return 'no usable response times: they are absent, 0 or below 0 ms'
    case 'average':
    case 'max':
      return `the file has no ${what} response time`
    case 'percentile':
      return `the file has no ${label}: its column is missing or empty (PERCENTILES_TO_REPORT)`
    case 'whole-run':
      return 'Locust 0.13.3 and 0.13.4 print the percentiles of the last 10 seconds only'
    case 'histograms':
      return `${label} without the rows of not-requests needs the histograms of --json-file: graded by endpoint only`
  }
}

function meantWords(meant: number | undefined): string {
  return meant === undefined ? '' : `; did you mean P${meant}?`
}

function seenWords(seen: SeenTime): string {
  switch (seen.of) {
    case 'percentile':
      return `at least ${formatCount(seen.slower)} of ${formatCount(seen.requests)} requests took about ${formatMs(seen.ms)} or longer`
    case 'minimum':
      return `even the fastest of ${formatCount(seen.requests)} took ${formatMs(seen.ms)}`
    case 'median':
      return `the median of ${formatCount(seen.requests)} is ${formatMs(seen.ms)}`
  }
}

function noEndpoint(nearest: readonly string[] | undefined): string {
  const nothing = 'no endpoint of the run matches'
  if (nearest === undefined) return `${nothing}; the run has no endpoints`
  return nearest.length === 0 ? nothing : `${nothing} (nearest: ${nearest.join(', ')})`
}
