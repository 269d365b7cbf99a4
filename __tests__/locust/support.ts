import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputFileOf, type InputFile } from '../../src/input/input-file.js'
import type { Note } from '../../src/locust/note.js'
import type { ReadOptions } from '../../src/locust/read-run.js'
import { readRuns } from '../../src/locust/read.js'
import type { Run } from '../../src/locust/run.js'

export const FIXTURES = join(import.meta.dirname, '../../fixtures/locust-csv')

/** The files of a folder, with paths relative to it. */
export function filesIn(folder: string): InputFile[] {
  return readdirSync(folder).map(name => inputFileOf(name, readFileSync(join(folder, name))))
}

export function fixture(run: string): InputFile[] {
  return filesIn(join(FIXTURES, run))
}

/** Files by path. */
export function files(contents: Readonly<Record<string, string | Uint8Array>>): InputFile[] {
  return Object.entries(contents).map(([path, content]) => inputFileOf(path, content))
}

/** The one run of these files. */
export async function onlyRun(input: readonly InputFile[], options?: ReadOptions): Promise<Run> {
  const { runs, notes } = await readRuns(input, options)
  const [run] = runs
  if (run === undefined || runs.length > 1) {
    throw new Error(`${runs.length} runs: ${JSON.stringify(notes)}`)
  }
  return run
}

/** `severity code`, as the golden files list them. */
export function said(notes: readonly Note[]): string[] {
  return notes.map(note => `${note.severity} ${note.code}`)
}

/** A note by its code. */
export function noteOf(run: Run, code: Note['code']): Note | undefined {
  return run.notes.find(note => note.code === code)
}

export const STATS_HEADER =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,' +
  'Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,' +
  '50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%'
export const HISTORY_HEADER =
  'Timestamp,User Count,Type,Name,Requests/s,Failures/s,' +
  '50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%,' +
  'Total Request Count,Total Failure Count,Total Median Response Time,' +
  'Total Average Response Time,Total Min Response Time,Total Max Response Time,' +
  'Total Average Content Size'

/** A row of `_stats.csv`: counts, and one value for all times. */
export function statsRow(type: string, name: string, requests: number, failures = 0): string {
  const percents = requests === 0 ? 'N/A,'.repeat(11).slice(0, -1) : '9,'.repeat(11).slice(0, -1)
  const times = requests === 0 ? '0,0.0,0,0' : '9,9.25,8.5,9.5'
  return `${type},${name},${requests},${failures},${times},12.0,${requests / 100},0.0,${percents}`
}

/** A whole `_stats.csv` of today, `\r\n` at the end of each row. */
export function statsFile(rows: readonly string[]): string {
  return [STATS_HEADER, ...rows].map(row => `${row}\r\n`).join('')
}

/** One endpoint, 100 s at 10/s. */
export const PLAIN_STATS = statsFile([
  statsRow('GET', '/x', 1000),
  statsRow('', 'Aggregated', 1000)
])

/** The total row of a history. */
export function tick(at: number, users: number, requests: number, failures = 0): string {
  const percents = requests === 0 ? 'N/A,'.repeat(11) : '9,'.repeat(11)
  const times = requests === 0 ? '0,0.0,0,0,0' : '9,9.25,8.5,9.5,12.0'
  return `${at},${users},,Aggregated,10.000000,0.000000,${percents}${requests},${failures},${times}`
}

export function historyFile(rows: readonly string[]): string {
  return [HISTORY_HEADER, ...rows].map(row => `${row}\r\n`).join('')
}
