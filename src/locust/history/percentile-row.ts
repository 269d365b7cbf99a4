import { DerivedMap } from './derived-map.js'

/**
 * The percentiles of one row, percent → ms. A history has tens of thousands of them, of the same few
 * columns: a `Map` for each would take several times the memory and most of the reading time.
 */
export class PercentileRow extends DerivedMap<number, number> {
  readonly #percents: readonly number[]
  readonly #numbers: ArrayLike<number>
  readonly #offset: number

  /** @param numbers from `offset` on one for each of `percents`, NaN where the row has none */
  constructor(percents: readonly number[], numbers: ArrayLike<number>, offset = 0) {
    super()
    this.#percents = percents
    this.#numbers = numbers
    this.#offset = offset
  }

  get(percent: number): number | undefined {
    const column = this.#percents.indexOf(percent)
    const value = column < 0 ? NaN : (this.#numbers[this.#offset + column] ?? NaN)
    return Number.isNaN(value) ? undefined : value
  }

  keys(): MapIterator<number> {
    return this.#present(percent => percent).values()
  }

  override entries(): MapIterator<[number, number]> {
    return this.#present((percent, value): [number, number] => [percent, value]).values()
  }

  override values(): MapIterator<number> {
    return this.#present((_, value) => value).values()
  }

  /** At once: for a few numbers a generator takes several times as long. */
  #present<T>(make: (percent: number, value: number) => T): T[] {
    const found: T[] = []
    for (const [column, percent] of this.#percents.entries()) {
      const value = this.#numbers[this.#offset + column] ?? NaN
      if (!Number.isNaN(value)) found.push(make(percent, value))
    }
    return found
  }

  /** Writes the numbers of all columns, NaN where there is none. */
  copyTo(target: Float64Array, start: number): void {
    for (let i = 0; i < this.#percents.length; i++) {
      target[start + i] = this.#numbers[this.#offset + i] ?? NaN
    }
  }
}
