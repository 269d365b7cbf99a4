import type { InputFile } from '../../input/input-file.js'
import { hasOldPercentiles, kindOf, type Header } from '../csv/header.js'
import { exceeds, limitProblem, MAX_HISTORY_BYTES } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import { sniffDialect } from '../csv/table.js'
import { byteOrderMark, decode, openFile, type Decoder } from '../csv/text.js'
import { lineCutter, type LineCutter } from './byte-lines.js'
import { KEPT_NAMES } from './byte-names.js'
import { byteRows } from './byte-rows.js'
import { percentsOf } from './rows.js'
import { HistoryState, type HistoryFacts } from './state.js'

export type HistoryFile = HistoryFacts & {
  /** Names are not UTF-8, and no encoding was stated. */
  readonly encodingGuessed: boolean
}

/** Cold, the loops over bytes take longer than what V8 brings for strings; both say the same. */
const SMALL_BYTES = 256 * 1024
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
  const isSmall = file.size < SMALL_BYTES
  const start = (head: Buffer): Reading =>
    startReading(file.path, head, { names, isSmall, ...options })
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

type ReadingOptions = KeptOptions & { readonly names: Names; readonly isSmall: boolean }

type Reading = { readonly lines: LineCutter; finish(): HistoryFacts }

function startReading(
  path: string,
  start: Buffer,
  { names, isSmall, hasNamesake = false, share = 1 }: ReadingOptions
): Reading {
  const head = start.toString('latin1', 0, HEAD_BYTES)
  const sniffed = sniffDialect(head)
  // Between quotes a comma can only be a decimal one.
  const decimalComma = sniffed.decimalComma || QUOTED_DECIMAL.test(head)
  const dialect = { ...sniffed, decimalComma }
  if (kindOf(dialect.header) !== 'history') {
    const problem = 'its first line is not the header of a history'
    throw new ReaderError({ file: path, line: dialect.headerLine }, problem, 'Make it again')
  }
  const state = new HistoryState({
    hasUsers: dialect.header.roles.has('users'),
    hasNamesake,
    share,
    percents: percentsOf(dialect.header.percentiles),
    windowOnly: isOldHeader(dialect.header)
  })
  const rows = byteRows(dialect, { decodeName: names.decode, isTextFaster: isSmall }, state)
  const lines = lineCutter(rows)
  lines.push(start.subarray(dialect.bodyStart))
  const finish = (): HistoryFacts => {
    lines.end()
    rows.end()
    return state.finish()
  }
  return { lines, finish }
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
