import type { HistorySample } from '../run.js'
import { PercentileRow } from './percentile-row.js'
import type { RowSample } from './rows.js'

/** Where each number of a sample stands before its percentiles; NaN where it has none. */
const SLOTS = {
  at: 0,
  users: 1,
  requests: 2,
  failures: 3,
  average: 4,
  printedThroughput: 5,
  printedFailureRate: 6
} as const satisfies Record<Exclude<keyof HistorySample, 'percentiles'>, number>
const PERCENTILES = Object.keys(SLOTS).length
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
    numbers[start + SLOTS.at] = sample.at
    numbers[start + SLOTS.users] = sample.users
    numbers[start + SLOTS.requests] = sample.requests
    numbers[start + SLOTS.failures] = sample.failures
    numbers[start + SLOTS.average] = sample.average ?? NaN
    numbers[start + SLOTS.printedThroughput] = sample.printedThroughput ?? NaN
    numbers[start + SLOTS.printedFailureRate] = sample.printedFailureRate ?? NaN
    sample.percentiles.copyTo(numbers, start + PERCENTILES)
  }

  /** Seconds since the epoch. */
  at(row: number): number {
    return this.numbers[row * this.width + SLOTS.at] ?? NaN
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
        at: numbers[start + SLOTS.at] ?? 0,
        users: numbers[start + SLOTS.users] ?? 0,
        requests: numbers[start + SLOTS.requests] ?? 0,
        failures: numbers[start + SLOTS.failures] ?? 0,
        average: numbers[start + SLOTS.average] ?? NaN,
        printedThroughput: numbers[start + SLOTS.printedThroughput] ?? NaN,
        printedFailureRate: numbers[start + SLOTS.printedFailureRate] ?? NaN,
        percentiles: new PercentileRow(percents, numbers, start + PERCENTILES)
      }
      if (Number.isNaN(sample.average)) delete sample.average
      if (Number.isNaN(sample.printedThroughput)) delete sample.printedThroughput
      if (Number.isNaN(sample.printedFailureRate)) delete sample.printedFailureRate
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
