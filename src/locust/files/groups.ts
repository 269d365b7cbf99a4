import type { FileKind } from '../csv/header.js'
import { note, type Note } from '../note.js'
import type { Identified, OwnKind } from './identify.js'

/** The files of one run. */
export type RunFiles = {
  readonly name: string
  readonly stats: Identified
  readonly companions: ReadonlyMap<Companion, Identified>
}

export type Companion = Exclude<FileKind, 'stats'> | 'json' | OwnKind

/** One group a stats file; notes for what belongs to none. */
export function groupFiles(files: readonly Identified[]): { groups: RunFiles[]; notes: Note[] } {
  const stats = files.filter(({ kind }) => kind === 'stats')
  const groups = stats.map(file => ({
    name: runName(file, stats),
    stats: file,
    companions: new Map<Companion, Identified>()
  }))
  const notes: Note[] = []
  for (const file of files) {
    if (file.kind === 'stats') continue
    const group = groupOf(file, groups)
    if (group === undefined) notes.push(...orphan(file))
    else if (group.companions.has(file.kind)) notes.push(second(file, group.name))
    else group.companions.set(file.kind, file)
  }
  return { groups, notes }
}

function groupOf<G extends RunFiles>(file: Identified, groups: readonly G[]): G | undefined {
  const inFolder = groups.filter(({ stats }) => stats.folder === file.folder)
  // `--json-file` is named freely, most often as the prefix: `api_stats.json` of `--csv api_stats`.
  const whole = file.kind === 'json' ? inFolder.find(g => g.stats.prefix === file.base) : undefined
  const exact = whole ?? inFolder.find(({ stats }) => stats.prefix === file.prefix)
  if (exact !== undefined) return exact
  const only = inFolder.length === 1 ? inFolder[0] : undefined
  // Names that say nothing: then there is only one run it can be of.
  const free = !file.named || file.kind === 'json' || only?.stats.named === false
  return free ? only : undefined
}

/** The prefix with its folders; for a bare `stats.csv` its folder, or else the name itself. */
function runName(file: Identified, all: readonly Identified[]): string {
  const { folder, prefix, base } = file
  const inFolder = folder === '' ? '' : `${folder}/`
  if (prefix !== '') return inFolder + prefix
  const alone = all.filter(other => other.folder === folder && other.prefix === '').length === 1
  return alone && folder !== '' ? folder : inFolder + base
}

/** A history or a file of failures says that there was a run, of which the rest is lost. */
function orphan(file: Identified): Note[] {
  // Another program's, of a name like one of ours.
  if (isOwn(file) && file.problem !== undefined) return []
  return [orphanNote(file)]
}

function orphanNote(file: Identified): Note {
  const { path } = file.file
  const isLost = file.kind === 'history' || file.kind === 'failures'
  if (file.problem !== undefined) {
    return note('unreadable-file', file.problem.message, {
      severity: isLost ? 'error' : 'warning',
      file: path
    })
  }
  const what = `${path} has no stats file beside it`
  if (isLost) {
    return note(
      'no-stats-file',
      file.kind === 'history'
        ? `${what}: a history alone cannot be judged`
        : `${what}: the run that it is of cannot be judged`,
      { advice: 'Upload the _stats.csv of the run too', file: path }
    )
  }
  const severity = isJson(file) ? 'info' : 'warning'
  const message = `${what} and is left out`
  return note('ignored-file', message, {
    severity,
    advice: 'Upload the whole set of files',
    file: path
  })
}

function isJson({ kind }: Identified): boolean {
  return kind === 'json' || isOwn({ kind })
}

/** Written by Locust Gate in the load-test job. */
function isOwn({ kind }: Pick<Identified, 'kind'>): boolean {
  return kind === 'resources' || kind === 'watch'
}

function second(file: Identified, run: string): Note {
  return note(
    'ignored-file',
    `${file.file.path} is a second ${file.kind} file of the run ${run} and is left out`,
    {
      // Of two histograms one is enough, and the one that is read must fit the run.
      severity: isJson(file) ? 'info' : 'warning',
      advice: 'Give each run a prefix or a folder of its own',
      file: file.file.path
    }
  )
}
