import type { Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { nameMeant } from '../spelling/nearest.js'
import type { ChosenLevel } from './load-level.js'

/** Names from this length on may differ by two letters and still be one word; shorter ones by one. */
const LONG_NAME = 8
/** Of shorter ones each is a name of its own. */
const LEAST_LENGTH = 4

type Leveled = Pick<ChosenLevel, 'level' | 'by'> & { readonly run: Pick<Run, 'name' | 'ownName'> }

/** A load level of the config that is of no run, and is nearly called as one of a run that it has not. */
type MisspeltLevel = {
  readonly name: string
  /** Untrusted text. */
  readonly meant: string
  /** The run that shows it, and the load level that it is judged by. */
  readonly run: string
  readonly judgedAs: string
}

/**
 * The load levels of the config that are surely misspelt: no run is of them, and a run that the config
 * has no level for is called like them, or its level is.
 */
export function misspeltLevels(
  leveled: readonly Leveled[],
  { writtenLevels }: Pick<Settings, 'writtenLevels'>
): MisspeltLevel[] {
  const used = new Set(leveled.map(({ level }) => level.name))
  const unknown = leveled.filter(({ level }) => !writtenLevels.includes(level.name))
  return writtenLevels
    .filter(name => !used.has(name))
    .flatMap((name): MisspeltLevel[] => {
      for (const { run, level, by } of unknown) {
        const called = by === 'default' ? [level.name, ...wordsOf(run)] : [level.name]
        const meant = called.find(one => isSlip(name, one))
        if (meant !== undefined) return [{ name, meant, run: run.name, judgedAs: level.name }]
      }
      return []
    })
}

/** `nightly-spike` is that, `nightly` and `spike`. */
function wordsOf({ name, ownName = name }: Leveled['run']): string[] {
  const prefix = ownName.slice(ownName.lastIndexOf('/') + 1)
  return [prefix, ...prefix.split(/[^\p{L}\p{N}]+/u)]
}

/** Names that only a number tells apart are two. */
function isSlip(name: string, meant: string): boolean {
  const withoutDigits = (text: string): string => text.replace(/\d+/g, '')
  if (name.length < LEAST_LENGTH || withoutDigits(name) === withoutDigits(meant)) return false
  return nameMeant(name, [meant], name.length < LONG_NAME ? 1 : 2) !== undefined
}

export function misspeltLevelNotes(misspelt: readonly MisspeltLevel[]): Note[] {
  return misspelt.map(({ name, meant, run, judgedAs }) =>
    note(
      'load-level-unused',
      `no run is of the load level ${name}; did you mean ${meant}? The run ${run} is judged by ${judgedAs}, which is not under load-levels in the config`,
      { severity: 'warning', advice: 'Mend the name, or say with files: which runs it is for.' }
    )
  )
}
