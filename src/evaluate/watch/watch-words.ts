import { criterionText } from '../../config/criterion.js'
import { metricOf, unitOfKey } from '../../config/metrics.js'
import type { CutShort, Stop, StopMark } from '../../locust/stop.js'
import { formatClock } from '../../units/clock.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatPercent,
  formatValue,
  metricLabel
} from '../../units/format.js'
import { CONFIDENCE } from '../targets/measurement.js'
import type { LiveLimit } from './nearest-limit.js'
import type { ErrorsOff } from './watched.js'

/** `no request was completed for 30 s, with 20 users`: why a run is lost, a clause. */
export function stopWords(stop: Stop): string {
  switch (stop.reason) {
    case 'no-answers': {
      const { seconds, users, requests } = stop
      const with_ = users === undefined ? '' : `, with ${counted(users, 'user')}`
      const since = requests === 0 ? 'since the start' : `after ${counted(requests, 'request')}`
      return `no request was completed for ${formatDuration(seconds)}${with_}, ${since}`
    }
    case 'errors-cannot-recover': {
      const { failures, requests, stillToCome, surelyAbove, limit } = stop
      return `${formatCount(failures)} of ${counted(requests, 'request')} failed: even if all of at most ${formatCount(stillToCome)} more succeed, the error rate is above ${formatPercent(surelyAbove)} with ${formatPercent(CONFIDENCE)} confidence, the limit is ${formatPercent(limit)}`
    }
    case 'abort-when': {
      const { metric, forSeconds, seconds, value } = stop
      const time = `${forSeconds === 0 ? 'over' : 'for at least'} ${formatDuration(seconds)}`
      const was = metricOf(metric)?.type === 'percentile' ? 'was at least' : 'was'
      return `abort-when ${abortText(stop)}: ${metricLabel(metric)} ${was} ${formatValue(unitOfKey(metric), value)} ${time}`
    }
  }
}

function abortText({ metric, ...criterion }: Extract<Stop, { reason: 'abort-when' }>): string {
  return `${metric} ${criterionText(criterion, unitOfKey(metric))}`
}

/** How long a load test had run when it was stopped (s), which with what was saved makes its plan. */
function stoppedSeconds(mark: StopMark): number {
  const { stop, startedAt, stoppedAt = stop.at, plannedSeconds = 0, savedSeconds } = mark
  const atLeast = Math.max(0, stoppedAt - startedAt)
  return savedSeconds === undefined ? atLeast : Math.max(atLeast, plannedSeconds - savedSeconds)
}

/**
 * `the load test was stopped at 2:10 of its time: …; 27 min of 30 min were saved`, `the load test died of SIGKILL, and
 * last wrote at 0:20 of 1:00`: what the mark of a run says, a clause.
 */
export function markWords(mark: StopMark): string {
  const { stop, plannedSeconds, savedSeconds } = mark
  const when = formatClock(stoppedSeconds(mark))
  if (isCutShort(stop)) {
    const plan = plannedSeconds === undefined ? '' : ` of ${formatClock(plannedSeconds)}`
    const was = stop.reason === 'interrupted' ? 'was ' : ''
    return `the load test ${was}${cutShortWords(stop, `at ${when}${plan}`)}`
  }
  const saved =
    plannedSeconds === undefined || savedSeconds === undefined
      ? ''
      : `; ${formatDuration(savedSeconds)} of ${formatDuration(plannedSeconds)} were saved`
  return `the load test was stopped at ${when} of its time: ${stopWords(stop)}${saved}`
}

/** `ended at 0:57 by watch`, `interrupted by SIGTERM at 0:22`: how a run with a mark ended, in short. */
export function endedEarlyWords(mark: StopMark): string {
  const when = `at ${formatClock(stoppedSeconds(mark))}`
  const { stop } = mark
  return isCutShort(stop) ? cutShortWords(stop, when) : `ended ${when} by watch`
}

function isCutShort(stop: StopMark['stop']): stop is CutShort {
  return 'by' in stop || 'code' in stop
}

function cutShortWords(stop: CutShort, when: string): string {
  switch (stop.reason) {
    case 'interrupted':
      return `interrupted by ${stop.by} ${when}`
    // Nobody saw it die: what it wrote last is older.
    case 'died':
      return `died of ${stop.by}, and last wrote ${when}`
    case 'exit-code':
      return `ended with exit code ${stop.code} ${when}`
  }
}

/** Of a run that nobody watched, or that was not stopped. */
export function wouldHaveStopped(stop: Stop, startedAt: number): string {
  const when = formatClock(Math.max(0, stop.at - startedAt))
  return `watch would have stopped the load test at ${when} of its time: ${stopWords(stop)}`
}

/** Why the error rate alone never ends this run, a clause. */
export function errorsOffWords(why: ErrorsOff): string {
  const rest: Readonly<Record<ErrorsOff, string>> = {
    advisory: 'fail-on: never accepts any that abort-when: of the load level does not forbid',
    waived: 'a waiver accepts it',
    'not-a-load-test': 'this kind of test breaks the service on purpose',
    'no-limit': 'the load level has no bound for it',
    'criterion-over-time': 'its bound is a criterion over time',
    'not-requests': 'the history counts the rows of not-requests too',
    'end-unknown': 'nobody knows when the test will end',
    'users-unknown': 'nobody knows how many users there will be'
  }
  return `the error rate alone does not end this run: ${rest[why]}`
}

/** Why `abort-when:` cannot hold for a run whose history tells no percentiles of the last seconds. */
export function needsFullHistoryWords(keys: readonly string[]): string {
  return `abort-when: ${keys.join(', ')} can only be told with --csv-full-history: without it Locust writes percentiles since the start`
}

/** `P95 480 ms of 500 ms`, `Throughput 60/s of at least 50/s`. */
export function liveLimitWords({ metric, unit, value, limit, higherIsBetter }: LiveLimit): string {
  const least = higherIsBetter ? 'at least ' : ''
  return `${metricLabel(metric)} ${formatValue(unit, value)} of ${least}${formatValue(unit, limit)}`
}
