import { CsvError, parse } from 'csv-parse/sync'
import { MAX_RECORD_CHARS } from './limits.js'
import type { AddRow } from './regular-rows.js'

/** Why there are no more rows. */
type RowProblem = {
  /** The words of csv-parse; absent for a record of more than MAX_RECORD_CHARS. */
  readonly quotes?: string
  /** Of the file, 1-based: at or before it. */
  readonly line: number
}

/** The rows of any CSV, and what is wrong with it; see `addRegularRows`. */
export function addParsedRows(
  body: string,
  { delimiter, firstLine }: { readonly delimiter: string; readonly firstLine: number },
  add: AddRow
): RowProblem | undefined {
  const bytes = Buffer.from(body)
  const lineAt = lineCounter(bytes, firstLine)
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARS.max,
      on_record: (cells: string[], { bytes: end }) => {
        add(cells, lineAt(end))
        return null
      }
    })
    return undefined
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = lineAt(bytes.length)
    if (error.code === 'CSV_MAX_RECORD_SIZE') return { line }
    // Its line is counted from where the text begins that it was given; ours is of the file.
    const said = error.message.split('\n')[0]?.replace(/ (?:at|on) line \d+/, '')
    return { quotes: said ?? error.code, line }
  }
}

/** Given the offsets at which records end, in order, tells the line at which each begins. */
function lineCounter(bytes: Uint8Array, firstLineNumber: number): (end: number) => number {
  let at = 0
  let line = firstLineNumber
  return end => {
    while (at < end && (bytes[at] === 0x0a || bytes[at] === 0x0d)) {
      if (bytes[at++] === 0x0a) line++
    }
    const start = line
    for (; at < end; at++) if (bytes[at] === 0x0a) line++
    return start
  }
}
