import type { Dialect } from '../csv/table.js'
import type { CellNumber } from './rows.js'
import { cellNumber } from './text-rows.js'

const [QUOTE, POINT, ZERO] = [34, 46, 48]
/** In place of where the point stands: too far away for the digits after it to be a number. */
const [NO_POINT, NOT_PLAIN] = [-1, -1000]
/** `N/A` */
const NONE = [78, 47, 65] as const
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)

/**
 * The cells of one row, and what numbers they hold. Quotes are nowhere but around the cells of type
 * and name, which somebody else reads.
 */
export class ByteCells {
  private readonly delimiter: number
  private readonly width: number
  private readonly decimalComma: boolean
  private bytes: Buffer = Buffer.alloc(0)
  private start = 0
  /** Of each cell, where it ends and the number that it plainly is. */
  private readonly ends: Int32Array
  private readonly plain: Float64Array

  constructor({ header, delimiter, decimalComma }: Dialect) {
    this.delimiter = delimiter.charCodeAt(0)
    this.decimalComma = decimalComma
    this.width = header.names.length
    this.ends = new Int32Array(this.width)
    this.plain = new Float64Array(this.width)
  }

  /**
   * Reads the `count` cells at the start of a row from `start` to `end`: tells where the next begins;
   * -1 where none does, or after a quote.
   */
  begin(bytes: Buffer, start: number, end: number, count: number): number {
    this.bytes = bytes
    this.start = start
    if (count === 0) return start
    const stop = this.read(start, end, 0, count)
    return stop >= 0 && stop < end ? stop + 1 : -1
  }

  /**
   * Reads the cells from the end of this column's on, or only counts them: false when there are not as
   * many as titles.
   */
  rest(
    column: number,
    cellEnd: number,
    { end, isRead }: { readonly end: number; readonly isRead: boolean }
  ): boolean {
    this.ends[column] = cellEnd
    if (cellEnd === end) return column === this.width - 1
    if (isRead) return this.read(cellEnd + 1, end, column + 1, this.width) === end
    return this.count(cellEnd + 1, end) === this.width - column - 1
  }

  /** -1 after a quote. */
  private count(start: number, end: number): number {
    const { bytes, delimiter } = this
    let count = 1
    for (let at = start; at < end; at++) {
      const byte = bytes[at]
      if (byte === delimiter) count++
      else if (byte === QUOTE) return -1
    }
    return count
  }

  /** Of a column that was read. */
  number(column: number): CellNumber {
    if (column < 0) return undefined
    const value = this.plain[column] ?? NaN
    return Number.isNaN(value) ? this.unusual(column) : value
  }

  /**
   * Reads the cells of columns from `first` to before `last`: tells where the last one ends; -1 when
   * there are fewer, or a quote. Digits with at most one point after the first, few enough for a double
   * to hold them exactly, are a number: a quotient of two such is rounded as `Number(text)` rounds.
   */
  private read(start: number, end: number, first: number, last: number): number {
    const { bytes, delimiter } = this
    let column = first
    let cell = start
    let digits = 0
    let point = NO_POINT
    for (let at = start; at <= end; at++) {
      const byte = at < end ? (bytes[at] ?? 0) : delimiter
      if (isDigit(byte)) digits = digits * 10 + byte - ZERO
      else if (byte === delimiter) {
        this.ends[column] = at
        const decimals = point === NO_POINT ? 0 : at - point - 1
        this.plain[column] = plainNumber(digits, at - cell, decimals)
        if (++column === last) return at
        cell = at + 1
        digits = 0
        point = NO_POINT
      } else if (byte === QUOTE) return -1
      else if (byte === POINT && point === NO_POINT && at > cell) point = at
      else point = NOT_PLAIN
    }
    return -1
  }

  private unusual(column: number): CellNumber {
    const { bytes } = this
    const start = column === 0 ? this.start : (this.ends[column - 1] ?? 0) + 1
    const end = this.ends[column] ?? 0
    // What Locust prints most of all that is no number.
    if (end - start === 3 && NONE.every((byte, at) => bytes[start + at] === byte)) return undefined
    return cellNumber(bytes.toString('latin1', start, end), this.decimalComma)
  }
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9
}

/** NaN for what is to be read as text. */
function plainNumber(digits: number, length: number, decimals: number): number {
  const isExact = length > 0 && digits <= Number.MAX_SAFE_INTEGER
  return isExact ? digits / (POWERS[decimals] ?? NaN) : NaN
}
