import { exceeds, MAX_RECORD_CHARS } from '../csv/limits.js'
import type { Dialect } from '../csv/table.js'
import { ByteCells } from './byte-cells.js'
import { NEWLINE, type LineSink } from './byte-lines.js'
import { nameReader } from './byte-names.js'
import { type HistorySink, rowTeller } from './rows.js'
import { textRows, TOTAL_WORDS } from './text-rows.js'

const [RETURN, ZERO, NINE] = [13, 48, 57]

type ByteOptions = {
  /** Turns the bytes of a name (one character each) into text. */
  readonly decodeName: (raw: string) => string
  /** Leave all rows to the reader of text. */
  readonly isTextFaster?: boolean
}

/**
 * Reads the rows of a history from its bytes: those of the usual form here, all others by the reader
 * of text, which says the same of any row.
 */
export function byteRows(
  dialect: Dialect,
  { decodeName, isTextFaster = false }: ByteOptions,
  sink: HistorySink
): LineSink & { end(): void } {
  const general = textRows(dialect, decodeName, sink)
  const isRead = isTextFaster || !isUsual(dialect)
  const usual = isRead ? undefined : usualRows(dialect, decodeName, sink)
  let line = dialect.headerLine
  return {
    lines(bytes, start, end) {
      const remarkableFrom = finder(bytes, ['"', ...TOTAL_WORDS])
      let remarkable = remarkableFrom(start)
      let wants = sink.wantsEndpoints()
      for (let from = start, newline; from < end; from = newline + 1) {
        newline = bytes.indexOf(NEWLINE, from)
        line++
        const mayBeUsual = usual !== undefined && isDigit(bytes[from]) && !general.isOpen()
        if (remarkable < from) remarkable = remarkableFrom(from)
        if (exceeds(newline - from, MAX_RECORD_CHARS)) sink.bad(line)
        // Most rows of a large history are endpoints' that will not be kept: look no further.
        else if (mayBeUsual && remarkable > newline && !wants) sink.endpoint('', undefined)
        else {
          const isRead =
            mayBeUsual && usual(bytes, from, withoutReturns(bytes, from, newline), line)
          if (!isRead) general.push(bytes.toString('latin1', from, newline), line)
          wants = sink.wantsEndpoints()
        }
      }
    },
    last(bytes, end) {
      const text = bytes.toString('latin1', 0, end)
      if (exceeds(end, MAX_RECORD_CHARS)) sink.bad(++line)
      else if (text.trim() !== '') general.push(text, ++line)
    },
    tooLong() {
      sink.bad(++line)
    },
    end() {
      general.end()
    }
  }
}

/** Type and name side by side, and a first title that no row of numbers begins with. */
function isUsual({ legacy, header }: Dialect): boolean {
  const type = header.roles.get('type') ?? -1
  const title = header.names[0] ?? ''
  return !legacy && type >= 0 && header.roles.get('name') === type + 1 && /^[^\d]/.test(title)
}

/** Reads a row that begins with a digit; false, and nothing said, when it is not of the usual form. */
function usualRows(
  dialect: Dialect,
  decodeName: (raw: string) => string,
  sink: HistorySink
): (bytes: Buffer, start: number, end: number, line: number) => boolean {
  const { header } = dialect
  const cells = new ByteCells(dialect)
  const names = nameReader(dialect, decodeName)
  const type = header.roles.get('type') ?? -1
  const tell = rowTeller(header, column => cells.number(column), decodeName, sink)
  return (bytes, start, end, line) => {
    const at = cells.begin(bytes, start, end, type)
    const name = at < 0 ? undefined : names.at(bytes, at, end)
    if (name === undefined) return false
    const isRead = name.isTotal || sink.wantsEndpoints()
    if (!cells.rest(type + 1, at + name.raw.length, { end, isRead })) return false
    tell(names.keyOf(name), line)
    return true
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE
}

/** Windows writes `\r\r\n`. */
function withoutReturns(bytes: Buffer, start: number, end: number): number {
  let stop = end
  while (stop > start && bytes[stop - 1] === RETURN) stop--
  return stop
}

/** Where the first of these texts begins from a place on; the places may only go up. */
function finder(bytes: Buffer, texts: readonly string[]): (from: number) => number {
  const next = texts.map(() => -1)
  return from => {
    for (const [i, text] of texts.entries()) {
      if ((next[i] ?? 0) >= from) continue
      const found = bytes.indexOf(text, from, 'latin1')
      next[i] = found < 0 ? bytes.length : found
    }
    return Math.min(...next)
  }
}
