import type { Header } from './csv/header.js'
import {
  exceeds,
  limitProblem,
  MAX_ERROR_ROWS,
  MAX_FILE_BYTES,
  MAX_SNAPSHOT_BYTES
} from './csv/limits.js'
import { ReaderError } from './csv/reader-error.js'
import { readTable, type Table } from './csv/table.js'
import { decode, readBytes } from './csv/text.js'
import type { Budget } from './files/budget.js'
import type { Companion, RunFiles } from './files/groups.js'
import type { Identified } from './files/identify.js'
import { textOfOwn } from './files/own-text.js'
import { joinHistogram } from './histogram/join.js'
import { readHistogram } from './histogram/json-file.js'
import { readHistory } from './history/history.js'
import { withoutSharedKeys } from './history/shared-keys.js'
import type { SeverityOf } from './note-codes.js'
import { note, type Note } from './note.js'
import { present } from './present.js'
import { assess } from './quality/assess.js'
import type { RunParts } from './quality/run-parts.js'
import { withMark } from './run-mark.js'
import type { Run } from './run.js'
import { joinDistribution, readDistribution } from './stats/distribution.js'
import { readExceptions, readFailures } from './stats/failures.js'
import { isNamesake, readStats, type StatsFile } from './stats/stats.js'
import { withoutTimes, withoutUnmeasured } from './stats/untimed.js'
import { hasWindowPercentiles, locustVersion, UNKNOWN } from './stats/version.js'

export type ReadOptions = {
  /** Encoding of what is not UTF-8: a WHATWG label or Python's name, e.g. `gbk`, `cp949`. */
  readonly encoding?: string
}

type Reading = {
  readonly notes: Note[]
  /** Files whose encoding was guessed. */
  readonly guessed: string[]
  readonly options: ReadOptions
  /** Of the history's samples, the part that is kept. */
  readonly share: number
}

/**
 * Reads the files of one run; what is wrong with them becomes notes. Undefined when it has more
 * endpoints than the budget has left.
 */
export async function readRun(
  group: RunFiles,
  options: ReadOptions,
  budget: Budget
): Promise<Run | undefined> {
  const reading: Reading = { notes: [], guessed: [], options, share: budget.share }
  const { stats, companions } = group
  const files = [stats, ...companions.values()].map(({ file }) => file.path)
  const table = await attempt(reading, stats, 'error', () => tableOf(stats, reading))
  const own = table && (await attempt(reading, stats, 'error', () => readStats(table)))
  if (table === undefined || own === undefined) return unreadable(group.name, files, reading.notes)
  if (!budget.takes(own.endpoints.length)) return undefined
  const parts = await readCompanions(reading, companions, own, table.dialect.header)
  const resourcesFile = await snapshotOf(companions.get('resources'))
  const run = {
    name: group.name,
    files,
    ...assembled(parts, stats.file.path, reading),
    ...present({ resourcesFile })
  }
  return withMark(run, companions.get('watch'))
}

/** Its content is judged where resource metrics are: without those nobody misses it. */
async function snapshotOf(found: Identified | undefined): Promise<Run['resourcesFile']> {
  if (found === undefined) return undefined
  return { path: found.file.path, text: await textOfOwn(found, MAX_SNAPSHOT_BYTES) }
}

function assembled(
  parts: RunParts,
  file: string,
  { guessed, notes }: Reading
): Omit<Run, 'name' | 'files'> {
  const history = parts.history?.history
  const version = locustVersion({
    stats: parts.statsHeader,
    ...present({
      distribution: parts.distribution,
      failures: parts.failuresHeader,
      totalName: parts.stats.totalName
    })
  })
  const stats = withoutUnmeasured(parts.stats, version)
  const isWindow = hasWindowPercentiles(parts.stats, version, history?.samples.at(-1))
  const printed = isWindow ? 'window' : 'stats'
  const source = parts.histogram === undefined ? printed : 'histogram'
  const assessed = assess(parts, { file, source, guessed })
  return {
    locust: version,
    ...present({ aggregated: stats.aggregated }),
    endpoints: stats.endpoints,
    failures: parts.failures ?? [],
    exceptions: parts.exceptions ?? [],
    ...(history !== undefined &&
      history.samples.length > 0 &&
      !assessed.hasForeignHistory && {
        history: {
          ...(stats.aggregated?.untimed === true ? withoutTimes(history) : history),
          silences: assessed.silences
        }
      }),
    percentileSource: source,
    ...assessed.times,
    notes: [...notes, ...assessed.notes]
  }
}

async function readCompanions(
  reading: Reading,
  files: ReadonlyMap<Companion, Identified>,
  stats: StatsFile,
  statsHeader: Header
): Promise<RunParts> {
  const read = <T>(
    kind: Companion,
    parse: (file: Identified) => Promise<T> | T,
    severity: SeverityOf<'unreadable-file'> = 'warning'
  ): Promise<T | undefined> => {
    const file = files.get(kind)
    if (file === undefined) return Promise.resolve(undefined)
    return attempt(reading, file, severity, () => parse(file))
  }
  const failures = await read('failures', async file => {
    const table = await tableOf(file, reading)
    if (exceeds(table.rows.length, MAX_ERROR_ROWS)) reading.notes.push(onlyFirst(table))
    return { ...readFailures(table), header: table.dialect.header }
  })
  const exceptions = await read('exceptions', async file =>
    readExceptions(await tableOf(file, reading))
  )
  const history = await read('history', async ({ file }) => {
    const hasNamesake = stats.endpoints.some(isNamesake)
    const result = await readHistory(file, {
      ...reading.options,
      hasNamesake,
      share: reading.share
    })
    if (result.encodingGuessed) reading.guessed.push(file.path)
    return withoutSharedKeys(result, stats.endpoints)
  })
  const joined = await read('distribution', async file => {
    const distribution = readDistribution(await tableOf(file, reading))
    return { distribution, stats: joinDistribution(stats, distribution, file.file.path) }
  })
  const printed = joined?.stats ?? stats
  // Without the JSON only the exactness of percentiles is lost; one of another run is a mistake.
  const histograms = await read('json', ({ file }) => readHistogram(file), 'info')
  const merged =
    histograms &&
    (await read('json', ({ file }) => joinHistogram(printed, histograms, file.path, history)))
  return {
    stats: merged?.stats ?? printed,
    printed,
    statsHeader,
    ...present({
      failures: failures?.failures,
      hasCauseTwice: failures?.hasCauseTwice,
      failuresHeader: failures?.header,
      exceptions,
      history,
      distribution: joined?.distribution,
      histogram: merged?.times
    })
  }
}

async function tableOf({ file }: Identified, reading: Reading): Promise<Table> {
  const { text, guessed } = decode(await readBytes(file, MAX_FILE_BYTES), reading.options.encoding)
  if (guessed) reading.guessed.push(file.path)
  return readTable(file.path, text)
}

function onlyFirst({ file, rows }: Table): Note {
  return note(
    'too-large',
    `${file}: ${limitProblem(rows.length, MAX_ERROR_ROWS)}; the rest is left out`,
    {
      severity: 'warning',
      advice: 'Leave what differs each time (ids, times) out of the messages',
      file
    }
  )
}

/** The result, or a note and undefined. */
async function attempt<T>(
  reading: Reading,
  { problem }: Identified,
  severity: SeverityOf<'unreadable-file'>,
  read: () => Promise<T> | T
): Promise<T | undefined> {
  try {
    if (problem !== undefined) throw problem
    return await read()
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    reading.notes.push(noteOf(error, severity))
    return undefined
  }
}

/** A reader's error as a note of the run. */
export function noteOf(error: ReaderError, severity: SeverityOf<'unreadable-file'>): Note {
  return note('unreadable-file', error.message.slice(0, -error.advice.length).replace(/\. $/, ''), {
    severity,
    advice: error.advice,
    file: error.file,
    ...present({ line: error.line, column: error.column })
  })
}

function unreadable(name: string, files: readonly string[], notes: readonly Note[]): Run {
  return {
    name,
    files,
    locust: { label: UNKNOWN, truncatesBelow100: false },
    endpoints: [],
    failures: [],
    exceptions: [],
    percentileSource: 'stats',
    notes
  }
}

/** Says when two files claim one run: one name twice, or the same numbers twice. */
export function markDuplicates(runs: readonly Run[]): Run[] {
  const names = new Map<string, string>()
  const prints = new Map<string, string>()
  return runs.map(run => {
    const file = run.files[0] ?? run.name
    const print = fingerprint(run)
    const sameName = names.get(run.name)
    const same = sameName ?? (print === undefined ? undefined : prints.get(print))
    names.set(run.name, file)
    if (print !== undefined) prints.set(print, file)
    if (same === undefined) return run
    const twice = note(
      'duplicate-run',
      sameName === undefined
        ? `${file} holds the very run of ${same}`
        : `${file} and ${same} both claim to be the run ${run.name}`,
      { advice: 'Upload each run once, with a prefix or a folder of its own', file }
    )
    const name = sameName === undefined ? run.name : `${run.name} (${file})`
    return { ...run, name, notes: [...run.notes, twice] }
  })
}

/** What two readings of one run have in common; undefined for a run without requests. */
export function fingerprint({ aggregated }: Run): string | undefined {
  if (aggregated === undefined || aggregated.requests === 0) return undefined
  const { requests, failures, average, max, printedThroughput } = aggregated
  return [requests, failures, average, max, printedThroughput].join(' ')
}
