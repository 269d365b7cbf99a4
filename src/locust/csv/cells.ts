import { columnName, type Role } from './header.js'
import { exceeds, limitProblem, MAX_NAME_CHARS } from './limits.js'
import { parseNumber } from './number.js'
import { ReaderError } from './reader-error.js'
import type { Row, Table } from './table.js'

/** Reads the cells of one row, and says exactly where one is not what its column promises. */
export type CellReader = {
  /** The text of a column, `''` when the file does not have it. */
  text(role: Role): string
  /** A count: 0, 1, 2 …; throws otherwise. */
  count(role: Role): number
  /** Any number, undefined for `N/A` and for a column that the file does not have. */
  number(role: Role): number | undefined
  /** Percent → ms, without the columns that say `N/A`. */
  percentiles(): Map<number, number>
}

/** For the rows of one table. Throws ReaderError naming file, line and column. */
export function cellReader(table: Table, row: Row): CellReader {
  const { header, decimalComma } = table.dialect
  const wrong = (column: string, problem: string): ReaderError =>
    new ReaderError(
      { file: table.file, line: row.line, column },
      problem,
      'Upload the file as Locust wrote it, not as edited or saved by another program'
    )
  const read = (column: number): number | undefined => {
    const cell = row.cells[column] ?? ''
    const value = parseNumber(cell, decimalComma)
    if (value !== 'invalid') return value
    const name = header.names[column] ?? ''
    throw wrong(name, cell.trim() === '' ? 'no number' : `"${excerpt(cell)}" is not a number`)
  }
  const number = (role: Role): number | undefined => {
    const column = header.roles.get(role)
    return column === undefined ? undefined : read(column)
  }
  return {
    number,
    text: role => {
      const cell = row.cells[header.roles.get(role) ?? -1] ?? ''
      if (role === 'name' && exceeds(cell.length, MAX_NAME_CHARS)) {
        throw new ReaderError(
          { file: table.file, line: row.line, column: columnName(header, role) },
          limitProblem(cell.length, MAX_NAME_CHARS),
          'Group such requests with name= in the locustfile'
        )
      }
      return cell
    },
    count: role => {
      const value = number(role)
      if (value !== undefined && Number.isSafeInteger(value) && value >= 0) return value
      throw wrong(columnName(header, role), `${value ?? 'N/A'} is not a count`)
    },
    percentiles: () => {
      const percentiles = new Map<number, number>()
      for (const { column, percent } of header.percentiles) {
        const value = read(column)
        if (value === undefined) continue
        if ((percentiles.get(percent) ?? value) !== value) {
          throw wrong(header.names[column] ?? '', `a second column of ${percent}%, which differs`)
        }
        percentiles.set(percent, value)
      }
      return percentiles
    }
  }
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
