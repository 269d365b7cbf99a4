import { isMilder, severityGiven } from '../config/given-severity.js'
import { matchesWildcard } from '../config/pattern.js'
import type { DroppedExcuses, NoteSeverities, Settings, Waiver } from '../config/settings.js'
import { waiverName } from '../config/waiver-name.js'
import { andMore } from '../evaluate/run-summary.js'
import { NOTE_CODES, NOTES, type NoteKind } from '../locust/note-codes.js'
import { note, type Note } from '../locust/note.js'
import { formatCount } from '../units/format.js'

/** What of a config may excuse a result. */
export type Excuses = Pick<Settings, 'waivers' | 'noteSeverities'> & {
  /** `fail-on: never`. */
  readonly isAdvisory: boolean
}

/** Where excuses count, and since when: `YYYY-MM-DD` in UTC. */
export type Base = { readonly ref: string; readonly today: string }

/** Named in one note. */
const MAX_NAMED = 5

/**
 * What of a change's excuses does not count, as its base branch does not have it: for the judge, and a
 * note for each kind. So is that a waiver counts which the change's config does not have any more.
 */
export function droppedExcuses(
  own: Excuses,
  base: Excuses,
  { ref, today }: Base
): { readonly dropped: DroppedExcuses; readonly notes: readonly Note[] } {
  const waivers = beyond(own.waivers, base.waivers, today)
  const kept = beyond(base.waivers, own.waivers, today)
  const severities = milderThan(own.noteSeverities, base.noteSeverities)
  const isAdvisory = own.isAdvisory && !base.isAdvisory
  const notes = [
    ...(waivers.length === 0 ? [] : [waiting('waiver', waivers.map(waiverName), ref)]),
    ...(severities.size === 0
      ? []
      : [waiting('severity', writtenOf(own.noteSeverities, severities), ref)]),
    ...(isAdvisory ? [notYetAdvisory(ref)] : []),
    ...(kept.length === 0 ? [] : [keptNote(kept.map(waiverName), ref)])
  ]
  return { dropped: { ref, waivers, severities, isAdvisory }, notes }
}

/** All of them, under an event of which nobody knows whose change it tests. */
export function allDropped(own: Excuses): DroppedExcuses {
  const severities = milderThan(own.noteSeverities, new Map())
  return { waivers: own.waivers, severities, isAdvisory: own.isAdvisory }
}

/** Waivers that hold today, and hold more or longer than all others do. */
function beyond(waivers: readonly Waiver[], others: readonly Waiver[], today: string): Waiver[] {
  return waivers.filter(
    waiver => waiver.until >= today && !others.some(other => includes(other, waiver))
  )
}

function includes(one: Waiver, other: Waiver): boolean {
  return (
    one.of === other.of &&
    (one.metric === '*' || one.metric === other.metric) &&
    one.until >= other.until &&
    matchesWildcard(one.pattern, other.pattern)
  )
}

/** By the codes of today, where some note could come milder by the first than by the second. */
function milderThan(own: NoteSeverities, base: NoteSeverities): NoteSeverities {
  const found: NoteSeverities = new Map(
    NOTE_CODES.flatMap(code => {
      const severity = severityGiven(code, own)
      if (severity === undefined) return []
      const { severities }: NoteKind = NOTES[code]
      const theirs = severityGiven(code, base)
      const isSo = severities.some(
        usual => isMilder(severity, usual) && isMilder(severity, theirs ?? usual)
      )
      return isSo ? [[code, severity] as const] : []
    })
  )
  return found
}

/** The entries of the config that say so: a code may stand under the name that it had before. */
function writtenOf(own: NoteSeverities, meant: NoteSeverities): string[] {
  const names = new Set(
    [...meant.keys()].map(code => {
      const { was }: NoteKind = NOTES[code]
      return own.has(code) || was === undefined ? code : was
    })
  )
  return [...own].flatMap(([name, severity]) =>
    names.has(name) ? [`\`${name}: ${severity}\``] : []
  )
}

const KINDS = {
  waiver: ['waiver', 'waivers'],
  severity: ['milder severity', 'milder severities']
} as const

function waiting(kind: keyof typeof KINDS, names: readonly string[], ref: string): Note {
  const [one, several] = KINDS[kind]
  const isOne = names.length === 1
  const does = isOne ? `${one} of this change does` : `${several} of this change do`
  const until = isOne ? 'until it is' : 'until they are'
  return note(
    'excuses-dropped',
    `${formatCount(names.length)} ${does} not count ${until} on ${ref}: ${named(names)}`,
    {
      severity: 'info',
      advice: `Bring ${isOne ? 'it' : 'them'} there first, in a change of ${isOne ? 'its' : 'their'} own.`
    }
  )
}

function keptNote(names: readonly string[], ref: string): Note {
  const [what, counts] = names.length === 1 ? ['waiver', 'counts'] : ['waivers', 'count']
  return note(
    'excuses-dropped',
    `${formatCount(names.length)} ${what} of ${ref} ${counts} that this change does not have: ${named(names)}`,
    { severity: 'info' }
  )
}

function notYetAdvisory(ref: string): Note {
  return note(
    'excuses-dropped',
    `\`fail-on: never\` of this change's config does not count: that of ${ref} does, and it has none`,
    {
      severity: 'info',
      advice: 'It counts once it is there; until then set the input fail-on in the workflow.'
    }
  )
}

function named(names: readonly string[]): string {
  return `${names.slice(0, MAX_NAMED).join(', ')}${andMore(names.length - MAX_NAMED)}`
}
