import {
  errorRateOf,
  tickOf,
  throughputOf,
  type Interval,
  type Sample
} from '../timeline/intervals.js'
import type { Stall } from '../timeline/stalls.js'
import { pooled, STEADY_SECONDS, timeIn, type Moment } from './bad-time.js'

/** When an incident began and ended, and how long it lasted at least and at most. Seconds since the first row. */
export type Edges = {
  readonly from: number
  readonly to: number
  readonly range: readonly [number, number]
}

/** How exactly the rows tell the time (s). */
export type RowPace = {
  /** What can be told apart. */
  readonly resolution: number
  /** Between rows, and between those that the file has, of which long histories keep a part. */
  readonly tick: number
  readonly fileTick: number
}

/** What is usual in a run outside its incidents, in requests/s. */
export type Usual = {
  readonly rate: number
  /** The least of any interval: what is below it is not usual. */
  readonly least: number
  /** How long (s) a request takes on average. */
  readonly answerSeconds: number
}

/** A moment of the time that an edge may be. */
type Edge = { readonly early: number; readonly best: number; readonly late: number }

/** So many intervals tell what is usual. */
const LEAST_USUAL = 20
/** The last of the answers that a hang held up come up to so many rows after the first. */
const HELD_UP_ROWS = 2
/** Deviations within which a count of chance is, one-sided 99 %; and requests due of which none came. */
const DEVIATIONS = 2.33
const NONE_DUE = Math.log(100)
/** Chance makes no count of requests by so many deviations less than are due. */
const CHANCE_DEVIATIONS = 3

export function paceOf(rows: readonly Sample[], resolution: number, thinnedBy = 1): RowPace {
  const tick = tickOf(rows)
  return { resolution, tick, fileTick: tick / thinnedBy }
}

/** Of the moments of a stretch without those in or near an incident. */
export function usualOf(
  moments: readonly Moment[],
  bad: ReadonlySet<Moment>,
  rate: number | undefined
): Usual | undefined {
  if (rate === undefined || rate === 0) return undefined
  const times = [...bad].map(({ interval }) => interval)
  const [first = Infinity, last = -Infinity] = [times[0]?.from, times.at(-1)?.to]
  const isFar = ({ from, to }: Interval): boolean =>
    to <= first - STEADY_SECONDS || from >= last + STEADY_SECONDS
  const calm = moments.filter(moment => moment.isFull && isFar(moment.interval))
  const rates = calm.map(({ interval }) => throughputOf(interval))
  const least = rates.reduce((a, b) => Math.min(a, b), Infinity)
  return {
    rate,
    least: rates.length < LEAST_USUAL ? 0 : Math.min(least, rate),
    answerSeconds: (pooled(calm).average ?? 0) / 1000
  }
}

/** What an incident is measured by: its moments, and what came before it and after it. */
type EdgeSurroundings = {
  readonly before: readonly Moment[]
  readonly after: readonly Moment[]
  readonly stalls: readonly Stall[]
  readonly usual: Usual | undefined
  readonly pace: RowPace
}

/** The edges of bad moments. */
export function edgesOf(moments: readonly Moment[], around: EdgeSurroundings): Edges {
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined) return { from: 0, to: 0, range: [0, 0] }
  const start = isSilent(first)
    ? silentStart(first, around)
    : edgeAround(startByShare(moments, first.interval), around.pace)
  const end = endOf(moments, last, around)
  const { before, after } = around
  const off = offBy([...before.slice(-1), ...moments, ...after.slice(0, 1)])
  // A request that took 20 s was sent 20 s before its answer, whatever the rows between show.
  const from = Math.min(start.best, end.best - longestAnswer(moments))
  return {
    from,
    to: end.best,
    range: [
      Math.max(0, end.early - start.late + Math.min(0, off)),
      end.late - Math.min(from, start.early) + Math.max(0, off)
    ]
  }
}

function endOf(moments: readonly Moment[], last: Moment, around: EdgeSurroundings): Edge {
  const { interval, causes } = last
  if (isSilent(last)) return silentEnd(last, around)
  const isSlow = causes.has('response-time') && !causes.has('errors')
  if (!isSlow) return edgeAround(endByShare(moments, interval), around.pace)
  // Answers that a hang held up end it with the first of them; slow for longer, the service itself is slow.
  const { resolution, tick } = around.pace
  const silence = moments.findLast(isSilent)?.interval.to ?? interval.from
  const early = Math.max(silence, interval.from - HELD_UP_ROWS * tick)
  const bundle = resolution - tick
  return { early: early - bundle, best: interval.to, late: interval.to + bundle }
}

/** The highest mean (s) of a slow moment. */
function longestAnswer(moments: readonly Moment[]): number {
  const slow = moments.filter(({ causes }) => causes.has('response-time'))
  return slow.reduce((most, { interval }) => Math.max(most, (interval.average ?? 0) / 1000), 0)
}

/** How much longer (s) moments took than the times of their rows say, which Locust cuts to whole seconds. */
function offBy(moments: readonly Moment[]): number {
  const { from, to } = pooled(moments)
  return Math.max(-1, Math.min(1, timeIn(moments) - (to - from)))
}

function isSilent({ interval, causes }: Moment): boolean {
  return interval.requests === 0 || causes.has('no-answers')
}

/**
 * Requests under way may still have been answered when the service hung already, fewer than ever at
 * other times: in the first interval with so few, what share of the usual requests came tells when the
 * answers ended. The requests that were not answered had been sent before that.
 */
function silentStart(
  { interval }: Moment,
  { before, stalls, usual, pace }: EdgeSurroundings
): Edge {
  const bundle = pace.resolution - pace.tick
  const silence = stallIn(interval, stalls)?.from ?? interval.from
  const due = usual === undefined ? 0 : NONE_DUE / usual.rate
  if (pace.fileTick < pace.tick) {
    const from = silence - pace.fileTick
    return { early: from - pace.fileTick, best: from, late: silence + due }
  }
  const last = firstScarce(before, usual) ?? before.at(-1)?.interval
  if (last === undefined || usual === undefined) {
    return { early: (last ?? interval).from - bundle, best: silence, late: silence + bundle }
  }
  const { from, requests } = last
  const lost = (1 - usual.least / usual.rate) * (last.to - from)
  const most = (requests + DEVIATIONS * Math.sqrt(requests) + NONE_DUE) / usual.rate
  return {
    early: from - lost - 2 * usual.answerSeconds - bundle,
    best: Math.min(last.to, from + requests / usual.rate) - usual.answerSeconds,
    late: Math.min(from + most, silence + due) + bundle
  }
}

/** The first of the intervals in a row up to the end that have fewer requests than is usual, or by chance. */
function firstScarce(before: readonly Moment[], usual: Usual | undefined): Interval | undefined {
  const isScarce = ({ interval, isFull }: Moment): boolean => {
    const due = (usual?.rate ?? 0) * (interval.to - interval.from)
    const isRare = interval.requests < due - CHANCE_DEVIATIONS * Math.sqrt(due)
    return isFull && isRare && throughputOf(interval) < (usual?.least ?? 0)
  }
  return before[before.findLastIndex(moment => !isScarce(moment)) + 1]?.interval
}

/** The service answered again before the first row that counts an answer, and nobody knows how long before. */
function silentEnd({ interval }: Moment, { after, stalls, usual, pace }: EdgeSurroundings): Edge {
  const bundle = pace.resolution - pace.tick
  const silence = stallIn(interval, stalls)?.to ?? interval.to
  const late =
    pace.fileTick < pace.tick ? silence + pace.fileTick : (after[0]?.interval.to ?? silence)
  // By chance the first answer may also have come late.
  const due = usual === undefined ? 0 : NONE_DUE / 2 / usual.rate
  return { early: silence - due - bundle, best: late, late: late + bundle }
}

function stallIn(interval: Interval, stalls: readonly Stall[]): Stall | undefined {
  return stalls.find(({ from, to }) => interval.from < to && interval.to > from)
}

function edgeAround(best: number, { resolution }: RowPace): Edge {
  return { early: best - resolution / 2, best, late: best + resolution / 2 }
}

/*
 * Requests come evenly, so the first and the last interval were bad for as long as their error rate is a
 * share of that between them.
 */

function startByShare(moments: readonly Moment[], first: Interval): number {
  return moments.length === 1
    ? first.from
    : first.to - badShare(first, innerRate(moments)) * (first.to - first.from)
}

function endByShare(moments: readonly Moment[], last: Interval): number {
  return moments.length === 1
    ? last.to
    : last.from + badShare(last, innerRate(moments)) * (last.to - last.from)
}

function innerRate(moments: readonly Moment[]): number {
  return errorRateOf(pooled(moments.length > 2 ? moments.slice(1, -1) : moments)) ?? 0
}

function badShare(interval: Interval, rate: number): number {
  const share = errorRateOf(interval)
  return share === undefined || share === 0 || rate === 0 ? 1 : Math.min(1, share / rate)
}
