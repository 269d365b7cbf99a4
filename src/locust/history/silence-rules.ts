import type { EndpointStats } from '../run.js'
import { isUsualWait } from '../stats/response-time.js'
import type { Pace, SilenceFacts } from './silence-log.js'
import type { Sparse } from './sparse.js'

/** Shorter (s) is nothing: workers report every three seconds. */
const LEAST_SECONDS = 5
/** How often a silence by pure chance may be told: once in a hundred runs. */
export const CHANCE = 0.01
/** A bursty test pauses by nature: a stall is so many times the usual time between ticks with answers. */
const TIMES_USUAL_PAUSE = 5
/** Users who wait together for their next turn have made so few requests each since the last silence … */
const REQUESTS_PER_USER = 2
/** … and wait no longer than so many times what one of them takes for a request, which a run of few turns shows too short. */
const TURNS = 2
/** At the end it is so many times the longest pause that was no stall, and comes after some answers. */
const TIMES_ANY_PAUSE = 3
const LEAST_ANSWERS = 3
/** The statistics start up to so much (s) after the history. */
const START_SLACK_SECONDS = 3
/** Users who stay when others leave may wait so long (s): for slow requests that --stop-timeout lets end. */
const DRAIN_SECONDS = 30
/** A trickle lasts several windows of ten seconds, so that one pause is none … */
const TRICKLE_SECONDS = 15
/** … has so many requests due: by chance only a twentieth of them never come … */
const TRICKLE_DUE = 60
/** … and no more than so many others of at least a third of its length: else the test slows by nature. */
const MAX_ALIKE = 2
const ALIKE_FRACTION = 1 / 3
/** A silence that is in a trickle of so many times its length is part of that. */
const TIMES_SILENCE = 2
/** After the last request that a trickle at the end may have, so many may be unseen. */
const MAX_UNSEEN_REQUESTS = 5
/** A history that ends in so short a silence (s) … */
const UNCLEAR_SECONDS = 2
/** … with so many requests due and so many of the users there does not show whether it went on. */
const UNCLEAR_DUE = 100
const USERS_FRACTION = 0.9

/** What else decides: of the stats, and of the last row of the history. */
export type Surroundings = {
  readonly total: EndpointStats | undefined
  /** Seconds from the start of the load, as count ÷ Requests/s implies. */
  readonly printedSeconds: number | undefined
  /** Requests that the last row of the history counts. */
  readonly counted: number
}

/** One silence as the rules see it. Lengths in seconds. */
export type Case = {
  /** From its start to its end, and until users left. */
  readonly whole: number
  readonly stayed: number
  /** `stayed` without the seconds of which no row tells. */
  readonly seen: number
  /** More than half of the users left in it. */
  readonly left: boolean
  /** Requests that were due, by the users who were there at the pace of the rest of the run … */
  readonly due: number
  /** … and that are due in the longest silence that chance makes in one of a hundred runs. */
  readonly dueByChance: number
  /** Requests that one user makes in such a time, this silence being a part of the usual. */
  readonly turns: number
  /** Between ticks with answers in the rest of the run; and the longest silence that is natural, or 0. */
  readonly usualPause: number
  readonly longestNatural: number
  /** No request was counted after it. */
  readonly toTheEnd: boolean
  readonly facts: SilenceFacts
  readonly pace: Pace
  readonly around: Surroundings
}

export type Kind = 'at-end' | 'stall' | 'drain' | 'unclear' | 'natural'
export type Rule = {
  readonly kind: Kind
  readonly why: string
  /** What of it is told: all, or until users left. */
  readonly told?: 'stayed'
  readonly when: (found: Case) => boolean
}

/** The first that holds decides. */
export const RULES: readonly Rule[] = [
  {
    kind: 'natural',
    why: 'requests usually take as long: they are under way',
    when: ({ whole, around }) => isUsualWait(whole, around.total)
  },
  {
    kind: 'natural',
    why: 'chance makes one as long in a run of so many requests',
    when: ({ due, dueByChance }) => due < dueByChance
  },
  {
    kind: 'natural',
    why: 'users who have made a request or two each wait for their next turn together',
    when: ({ toTheEnd, turns, facts: { users, requestsSince } }) =>
      !toTheEnd && requestsSince <= REQUESTS_PER_USER * users && turns <= TURNS
  },
  {
    kind: 'natural',
    why: 'a natural pause before it was as long',
    when: ({ toTheEnd, whole, longestNatural }) => toTheEnd && whole <= longestNatural
  },
  {
    kind: 'at-end',
    why: 'far longer than any pause before, and the stats count nothing after it',
    told: 'stayed',
    when: found => isLongAtEnd(found) && hadEnough(found) && endsThere(found)
  },
  {
    kind: 'stall',
    why: 'far longer than the usual time between answers',
    told: 'stayed',
    when: ({ seen, stayed, usualPause, around }) =>
      seen >= Math.max(LEAST_SECONDS, Math.floor(TIMES_USUAL_PAUSE * usualPause)) &&
      !isUsualWait(stayed, around.total)
  },
  {
    kind: 'stall',
    why: 'users left, and those who stayed waited longer than slow requests take',
    when: found => found.left && found.whole > Math.max(DRAIN_SECONDS, longPause(found))
  },
  {
    kind: 'drain',
    why: 'the users leave, and the last slow requests are awaited',
    when: ({ whole, stayed }) => stayed < whole
  },
  {
    kind: 'unclear',
    why: 'the history ends in it, at full load and longer than any pause before',
    when: isUnclear
  }
]

export const OTHERWISE: Omit<Rule, 'when'> = {
  kind: 'natural',
  why: 'short, or as this test pauses again and again'
}

function isLongAtEnd(found: Case): boolean {
  const { toTheEnd, stayed, around } = found
  const least = Math.max(LEAST_SECONDS, longPause(found))
  return toTheEnd && stayed >= least && !isUsualWait(stayed, around.total)
}

function longPause({ longestNatural, usualPause }: Case): number {
  return TIMES_ANY_PAUSE * Math.max(longestNatural, usualPause)
}

/** To tell a server that answers no more from users who wait for their next turn. */
function hadEnough({ facts, pace }: Case): boolean {
  const { answersBefore, requestsBefore } = facts
  return answersBefore >= LEAST_ANSWERS && requestsBefore > REQUESTS_PER_USER * pace.peakUsers
}

/**
 * Whether nothing came after what the history shows: then the stats count no more than it does, and
 * the printed Requests/s, frozen at the last request, agrees.
 */
function endsThere({ stayed, pace, around }: Case): boolean {
  const { activeFrom, activeTo, requests, requestsAtFirst } = pace
  const { printedSeconds } = around
  if (!countsNoMore(around)) return false
  if (printedSeconds === undefined || activeFrom === undefined || activeTo === undefined)
    return true
  // What lies before the first row, of a history that lacks its start.
  const unseen = (requestsAtFirst / Math.max(1, requests)) * printedSeconds
  return activeTo - activeFrom + unseen - printedSeconds >= stayed - START_SLACK_SECONDS
}

function countsNoMore({ total, counted }: Surroundings): boolean {
  return (total?.requests ?? 0) <= counted
}

function isUnclear({ toTheEnd, whole, longestNatural, due, facts, pace, around }: Case): boolean {
  return (
    toTheEnd &&
    countsNoMore(around) &&
    whole >= UNCLEAR_SECONDS &&
    whole > TIMES_ANY_PAUSE * longestNatural &&
    due >= UNCLEAR_DUE &&
    facts.leastUsers >= USERS_FRACTION * pace.peakUsers
  )
}

/** Whether a stretch with hardly any answers is none that the test, the users or chance makes. */
export function isTrickle(
  stretch: Sparse,
  all: readonly Sparse[],
  total: EndpointStats | undefined
): boolean {
  const length = ({ from, to }: Sparse): number => to - from
  const seconds = length(stretch)
  if (seconds < TRICKLE_SECONDS || stretch.usualRate * seconds < TRICKLE_DUE) return false
  const alike = all.filter(other => length(other) >= ALIKE_FRACTION * seconds)
  return alike.length - 1 <= MAX_ALIKE && !isUsualWait(seconds, total)
}

/** Whether it goes on until the end: the stats count hardly more than the history does. */
export function goesOn(
  { to, usualRate }: Sparse,
  { activeTo = 0 }: Pace,
  { total, counted }: Surroundings
): boolean {
  const unseen = (total?.requests ?? 0) - counted
  return to >= activeTo && unseen <= Math.max(MAX_UNSEEN_REQUESTS, usualRate)
}

/** Whether a silence is a part of a stretch with hardly any answers, and not most of it. */
export function isPart(silence: Span, stretch: Span): boolean {
  return stretch.to - stretch.from >= TIMES_SILENCE * (silence.to - silence.from)
}

type Span = { readonly from: number; readonly to: number }
