import type { EndpointStats, HistorySample, Run } from '../../locust/run.js'
import { firstIndex, intervalBetween, median } from '../timeline/intervals.js'
import { oncePerRun } from '../timeline/once-per-run.js'
import { fullLoadOf } from '../timeline/phases.js'
import type { PartSeen } from '../verdict/reason.js'
import { middleMs } from './noise.js'
import { requestsOf, type KeyedRun } from './sides.js'

/** So many of an endpoint's requests tell when it is called. */
const NEARLY_ALL = 0.9
/** A longer part of a run tells of the whole run. */
const SHORT = 1 / 3
/** Fewer other endpoints do not tell what happened to all. */
const LEAST_CONTROLS = 3
/** Fewer requests of a control in that time tell nothing, nor does a shorter time. */
const LEAST_REQUESTS = 5
const LEAST_SECONDS = 5
/** Users who make fewer requests may make one to each endpoint. */
const MANY_PER_USER = 10
/** Endpoints with a larger share of the requests are no part of a run, but the run. */
const MOST_OF_RUN = 0.25
/** Of more endpoints it is not tried which of them are called at the start. */
const MOST_AT_START = 4
/** Moves of other requests that differ by so much, or by half, say the same. */
const HARDLY_MS = 5
/** A user's first requests are made in so many seconds after it started. */
const FIRST_REQUESTS = 2

/** The part of the run in which an endpoint is called, and what happened to the others in it. */
export type PartOfRun = {
  readonly part: PartSeen
  /** How the times of the others moved in it, ms; undefined where none tell. */
  readonly others?: number
}

/** Seconds since the epoch. */
type Stretch = { readonly from: number; readonly to: number }

/**
 * The endpoints that are called in a part of the run alone, as a login when users start, by key: what all others did
 * in the whole run is no control of them. By its own history nearly all requests of one lie in a third of the run or
 * less, and the control is the median change of the means in that time of those that are called in all of the run;
 * without one there is about a request of each user, and the control is what else was requested while users started,
 * where that is the same whichever of them came then.
 * None where they make more than a small share of the requests: then these are the run. docs/statistics.md §2.
 */
export function partsOfRun(
  candidate: KeyedRun,
  baselines: readonly KeyedRun[]
): ReadonlyMap<string, PartOfRun> {
  const all = [candidate, ...baselines]
  const keys = [...candidate.rows.keys()]
  const parts = new Map(
    keys.flatMap((key): [string, When][] => {
      const when = whenCalled(key, all)
      return when === undefined ? [] : [[key, when]]
    })
  )
  const requests = requestsAmong(candidate, parts.keys())
  if (parts.size === 0 || requests > MOST_OF_RUN * requestsOf(candidate)) return new Map()
  const others = keys.filter(key => !parts.has(key))
  const atStart = [...parts].flatMap(([key, when]) => (when === 'start' ? [key] : []))
  const meanwhile = withOthers(movedAtStart(all, atStart))
  return new Map(
    [...parts].map(([key, when]): [string, PartOfRun] => {
      if (when === 'start') return [key, { part: when, ...meanwhile }]
      const moves = others.flatMap(
        other => moved(all.map(({ run }, at) => meanIn(run, other, when[at]))) ?? []
      )
      return [key, { part: 'seen', ...withOthers(tellingMedian(moves)) }]
    })
  )
}

/** In each run, or perhaps while its users started. */
type When = readonly Stretch[] | 'start'

/** Undefined of an endpoint that some run calls in all of its time. */
function whenCalled(key: string, all: readonly KeyedRun[]): When | undefined {
  if (!all.every(({ run }) => run.history?.endpoints.has(key)))
    return all.every(run => isOncePerUser(run, key)) ? 'start' : undefined
  const own = all.flatMap(({ run }) => stretchOf(run, key) ?? [])
  return own.length < all.length ? undefined : own
}

function tellingMedian(moves: readonly number[]): number | undefined {
  return moves.length < LEAST_CONTROLS ? undefined : median(moves)
}

function requestsAmong({ rows }: KeyedRun, keys: Iterable<string>): number {
  return [...keys].reduce((sum, key) => sum + (rows.get(key)?.requests ?? 0), 0)
}

/** About as many requests as users, who make many of others. */
function isOncePerUser(of: KeyedRun, key: string): boolean {
  const requests = of.rows.get(key)?.requests ?? 0
  const { peakUsers = 0 } = of.run
  const isMany = requestsOf(of) >= MANY_PER_USER * peakUsers
  return isMany && requests <= peakUsers && requests >= peakUsers / 2
}

function withOthers(others: number | undefined): { readonly others?: number } {
  return others === undefined ? {} : { others }
}

/** From the baselines' middle to the candidate, which is the first, ms. */
function moved([now, ...then]: readonly (number | undefined)[]): number | undefined {
  const base = middleMs(then.flatMap(ms => ms ?? []))
  return now === undefined || base === undefined ? undefined : now - base
}

/** When nearly all requests were answered; undefined where that took longer than a part of the run. */
const stretchOf = /* @__PURE__ */ oncePerRun(stretchWithin)

function stretchWithin({ history }: Run, key: string): Stretch | undefined {
  if (history === undefined) return undefined
  const samples = history.endpoints.get(key) ?? []
  const requests = samples.at(-1)?.requests ?? 0
  const few = ((1 - NEARLY_ALL) / 2) * requests
  const begin = firstIndex(samples, row => row.requests > few)
  const last = samples[firstIndex(samples, row => row.requests >= requests - few)]
  if (last === undefined) return undefined
  // it stands in no row before its first
  const from = samples[begin - 1]?.at ?? secondBefore(samples)
  return last.at - from <= SHORT * secondsOf(history.samples)
    ? { from, to: Math.max(last.at, from + LEAST_SECONDS) }
    : undefined
}

function secondBefore([first]: readonly HistorySample[]): number {
  return (first?.at ?? 0) - 1
}

function secondsOf(samples: readonly HistorySample[]): number {
  return (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)
}

/** ms; undefined of fewer requests than tell. */
function meanIn({ history }: Run, key: string, stretch: Stretch | undefined): number | undefined {
  const samples = history?.endpoints.get(key) ?? []
  if (stretch === undefined) return undefined
  const [before, last] = [stretch.from, stretch.to].map(
    second => samples[firstIndex(samples, ({ at }) => at > second) - 1]
  )
  if (last === undefined) return undefined
  const first = before ?? { ...last, requests: 0, failures: 0 }
  const { average, requests } = intervalBetween(first, last)
  return requests < LEAST_REQUESTS ? undefined : average
}

/**
 * How all requests but those of these endpoints moved while users started, ms. An endpoint with a request of each
 * user may be called at any time, as a logout in the end: undefined where it matters which of them were by then.
 */
function movedAtStart(all: readonly KeyedRun[], keys: readonly string[]): number | undefined {
  if (keys.length > MOST_AT_START) return undefined
  const moves = subsetsOf(keys).flatMap(
    some => moved(all.map(run => meanOfOthers(run, some))) ?? []
  )
  if (moves.length < 2 ** keys.length) return undefined
  const [least, most] = [Math.min(...moves), Math.max(...moves)]
  const isClear = most - least <= Math.max(HARDLY_MS, Math.max(most, -least) / 2)
  return isClear ? moves.at(-1) : undefined
}

/** Each choice of them; none first, all last. */
function subsetsOf(keys: readonly string[]): string[][] {
  return keys.reduce<string[][]>(
    (subsets, key) => [...subsets, ...subsets.map(some => [...some, key])],
    [[]]
  )
}

/** Of all requests but those of these endpoints until the users have made their first, ms. */
function meanOfOthers(of: KeyedRun, keys: readonly string[]): number | undefined {
  const samples = of.run.history?.samples ?? []
  const full = fullLoadOf(samples)
  const until = full && samples.findLast(({ at }) => at <= full.from + FIRST_REQUESTS)
  if (until?.average === undefined) return undefined
  const requests = until.requests - requestsAmong(of, keys)
  const spent = keys.reduce((sum, key) => sum + timeOf(of.rows.get(key)), 0)
  const time = until.requests * until.average - spent
  return requests < LEAST_REQUESTS || time < 0 ? undefined : time / requests
}

/** Of all requests of a row together, ms. */
function timeOf(row: EndpointStats | undefined): number {
  return row === undefined ? 0 : row.requests * (row.average ?? 0)
}
