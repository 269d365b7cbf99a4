import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { inputFileOf } from '../../src/input/input-file.js'
import { readRuns } from '../../src/locust/read.js'
import type { Run } from '../../src/locust/run.js'

/** The text of the CSV files of a fixture folder, by name; `.gz` unpacked, the request log left out. */
export function csvOf(folder: string): Map<string, string> {
  const at = join('fixtures', folder)
  const names = readdirSync(at).filter(
    name => /\.csv(\.gz)?$/.test(name) && !name.startsWith('requests')
  )
  return new Map(
    names.map(name => {
      const bytes = readFileSync(join(at, name))
      const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
      return [name.replace(/\.gz$/, ''), text.toString()]
    })
  )
}

/** The only run of some CSV files. */
export async function runOfCsv(files: ReadonlyMap<string, string>): Promise<Run> {
  const { runs } = await readRuns([...files].map(([name, text]) => inputFileOf(name, text)))
  if (runs.length !== 1) throw new Error(`${runs.length} runs`)
  return runs[0]!
}

export function fixtureRun(folder: string): Promise<Run> {
  return runOfCsv(csvOf(folder))
}

/** The same with every history file changed. */
export function fixtureRunWith(folder: string, change: (history: string) => string): Promise<Run> {
  const files = csvOf(folder)
  return runOfCsv(
    new Map(
      [...files].map(([name, text]) => [name, name.includes('history') ? change(text) : text])
    )
  )
}

/**
 * The history as Locust writes it without --csv-full-history: only the total, and percentiles since
 * the start. Of these only the 100 % is known, from the maximum; it stands for all of them.
 */
export function withoutFullHistory(history: string): string {
  const [header = '', ...rows] = history.split(/\r?\n/)
  const columns = header.split(',')
  const max = columns.indexOf('Total Max Response Time')
  const totals = rows.filter(row => row.includes(',,Aggregated,'))
  const changed = totals.map(row => {
    const cells = row.split(',')
    const bucket = Number(Number(cells[max]).toPrecision(2)).toFixed(0)
    return cells
      .map((cell, i) => (/^\d+(\.\d+)?%$/.test(columns[i] ?? '') && cell !== 'N/A' ? bucket : cell))
      .join(',')
  })
  return [header, ...changed, ''].join('\n')
}

/** What the service itself answered: epoch ms, in order; what Locust never heard of included. */
export function requestLog(folder: string): number[] {
  const text = gunzipSync(readFileSync(join('fixtures', folder, 'requests.csv.gz'))).toString()
  const times = text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => Number(line.split(',')[0]))
  return times.sort((a, b) => a - b)
}

export type Scenario = {
  readonly runs: readonly {
    readonly startedAt: number
    readonly truth: {
      readonly outages?: readonly { readonly startEpoch: number; readonly endEpoch: number }[]
      readonly capacityRps?: number
    }
  }[]
  readonly truth: Readonly<Record<string, unknown>>
}

export function scenarioOf(folder: string): Scenario {
  return JSON.parse(readFileSync(join('fixtures', folder, 'scenario.json'), 'utf8')) as Scenario
}

export function foldersIn(folder: string): string[] {
  const at = join('fixtures', folder)
  return readdirSync(at)
    .filter(name => existsSync(join(at, name)) && !name.includes('.'))
    .map(name => `${folder}/${name}`)
}
