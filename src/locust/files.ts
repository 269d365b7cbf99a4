import type { InputFile } from '../input/input-file.js'
import { missingColumns, nearlyKindOf, type FileKind, type Header } from './header.js'
import type { Note } from './note.js'
import { ReaderError } from './reader-error.js'
import { sniffDialect } from './table.js'
import { byteOrderMark, readHead } from './text.js'

/** A file and what its first bytes say that it is. */
export type Identified = {
  readonly file: InputFile
  readonly kind: FileKind | 'json'
  /** Folder of the file, without a slash at its end. */
  readonly folder: string
  /** What is left of its name without `_stats.csv` and the like: `''` for `stats.csv`. */
  readonly prefix: string
  /** Its name without extension. */
  readonly base: string
  /** Its name follows `PREFIX_stats.csv`; a web download's and a renamed file's does not. */
  readonly named: boolean
  /** Why it cannot be read, when that shows at once. */
  readonly problem?: ReaderError
}

const ENDINGS: Readonly<Record<FileKind | 'json', string>> = {
  stats: 'stats|requests',
  history: 'stats_history|requests_history|history',
  failures: 'failures',
  exceptions: 'exceptions',
  distribution: 'distribution',
  json: 'stats|requests'
}
const NOT_OURS = /\.(?:html?|png|jpe?g|gif|svg|webp|pdf|zip|gz|tgz|log|py|ya?ml|md|xlsx?|parquet)$/i
const MAC_ARCHIVE = /(?:^|\/)(?:__MACOSX\/|\._)/

/**
 * Tells what a file is by its content. A note for a CSV that is none of Locust's; undefined for
 * everything else that is not ours.
 */
export async function identify(file: InputFile): Promise<Identified | Note | undefined> {
  const { path } = file
  if (NOT_OURS.test(path) || MAC_ARCHIVE.test(path)) return undefined
  let head: string
  try {
    head = headText(await readHead(file))
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    const kind = kindByName(path)
    return kind === undefined ? undefined : { file, kind, ...nameOf(path, kind), problem: error }
  }
  const problem = junk(path, head)
  if (problem !== undefined) {
    const kind = kindByName(path)
    return kind === undefined ? undefined : { file, kind, ...nameOf(path, kind), problem }
  }
  return byContent(file, head)
}

function byContent(file: InputFile, head: string): Identified | Note | undefined {
  const { path } = file
  if (/^\s*\[\s*\]\s*$/.test(head) || /"num_requests"|"response_times"/.test(head)) {
    return { file, kind: 'json', ...nameOf(path, 'json') }
  }
  const { kind, header, headerLine } = sniffDialect(head)
  if (kind !== undefined) return { file, kind, ...nameOf(path, kind) }
  const named = kindByName(path)
  const nearly = nearlyKindOf(header) ?? (isOurs(named, header) ? named : undefined)
  if (nearly !== undefined) {
    const problem = new ReaderError(
      { file: path, line: headerLine },
      `the header is damaged: it lacks ${missingColumns(nearly, header).join(', ')}`,
      'Upload the file as Locust wrote it'
    )
    return { file, kind: nearly, ...nameOf(path, nearly), problem }
  }
  if (!/\.csv$/i.test(path)) return undefined
  if (named === 'stats' && !isTable(header)) {
    const problem = new ReaderError(
      { file: path, line: headerLine },
      'its first line is not a header',
      'Upload the file as Locust wrote it'
    )
    return { file, kind: named, ...nameOf(path, named), problem }
  }
  const message = `${path} is not a CSV file of Locust's: its header is unknown`
  const severity = named === undefined ? 'info' : 'warning'
  return { code: 'ignored-file', severity, message, file: path }
}

/** Other programs have files called `…_stats.csv` too: two columns must be known. */
function isOurs(named: FileKind | undefined, { roles }: Header): boolean {
  return named !== undefined && (named !== 'stats' || roles.size >= 2)
}

/** Another program's table has titles; rubbish has one cell, and a cut file numbers. */
function isTable({ names }: Header): boolean {
  return names.length > 1 && names.every(name => !/^(?:-?[\d.]*|N\/A)$/.test(name))
}

/** ASCII is all that is needed to tell. */
function headText(head: Uint8Array): string {
  const mark = byteOrderMark(head)
  if (mark !== undefined) return new TextDecoder(mark).decode(head)
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
}

function junk(file: string, head: string): ReaderError | undefined {
  const says = (problem: string, advice: string): ReaderError =>
    new ReaderError({ file, line: 1 }, problem, advice)
  if (head.trim() === '') {
    return says('the file is empty', 'Look at the log of the load test: it did not start')
  }
  if (head.startsWith('version https://git-lfs')) {
    return says('a git-lfs pointer, not the file itself', 'Check out with lfs: true')
  }
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(head)) {
    return says('an HTML page saved as CSV', 'Download the file itself, or use --csv')
  }
  if (head.startsWith('PK\x03\x04')) {
    return says('a ZIP archive or an Excel workbook', 'Unpack it, or save it as CSV')
  }
  if (head.slice(0, 2000).includes('\0')) {
    return says('binary content', 'Upload the file as Locust wrote it')
  }
  return undefined
}

/** What the name promises: only asked when the content does not tell. */
function kindByName(path: string): FileKind | undefined {
  if (!/\.csv$/i.test(path)) return undefined
  const base = baseOf(path)
  const kinds: readonly FileKind[] = ['history', 'stats', 'failures', 'exceptions', 'distribution']
  return kinds.find(kind => new RegExp(`(?:^|[_\\-. ])(?:${ENDINGS[kind]})$`, 'i').test(base))
}

function baseOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.(?:csv|tsv|txt|json)$/i, '')
}

/** `peak/load_stats (1).csv` → folder `peak`, prefix `load (1)`. */
function nameOf(
  path: string,
  kind: FileKind | 'json'
): Pick<Identified, 'folder' | 'prefix' | 'base' | 'named'> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const base = baseOf(path)
  // A browser's second download of one name.
  const copy = / ?\(\d+\)$/.exec(base)?.[0] ?? ''
  const plain = base.slice(0, base.length - copy.length)
  // A file that bears another kind's name is still of that prefix.
  for (const ending of [ENDINGS[kind], ...Object.values(ENDINGS)]) {
    const match = new RegExp(`^(?:(.*?)[_\\-. ])?(?:${ending})$`, 'is').exec(plain)
    if (match !== null) return { folder, base, prefix: (match[1] ?? '') + copy, named: true }
  }
  // The web UI's `requests_1700000000.123.csv`: the time differs from file to file.
  const web = new RegExp(`^(?:${ENDINGS[kind]})_\\d{9,}(?:\\.\\d+)?$`, 'i').test(plain)
  if (web) return { folder, base, prefix: '', named: false }
  return { folder, base, prefix: base, named: kind === 'json' }
}
