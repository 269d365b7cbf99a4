import type { Policies } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { AGGREGATED } from '../locust/run.js'
import { STEADY_SECONDS } from './capacity/bad-time.js'
import type { Incident, Recovery } from './capacity/recovery.js'
import { effectOfGrade } from './targets/effect.js'
import type { OtherIncidents, RecoveryReason } from './verdict/reason.js'
import { notRecoveredWords, recoveryWords } from './verdict/recovery-words.js'
import type { Effect, TargetVerdict } from './verdict/verdict.js'

type Found = { verdicts: TargetVerdict[]; notes: Note[] }

/**
 * For a recovery test with an objective a verdict `recovery-time` (s), of its worst incident: one that surely took
 * longer fails, whether it was over or not. Where the run ended before that could be told the verdict is undecided,
 * and a note warns. Without an objective a note alone tells what had not recovered.
 */
export function verdictsFromRecovery(recovery: Recovery, policies: Policies): Found {
  const { objective, incidents } = recovery
  if (objective === undefined) return { verdicts: [], notes: unrecoveredNotes(incidents) }
  const verdict = recoveryVerdict(recovery, objective, policies)
  return { verdicts: [verdict], notes: openNotes(verdict) }
}

function unrecoveredNotes(incidents: readonly Incident[]): Note[] {
  const open = incidents.find(incident => !incident.recovered)
  if (open === undefined) return []
  const isUntold = (open.quietSeconds ?? 0) > 0
  return [note(isUntold ? 'recovery-not-seen' : 'recovery-too-slow', notRecoveredWords(open))]
}

function openNotes({ reason }: TargetVerdict): Note[] {
  if (reason.kind !== 'recovery-not-seen') return []
  return [note('recovery-not-seen', recoveryWords(reason))]
}

type Judged = {
  readonly incident: Incident
  readonly grade: 'acceptable' | 'undecided' | 'unacceptable'
  /** It may have been short enough. */
  readonly borderline: boolean
  readonly effect: Effect
}

function recoveryVerdict(
  { incidents, soughtBy, slowSpell, resolution }: Recovery,
  objective: number,
  policies: Policies
): TargetVerdict {
  const bounds = { acceptable: objective }
  const common = {
    rule: 'target',
    endpoint: AGGREGATED,
    metric: 'recovery-time',
    unit: 's',
    bounds
  } as const
  const [worst, ...others] = incidents
    .map(incident => judged(incident, objective, policies))
    .sort(worstFirst)
  if (worst === undefined) {
    const reason = { kind: 'no-incident', soughtBy, ...present({ slowSpell }) } as const
    // No time was measured, neither good nor bad; nor is anything left open of the run that a longer one tells.
    return { ...common, grade: 'undecided', borderline: false, effect: 'pass', reason }
  }
  const { incident, grade, borderline, effect } = worst
  const asked = { objective, resolution, ...present({ others: othersOf(others) }) }
  return {
    ...common,
    // How long it lasted so far is no time of a recovery.
    ...present({
      value: grade === 'undecided' ? undefined : incident.seconds,
      interval: incident.range
    }),
    grade,
    borderline,
    effect,
    reason: grade === 'undecided' ? notSeen(incident, asked) : reasonOf(incident, asked)
  }
}

function judged(incident: Incident, objective: number, policies: Policies): Judged {
  const { recovered, range, atLeast } = incident
  // Of one that was over: what it took at most.
  const isShort = (recovered ? (range?.[1] ?? Infinity) : atLeast) < objective
  const grade = !isShort ? 'unacceptable' : recovered ? 'acceptable' : 'undecided'
  const borderline = grade === 'unacceptable' && atLeast < objective
  return { incident, grade, borderline, effect: effectOfGrade(grade, borderline, policies) }
}

/** What surely took too long, what perhaps did, and what nobody knows. */
function worstFirst(a: Judged, b: Judged): number {
  return (
    EFFECTS.indexOf(b.effect) - EFFECTS.indexOf(a.effect) ||
    GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade) ||
    Number(a.borderline) - Number(b.borderline) ||
    b.incident.seconds - a.incident.seconds
  )
}

const EFFECTS: readonly Effect[] = ['pass', 'warn', 'fail']
const GRADES: readonly Judged['grade'][] = ['acceptable', 'undecided', 'unacceptable']

/** The incidents that are not told of. */
function othersOf(others: readonly Judged[]): OtherIncidents | undefined {
  if (others.length === 0) return undefined
  const recovered = others.every(({ incident }) => incident.recovered)
  const seconds = Math.max(...others.map(({ incident }) => incident.seconds))
  return { count: others.length, ...(recovered && { seconds }) }
}

type Asked = {
  readonly objective: number
  readonly resolution: number
  readonly others?: OtherIncidents
}

/** By then the incident is over for so long that it was steady, or it took too long. */
function notSeen(
  { from, seconds, quietSeconds = 0, usersLeft }: Incident,
  { objective, resolution, others }: Asked
): RecoveryReason {
  const enough = Math.ceil(from + objective + STEADY_SECONDS + resolution)
  return {
    kind: 'recovery-not-seen',
    ...{ from, seconds, quietSeconds, usersLeft, objective, enough },
    ...present({ others })
  }
}

function reasonOf(incident: Incident, { objective, resolution, others }: Asked): RecoveryReason {
  const { from, range, usersLeft, seconds, detectSeconds, quietSeconds } = incident
  if (range === undefined) {
    return {
      kind: 'not-recovered',
      ...{ from, seconds, usersLeft, objective },
      ...present({ quietSeconds, others })
    }
  }
  const { depth, failures, fewerSuccesses } = incident
  return {
    kind: 'recovered',
    ...{ from, seconds, range, objective, detectSeconds, resolution, failures, fewerSuccesses },
    lowest: depth.throughput,
    ...present({ usual: depth.usualThroughput, others })
  }
}
