import type { InputFile } from '../../input/input-file.js'
import { hasOldPercentiles, kindOf, type Header } from '../csv/header.js'
import { exceeds, limitProblem, MAX_ENDPOINTS, MAX_HISTORY_BYTES } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import { sniffDialect } from '../csv/table.js'
import { byteOrderMark, decode, openFile, type Decoder } from '../csv/text.js'
import type { RecordSplitter } from './lines.js'
import { historyRows } from './rows.js'
import { HistoryState, type HistoryFacts } from './state.js'

export type HistoryFile = HistoryFacts & {
  /** Names are not UTF-8, and no encoding was stated. */
  readonly encodingGuessed: boolean
}

/** More are decoded each time. */
const KEPT_NAMES = 2 * MAX_ENDPOINTS.max
/** So much of a file is collected before its header is looked at. */
const HEAD_CHARS = 65_536

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
  let reading: Reading | undefined
  let head = ''
  for await (const text of textOf(file, names)) {
    if (reading !== undefined) {
      reading.rows.push(text)
      continue
    }
    head += text
    if (head.length >= HEAD_CHARS) reading = startReading(file.path, head, { names, ...options })
  }
  reading ??= startReading(file.path, head, { names, ...options })
  reading.rows.end()
  return { ...reading.finish(), encodingGuessed: names.guessed }
}

type KeptOptions = {
  readonly hasNamesake?: boolean
  /** Of the samples that one run alone may keep. */
  readonly share?: number
}

/** Not `"1,234"`, which may be a thousand and more. */
const QUOTED_DECIMAL = /"-?\d+,(?:\d{1,2}|\d{4,})"/

type Reading = { readonly rows: RecordSplitter; finish(): HistoryFacts }

function startReading(
  path: string,
  head: string,
  { names, hasNamesake = false, share = 1 }: { readonly names: Names } & KeptOptions
): Reading {
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
    windowOnly: isOldHeader(dialect.header)
  })
  const rows = historyRows(dialect, names.decode, state)
  rows.push(head.slice(dialect.bodyStart))
  return { rows, finish: () => state.finish() }
}

/** Locust 0.13.3 to 1.1.1: the percentiles are always about the last 10 seconds. */
function isOldHeader(header: Header): boolean {
  return header.names.includes('# requests') || hasOldPercentiles(header)
}

type Names = {
  readonly decode: (raw: string) => string
  guessed: boolean
  /** The text is decoded already. */
  verbatim: boolean
}

/**
 * Everything but names is ASCII in every encoding, so bytes are taken for characters (latin1, the
 * fastest by far) and only the few different names are decoded.
 */
function nameDecoder(encoding: string | undefined): Names {
  const known = new Map<string, string>()
  const names: Names = {
    guessed: false,
    verbatim: false,
    decode(raw) {
      const before = known.get(raw)
      if (before !== undefined) return before
      // Copies: a slice would keep the whole chunk that it was cut from.
      const bytes = Buffer.from(raw, names.verbatim ? 'utf16le' : 'latin1')
      const copy = bytes.toString(names.verbatim ? 'utf16le' : 'latin1')
      const decoded = names.verbatim ? undefined : decode(bytes, encoding)
      names.guessed ||= decoded?.guessed ?? false
      const text = decoded?.text ?? copy
      if (known.size < KEPT_NAMES) known.set(copy, text)
      return text
    }
  }
  return names
}

async function* textOf(file: InputFile, names: Names): AsyncGenerator<string> {
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
      else if (mark !== undefined) {
        utf16 = new TextDecoder(mark)
        names.verbatim = true
      }
    }
    yield utf16?.decode(bytes, { stream: true }) ?? latin1(bytes)
  }
  if (start !== undefined) yield latin1(start)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
