import { MAX_RECORD_CHARS } from './limits.js'

/** Given the cells of a row and its line; may throw. */
export type AddRow = (cells: string[], line: number) => void

/** A UTF-16 unit is at most so many bytes, which csv-parse counts. */
const MOST_BYTES = 3

/**
 * The rows of what csv.writer wrote: a cell is in quotes where it holds a delimiter, a quote or a newline,
 * and nothing but a newline ends a row. False at whatever else there is, which `parseRows` must tell;
 * the rows until there were added.
 *
 * @param firstLine the line of the file, 1-based, at which the body begins
 */
export function addRegularRows(
  body: string,
  { delimiter, firstLine }: { readonly delimiter: string; readonly firstLine: number },
  add: AddRow
): boolean {
  let line = firstLine
  let quote = nextOf(body, '"', 0)
  for (let start = 0; start < body.length;) {
    let end = nextOf(body, '\n', start)
    let [lines, isOpen] = [1, false]
    const hasQuotes = quote < end
    while (quote < end) {
      isOpen = !isOpen
      quote = nextOf(body, '"', quote + 1)
      // A newline between quotes ends no row.
      for (; isOpen && end < quote; lines++) end = nextOf(body, '\n', end + 1)
    }
    if (isOpen) return false
    const record = withoutReturns(body.slice(start, end))
    if (record.includes('\r') || record.length * MOST_BYTES > MAX_RECORD_CHARS.max) return false
    if (record !== '') {
      const cells = hasQuotes ? splitQuoted(record, delimiter) : record.split(delimiter)
      if (cells === undefined) return false
      add(cells, line)
    }
    line += lines
    start = end + 1
  }
  return true
}

function nextOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from)
  return at < 0 ? text.length : at
}

/** Windows writes `\r\r\n`. */
export function withoutReturns(line: string): string {
  let end = line.length
  while (end > 0 && line.charCodeAt(end - 1) === 13) end--
  return end === line.length ? line : line.slice(0, end)
}

/** RFC 4180 fields of one record; undefined when a quote stands where none may. */
export function splitQuoted(record: string, delimiter: string): string[] | undefined {
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (record[at] === '"') {
      let end = record.indexOf('"', at + 1)
      while (end >= 0 && record[end + 1] === '"') end = record.indexOf('"', end + 2)
      if (end < 0) return undefined
      cells.push(record.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      const next = record.indexOf(delimiter, at)
      const cell = record.slice(at, next < 0 ? record.length : next)
      if (cell.includes('"')) return undefined
      cells.push(cell)
      at += cell.length
    }
    if (at >= record.length) return cells
    if (record[at] !== delimiter) return undefined
    at++
  }
}
