import { MAX_NAME_CHARS } from '../csv/limits.js'
import { parseNumber } from '../csv/number.js'
import type { Dialect } from '../csv/table.js'
import { endpointKey } from '../run.js'
import { isTotal } from '../stats/stats.js'
import { recordReader, type RecordReader } from './lines.js'
import { type CellNumber, type HistorySink, rowTeller } from './rows.js'

/** What may stand in the row of a total; cheap to look for. */
export const TOTAL_WORDS = ['Aggregated', 'Total'] as const

/**
 * Reads the rows of any history, line by line. `decodeName` turns the bytes of a name (one character
 * each) into text.
 */
export function textRows(
  dialect: Dialect,
  decodeName: (raw: string) => string,
  sink: HistorySink
): RecordReader {
  const { header, delimiter, decimalComma } = dialect
  const typeColumn = header.roles.get('type') ?? -1
  const nameColumn = header.roles.get('name') ?? 0
  let cells: readonly string[] = []
  const tell = rowTeller(
    header,
    column => {
      const cell = cells[column]
      return cell === undefined ? undefined : cellNumber(cell, decimalComma)
    },
    decodeName,
    sink
  )
  const row = (record: readonly string[], line: number): void => {
    cells = record
    const type = cells[typeColumn] ?? ''
    const name = cells[nameColumn] ?? ''
    // Excel pads a table with rows of nothing.
    if (cells.every(cell => cell.trim() === '')) return
    if (header.names.every((title, column) => cells[column]?.trim() === title)) {
      sink.restart(line)
    } else if (cells.length !== header.names.length || name.length > MAX_NAME_CHARS.max) {
      sink.bad(line)
    } else if (isTotal(type, name, header)) tell(undefined, line)
    else tell(endpointKey({ method: decodeName(type), name: decodeName(name) }), line)
  }
  return recordReader(dialect, {
    plain(record, line) {
      // Most rows of a large history are endpoints' that will not be kept: look no further.
      if (record.startsWith(delimiter) && isPadding(record)) return
      if (!sink.wantsEndpoints() && !mayMatter(record, dialect)) sink.endpoint('', undefined)
      else row(record.split(delimiter), line)
    },
    quoted: row,
    bad: line => {
      sink.bad(line)
    }
  })
}

/** The cell of a column of numbers; in a history an empty one is as good as `N/A`. */
export function cellNumber(cell: string, decimalComma: boolean): CellNumber {
  if (cell === '') return undefined
  const value = parseNumber(cell, decimalComma)
  return value === 'invalid' ? { wrong: cell } : value
}

function isPadding(record: string): boolean {
  return /^[,;\s]*$/.test(record)
}

/** Whether a row without quotes may be the total or a header: cheap, and never wrong the other way. */
function mayMatter(record: string, { header }: Dialect): boolean {
  return TOTAL_WORDS.some(word => record.includes(word)) || record.startsWith(header.names[0] ?? '')
}
