import { metricOf } from '../../config/metrics.js'
import type { Bounds, LoadLevel } from '../../config/settings.js'
import type { HistorySample } from '../../locust/run.js'
import type { Stop } from '../../locust/stop.js'
import { lowerLimit } from '../statistics/binomial.js'
import { gradeOf } from '../targets/grade.js'
import { CONFIDENCE } from '../targets/measurement.js'
import { intervalBetween, throughputOf } from '../timeline/intervals.js'
import { gradedFrom } from './graded-part.js'
import type { ErrorsOff, Watched, WatchRules } from './watched.js'

/** A rate over so many seconds is one that the test has sustained. */
const SUSTAINED_SECONDS = 10
/** So many times the highest of them may still come. */
const MOST_TIMES = 1.5
/** A service that answers slowly may recover, and then answer in so short a time (ms). */
const FAST_MS = 50
/** Requests of so many seconds may be done and not yet written, or be done after the end. */
const UNSEEN_SECONDS = 5

const ERROR_RATE = metricOf('error-rate')

/** The error rate of the run is unacceptable in the end, even if all requests to come succeed. */
export function lostByErrors(watched: Watched, rules: WatchRules): Stop | undefined {
  const last = watched.recent.at(-1)
  if (last === undefined || errorsOffOf(watched, rules) !== undefined) return undefined
  // All that failed so far may be forgotten.
  if (watched.mayReset === true && watched.facts.history.resets.length === 0) return undefined
  const bounds = errorBounds(rules.level)
  const start = gradedFrom(watched, rules.level)
  const stillToCome = mostToCome(watched, last)
  if (bounds === undefined || start === undefined || stillToCome === undefined) return undefined
  const whole = surelyAbove(last, stillToCome, bounds)
  const graded = surelyAbove(sinceRow(start, last), stillToCome, bounds)
  if (whole === undefined || graded === undefined) return undefined
  return {
    reason: 'errors-cannot-recover',
    at: last.at,
    requests: last.requests,
    failures: last.failures,
    stillToCome,
    surelyAbove: Math.min(whole, graded),
    limit: bounds.unacceptable ?? bounds.acceptable ?? 0
  }
}

/** The most requests that can be completed until the end; undefined while no rate is known. */
function mostToCome(watched: Watched, last: HistorySample): number | undefined {
  const { recent, facts, plannedSeconds = 0, plannedUsers = 0 } = watched
  const most = mostPerUser(watched)
  if (most === undefined || facts.activeFrom === undefined) return undefined
  const users = recent.reduce((peak, row) => Math.max(peak, row.users), plannedUsers)
  const left = Math.max(0, plannedSeconds - (last.at - facts.activeFrom)) + UNSEEN_SECONDS
  return Math.ceil(left * MOST_TIMES * most * users) + users
}

/** Why this rule is off, for this run: to be said once, when the watching begins. */
export function errorsOffOf(
  { plannedSeconds, plannedUsers }: Pick<Watched, 'plannedSeconds' | 'plannedUsers'>,
  { errorsOff }: WatchRules
): ErrorsOff | undefined {
  if (errorsOff !== undefined) return errorsOff
  if (plannedSeconds === undefined) return 'end-unknown'
  return plannedUsers === undefined ? 'users-unknown' : undefined
}

/** The bounds of all requests' error rate; undefined where no value of it alone can be unacceptable. */
export function errorBounds({ targets }: LoadLevel): Bounds | undefined {
  const target = targets.get('error-rate')
  if (target === undefined || target.criteria?.unacceptable !== undefined) return undefined
  return isUnacceptable(1, target.bounds) ? target.bounds : undefined
}

function isUnacceptable(rate: number, bounds: Bounds): boolean {
  return ERROR_RATE !== undefined && gradeOf(ERROR_RATE, rate, bounds) === 'unacceptable'
}

type Counts = Pick<HistorySample, 'requests' | 'failures'>

function sinceRow(start: Counts, last: HistorySample): Counts {
  const requests = last.requests - start.requests
  return { requests, failures: last.failures - start.failures }
}

/**
 * The 95 % lower limit of the error rate if nothing fails any more, where that is unacceptable. It only
 * grows with each failure more and each request less: whatever comes, the verdict will be no better.
 */
function surelyAbove(
  { requests, failures }: Counts,
  stillToCome: number,
  bounds: Bounds
): number | undefined {
  const all = requests + stillToCome
  if (!isUnacceptable(failures / all, bounds)) return undefined
  const low = lowerLimit(failures, all, CONFIDENCE)
  return isUnacceptable(low, bounds) ? low : undefined
}

/**
 * The most requests per second and user that the test has sustained, or could have if every answer had
 * been fast: what the users do beside waiting for answers takes them as long as before.
 */
function mostPerUser({ recent, facts }: Watched): number | undefined {
  const most = Math.max(mostWithin(recent), mostWithin(facts.history.samples))
  return most === 0 ? undefined : most
}

/** 0 where no stretch of the rows tells it. */
function mostWithin(rows: readonly HistorySample[]): number {
  let [most, end] = [0, 0]
  for (const first of rows) {
    while ((rows[end]?.at ?? Infinity) < first.at + SUSTAINED_SECONDS) end++
    const last = rows[end]
    if (last === undefined || last.requests <= first.requests) continue
    const interval = intervalBetween(first, last)
    const users = Math.max(1, (first.users + last.users) / 2)
    const cycle = users / throughputOf(interval)
    const wait = (interval.average ?? 0) / 1000
    const fastest = Math.min(wait, FAST_MS / 1000)
    most = Math.max(most, 1 / Math.max(1e-3, cycle - wait + fastest))
  }
  return most
}
