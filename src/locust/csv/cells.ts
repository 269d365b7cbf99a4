import { columnName, type Role } from './header.js'
import { exceeds, limitProblem, MAX_NAME_CHARS } from './limits.js'
import { parseNumber } from './number.js'
import { ReaderError } from './reader-error.js'
import type { Row, Table } from './table.js'

/**
 * Reads the cells of one row, and says exactly where one is not what its column promises. Throws
 * ReaderError naming file, line and column.
 */
export class CellReader {
  private readonly table: Table
  private readonly row: Row

  constructor(table: Table, row: Row) {
    this.table = table
    this.row = row
  }

  /** The text of a column, `''` when the file does not have it. */
  text(role: Role): string {
    const { header } = this.table.dialect
    const cell = this.row.cells[header.roles.get(role) ?? -1] ?? ''
    if (role === 'name' && exceeds(cell.length, MAX_NAME_CHARS)) {
      throw new ReaderError(
        { ...this.place(), column: columnName(header, role) },
        limitProblem(cell.length, MAX_NAME_CHARS),
        'Group such requests with name= in the locustfile'
      )
    }
    return cell
  }

  /** A count: 0, 1, 2 …; throws otherwise. */
  count(role: Role): number {
    const value = this.number(role)
    if (value !== undefined && Number.isSafeInteger(value) && value >= 0) return value
    throw this.wrong(
      columnName(this.table.dialect.header, role),
      `${value ?? 'N/A'} is not a count`
    )
  }

  /** Any number, undefined for `N/A` and for a column that the file does not have. */
  number(role: Role): number | undefined {
    const column = this.table.dialect.header.roles.get(role)
    return column === undefined ? undefined : this.read(column)
  }

  /** Percent → ms, without the columns that say `N/A`. */
  percentiles(): Map<number, number> {
    const { header } = this.table.dialect
    const percentiles = new Map<number, number>()
    for (const { column, percent } of header.percentiles) {
      const value = this.read(column)
      if (value === undefined) continue
      if ((percentiles.get(percent) ?? value) !== value) {
        throw this.wrong(
          header.names[column] ?? '',
          `a second column of ${percent}%, which differs`
        )
      }
      percentiles.set(percent, value)
    }
    return percentiles
  }

  private read(column: number): number | undefined {
    const { header, decimalComma } = this.table.dialect
    const cell = this.row.cells[column] ?? ''
    const value = parseNumber(cell, decimalComma)
    if (value !== 'invalid') return value
    const name = header.names[column] ?? ''
    throw this.wrong(name, cell.trim() === '' ? 'no number' : `"${excerpt(cell)}" is not a number`)
  }

  private place(): { readonly file: string; readonly line: number } {
    return { file: this.table.file, line: this.row.line }
  }

  private wrong(column: string, problem: string): ReaderError {
    return new ReaderError(
      { ...this.place(), column },
      problem,
      'Upload the file as Locust wrote it, not as edited or saved by another program'
    )
  }
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
