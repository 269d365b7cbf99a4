import { isRecord } from '../json-value.js'

/** What one walk over an entry finds, as files of one number a second are large. */
export type Tallies = {
  /** Keys of the entry and of all that is in it. */
  readonly keys: number
  /** What the numbers of each of its maps add up to; of an empty one nothing is said. */
  readonly sums: ReadonlyMap<string, number>
}

export function talliesOf(entry: Readonly<Record<string, unknown>>): Tallies {
  const sums = new Map<string, number>()
  let keys = 0
  for (const [name, map] of Object.entries(entry)) {
    keys++
    if (!isRecord(map)) keys += keysIn(map)
    else {
      const values = Object.values(map)
      keys += values.length
      let sum = 0
      for (const value of values) {
        if (typeof value === 'number') sum += value
        else keys += keysIn(value)
      }
      if (values.length > 0) sums.set(name, sum)
    }
  }
  return { keys, sums }
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const values: unknown[] = Object.values(value)
  let keys = Array.isArray(value) ? 0 : values.length
  for (const inner of values) keys += keysIn(inner)
  return keys
}
