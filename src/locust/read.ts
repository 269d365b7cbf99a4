import type { InputFile } from '../input/input-file.js'
import { exceeds, limitProblem, MAX_FILES } from './csv/limits.js'
import { Budget } from './files/budget.js'
import { groupFiles, type RunFiles } from './files/groups.js'
import { identify, type Identified } from './files/identify.js'
import { note, type Note } from './note.js'
import { markDuplicates, readRun, type ReadOptions } from './read-run.js'
import type { Run } from './run.js'

/**
 * Reads the files of one folder or artifact: one run for each stats file, whatever release wrote
 * it. Never throws for what is in the files: a run that cannot be read has no `aggregated` and says
 * why in its notes; `notes` is about files that belong to no run.
 */
export async function readRuns(
  files: readonly InputFile[],
  options: ReadOptions = {}
): Promise<{ runs: Run[]; notes: Note[] }> {
  const { groups, notes } = await findRuns(files)
  const budget = new Budget(groups.length)
  const runs = await readGroups(groups, options, budget)
  return { runs, notes: [...notes, ...budget.notes()] }
}

/** The files of each run, and notes on those that belong to none; of each file only its head is read. */
export async function findRuns(
  files: readonly InputFile[]
): Promise<{ groups: RunFiles[]; notes: Note[] }> {
  if (exceeds(files.length, MAX_FILES)) return { groups: [], notes: [tooManyFiles(files.length)] }
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const ours: Identified[] = []
  const notes: Note[] = []
  for (const file of sorted) {
    const found = await identify(file)
    if (found === undefined) continue
    if ('code' in found) notes.push(found)
    else ours.push(found)
  }
  const grouped = groupFiles(ours)
  return { groups: grouped.groups, notes: [...notes, ...grouped.notes] }
}

/** One after the other, as far as the budget goes. */
export async function readGroups(
  groups: readonly RunFiles[],
  options: ReadOptions,
  budget: Budget
): Promise<Run[]> {
  const runs: Run[] = []
  for (const group of groups) {
    const run = budget.admits(group) ? await readRun(group, options, budget) : undefined
    if (run !== undefined) runs.push(run)
  }
  return markDuplicates(runs)
}

function tooManyFiles(count: number): Note {
  return note('too-large', limitProblem(count, MAX_FILES), {
    severity: 'error',
    advice: 'Name the folder that holds the CSV files, and nothing else'
  })
}
