import type { InputFile } from '../../input/input-file.js'
import { hasOldPercentiles, kindOf, type Header } from '../csv/header.js'
import { exceeds, limitProblem, MAX_HISTORY_BYTES } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import { type Dialect, sniffDialect } from '../csv/table.js'
import { byteOrderMark, decode, openFile, type Decoder } from '../csv/text.js'
import { lineCutter, type LineCutter, NEWLINE } from './byte-lines.js'
import { KEPT_NAMES } from './byte-names.js'
import { byteRows } from './byte-rows.js'
import { type HistorySink, percentsOf } from './rows.js'
import { HistoryState, type HistoryFacts } from './state.js'

export type HistoryFile = HistoryFacts & {
  /** Names are not UTF-8, and no encoding was stated. */
  readonly encodingGuessed: boolean
}

/** Cold, the loops over bytes take longer than what V8 brings for strings; both say the same. */
const COLD_BYTES = 256 * 1024
/** Of all histories that were read so far: what ran often is compiled. It decides how a file is read, not what it says. */
let bytesBefore = 0
/** So much of a file is collected, and tells how it is written. */
const HEAD_BYTES = 65_536

/**
 * Streams `_stats_history.csv`: memory stays flat whatever its size. Throws ReaderError when it is
 * no history at all; rows that cannot be read are counted.
 */
export async function readHistory(
  file: InputFile,
  { encoding, ...options }: { encoding?: string } & KeptOptions = {}
): Promise<HistoryFile> {
  if (exceeds(file.size, MAX_HISTORY_BYTES)) {
    throw new ReaderError(
      { file: file.path },
      limitProblem(file.size, MAX_HISTORY_BYTES),
      'Run Locust without --csv-full-history'
    )
  }
  const names = nameDecoder(encoding)
  const isTextFaster = bytesBefore + file.size < COLD_BYTES
  bytesBefore += file.size
  const start = (head: Buffer): Reading =>
    startReading(file.path, head, { names, isTextFaster, ...options })
  let reading: Reading | undefined
  const head: Uint8Array[] = []
  let headBytes = 0
  for await (const chunk of utf8Of(file)) {
    if (reading !== undefined) {
      reading.lines.push(chunk)
      continue
    }
    // A copy: the next chunk may lie where this one does.
    head.push(Uint8Array.from(chunk))
    headBytes += chunk.byteLength
    if (headBytes >= HEAD_BYTES) reading = start(Buffer.concat(head.splice(0)))
  }
  reading ??= start(Buffer.concat(head))
  return { ...reading.finish(), encodingGuessed: names.guessed }
}

type KeptOptions = {
  readonly hasNamesake?: boolean
  /** Of the samples that one run alone may keep. */
  readonly share?: number
}

/** Not `"1,234"`, which may be a thousand and more. */
const QUOTED_DECIMAL = /"-?\d+,(?:\d{1,2}|\d{4,})"/

type ReadingOptions = KeptOptions & { readonly names: Names; readonly isTextFaster: boolean }

type Reading = { readonly lines: LineCutter; finish(): HistoryFacts }

function startReading(
  path: string,
  start: Buffer,
  { names, isTextFaster, hasNamesake = false, share = 1 }: ReadingOptions
): Reading {
  const dialect = dialectOf(path, start)
  const { isWindow: windowOnly, ...columns } = columnsOf(dialect)
  const state = new HistoryState({ ...columns, hasNamesake, share, windowOnly })
  const rows = byteRows(dialect, { decodeName: names.decode, isTextFaster }, state)
  const lines = lineCutter(rows)
  lines.push(start.subarray(dialect.bodyStart))
  const finish = (): HistoryFacts => {
    lines.end()
    rows.end()
    return state.finish()
  }
  return { lines, finish }
}

/** What the header of a history says of its rows. */
type HistoryColumns = {
  readonly hasUsers: boolean
  /** Of the columns of percentiles. */
  readonly percents: readonly number[]
  /** These are about the last ten seconds, whatever else there is. */
  readonly isWindow: boolean
}

function columnsOf({ header }: Dialect): HistoryColumns {
  return {
    hasUsers: header.roles.has('users'),
    percents: percentsOf(header.percentiles),
    isWindow: isOldHeader(header)
  }
}

/**
 * Reads a history that is still being written: whoever follows the file pushes what is new of it, and
 * the sink is told of whole rows alone.
 *
 * @param sinkOf makes the sink once the header is there
 */
export function growingHistory(
  path: string,
  sinkOf: (columns: HistoryColumns) => HistorySink
): Pick<LineCutter, 'push'> {
  let lines: LineCutter | undefined
  let head = Buffer.alloc(0)
  return {
    /** @throws ReaderError where the file is no history */
    push(chunk) {
      if (lines !== undefined) {
        lines.push(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      if (!head.includes(NEWLINE) && head.length < HEAD_BYTES) return
      const dialect = dialectOf(path, head)
      const { decode: decodeName } = nameDecoder(undefined)
      lines = lineCutter(byteRows(dialect, { decodeName }, sinkOf(columnsOf(dialect))))
      lines.push(head.subarray(dialect.bodyStart))
      head = Buffer.alloc(0)
    }
  }
}

/** How a history is written, by its start. Throws ReaderError when it is none. */
function dialectOf(path: string, start: Buffer): Dialect {
  const head = start.toString('latin1', 0, HEAD_BYTES)
  const sniffed = sniffDialect(head)
  if (kindOf(sniffed.header) !== 'history') {
    const problem = 'its first line is not the header of a history'
    throw new ReaderError({ file: path, line: sniffed.headerLine }, problem, 'Make it again')
  }
  // Between quotes a comma can only be a decimal one.
  return { ...sniffed, decimalComma: sniffed.decimalComma || QUOTED_DECIMAL.test(head) }
}

/** Locust 0.13.3 to 1.1.1: the percentiles are always about the last 10 seconds. */
function isOldHeader(header: Header): boolean {
  return header.names.includes('# requests') || hasOldPercentiles(header)
}

type Names = {
  readonly decode: (raw: string) => string
  guessed: boolean
}

/**
 * Everything but names is ASCII in every encoding, so bytes are taken for characters (latin1, the
 * fastest by far) and only the few different names are decoded.
 */
function nameDecoder(encoding: string | undefined): Names {
  const known = new Map<string, string>()
  const names: Names = {
    guessed: false,
    decode(raw) {
      const before = known.get(raw)
      if (before !== undefined) return before
      // A copy: a slice would keep the whole line that it was cut from.
      const bytes = Buffer.from(raw, 'latin1')
      const { text, guessed } = decode(bytes, encoding)
      names.guessed ||= guessed
      if (known.size < KEPT_NAMES) known.set(bytes.toString('latin1'), text)
      return text
    }
  }
  return names
}

/** The file's bytes without a byte order mark; UTF-16, which has no single-byte commas, as UTF-8. */
async function* utf8Of(file: InputFile): AsyncGenerator<Uint8Array> {
  let utf16: Decoder | undefined
  let start: Uint8Array | undefined = new Uint8Array()
  for await (const chunk of openFile(file)) {
    let bytes = chunk
    if (start !== undefined) {
      bytes = Buffer.concat([start, chunk])
      start = bytes.byteLength < 3 ? bytes : undefined
      if (start !== undefined) continue
      const mark = byteOrderMark(bytes)
      if (mark === 'utf-8') bytes = bytes.subarray(3)
      else if (mark !== undefined) utf16 = new TextDecoder(mark)
    }
    yield utf16 === undefined ? bytes : Buffer.from(utf16.decode(bytes, { stream: true }))
  }
  if (start !== undefined) yield start
}
