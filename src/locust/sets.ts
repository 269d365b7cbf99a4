import { fileBelow, type InputSet } from '../input/input-file.js'
import { counted } from '../units/count.js'
import { Budget, type BudgetLimits } from './files/budget.js'
import { note, type Note } from './note.js'
import { present } from './present.js'
import type { ReadOptions } from './read-run.js'
import { findRuns, readGroups } from './read.js'
import type { Run } from './run.js'
import { mergeShards, type ShardRefusal } from './shards/shards.js'
import { twinsOf } from './twins.js'

/** What several sets of files are to each other. */
export type Combine = 'separate' | 'repeats' | 'shards'

/**
 * Reads the runs of several paths or artifacts. Runs of one name are told apart by their set's label
 * (`separate`), left as repeats of one test (`repeats`), or merged into one (`shards`). Those that are
 * too many are not read, and an error says so. Of several sets a file is named with its set's label.
 */
export async function readSets(
  sets: readonly InputSet[],
  combine: Combine,
  options: ReadOptions,
  limits?: BudgetLimits
): Promise<{ runs: Run[]; notes: Note[] }> {
  const found = await Promise.all(
    sets.map(async ({ label, files }) => {
      const named = sets.length > 1 ? files.map(file => fileBelow(label, file)) : files
      return { label, ...(await findRuns(named)) }
    })
  )
  const budget = new Budget(
    found.reduce((sum, { groups }) => sum + groups.length, 0),
    limits
  )
  const runs: Labelled[] = []
  for (const { label, groups } of found) {
    const read = await readGroups(groups, options, budget)
    runs.push(...read.map(run => ({ label, run })))
  }
  const notes = [
    ...budget.notes(),
    ...sets.flatMap(({ remarks = [] }) => remarks),
    ...found.flatMap(set => set.notes)
  ]
  if (combine !== 'separate' && isNothingAlike(runs)) notes.push(nothingCombined(combine, runs))
  const twins = twinsOf(runs)
  const marked = runs.map(labelled => withTwinMarked(labelled, twins.get(labelled), combine))
  if (combine === 'shards') return { runs: mergedByName(marked), notes }
  const apart = namedApart(marked)
  return { runs: combine === 'separate' ? apart : apart.map(asRepeat), notes }
}

/** Repeats and shards of one test have its name in each path or artifact. */
function isNothingAlike(runs: readonly Labelled[]): boolean {
  return runs.length > 0 && new Set(runs.map(({ run }) => run.name)).size === runs.length
}

function nothingCombined(combine: Combine, runs: readonly Labelled[]): Note {
  const isAlone = runs.length === 1
  const why = isAlone
    ? 'there is only one run'
    : `no two of the ${counted(runs.length, 'run')} have one name`
  const parts = foldersOf(runs)
  return note('nothing-combined', `nothing was combined as ${combine}: ${why}`, {
    // It may be set for a run that has no repeat yet; a shard alone is a part of the load.
    severity: isAlone && combine === 'repeats' ? 'info' : 'warning',
    advice:
      parts === undefined
        ? 'Give each of them as a path or artifact of its own, with the same CSV prefix.'
        : `Their folders lie in one that was given: of ${parts} give those that are ${combine} of one test, each as a path of its own.`
  })
}

/** Of one folder that holds those of the runs, as people give it: `sh/1 sh/2 …`. */
function foldersOf(runs: readonly Labelled[]): string | undefined {
  const [first, ...others] = runs
  const names = new Set(runs.map(({ run }) => run.name.slice(run.name.lastIndexOf('/') + 1)))
  const isOne = others.every(({ label }) => label === first?.label)
  if (first === undefined || others.length === 0 || !isOne || names.size > 1) return undefined
  const paths = runs
    .slice(0, MOST_FOLDERS)
    .map(
      ({ label, run }) => `${withoutSlash(label)}/${run.name.slice(0, run.name.lastIndexOf('/'))}`
    )
  return `${paths.join(' ')}${runs.length > MOST_FOLDERS ? ' …' : ''}`
}

/** In an advice. */
const MOST_FOLDERS = 4

type Labelled = { readonly label: string; readonly run: Run }

/** What was told apart for people is one test all the same. */
function asRepeat(run: Run): Run {
  return run.ownName === undefined ? run : { ...run, test: run.ownName }
}

/** The same numbers from two paths or artifacts are one run given twice. */
function withTwinMarked(
  { label, run }: Labelled,
  twin: Labelled | undefined,
  combine: Combine
): Labelled {
  if (twin === undefined) return { label, run }
  const as = twin.run.name === run.name ? '' : ` as ${twin.run.name}`
  const twice = note('duplicate-run', `this is the very run that ${twin.label} holds${as}`, {
    advice:
      combine === 'repeats'
        ? 'In a comparison it counts once. Give each run once.'
        : 'Give each run once.'
  })
  return { label, run: { ...run, notes: [...run.notes, twice] } }
}

function withoutSlash(label: string): string {
  return label.replace(/\/+$/, '')
}

/** Runs of one name bear their path's or artifact's label too, and a number where that is one too. */
function namedApart(runs: readonly Labelled[]): Run[] {
  const counts = new Map<string, number>()
  for (const { run } of runs) counts.set(run.name, (counts.get(run.name) ?? 0) + 1)
  const taken = new Map<string, number>()
  return runs.map(({ label, run }) => {
    if (counts.get(run.name) === 1) return run
    const name = `${withoutSlash(label)}/${run.name}`
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return { ...run, name: count === 1 ? name : `${name} (${count})`, ownName: run.name }
  })
}

const ADVICE = {
  none: undefined,
  'no-total': 'Each is judged alone. Upload what Locust wrote at the end of every shard.',
  'no-histograms':
    'Each is judged alone. Give every shard --json-file and upload that file beside its CSV files; where one is there, a note of its shard says why it is not used.',
  twins: 'Each is judged alone. Give each shard once, and each an artifact of its own.',
  'not-together':
    'Each is judged alone. Run the shards at one time; runs that follow one another are repeats of a test (combine: repeats).'
} as const

/** A shard that is there twice would count twice: its users, its requests and its throughput. */
function merge(shards: readonly Labelled[]): { run: Run } | { refusal: ShardRefusal } {
  const [twin] = twinsOf(shards)
  if (twin !== undefined) {
    const [second, first] = twin.map(({ label }) => withoutSlash(label))
    return { refusal: { kind: 'twins', words: `${second} holds the very run of ${first}` } }
  }
  return mergeShards(
    shards.map(({ run }) => run),
    shards.map(({ label }) => withoutSlash(label))
  )
}

/** Shards that cannot be merged exactly stay apart, and say so. */
function mergedByName(runs: readonly Labelled[]): Run[] {
  const byName = new Map<string, Labelled[]>()
  for (const labelled of runs) {
    const known = byName.get(labelled.run.name)
    if (known === undefined) byName.set(labelled.run.name, [labelled])
    else known.push(labelled)
  }
  return [...byName].flatMap(([name, shards]) => {
    const merged = merge(shards)
    if ('run' in merged) return [merged.run]
    const { kind, words } = merged.refusal
    const apart = note(
      'shards-not-merged',
      `the ${counted(shards.length, 'shard')} of ${name} cannot be merged: ${words}`,
      present({ advice: ADVICE[kind] })
    )
    return namedApart(shards).map(run => ({ ...run, shards: 1, notes: [...run.notes, apart] }))
  })
}
