import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeZip, type ZipEntryPlan } from './zip-writer.js'

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url))

/** Real runs of Locust by how they are judged. */
export const PASSING = 'sustained'
export const WARNING = 'degraded'
export const FAILING = 'unacceptable-latency'
/** Passes as well, and is read in a fifth of the time. */
export const BRIEF_PASSING = 'acceptable'

/** Where a fixture's files are. */
export function folderOf(fixture: string): string {
  return join(FIXTURES, fixture)
}

/** A fixture's CSV files: name → text. */
export function csvOf(fixture: string): Record<string, string> {
  const folder = folderOf(fixture)
  const names = readdirSync(folder).filter(name => name.endsWith('.csv'))
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

const ZIPPED = new Map<string, Buffer>()

/** What `actions/upload-artifact` makes of a fixture; those who get it do not write in it. */
export function zipOf(fixture: string, extra: readonly ZipEntryPlan[] = []): Buffer {
  if (extra.length > 0) return zipFiles(csvOf(fixture), extra)
  const zip = ZIPPED.get(fixture) ?? zipFiles(csvOf(fixture))
  ZIPPED.set(fixture, zip)
  return zip
}

export function zipFiles(
  files: Readonly<Record<string, string>>,
  extra: readonly ZipEntryPlan[] = []
): Buffer {
  const plans = Object.entries(files).map(([name, content]) => ({
    name,
    content,
    dataDescriptor: true
  }))
  return writeZip([...plans, ...extra])
}

/** The same test some seconds later: another run. */
export function laterBy(fixture: string, seconds: number): Record<string, string> {
  const shift = (text: string): string =>
    text.replace(/^\d{10}(?=,)/gm, at => String(Number(at) + seconds))
  return Object.fromEntries(
    Object.entries(csvOf(fixture)).map(([name, text]) => [name, shift(text)])
  )
}

/** The fixture with one endpoint called something else everywhere. */
export function renamed(fixture: string, from: string, to: string): Record<string, string> {
  const cell = `"${to.replaceAll('"', '""')}"`
  const replace = (text: string): string =>
    text
      .split('\n')
      .map(line => line.replace(`,${from},`, `,${cell},`))
      .join('\n')
  return Object.fromEntries(
    Object.entries(csvOf(fixture)).map(([name, text]) => [name, replace(text)])
  )
}
