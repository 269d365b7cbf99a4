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
  /** How long (s) a request takes on average, and the highest mean of any interval. */
  readonly answerSeconds: number
  readonly slowestSeconds: number
}

/** A moment of the time that an edge may be. */
type Edge = { readonly early: number; readonly best: number; readonly late: number }

/** So many intervals tell what is usual. */
const LEAST_USUAL = 20
/** The last of the answers that a hang held up come up to so many rows after the first. */
export const HELD_UP_ROWS = 2
/** Deviations within which a count of chance is, one-sided 99 %; and requests due of which none came. */
const DEVIATIONS = 2.33
export const NONE_DUE = Math.log(100)
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
  const areEnough = rates.length >= LEAST_USUAL
  return {
    rate,
    least: areEnough ? Math.min(least, rate) : 0,
    answerSeconds: (pooled(calm).average ?? 0) / 1000,
    slowestSeconds: areEnough ? longestMean(calm) : Infinity
  }
}

/** What an incident is measured by: its moments, and what came before it and after it. */
export type EdgeSurroundings = {
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
  const start = startOf(moments, first, around)
  const end = endOf(moments, last, around)
  const { before, after } = around
  const off = offBy([...before.slice(-1), ...moments, ...after.slice(0, 1)])
  // A request that took 20 s was sent 20 s before its answer, whatever the rows between show.
  const from = Math.min(start.best, end.best - longestMean(slowAmong(moments)))
  return {
    from,
    to: end.best,
    range: [
      Math.max(0, end.early - start.late + Math.min(0, off)),
      Math.max(end.late, slowTo(moments, around)) -
        Math.min(from, start.early, slowFrom(moments, around)) +
        Math.max(0, off)
    ]
  }
}

/**
 * When the first of the answers that were slower than usual may have been sent: of the moments, or of those before
 * them with no longer gap than chance makes. What had fewer requests than usual belongs to it too. Else Infinity.
 */
function slowFrom(moments: readonly Moment[], { before, usual }: EdgeSurroundings): number {
  const gap = gapOf(usual)
  let from = moments
    .filter(moment => isSlower(moment, usual))
    .reduce((least, moment) => Math.min(least, sentAt(moment)), Infinity)
  const first = moments[0]?.interval.from ?? 0
  for (const moment of before.toReversed()) {
    if (moment.interval.to < Math.min(first, from) - gap) break
    if (isSlower(moment, usual)) from = Math.min(from, sentAt(moment))
    else if (isScarce(moment, usual)) from = Math.min(from, moment.interval.from)
  }
  return from - gap
}

/** When the last of the answers came that were slower than usual, and sent before the last of the moments ended. */
function slowTo(moments: readonly Moment[], { after, usual }: EdgeSurroundings): number {
  let to = moments.at(-1)?.interval.to ?? 0
  for (const moment of after) {
    if (isSlower(moment, usual) && sentAt(moment) <= to + gapOf(usual)) to = moment.interval.to
  }
  return to
}

function isSlower({ interval, causes }: Moment, usual: Usual | undefined): boolean {
  return causes.has('response-time') || secondsOf(interval) > (usual?.slowestSeconds ?? Infinity)
}

function sentAt({ interval }: Moment): number {
  return interval.from - secondsOf(interval)
}

/** For so long (s) none may have been sent by chance. */
function gapOf(usual: Usual | undefined): number {
  return usual === undefined ? 0 : NONE_DUE / usual.rate
}

function startOf(moments: readonly Moment[], first: Moment, around: EdgeSurroundings): Edge {
  if (isSilent(first)) return silentStart(first, around)
  const start = edgeAround(startByShare(moments, first.interval), around.pace)
  // What was answered slowly had been sent its response time before.
  return isSlow(first) ? { ...start, best: start.best - secondsOf(first.interval) } : start
}

function endOf(moments: readonly Moment[], last: Moment, around: EdgeSurroundings): Edge {
  const { interval } = last
  if (isSilent(last)) return silentEnd(last, around)
  if (!isSlow(last)) return edgeAround(endByShare(moments, interval), around.pace)
  // Answers that a hang held up end it with the first of them; slow for longer, the service itself is slow.
  const { resolution, tick } = around.pace
  const silence = moments.findLast(isSilent)?.interval.to
  const heldUp = silence === undefined ? 0 : HELD_UP_ROWS * tick
  // It may have answered new requests at once while the last slow answers were still under way.
  const sent = interval.from - heldUp - secondsOf(pooled(slowAmong(moments)))
  const early = Math.max(silence ?? 0, sent)
  const bundle = resolution - tick
  return { early: early - bundle, best: interval.to, late: interval.to + bundle }
}

function isSlow({ causes }: Moment): boolean {
  return causes.has('response-time') && !causes.has('errors')
}

function slowAmong(moments: readonly Moment[]): Moment[] {
  return moments.filter(({ causes }) => causes.has('response-time'))
}

/** The highest mean (s) of a moment. */
function longestMean(moments: readonly Moment[]): number {
  return moments.reduce((most, { interval }) => Math.max(most, secondsOf(interval)), 0)
}

/** The mean, s. */
function secondsOf({ average = 0 }: Interval): number {
  return average / 1000
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
    // Workers report late, never early.
    late: Math.min(from + most + bundle, silence + due)
  }
}

/** The first of the intervals in a row up to the end that have fewer requests than is usual, or by chance. */
function firstScarce(before: readonly Moment[], usual: Usual | undefined): Interval | undefined {
  return before[before.findLastIndex(moment => !isScarce(moment, usual)) + 1]?.interval
}

function isScarce({ interval, isFull }: Moment, usual: Usual | undefined): boolean {
  const due = (usual?.rate ?? 0) * (interval.to - interval.from)
  const isRare = interval.requests < due - CHANCE_DEVIATIONS * Math.sqrt(due)
  return isFull && isRare && throughputOf(interval) < (usual?.least ?? 0)
}

/** The service answered again before the first row that counts an answer, and nobody knows how long before. */
function silentEnd({ interval }: Moment, { after, stalls, usual, pace }: EdgeSurroundings): Edge {
  const bundle = pace.resolution - pace.tick
  const silence = stallIn(interval, stalls)?.to ?? interval.to
  const late =
    pace.fileTick < pace.tick ? silence + pace.fileTick : (after[0]?.interval.to ?? silence)
  // By chance the first answer may also have come late.
  const due = usual === undefined ? 0 : NONE_DUE / 2 / usual.rate
  return { early: silence - due - bundle, best: late, late }
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
