import {
  csvNameOf,
  kindByName,
  markPrefix,
  snapshotPrefix,
  type CsvName
} from '../../input/csv-name.js'
import { type InputFile, pathWithin } from '../../input/input-file.js'
import { missingColumns, nearlyKindOf, type FileKind, type Header } from '../csv/header.js'
import { ReaderError } from '../csv/reader-error.js'
import { sniffDialect } from '../csv/table.js'
import { byteOrderMark, readHead } from '../csv/text.js'
import type { SeverityOf } from '../note-codes.js'
import { note, type Note } from '../note.js'
import { writtenBeside } from './beside.js'
import { isSnapshot } from './snapshot-head.js'
import { isMark } from './watch-mark.js'

/** Files of our own beside the CSV: a snapshot of resource metrics, the mark of a run that was ended. */
export type OwnKind = 'resources' | 'watch'

/** A file and what its first bytes say that it is. */
export type Identified = CsvName & {
  readonly file: InputFile
  readonly kind: FileKind | 'json' | OwnKind
  /** Folder of the file, without a slash at its end. */
  readonly folder: string
  /** Why it cannot be read, when that shows at once. */
  readonly problem?: ReaderError
}

const NOT_OURS = /\.(?:html?|png|jpe?g|gif|svg|webp|pdf|zip|gz|tgz|log|py|ya?ml|md|xlsx?|parquet)$/i
/** An editor's or a person's copy of a file that lies beside it, of this run or of an older one. */
const BACKUP = /(?:~|\.(?:bak|backup|orig|old|save|sav|tmp|temp|swp|part|crdownload))$/i
const MAC_ARCHIVE = /(?:^|\/)(?:__MACOSX\/|\._)/

/**
 * Tells what a file is by its content. A note for a CSV that is none of Locust's; undefined for
 * everything else that is not ours.
 */
export async function identify(file: InputFile): Promise<Identified | Note | undefined> {
  const { path } = file
  if (NOT_OURS.test(path) || BACKUP.test(path) || MAC_ARCHIVE.test(path)) return undefined
  let head: string
  try {
    head = headText(await readHead(file))
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return byName(file, error)
  }
  const problem = junk(path, head)
  return problem === undefined ? byContent(file, head) : byName(file, problem)
}

/** What an unreadable file was to be. */
function byName(file: InputFile, problem: ReaderError): Identified | undefined {
  const { path } = file
  const kind = kindByName(path) ?? ownKindByName(path)
  return kind === undefined ? undefined : { file, kind, ...nameOf(file, kind), problem }
}

function byContent(file: InputFile, head: string): Identified | Note | undefined {
  const { path } = file
  const json = jsonKind(head)
  if (json !== undefined) return { file, kind: json, ...nameOf(file, json) }
  const { kind: sniffed, header, headerLine, bodyStart } = sniffDialect(head)
  const other = writtenBeside(path, header, head.slice(bodyStart))
  if (other !== undefined) return leftOut(path, `is ${other}, and is left out`, 'info')
  const named = kindByName(path)
  const kind = wholeKind(sniffed, named, header)
  if (kind !== undefined) return { file, kind, ...nameOf(file, kind) }
  const nearly = nearlyKindOf(header) ?? (isOurs(named, header) ? named : undefined)
  if (nearly !== undefined) {
    const problem = new ReaderError(
      { file: path, line: headerLine },
      `the header is damaged: it lacks ${missingColumns(nearly, header).join(', ')}`,
      'Upload the file as Locust wrote it'
    )
    return { file, kind: nearly, ...nameOf(file, nearly), problem }
  }
  const own = ownKindByName(path)
  if (own !== undefined) {
    const { why, advice } = OWN[own]
    return byName(file, new ReaderError({ file: path }, why, advice))
  }
  if (!/\.csv$/i.test(path)) return undefined
  if (named === 'stats' && !isTable(header)) {
    const problem = new ReaderError(
      { file: path, line: headerLine },
      'its first line is not a header',
      'Upload the file as Locust wrote it'
    )
    return { file, kind: named, ...nameOf(file, named), problem }
  }
  const severity = named === undefined ? 'info' : 'warning'
  return leftOut(path, "is not a CSV file of Locust's: its header is unknown", severity)
}

/** With more than a distribution's columns, and the name of another file, it is that one and lacks some. */
function wholeKind(
  kind: FileKind | undefined,
  named: FileKind | undefined,
  { roles }: Header
): FileKind | undefined {
  const isOther = named !== undefined && named !== 'distribution' && roles.size > 2
  return kind === 'distribution' && isOther ? undefined : kind
}

const OWN: Readonly<Record<OwnKind, { readonly why: string; readonly advice: string }>> = {
  resources: {
    why: 'it is no snapshot of resource metrics',
    advice: 'Let locust-gate collect write it'
  },
  watch: {
    why: 'it is no mark of a run that ended early',
    advice: 'Let locust-gate watch write it'
  }
}

function ownKindByName(path: string): OwnKind | undefined {
  if (snapshotPrefix(path) !== undefined) return 'resources'
  return markPrefix(path) === undefined ? undefined : 'watch'
}

function jsonKind(head: string): 'json' | OwnKind | undefined {
  if (isSnapshot(head)) return 'resources'
  if (isMark(head)) return 'watch'
  const isHistogram = /^\s*\[\s*\]\s*$/.test(head) || /"num_requests"|"response_times"/.test(head)
  return isHistogram ? 'json' : undefined
}

function leftOut(path: string, why: string, severity: SeverityOf<'ignored-file'>): Note {
  return note('ignored-file', `${path} ${why}`, { severity, file: path })
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
    return says('the file is empty', 'Look at the log of the load test')
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

/** `peak/load_stats (1).csv` → folder `peak`, prefix `load (1)`. */
function nameOf(file: InputFile, kind: Identified['kind']): CsvName & Pick<Identified, 'folder'> {
  const path = pathWithin(file)
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (kind !== 'resources' && kind !== 'watch') return { folder, ...csvNameOf(path, kind) }
  const name = csvNameOf(path)
  const own = kind === 'watch' ? markPrefix(path) : snapshotPrefix(path)
  return { folder, ...name, prefix: own ?? name.prefix, named: true }
}
