/** A map that is read like any other, and whose values are worked out when they are asked for. */
export abstract class DerivedMap<K, V> implements ReadonlyMap<K, V> {
  abstract get(key: K): V | undefined
  abstract keys(): MapIterator<K>

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  get size(): number {
    return [...this.keys()].length
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.keys()) {
      const value = this.get(key)
      if (value !== undefined) yield [key, value]
    }
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }
}
