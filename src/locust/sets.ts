import type { InputSet } from '../input/input-file.js'
import type { Note } from './note.js'
import { fingerprint } from './read-run.js'
import { readRuns } from './read.js'
import type { Run } from './run.js'
import { mergeShards } from './shards.js'

/** What several sets of files are to each other. */
export type Combine = 'separate' | 'repeats' | 'shards'

/**
 * Reads the runs of several paths or artifacts. Runs of one name are told apart by their set's label
 * (`separate`), left as repeats of one test (`repeats`), or merged into one (`shards`).
 */
export async function readSets(
  sets: readonly InputSet[],
  combine: Combine,
  options: { readonly encoding?: string }
): Promise<{ runs: Run[]; notes: Note[] }> {
  const read = await Promise.all(
    sets.map(async set => ({ label: set.label, ...(await readRuns(set.files, options)) }))
  )
  const notes = read.flatMap(set => set.notes)
  const runs = read.flatMap(set => set.runs.map(run => ({ label: set.label, run })))
  if (combine === 'repeats') return { runs: withTwinsMarked(runs).map(({ run }) => run), notes }
  if (combine === 'separate') return { runs: namedApart(withTwinsMarked(runs)), notes }
  return { runs: mergedByName(runs), notes }
}

type Labelled = { readonly label: string; readonly run: Run }

/** The same numbers from two paths or artifacts are one run given twice. */
function withTwinsMarked(runs: readonly Labelled[]): Labelled[] {
  return runs.map(({ label, run }, index) => {
    const twin = runs.slice(0, index).find(other => isSame(other.run, run))
    if (twin === undefined) return { label, run }
    const note: Note = {
      code: 'duplicate-run',
      severity: 'warning',
      message: `this is the very run that ${twin.label} holds`,
      advice: 'Give each run once.'
    }
    return { label, run: { ...run, notes: [...run.notes, note] } }
  })
}

function isSame(a: Run, b: Run): boolean {
  const print = fingerprint(a)
  return print !== undefined && print === fingerprint(b) && a.startedAt === b.startedAt
}

function namedApart(runs: readonly Labelled[]): Run[] {
  return runs.map(({ label, run }) => {
    const isUnique = runs.filter(other => other.run.name === run.name).length === 1
    return isUnique ? run : { ...run, name: `${label.replace(/\/+$/, '')}/${run.name}` }
  })
}

/** Shards that cannot be merged exactly are judged apart, and say so. */
function mergedByName(runs: readonly Labelled[]): Run[] {
  const names = [...new Set(runs.map(({ run }) => run.name))]
  return names.flatMap(name => {
    const shards = runs.filter(({ run }) => run.name === name)
    if (shards.length < 2) return shards.map(({ run }) => run)
    const merged = mergeShards(
      shards.map(({ run }) => run),
      shards.map(({ label }) => label)
    )
    if ('run' in merged) return [merged.run]
    const note: Note = {
      code: 'shards-not-merged',
      severity: 'warning',
      message: `the ${shards.length} shards of ${name} are judged apart: ${merged.refusal}`,
      advice:
        'Upload the files of --json-file beside the CSV files of each shard: only histograms can be merged.'
    }
    return namedApart(shards).map(run => ({ ...run, notes: [...run.notes, note] }))
  })
}
