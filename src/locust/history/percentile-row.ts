/**
 * The percentiles of one row, percent → ms. A history has tens of thousands of them, of the same few
 * columns: a `Map` for each would take three times the memory and most of the reading time.
 */
export class PercentileRow implements ReadonlyMap<number, number> {
  readonly #percents: readonly number[]
  readonly #values: readonly (number | undefined)[]

  /** @param values one for each of `percents`, undefined where the row has none */
  constructor(percents: readonly number[], values: readonly (number | undefined)[]) {
    this.#percents = percents
    this.#values = values
  }

  get(percent: number): number | undefined {
    return this.#values[this.#percents.indexOf(percent)]
  }

  has(percent: number): boolean {
    return this.get(percent) !== undefined
  }

  get size(): number {
    return this.#values.reduce<number>((size, value) => size + (value === undefined ? 0 : 1), 0)
  }

  *entries(): MapIterator<[number, number]> {
    for (const [at, percent] of this.#percents.entries()) {
      const value = this.#values[at]
      if (value !== undefined) yield [percent, value]
    }
  }

  *keys(): MapIterator<number> {
    for (const [percent] of this.entries()) yield percent
  }

  *values(): MapIterator<number> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[number, number]> {
    return this.entries()
  }

  forEach(visit: (value: number, percent: number, row: ReadonlyMap<number, number>) => void): void {
    for (const [percent, value] of this.entries()) visit(value, percent, this)
  }
}
