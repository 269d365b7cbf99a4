import { lastFullLoad, windowBetween, type Window } from '../../locust/history/full-load.js'
import type { HistorySample, Run } from '../../locust/run.js'
import { median } from '../timeline/intervals.js'

/** The beginning ends so long (s) after the last users came, after so much of a shorter full load. */
const END_SECONDS = 25
const END_SHARE = 0.4
/** It is so long (s) at most: users who have just come may ask for more. */
const BEGINNING_SECONDS = 15
/** So many requests tell a rate to a tenth. */
const ENOUGH_REQUESTS = 100
/** Neither the beginning nor its last seconds (three reports of a worker) are slower than so much of the usual. */
const ALIKE = 0.95
const LAST_SECONDS = 9
/** The same of one baseline, which by chance began faster than the others. */
const ALIKE_TO_ONE = 0.9
/** In so many seconds the users asked for no more than so much of it, and in later ones for as much again. */
const PAUSE_SECONDS = 10
const PAUSED = 0.8

/** Requests/s of each user. */
type Beginning = {
  readonly rate: number
  /** In its last seconds. */
  readonly last: number
  readonly window: Window
  /** The rows from its end on. */
  readonly later: readonly HistorySample[]
}

/**
 * Whether the users of a run asked for as much at first as those of the baselines, of which `then` is one: then they
 * are the users of the same script, and what became of them later is no other test. Not where they come back to it,
 * which users who are never answered do not. docs/statistics.md §1.
 */
export function beganAlike(now: Run, then: Run, all: readonly Run[]): boolean {
  const [own, other] = [beginningOf(now), beginningOf(then)]
  if (own === undefined || other === undefined) return false
  const usual = all.flatMap(run => beginningOf(run) ?? [])
  // The more baselines there are, the more of them began slowly by chance.
  const isUsual = (of: (beginning: Beginning) => number): boolean =>
    of(own) >= ALIKE * (median(usual.map(of)) ?? NaN)
  return (
    isUsual(({ rate }) => rate) &&
    isUsual(({ last }) => last) &&
    own.rate >= ALIKE_TO_ONE * other.rate &&
    !comesBack(own)
  )
}

/** Of the last time at full load; undefined where it is short, or asks for little. */
export function beginningOf({ history }: Run): Beginning | undefined {
  const rows = lastFullLoad(history?.samples ?? [])
  const [start = 0, end = 0] = [rows[0]?.at, rows.at(-1)?.at]
  const until = start + Math.min(END_SECONDS, END_SHARE * (end - start))
  const windowFrom = (from: number): Window | undefined =>
    windowBetween(
      rows.find(({ at }) => at >= Math.max(start, from)),
      rows.find(({ at }) => at >= until)
    )
  const [whole, last] = [windowFrom(until - BEGINNING_SECONDS), windowFrom(until - LAST_SECONDS)]
  if (whole === undefined || last === undefined) return undefined
  if (whole.last.requests - whole.first.requests < ENOUGH_REQUESTS) return undefined
  const later = rows.filter(({ at }) => at >= whole.last.at)
  return { rate: ofEach(whole), last: ofEach(last), window: whole, later }
}

/** Requests/s of each user. */
export function ofEach({ rate, last }: Window): number {
  return rate / last.users
}

/** After a pause of many users together they ask for as much as at first. */
function comesBack({ rate, later }: Beginning): boolean {
  let next = 0
  let pausedUntil = Infinity
  return later.some(first => {
    while ((later[next]?.at ?? Infinity) - first.at < PAUSE_SECONDS) next++
    const window = windowBetween(first, later[next])
    if (window === undefined) return false
    if (ofEach(window) <= PAUSED * rate) pausedUntil = Math.min(pausedUntil, window.last.at)
    return first.at >= pausedUntil && ofEach(window) >= ALIKE * rate
  })
}
