import type { HistorySample } from '../run.js'
import { PercentileRow } from './percentile-row.js'
import type { RowSample } from './rows.js'

/** Numbers of a sample before its percentiles; NaN where it has none. */
const [AT, USERS, REQUESTS, FAILURES, AVERAGE, THROUGHPUT, PERCENTILES] = [0, 1, 2, 3, 4, 5, 6]
const FIRST_ROWS = 256

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Samples as rows of numbers in one piece of memory: as objects, those that are thinned out again
 * would be most of what a long history leaves to the garbage collector.
 */
export class SampleTable {
  /** Rows. */
  size = 0
  private readonly percents: readonly number[]
  private readonly width: number
  private numbers: Float64Array
  /** Somebody reads the numbers as they are now. */
  private isShared = false

  /** @param percents columns of percentiles, the same as those of the samples */
  constructor(percents: readonly number[]) {
    this.percents = percents
    this.width = PERCENTILES + percents.length
    this.numbers = new Float64Array(FIRST_ROWS * this.width)
  }

  /** Writes a row: one that is there, or the next. */
  set(row: number, sample: RowSample): void {
    if (row >= this.size) this.size = row + 1
    const numbers = this.writable()
    const start = row * this.width
    numbers[start + AT] = sample.at
    numbers[start + USERS] = sample.users
    numbers[start + REQUESTS] = sample.requests
    numbers[start + FAILURES] = sample.failures
    numbers[start + AVERAGE] = sample.average ?? NaN
    numbers[start + THROUGHPUT] = sample.printedThroughput ?? NaN
    sample.percentiles.copyTo(numbers, start + PERCENTILES)
  }

  /** Seconds since the epoch. */
  at(row: number): number {
    return this.numbers[row * this.width + AT] ?? NaN
  }

  /** Writes a row over one before it. */
  move(from: number, to: number): void {
    const { width } = this
    this.writable().copyWithin(to * width, from * width, (from + 1) * width)
  }

  /** Makes samples of the rows as they are now, whatever becomes of the table. */
  reader(): (row: number) => HistorySample {
    this.isShared = true
    const { numbers, percents, width } = this
    return row => {
      const start = row * width
      const sample: Mutable<HistorySample> = {
        at: numbers[start + AT] ?? 0,
        users: numbers[start + USERS] ?? 0,
        requests: numbers[start + REQUESTS] ?? 0,
        failures: numbers[start + FAILURES] ?? 0,
        average: numbers[start + AVERAGE] ?? NaN,
        printedThroughput: numbers[start + THROUGHPUT] ?? NaN,
        percentiles: new PercentileRow(percents, numbers, start + PERCENTILES)
      }
      if (Number.isNaN(sample.average)) delete sample.average
      if (Number.isNaN(sample.printedThroughput)) delete sample.printedThroughput
      return sample
    }
  }

  /** With room for all rows, and nobody else's. */
  private writable(): Float64Array {
    const needed = this.size * this.width
    if (needed > this.numbers.length || this.isShared) {
      const own = new Float64Array(Math.max(this.numbers.length, needed * 2))
      own.set(this.numbers)
      this.numbers = own
      this.isShared = false
    }
    return this.numbers
  }
}
