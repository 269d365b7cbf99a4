import type { HistorySample } from '../run.js'
import { hasGap, whereCounted, windowSeconds, windowBetween, type Window } from './full-load.js'
import { countAt, hangingAmong, usualTime, type Hanging, type HangingFacts } from './hanging.js'
import type { Waiting } from './unanswered.js'

/** The rate of the second half is so much less than that of any time of its length before. */
const FALL = 0.1
/** Users who wait, and those whom the requests that were due would hold: they differ by no more than this. */
const TIMES_APART = 2
/** So much of those of the second half wait in the first at most: where the load changes at once all do. */
const GROWING = 0.75
/** … but where so many of all users wait at last. */
const MOST = 0.8

/**
 * Too short before the end for windows: an endpoint is answered no more, and as many users are missing
 * (Little's law) as its requests would hold, more and more.
 */
export function hangAtEnd(facts: HangingFacts): Waiting | undefined {
  const { rows, samples } = facts
  const hanging = hangingAmong(facts)
  const counted = whereCounted(rows)
  const [usual, end, from] = [usualTime(counted), rows.at(-1), hanging[0]?.at]
  if (usual === undefined || end === undefined || from === undefined) return undefined
  const [early, late] = halvesFrom(counted, from)
  if (early === undefined || late === undefined || hasGap(rows, from)) return undefined
  const missing = missingIn(late, usual)
  const least = leastRate(counted, { from: usual.first.at, to: from }, windowSeconds(late))
  const isHeld = isAsMany(missing, heldBy(hanging, samples, late))
  const isGrowing = missingIn(early, usual) <= GROWING * missing || missing >= MOST * end.users
  if (!isHeld || !isGrowing || late.rate > (1 - FALL) * least) return undefined
  return {
    ...{ from, to: end.at, users: end.users, missing },
    ...{ rate: late.rate, seconds: windowSeconds(late), usualRate: usual.rate },
    unanswered: hanging.map(({ endpoint, at }) => ({ endpoint, seconds: end.at - at }))
  }
}

/** Of the time from a moment to the end. */
function halvesFrom(rows: readonly HistorySample[], from: number): (Window | undefined)[] {
  const end = rows.at(-1)
  const begin = rows.findLast(({ at }) => at <= from)
  const middle = rows.find(({ at }) => at >= (from + (end?.at ?? from)) / 2)
  return [windowBetween(begin, middle), windowBetween(middle, end)]
}

function isAsMany(missing: number, held: number): boolean {
  return missing >= held / TIMES_APART && missing <= held * TIMES_APART
}

/** Users of a window who neither wait for what was answered nor for their next turn. */
function missingIn({ last: { users }, rate, busy }: Window, usual: Window): number {
  return users - busy - (rate * (users - usual.busy)) / usual.rate
}

/** How many users the endpoints hold in the middle of a window, if each request to them holds one. */
function heldBy(
  hanging: readonly Hanging[],
  samples: readonly HistorySample[],
  { first, last }: Window
): number {
  const answered = 1 - hanging.reduce((sum, { share }) => sum + share, 0)
  const until = (first.requests + last.requests) / 2
  return hanging.reduce(
    (sum, { share, at }) => sum + (share * (until - countAt(samples, at))) / answered,
    0
  )
}

type Span = { readonly from: number; readonly to: number }

/** The least that came in so many seconds of a time. */
function leastRate(rows: readonly HistorySample[], { from, to }: Span, seconds: number): number {
  let next = 0
  return rows.reduce((least, first) => {
    while ((rows[next]?.at ?? Infinity) - first.at < seconds) next++
    const window = windowBetween(first, rows[next])
    const counts = window !== undefined && first.at >= from && window.last.at <= to
    return counts ? Math.min(least, window.rate) : least
  }, Infinity)
}
