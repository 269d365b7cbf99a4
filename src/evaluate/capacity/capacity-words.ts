import { unitOfKey } from '../../config/metrics.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatPercent,
  formatThroughput,
  formatValue,
  metricLabel
} from '../../units/format.js'
import { boundsHeld } from '../timeline/limit-words.js'
import type { TimelineLimit } from '../timeline/limit.js'
import { type Capacity, isLowerBound } from './capacity.js'
import {
  LONG_LEVEL,
  NARROW_STEP,
  type ConfidenceReason,
  type Estimate,
  type LoadFinding
} from './estimate.js'
import type { BreakingPoint, HeldBeyond } from './limits.js'
import { LEAST_STEPS, type CapacityPoint, type EndpointBreach } from './points.js'

/** Loads that are named one by one. */
const MOST_LOADS = 3
const WORDS: Readonly<Record<LoadFinding, string>> = {
  'one-step-agrees': 'only one step beyond the knee agrees',
  'uneven-up-to-knee': 'disturbed: throughput does not grow evenly up to the knee',
  'broke-at-lowest': 'broke at the lowest load',
  'nothing-succeeded-before': 'nothing succeeded at the loads before',
  'nothing-succeeded-beyond': 'nothing succeeded at the loads beyond',
  'never-broke': 'no acceptable bound broke up to the highest load',
  'never-broke-twice': 'no acceptable bound broke in two parts of the ramp in a row',
  'held-beyond': 'the bound that broke held at a higher load',
  'broke-again': 'a load broke a bound when it came again',
  'broke-somewhere': 'a bound broke over the whole run, at which load is not known',
  'open-below': 'the loads just below leave open whether the bound that broke held'
}

/** Why a capacity is so sure and no more, as a clause. */
export function confidenceWords({ reason }: Estimate): string {
  switch (reason.kind) {
    case 'long-steps-agree':
      return `${formatCount(reason.count)} long steps beyond the knee agree`
    case 'steps':
      return stepsWords(reason)
    case 'ramp':
      return `from a ramp: ${reason.isAnyHeld ? `fewer than ${formatCount(LEAST_STEPS)} loads were held` : 'no load was held'}`
    case 'not-level-beyond-knee':
      return `${reason.disturbed ? 'disturbed: ' : ''}throughput is not level beyond the knee`
    case 'seen':
      return WORDS[reason.what]
  }
}

/** Whether throughput stays where it was fitted to level off: only then it may be said to. */
export function isLevelBeyondKnee(found: Capacity | undefined): boolean {
  return found?.capacity !== undefined && found.capacity.reason.kind !== 'not-level-beyond-knee'
}

function stepsWords({ short, apart }: Extract<ConfidenceReason, { kind: 'steps' }>): string {
  const shortSteps = `steps under ${formatDuration(LONG_LEVEL)}`
  const farApart = `more than ${formatPercent(NARROW_STEP)} apart`
  if (short) return apart ? `${shortSteps} and ${farApart}` : shortSteps
  return apart ? `steps ${farApart}` : 'long, narrow steps'
}

/**
 * `143.1/s to 165.2/s at the knee and beyond`: the throughput of the loads that the fitted capacity lies
 * amid, of which some may have held their bounds with more.
 */
export function plateauWords({ points, knee, capacity }: Capacity): string {
  const [from, least] = [knee?.value ?? 0, capacity?.value ?? 0]
  const there = points.filter(({ users, throughput }) => users > from || throughput >= least)
  const all = there.map(({ throughput }) => throughput)
  const ends = [Math.min(...all), Math.max(...all)].map(formatThroughput)
  return `${[...new Set(ends)].join(' to ')} at the knee and beyond`
}

/** What a maximum is not: `at least ` where no limit was found at it, else nothing. */
export function atLeastWords(estimate: Estimate | undefined): string {
  return estimate !== undefined && isLowerBound(estimate) ? 'at least ' : ''
}

/** What a load at which a bound broke is: ` at the latest` where it may have broken before, else nothing. */
export function atLatestWords({ isLatest }: Pick<BreakingPoint, 'isLatest'>): string {
  return isLatest === true ? ' at the latest' : ''
}

/** Why nothing is recommended, as a clause. */
export function noRecommendation(capacity: Capacity): string {
  const { maxUsers, breakingPoint } = capacity
  const beyond = breakingPoint?.heldBeyond
  if (breakingPoint !== undefined && beyond !== undefined) {
    return `not known: ${brokeAndHeld(breakingPoint.value, beyond)}; test again`
  }
  if (maxUsers !== undefined && brokenElsewhereWords(capacity) !== undefined) {
    return `not known: ${confidenceWords(maxUsers)}; test again`
  }
  if (maxUsers !== undefined) {
    return `not known: no limit was found up to ${counted(maxUsers.value, 'user')}; test higher`
  }
  if (breakingPoint?.isLatest !== true) return noneHeldWords(capacity)
  const isKnown = capacity.points.some(({ percentiles }) => percentiles.length > 0)
  const remedy = isKnown ? 'more requests at each load' : '--csv-full-history'
  return `not known: ${openBelowWords(breakingPoint)}; test with ${remedy}`
}

/** What stands for a maximum that there is none of, as a clause. */
export function noneHeldWords({ breakingPoint }: Capacity): string {
  if (breakingPoint?.heldBeyond !== undefined) {
    return brokeAndHeld(breakingPoint.value, breakingPoint.heldBeyond)
  }
  return breakingPoint?.isLatest === true
    ? openBelowWords(breakingPoint)
    : 'no load was borne within every acceptable bound'
}

/** What broke, and at no load up to the breaking point, as a clause; undefined where nothing did. */
export function brokenElsewhereWords({
  brokenAgain,
  brokenSomewhere
}: Capacity): string | undefined {
  const said = [
    ...(brokenAgain === undefined
      ? []
      : [`${loadsWords(brokenAgain)} broke a bound when they came again`]),
    ...(brokenSomewhere === undefined ? [] : [somewhereWords(brokenSomewhere)])
  ]
  return said.length === 0 ? undefined : said.join(', and ')
}

function somewhereWords(breach: EndpointBreach): string {
  const [value, bound] = [breach.value, breach.bound].map(one =>
    formatValue(unitOfKey(breach.metric), one)
  )
  return `over the whole run ${boundWords(breach)} was ${value} where ${bound} is acceptable: at which load it broke is not known`
}

/** `20 and 30 users`, `5 loads, up to 80 users,`. */
function loadsWords(points: readonly CapacityPoint[]): string {
  const users = [...new Set(points.map(point => formatCount(point.users)))]
  const most = Math.max(...points.map(point => point.users))
  return users.length > MOST_LOADS
    ? `${counted(points.length, 'load')}, up to ${counted(most, 'user')},`
    : `${users.join(users.length === 2 ? ' and ' : ', ')} users`
}

/** `no lower load tells of POST /checkout P95`. */
function openBelowWords({ breach }: BreakingPoint): string {
  return `no lower load tells of ${boundWords(breach)}`
}

/** The bound that broke; that of all requests needs no name. */
function boundWords({
  endpoint,
  metric,
  boundOf
}: Pick<EndpointBreach, 'endpoint' | 'metric' | 'boundOf'>): string {
  const label = metricLabel(boundOf ?? metric)
  return endpoint === AGGREGATED ? label : `${endpoint} ${label}`
}

function brokeAndHeld(users: number, beyond: HeldBeyond): string {
  return `${counted(users, 'user')} broke a bound and ${heldBeyondWords(beyond)}`
}

/** `5 higher loads, up to 62 users, held`. */
export function heldBeyondWords({ count, users }: HeldBeyond): string {
  return `${counted(count, 'higher load')}, up to ${counted(users, 'user')}, held`
}

/** Up to where the loads held their bounds and at which one broke, as a sentence without its stop. */
export function capacityHeadline(capacity: Capacity, limits: readonly TimelineLimit[]): string {
  const { maxUsers, maxThroughput, breakingPoint } = capacity
  const beyond = breakingPoint?.heldBeyond
  const broke = brokeWords(capacity)
  const elsewhere = brokenElsewhereWords(capacity)
  if (maxUsers === undefined) {
    if (beyond !== undefined) {
      return `${broke}, but ${heldBeyondWords(beyond)} ${boundsHeld(limits)}`
    }
    return breakingPoint?.isLatest === true
      ? `${broke}: ${openBelowWords(breakingPoint)}`
      : `${broke}, ${lowestWords(capacity)}`
  }
  const throughput =
    maxThroughput === undefined ? '' : ` and ${formatThroughput(maxThroughput.value)}`
  const held = `${formatCount(maxUsers.value)} users${throughput} within ${boundsHeld(limits)}`
  const but = [
    ...(beyond === undefined ? [] : [`${heldBeyondWords(beyond)} again`]),
    ...(elsewhere === undefined ? [] : [elsewhere])
  ]
  return [
    held,
    ...(broke === '' ? [] : [broke]),
    ...(but.length === 0 ? [] : [`but ${but.join(', and ')}`])
  ].join(', ')
}

/** Of a load below which none was borne: of those above it nothing is said. */
function lowestWords({ points, breakingPoint }: Capacity): string {
  return points[0]?.users === breakingPoint?.value
    ? 'the lowest load'
    : 'and nothing succeeded below'
}

function brokeWords(capacity: Capacity): string {
  const { breakingPoint, points } = capacity
  if (breakingPoint !== undefined) {
    return `broken at ${formatCount(breakingPoint.value)} users${atLatestWords(breakingPoint)}`
  }
  if (points.some(point => point.throughput === 0)) return 'and at some loads nothing succeeded'
  // On a ramp one part alone proves no limit.
  if ((points.at(-1)?.breaches ?? []).length > 0) return 'broken in the last part of the ramp only'
  if (points.some(point => point.breaches.length > 0)) return 'broken only for a moment'
  return brokenElsewhereWords(capacity) === undefined ? 'never broken' : ''
}
