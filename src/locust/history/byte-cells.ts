import { plainNumber } from '../csv/plain-number.js'
import type { Dialect } from '../csv/table.js'
import type { CellNumber } from './rows.js'
import { cellNumber } from './text-rows.js'

const QUOTE = 34

/**
 * Where the cells of one row lie, and what numbers they hold. Quotes are nowhere but around the cells
 * up to `rest`, which somebody else has read.
 */
export class ByteCells {
  private readonly delimiter: number
  private readonly width: number
  private readonly decimalComma: boolean
  private bytes: Buffer = Buffer.alloc(0)
  private start = 0
  /** Of each cell. */
  private readonly ends: Int32Array

  constructor({ header, delimiter, decimalComma }: Dialect) {
    this.delimiter = delimiter.charCodeAt(0)
    this.decimalComma = decimalComma
    this.width = header.names.length
    this.ends = new Int32Array(this.width)
  }

  /** Where the cell of this column begins in the row from `start` to `end`; -1 when none does. */
  begin(bytes: Buffer, start: number, end: number, column: number): number {
    this.bytes = bytes
    this.start = start
    let before = 0
    for (let at = start; at < end; at++) {
      if (before === column) return at
      const byte = bytes[at]
      if (byte === QUOTE) return -1
      if (byte === this.delimiter) this.ends[before++] = at
    }
    return -1
  }

  /** Finds the cells from the end of this column's on; false when there are not as many as titles. */
  rest(column: number, cellEnd: number, end: number): boolean {
    const { bytes, delimiter, width, ends } = this
    let found = column
    ends[found] = cellEnd
    for (let at = cellEnd + 1; at < end; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) return false
      if (byte !== delimiter) continue
      if (++found >= width) return false
      ends[found] = at
    }
    if (cellEnd < end && ++found < width) ends[found] = end
    return found === width - 1
  }

  number(column: number): CellNumber {
    if (column < 0) return undefined
    const start = column === 0 ? this.start : (this.ends[column - 1] ?? 0) + 1
    const end = this.ends[column] ?? 0
    const value = plainNumber(this.bytes, start, end)
    if (!Number.isNaN(value)) return value
    return cellNumber(this.bytes.toString('latin1', start, end), this.decimalComma)
  }
}
