import type { EndpointStats, HistorySample, Silence } from '../run.js'
import { silenceWatch, type Pace, type SilenceFacts, type SilenceLog } from './silence-log.js'
import {
  CHANCE,
  goesOn,
  isPart,
  isTrickle,
  OTHERWISE,
  RULES,
  type Case,
  type Kind,
  type Rule,
  type Surroundings
} from './silence-rules.js'
import { sparseStretches, type Sparse } from './sparse.js'

/** One silence, what it is, and why. Seconds since the epoch. */
export type Classified = {
  readonly kind: Kind
  readonly why: string
  readonly from: number
  readonly to: number
  readonly toTheEnd: boolean
  readonly facts: SilenceFacts
}

/** What each silence of the log is; in order of time. */
export function classified(log: SilenceLog, around: Surroundings): Classified[] {
  const cases = log.silences.map(facts => caseOf(facts, log, around))
  const longestNatural = longestNaturalOf(cases, log)
  return cases.map(found => {
    const { kind, why, told } = ruleFor({ ...found, longestNatural })
    const { facts, toTheEnd } = found
    const to = facts.from + (told === undefined ? found.whole : found.stayed)
    return { kind, why, from: facts.from, to, toTheEnd, facts }
  })
}

function ruleFor(found: Case): Omit<Rule, 'when'> {
  return RULES.find(({ when }) => when(found)) ?? OTHERWISE
}

function caseOf(facts: SilenceFacts, { pace, silences }: SilenceLog, around: Surroundings): Case {
  const { from, to, stayedTo, fallingFrom = Infinity, unseen } = facts
  const toTheEnd = facts === silences.at(-1) && facts.requestsBefore === pace.requests
  const stayed = Math.max(0, Math.min(stayedTo, toTheEnd ? fallingFrom : Infinity) - from)
  const requests = pace.requests - pace.requestsAtFirst
  const ofOne = requests / Math.max(1, pace.userSeconds - facts.userSeconds)
  const isWithin = to <= (pace.lastAnswer ?? -Infinity)
  const usualPause = usualPauseOf(pace, isWithin ? stayed : 0)
  return {
    whole: to - from,
    stayed,
    seen: stayed - unseen,
    left: stayedTo < to,
    due: ofOne * facts.userSeconds,
    turns: ((to - from) * requests) / Math.max(1, pace.userSeconds),
    dueByChance: Math.log(Math.max(1, ofOne * pace.userSeconds) / CHANCE),
    usualPause,
    longestNatural: 0,
    toTheEnd,
    facts,
    pace,
    around
  }
}

/** Seconds between ticks with answers, of the run without so many seconds. */
function usualPauseOf({ activeFrom = 0, lastAnswer, answers }: Pace, without: number): number {
  return Math.max(1, (lastAnswer ?? 0) - activeFrom - without) / Math.max(1, answers)
}

/** Of those that do not go on until the end. What was too short to be kept may be as long as the shortest. */
function longestNaturalOf(cases: readonly Case[], { isFull }: SilenceLog): number {
  const natural = cases.filter(found => !found.toTheEnd && ruleFor(found).kind !== 'stall')
  const longest = natural.reduce((most, { stayed }) => Math.max(most, stayed), 0)
  const unkept = isFull ? Math.min(...cases.map(({ stayed }) => stayed)) : 0
  return Math.max(longest, unkept)
}

/**
 * The silences of a run that are told, with the stretches of hardly any answers; in order of time, and
 * none within another: what most of a stretch is decides. Seconds since the epoch.
 */
export function silencesOf(
  log: SilenceLog,
  sparse: readonly Sparse[],
  around: Surroundings
): Silence[] {
  const all = classified(log, around)
  const stretches = sparse
    .filter(stretch => isTrickle(stretch, sparse, around.total))
    .map(stretch => trickleOf(stretch, goesOn(stretch, log.pace, around)))
  const endsSparsely = stretches.some(({ toTheEnd }) => toTheEnd)
  const silent = all.filter(isTold).map(found => {
    const isEnd = found.kind === 'stall' && found.toTheEnd && endsSparsely
    return silenceOf(isEnd ? { ...found, kind: 'at-end' } : found, log.pace)
  })
  const trickles = stretches.filter(stretch =>
    all.every(other => !overlap(stretch, other) || isPart(other, stretch))
  )
  const told = [
    ...silent.filter(silence => !trickles.some(trickle => overlap(trickle, silence))),
    ...trickles
  ].sort((a, b) => a.from - b.from)
  // Whether a short one at the end is worth a word is only asked where nothing else is.
  return told.length === 1 ? told : told.filter(({ kind }) => kind !== 'unclear')
}

/** The same of samples that are all there are. */
export function silencesAmong(
  samples: readonly HistorySample[],
  total: EndpointStats | undefined
): Silence[] {
  const watch = silenceWatch(samples.some(({ users }) => users > 0))
  for (const sample of samples) watch.tick(sample)
  const counted = samples.at(-1)?.requests ?? 0
  const around = { total, printedSeconds: undefined, counted }
  return silencesOf(watch.result(), sparseStretches(samples), around)
}

function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to
}

type Span = { readonly from: number; readonly to: number }

type Told = Classified & { readonly kind: Silence['kind'] }

function isTold(found: Classified): found is Told {
  return found.kind !== 'natural' && found.kind !== 'drain'
}

function silenceOf({ kind, from, to, toTheEnd, facts }: Told, pace: Pace): Silence {
  const { activeFrom = 0, lastAnswer = 0, requests, requestsAtFirst } = pace
  return {
    kind,
    from,
    to,
    ...(pace.usersAreCounted && { users: facts.users }),
    requests: 0,
    usualRate: (requests - requestsAtFirst) / Math.max(1, lastAnswer - activeFrom),
    atStart: facts.answersBefore === 0,
    toTheEnd
  }
}

function trickleOf({ from, to, users, requests, usualRate }: Sparse, toTheEnd: boolean): Silence {
  const kind = toTheEnd ? 'at-end' : 'trickle'
  return {
    kind,
    from,
    to,
    ...(users > 0 && { users }),
    requests,
    usualRate,
    atStart: false,
    toTheEnd
  }
}
