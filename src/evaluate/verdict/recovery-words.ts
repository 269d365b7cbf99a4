import {
  counted,
  formatCount,
  formatDuration,
  formatSeconds,
  formatThroughput
} from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import type { Cause, NoIncident, OtherIncidents, RecoveryReason } from './reason.js'
import { spellWords } from './spell-words.js'

/** What is not known to this share of itself is said as a range. */
const WIDE = 0.25
/** And of what is not known to this share nothing is said that counts on it. */
const HARDLY_KNOWN = 0.4

/** How a service came back, or why that is not known, against its objective. */
export function recoveryWords(reason: RecoveryReason): string {
  switch (reason.kind) {
    case 'no-incident':
      return noIncidentWords(reason)
    case 'not-recovered':
      return `${notRecoveredWords(reason)}; objective ${formatSeconds(reason.objective)}${otherWords(reason.others)}`
    case 'recovery-not-seen':
      return `${notSeenWords(reason)}${otherWords(reason.others)}`
    case 'recovered':
      return recoveredWords(reason)
  }
}

const SOUGHT: Readonly<Record<Cause, string>> = {
  errors: 'errors',
  'no-answers': 'pauses',
  'response-time': 'mean response times',
  throughput: 'throughput'
}

/**
 * `no incident was seen by errors, pauses and mean response times`: one that only percentiles show is not seen. With
 * the spell that was slow nevertheless: its mean held its bound, or there is none.
 */
export function noIncidentWords({ soughtBy, slowSpell }: NoIncident): string {
  const spell = slowSpell === undefined ? '' : `; ${spellWords(slowSpell)}`
  return `no incident was seen by ${listed(soughtBy.map(cause => SOUGHT[cause]))}${spell}`
}

type Recovered = Extract<RecoveryReason, { kind: 'recovered' }>

function recoveredWords(reason: Recovered): string {
  const { seconds, objective } = reason
  const [least, most] = reason.range
  const isOpen = least < objective && objective <= most
  const isWide = most - least > WIDE * seconds
  const usual = isHardlyKnown(reason) ? undefined : reason.usual
  const of = [
    ...(isOpen || isWide ? [rangeWords(reason.range)] : []),
    ...(reason.others === undefined ? [] : [worstWords(reason.from, reason.others)])
  ]
  const beside = of.length === 0 ? '' : ` (${of.join('; ')})`
  const took = `recovery took ${formatSeconds(seconds)}${beside}, the objective is ${formatSeconds(objective)}: ${provedWords(reason)}`
  const failed = `${counted(reason.failures, 'request')} failed`
  return [
    took,
    ...fallWords(reason.lowest, usual),
    failed,
    ...fewerWords(reason.fewerSuccesses, usual)
  ].join(', ')
}

/** Until the run's own numbers proved it: `proved after 5.2 s`. */
export function provedWords({
  detectSeconds,
  resolution
}: Readonly<Record<'detectSeconds' | 'resolution', number>>): string {
  return detectSeconds <= resolution
    ? `proved within ${formatSeconds(resolution)}`
    : `proved after ${formatSeconds(detectSeconds)}`
}

/**
 * Whether the files hardly tell how long an incident took: what was lost in the part of it that is sure is
 * then no measure of all of it.
 */
export function isHardlyKnown({
  seconds,
  range
}: {
  readonly seconds: number
  readonly range?: readonly [number, number]
}): boolean {
  return range !== undefined && range[1] - range[0] > HARDLY_KNOWN * seconds
}

/** `down to 0/s from 94.9/s`: requests/s at the worst and usually. Nothing where they did not fall. */
export function fallWords(lowest: number, usual: number | undefined): string[] {
  if (usual === undefined || lowest >= usual) return []
  return [`down to ${formatThroughput(lowest)} from ${formatThroughput(usual)}`]
}

/** By how many fewer requests succeeded than at the usual throughput. Nothing of none. */
export function fewerWords(fewer: number, usual: number | undefined): string[] {
  if (usual === undefined || fewer === 0) return []
  return [`about ${formatCount(fewer)} fewer than usual succeeded`]
}

function worstWords(from: number, { count }: OtherIncidents): string {
  return `the worst of ${formatCount(count + 1)} incidents, ${formatDuration(from)} after the start`
}

function notSeenWords(reason: Extract<RecoveryReason, { kind: 'recovery-not-seen' }>): string {
  const { from, seconds, quietSeconds, usersLeft, objective, enough } = reason
  const last =
    quietSeconds > 0 ? `${formatSeconds(quietSeconds)} after its last` : 'before it was over'
  const asked = usersLeft ? 'let them stay' : 'let it run'
  return `${lastSeenWords({ usersLeft })} too early to tell of the incident ${formatDuration(from)} after the start: ${formatSeconds(seconds)} after its first breach and ${last}, objective ${formatSeconds(objective)}; ${asked} until ${formatDuration(enough)} after the start`
}

function otherWords(others: OtherIncidents | undefined): string {
  if (others?.seconds === undefined) return ''
  const which =
    others.count === 1 ? 'the other incident' : `the other ${formatCount(others.count)} incidents`
  return `; ${which} recovered within ${formatSeconds(others.seconds)}`
}

/** `by the files 15.6 s to 17.3 s`: how long a recovery took at least and at most, to the tenth where that matters. */
export function rangeWords(range: readonly [number, number]): string {
  return `by the files ${range.map(formatSeconds).join(' to ')}`
}

/** Of an incident whose seconds count from its first breach to the last that its users saw. */
export function notRecoveredWords(incident: Unrecovered): string {
  const { from, seconds, quietSeconds } = incident
  // Of what was bad until the end no part looked like a recovery.
  const steadily = quietSeconds === 0 ? '' : ' steadily'
  const quiet =
    quietSeconds === undefined || quietSeconds === 0
      ? ''
      : `, ${formatSeconds(quietSeconds)} after its last breach`
  return `the service had not recovered${steadily} from the incident ${formatDuration(from)} after the start when ${lastSeenWords(incident)} ${formatSeconds(seconds)} later${quiet}`
}

type Unrecovered = {
  readonly from: number
  readonly seconds: number
  readonly usersLeft: boolean
  readonly quietSeconds?: number
}

/** What became of an incident, from its first breach on, that nobody saw end: `not recovered when the run ended 14 s later`. */
export function openOutcome({ seconds, quietSeconds = 0, ...incident }: Unrecovered): string {
  const last = lastSeenWords(incident)
  return quietSeconds > 0
    ? `not known to be over: ${last} ${formatSeconds(seconds)} later, ${formatSeconds(quietSeconds)} after its last breach`
    : `not recovered when ${last} ${formatSeconds(seconds)} later`
}

/** Why nobody saw a service recover. */
function lastSeenWords({ usersLeft }: Pick<Unrecovered, 'usersLeft'>): string {
  return usersLeft ? 'the users left' : 'the run ended'
}
