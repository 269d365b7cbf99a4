import type { Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { counted } from '../units/format.js'
import type { ChosenLevel } from './load-level.js'

/** Runs that are named in a note about all of them. */
const RUNS_NAMED = 5

type Leveled = ChosenLevel & { readonly run: Pick<Run, 'name'> }
type Asked = Pick<Settings, 'askedLoadLevel' | 'loadLevelBy' | 'loadLevels' | 'writtenLevels'>

/**
 * Says that the load level that was asked for is that of no run, but for those `said`; and that runs are
 * judged by a built-in level in a config that has its own, and says with `files:` which runs they are for.
 * A level that is of other runs is the usual case, and no word here: `check-config` lists them.
 */
export function unusedLevelNotes(
  leveled: readonly Leveled[],
  settings: Asked,
  said: readonly string[]
): Note[] {
  if (leveled.length === 0) return []
  const used = new Set(leveled.map(({ level }) => level.name))
  const { askedLoadLevel: asked } = settings
  if (asked === undefined) return filesNotes(leveled, settings, used)
  return used.has(asked) || said.includes(asked) ? [] : [askedNote(leveled, settings, asked)]
}

/** Somebody who names a level for this very run wants it judged by that. */
function askedNote(leveled: readonly Leveled[], { loadLevelBy }: Asked, asked: string): Note {
  const by = loadLevelBy ?? 'load-level in the config'
  return note(
    'load-level-unused',
    `no run is judged by the load level ${asked}, which ${by} names: ${judgedWords(leveled)}`,
    {
      severity: loadLevelBy === undefined ? 'info' : 'warning',
      advice: `${by} is for runs that nothing else assigns: files: patterns of the config and then the name of a run come first. Say with files: under load-levels: ${asked} which runs are of it, or leave ${by} out.`
    }
  )
}

/** Of a run that was meant to be of one of the config's levels, and is of none. */
function filesNotes(
  leveled: readonly Leveled[],
  { loadLevels, writtenLevels }: Asked,
  used: ReadonlySet<string>
): Note[] {
  const strays = leveled.filter(
    ({ by, level }) => by === 'default' && !writtenLevels.includes(level.name)
  )
  const unused = loadLevels.filter(({ name, files }) => files.length > 0 && !used.has(name))
  if (strays.length === 0 || unused.length === 0) return []
  const levels = unused.map(({ name, files }) => `${name} (${files.join(', ')})`).join(', ')
  return [
    note('load-level-unused', `no run matches the files: of ${levels}: ${judgedWords(strays)}`, {
      severity: 'info',
      advice: 'What holds for a run, and why, says locust-gate check-config PATH.'
    })
  ]
}

/** `the run a is judged by the load level normal, b by peak and 2 more runs`. */
function judgedWords(leveled: readonly Leveled[]): string {
  const each = [
    ...new Map(leveled.map(one => [JSON.stringify([one.run.name, one.level.name]), one])).values()
  ]
  const [first] = each
  if (each.length === 1 && first !== undefined)
    return `the run ${first.run.name} is judged by ${first.level.name}, ${first.reason}`
  const named = each
    .slice(0, RUNS_NAMED)
    .map(({ run, level }, at) => `${run.name} ${at === 0 ? 'is judged ' : ''}by ${level.name}`)
  const left = each.length - RUNS_NAMED
  return `the run ${named.join(', ')}${left > 0 ? ` and ${counted(left, 'more run')}` : ''}`
}
