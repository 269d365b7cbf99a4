import type { Header, Role } from '../csv/header.js'
import { isTimestamp } from '../csv/limits.js'
import type { HistorySample } from '../run.js'
import { PercentileRow } from './percentile-row.js'

/** A sample with the percentiles of its file's columns. */
export type RowSample = HistorySample & { readonly percentiles: PercentileRow }

export type HistoryRow = {
  readonly sample: RowSample
  /** ms; the exact maximum since the start. */
  readonly max?: number
  /** ms; the least since the start, or up to a row before it. */
  readonly min?: number
}

/** What a history's rows say, in the order of the file. */
export type HistorySink = {
  /** Whether the endpoint rows of this block will be kept: reading them takes most of the time. */
  wantsEndpoints(): boolean
  /** Whether to read the minima of this block: of all blocks it takes a seventh of the time. */
  wantsLeast(): boolean
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

/** What a cell of the row at hand holds: a number, undefined for none, or text that is no number. */
export type CellNumber = number | undefined | { readonly wrong: string }

/**
 * Reads a row's numbers and tells the sink: of the endpoint with this key, or without one of the
 * total. Columns that nobody uses are not asked for. `decode` turns bytes (one character each) into
 * text.
 */
export function rowTeller(
  header: Header,
  cellAt: (column: number) => CellNumber,
  decode: (raw: string) => string,
  sink: HistorySink
): (key: string | undefined, line: number) => void {
  let wrong: string[] = []
  const read = rowReader(header, column => {
    const value = cellAt(column)
    if (typeof value !== 'object') return value
    wrong.push(value.wrong)
    return undefined
  })
  return (key, line) => {
    if (key !== undefined && !sink.wantsEndpoints()) {
      sink.endpoint(key, undefined)
      return
    }
    const row = read(sink.wantsLeast())
    // Of a row that is left out all the rest does not count.
    if (row === undefined) sink.bad(line)
    else for (const cell of wrong) sink.cell(line, isAscii(cell) ? cell : decode(cell))
    if (wrong.length > 0) wrong = []
    if (row === undefined) return
    if (key === undefined) sink.total(row, line)
    else sink.endpoint(key, row)
  }
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Numbers = (column: number) => number | undefined

/** Reads the numbers of a row; undefined when one that matters is not there. */
function rowReader(
  header: Header,
  number: Numbers
): (wantsLeast: boolean) => HistoryRow | undefined {
  const column = (role: Role): number => header.roles.get(role) ?? -1
  const [at, users, requests] = [column('timestamp'), column('users'), column('requests')]
  const [failures, average, max] = [column('failures'), column('average'), column('max')]
  const [rate, failureRate] = [column('requestRate'), column('failureRate')]
  const min = column('min')
  const percentiles = percentileReader(header, number)
  const readExtremes = (row: Mutable<HistoryRow>, wantsLeast: boolean): void => {
    const highest = number(max)
    const least = wantsLeast ? number(min) : undefined
    if (highest !== undefined) row.max = highest
    if (least !== undefined) row.min = least
  }
  return wantsLeast => {
    const time = number(at) ?? 0
    const count = countOf(number(requests))
    const failed = countOf(number(failures))
    if (!isTimestamp(time) || count === undefined || failed === undefined) return undefined
    const sample: Mutable<RowSample> = {
      at: time,
      users: 0,
      requests: count,
      failures: failed,
      percentiles: percentiles()
    }
    sample.users = number(users) ?? 0
    const mean = count > 0 ? number(average) : undefined
    if (mean !== undefined) sample.average = mean
    const printed = number(rate)
    if (printed !== undefined) sample.printedThroughput = printed
    const printedFailures = number(failureRate)
    if (printedFailures !== undefined) sample.printedFailureRate = printedFailures
    const row: Mutable<HistoryRow> = { sample }
    if (count > 0) readExtremes(row, wantsLeast)
    return row
  }
}

/** The columns of percentiles, each percent once. */
export function percentsOf(columns: Header['percentiles']): number[] {
  return [...new Set(columns.map(({ percent }) => percent))]
}

/** Of two columns for one percent the later that holds a number counts. */
function percentileReader({ percentiles }: Header, number: Numbers): () => PercentileRow {
  const percents = percentsOf(percentiles)
  const columns = percentiles.map(({ column, percent }) => ({
    column,
    slot: percents.indexOf(percent)
  }))
  const none = percents.map(() => NaN)
  return () => {
    const values = none.slice()
    for (const { column, slot } of columns) values[slot] = number(column) ?? values[slot] ?? NaN
    return new PercentileRow(percents, values)
  }
}

function countOf(value: number | undefined): number | undefined {
  return Number.isSafeInteger(value) && (value ?? -1) >= 0 ? value : undefined
}
