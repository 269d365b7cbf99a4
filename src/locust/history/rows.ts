import type { Header, Role } from '../csv/header.js'
import { isTimestamp, MAX_NAME_CHARS } from '../csv/limits.js'
import { parseNumber } from '../csv/number.js'
import type { Dialect } from '../csv/table.js'
import { present } from '../present.js'
import { endpointKey, type HistorySample } from '../run.js'
import { isTotal } from '../stats/stats.js'
import { recordSplitter, type RecordSplitter } from './lines.js'

export type HistoryRow = {
  readonly sample: HistorySample
  /** ms; the exact maximum since the start. */
  readonly max?: number
}

/** What a history's rows say, in the order of the file. */
export type HistorySink = {
  /** Whether the endpoint rows of this block will be kept: reading them takes most of the time. */
  wantsEndpoints(): boolean
  /** `row` is undefined when it is not wanted. */
  endpoint(key: string, row: HistoryRow | undefined): void
  /** Ends a block. */
  total(row: HistoryRow, line: number): void
  /** A cell that should be a number and is none, of a row that is read for the rest. */
  cell(line: number, text: string): void
  /** A row that cannot be read. */
  bad(line: number): void
  /** The header once more: another run begins. */
  restart(line: number): void
}

/** `decodeName` turns the bytes of a name (one character each) into text. */
export function historyRows(
  dialect: Dialect,
  decodeName: (raw: string) => string,
  sink: HistorySink
): RecordSplitter {
  const { header, delimiter } = dialect
  const typeColumn = header.roles.get('type') ?? -1
  const nameColumn = header.roles.get('name') ?? 0
  const reader = rowReader(header, dialect.decimalComma)
  const read = (cells: readonly string[], line: number): HistoryRow | undefined => {
    const wrong: string[] = []
    const found = reader(cells, cell => wrong.push(cell))
    // Of a row that is left out all the rest does not count.
    if (found !== undefined) for (const cell of wrong) sink.cell(line, cell)
    return found
  }

  const row = (cells: readonly string[], line: number): void => {
    const type = cells[typeColumn] ?? ''
    const name = cells[nameColumn] ?? ''
    // Excel pads a table with rows of nothing.
    if (cells.every(cell => cell.trim() === '')) return
    if (header.names.every((title, column) => cells[column]?.trim() === title)) {
      sink.restart(line)
    } else if (cells.length !== header.names.length || name.length > MAX_NAME_CHARS.max) {
      sink.bad(line)
    } else if (isTotal(type, name, header)) {
      const total = read(cells, line)
      if (total === undefined) sink.bad(line)
      else sink.total(total, line)
    } else {
      const key = endpointKey({ method: decodeName(type), name: decodeName(name) })
      const endpoint = sink.wantsEndpoints() ? read(cells, line) : undefined
      if (endpoint === undefined && sink.wantsEndpoints()) sink.bad(line)
      else sink.endpoint(key, endpoint)
    }
  }
  return recordSplitter(dialect, {
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

function isPadding(record: string): boolean {
  return /^[,;\s]*$/.test(record)
}

/** Whether a row without quotes may be the total or a header: cheap, and never wrong the other way. */
function mayMatter(record: string, { header }: Dialect): boolean {
  return (
    record.includes('Aggregated') ||
    record.includes('Total') ||
    record.startsWith(header.names[0] ?? '')
  )
}

type RowReader = (
  cells: readonly string[],
  onWrong: (cell: string) => void
) => HistoryRow | undefined

/** Reads the numbers of a row; undefined when one that matters is not there. */
function rowReader(header: Header, decimalComma: boolean): RowReader {
  const column = (role: Role): number => header.roles.get(role) ?? -1
  const [at, users, requests] = [column('timestamp'), column('users'), column('requests')]
  const [failures, average, max] = [column('failures'), column('average'), column('max')]
  const rate = column('requestRate')
  return (cells, onWrong) => {
    const number = (index: number): number | undefined => {
      const cell = cells[index]
      if (cell === undefined || cell === '') return undefined
      const value = parseNumber(cell, decimalComma)
      if (value !== 'invalid') return value
      onWrong(cell)
      return undefined
    }
    const time = number(at) ?? 0
    const count = countOf(number(requests))
    const failed = countOf(number(failures))
    if (!isTimestamp(time) || count === undefined || failed === undefined) return undefined
    const percentiles = new Map<number, number>()
    for (const { column, percent } of header.percentiles) {
      const value = number(column)
      if (value !== undefined) percentiles.set(percent, value)
    }
    return {
      sample: {
        at: time,
        users: number(users) ?? 0,
        requests: count,
        failures: failed,
        ...present({
          average: count > 0 ? number(average) : undefined,
          printedThroughput: number(rate)
        }),
        percentiles
      },
      ...present({ max: count > 0 ? number(max) : undefined })
    }
  }
}

function countOf(value: number | undefined): number | undefined {
  return Number.isSafeInteger(value) && (value ?? -1) >= 0 ? value : undefined
}
