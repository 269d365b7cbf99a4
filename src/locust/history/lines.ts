import { legacyAssembler, legacyShape } from '../csv/legacy.js'
import { exceeds, MAX_RECORD_CHARS, MAX_RECORD_LINES } from '../csv/limits.js'
import { splitQuoted, withoutReturns } from '../csv/regular-rows.js'
import type { Dialect } from '../csv/table.js'

/**
 * Makes records of a history's lines, a line at a time, and goes on behind what is none.
 */
export type RecordReader = {
  /** A line without its newline. */
  push(line: string, lineNumber: number): void
  /** At the end of the file: what has begun and not ended is bad. */
  end(): void
  /** Within quotes that began on an earlier line. */
  isOpen(): boolean
}

type RecordSink = {
  /** A row without quotes: its fields are what stands between the delimiters. */
  plain(record: string, line: number): void
  /** The cells of a row with quotes. */
  quoted(cells: string[], line: number): void
  /** Something that never becomes a row begins at this line. */
  bad(line: number): void
}

/** For the rows of one history, in order. */
export function recordReader(dialect: Dialect, sink: RecordSink): RecordReader {
  return dialect.legacy ? legacyLines(dialect, sink) : csvLines(dialect, sink)
}

function legacyLines(dialect: Dialect, sink: RecordSink): RecordReader {
  const assembler = legacyAssembler(
    legacyShape(dialect.header),
    (cells, line) => {
      sink.quoted(cells, line)
    },
    line => {
      sink.bad(line)
    }
  )
  const header = dialect.header.names.join(dialect.delimiter)
  return {
    push(raw, line) {
      const text = withoutReturns(raw)
      // The header once more is no row, but must be seen: another run begins.
      if (text.replaceAll('"', '') === header) sink.quoted([...dialect.header.names], line)
      else assembler.push(text, line)
    },
    end: () => {
      assembler.end()
    },
    isOpen: () => false
  }
}

function csvLines(dialect: Dialect, sink: RecordSink): RecordReader {
  const width = dialect.header.names.length
  /** Lines since a quote that has not been closed. */
  let pending: { lines: string[]; chars: number; line: number } | undefined
  const drop = (): void => {
    if (pending !== undefined) sink.bad(pending.line)
    pending = undefined
  }
  const addQuoted = (raw: string, line: number): void => {
    const toggles = quoteCount(raw) % 2 === 1
    if (pending === undefined && !toggles) {
      close(raw, line)
      return
    }
    const open = (pending ??= { lines: [], chars: 0, line })
    const isEnd = open.lines.length > 0 && toggles
    open.lines.push(raw)
    open.chars += raw.length
    if (isEnd) {
      pending = undefined
      close(open.lines.join('\n'), open.line)
    } else if (
      exceeds(open.chars, MAX_RECORD_CHARS) ||
      exceeds(open.lines.length, MAX_RECORD_LINES)
    ) {
      drop()
    }
  }
  const close = (record: string, line: number): void => {
    const cells = splitQuoted(withoutReturns(record), dialect.delimiter)
    if (cells === undefined) sink.bad(line)
    else sink.quoted(cells, line)
  }
  return {
    push(raw, line) {
      const hasQuote = raw.includes('"')
      // A whole row without quotes inside a quoted name: rather a quote too many above it.
      if (!hasQuote && pending !== undefined && fieldCount(raw, dialect.delimiter) === width) drop()
      if (hasQuote || pending !== undefined) {
        addQuoted(raw, line)
        return
      }
      const text = withoutReturns(raw)
      if (text !== '') sink.plain(text, line)
    },
    end: drop,
    isOpen: () => pending !== undefined
  }
}

function quoteCount(record: string): number {
  let quotes = 0
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) quotes++
  return quotes
}

function fieldCount(record: string, delimiter: string): number {
  let fields = 1
  for (let at = record.indexOf(delimiter); at >= 0; at = record.indexOf(delimiter, at + 1)) fields++
  return fields
}
