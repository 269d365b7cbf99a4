import type { History, HistorySample } from '../run.js'
import {
  hasGap,
  meanTick,
  SETTLING_SECONDS,
  whereCounted,
  windowBetween,
  windowSeconds,
  type Window
} from './full-load.js'
import { evennessOf } from './evenness.js'
import { areOthersAsked } from './others-asked.js'
import type { Waiting } from './unanswered.js'

/** Where the loss may have begun, of the time at full load: a line fits badly what begins much later. */
const BEGINNINGS = [0, 1 / 3, 1 / 2]
/** Of a part: so long (s), and so many rows that counted and turns of each user. */
const PART_SECONDS = 10
const REPORTS = 3
const TURNS = 3
const LEAST_PARTS = 6
const MOST_PARTS = 10
/** From the first part to the last, by the line through the logarithms of the rates … */
const FALL = 0.1
/** … which explains so much of them: of a step it explains 0.75, of what lasts half of the time 0.8. */
const EXPLAINED = 0.85
/** Standard deviations of as many requests that come as evenly. */
const DEVIATIONS = 4
/** The users who wait for what is counted become fewer with the requests: so much of their fall, at least. */
const LIKE_REQUESTS = 0.5
/** The last quarter fell below the one before by so much of what the line says, at least. */
const GOES_ON = 0.2
/** Users who are refused come back later: so many more that failed (fraction), and it may be that. */
const MORE_FAILURES = 0.01
/** Where the history names no endpoints, a mean that changed by so much tells that others are asked for. */
const OTHER_TIMES = 0.1

type Facts = Pick<History, 'endpoints'> & {
  /** At full load. */
  readonly rows: readonly HistorySample[]
}

/**
 * Some requests are never answered, and each holds its user: the others ask as before, and become fewer and
 * fewer. A load that changes at once, or for a while, is not like that.
 */
export function gradualLoss({ rows, endpoints }: Facts): Waiting | undefined {
  const settled = (rows[0]?.at ?? 0) + SETTLING_SECONDS
  const counted = whereCounted(rows).filter(({ at }) => at >= settled)
  const [start = 0, end = 0] = [counted[0]?.at, counted.at(-1)?.at]
  for (const beginning of BEGINNINGS) {
    const from = start + beginning * (end - start)
    const later = counted.filter(({ at }) => at >= from)
    const [parts, evenness] = [partsOf(later), evennessOf(later)]
    if (isGradual(parts, { endpoints, evenness }) && !hasGap(rows, from)) return waitingIn(parts)
  }
  return undefined
}

/** Equal ones, one after the other; none where they would be too short to tell. */
function partsOf(rows: readonly HistorySample[]): Window[] {
  const whole = windowBetween(rows[0], rows.at(-1))
  if (whole === undefined) return []
  const turns = (TURNS * whole.last.users) / whole.rate
  const shortest = Math.max(PART_SECONDS, turns, REPORTS * meanTick(rows))
  const count = Math.min(MOST_PARTS, Math.floor(windowSeconds(whole) / shortest))
  if (count < LEAST_PARTS) return []
  const edges: HistorySample[] = []
  for (let [part, at] = [0, 0]; part <= count; part++) {
    const edge = whole.first.at + (part / count) * windowSeconds(whole)
    while ((rows[at]?.at ?? Infinity) < edge) at++
    edges.push(rows[at] ?? whole.last)
  }
  return edges.slice(1).flatMap((edge, i) => windowBetween(edges[i], edge) ?? [])
}

function isGradual(
  parts: readonly Window[],
  { endpoints, evenness }: Pick<History, 'endpoints'> & { readonly evenness: number }
): boolean {
  const [early, late] = [between(parts, 0, 1 / 3), between(parts, 2 / 3, 1)]
  const [before, last] = [between(parts, 1 / 2, 3 / 4), between(parts, 3 / 4, 1)]
  if (!early || !late || !before || !last) return false
  const line = lineThrough(parts.map(({ rate }) => Math.log(rate)))
  const requests = late.last.requests - early.first.requests
  // Of a slope that n requests tell, over all of their time: √(evenness ÷ (n ÷ 12)).
  const deviations = -line.slope * parts.length * Math.sqrt(requests / 12 / evenness)
  const fell = Math.log(early.rate / late.rate)
  return (
    1 - Math.exp(line.slope * (parts.length - 1)) >= FALL &&
    line.explained >= EXPLAINED &&
    deviations >= DEVIATIONS &&
    Math.log(early.busy / late.busy) >= LIKE_REQUESTS * fell &&
    Math.log(before.rate / last.rate) >= (GOES_ON * -line.slope * parts.length) / 4 &&
    failedIn(late) - failedIn(early) <= MORE_FAILURES &&
    !isOtherLoad(early, late, endpoints)
  )
}

function between(parts: readonly Window[], from: number, to: number): Window | undefined {
  const [begin, end] = [Math.round(from * parts.length), Math.round(to * parts.length)]
  return windowBetween(parts[begin]?.first, parts[end - 1]?.last)
}

/** By least squares, of values at equal distances: how much it falls with each, and what it explains of them. */
function lineThrough(values: readonly number[]): {
  readonly slope: number
  readonly explained: number
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = (values.length - 1) / 2
  let [xx, xy, yy] = [0, 0, 0]
  values.forEach((value, i) => {
    xx += (i - middle) ** 2
    xy += (i - middle) * (value - mean)
    yy += (value - mean) ** 2
  })
  return { slope: xy / xx, explained: xy ** 2 / (xx * yy) }
}

/** Fraction. */
function failedIn({ first, last }: Window): number {
  return (last.failures - first.failures) / (last.requests - first.requests)
}

/** What is asked for, or, where the history names no endpoints, how long it takes. */
function isOtherLoad(early: Window, late: Window, endpoints: History['endpoints']): boolean {
  if (endpoints.size > 0) return areOthersAsked(endpoints, { before: early, now: late })
  return Math.abs(Math.log(meanIn(late) / meanIn(early))) > OTHER_TIMES
}

/** s, of response times. */
function meanIn({ busy, rate }: Window): number {
  return busy / rate
}

function waitingIn(parts: readonly Window[]): Waiting | undefined {
  const [usual, last] = [parts[0], parts.at(-1)]
  if (usual === undefined || last === undefined) return undefined
  const asBefore = parts.findLastIndex(({ rate }) => rate >= usual.rate)
  const { users } = last.last
  return {
    from: (asBefore > 0 ? parts[asBefore]?.last : undefined)?.at ?? usual.first.at,
    ...{ to: last.last.at, users, isGradual: true },
    ...{ rate: last.rate, seconds: windowSeconds(last), usualRate: usual.rate },
    missing: users - last.busy - (last.rate * (users - usual.busy)) / usual.rate,
    unanswered: []
  }
}
