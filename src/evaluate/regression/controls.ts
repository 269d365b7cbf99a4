import { failsFarMore } from './error-regression.js'
import type { LatencyCell } from './latency-cell.js'

/** How the endpoints moved that every baseline has and that answer as before, in ms, ascending: what happened to the whole run. */
export function changesByMetric(cells: readonly LatencyCell[]): Map<string, number[]> {
  const changes = new Map<string, number[]>()
  for (const { metric, change } of cells.filter(isControl)) {
    const known = changes.get(metric)
    if (known === undefined) changes.set(metric, [change])
    else known.push(change)
  }
  for (const values of changes.values()) values.sort((a, b) => a - b)
  return changes
}

/** Every baseline has it, and it answers as before. */
export function isControl({ sides }: LatencyCell): boolean {
  return sides.everywhere && !sides.total && !failsFarMore(sides)
}

/**
 * How the other endpoints moved by the same metric (median, ms), if there are three. `changes` are
 * those of all controls in ascending order.
 */
export function medianOfOthers(cell: LatencyCell, changes: readonly number[]): number | undefined {
  if (cell.sides.total) return undefined
  const own = isControl(cell) ? firstAtLeast(cell.change, changes) : changes.length
  const count = own < changes.length ? changes.length - 1 : changes.length
  if (count < 3) return undefined
  const at = (index: number): number => changes[index < own ? index : index + 1] ?? 0
  return (at(Math.floor(count / 2)) + at(Math.ceil(count / 2) - 1)) / 2
}

/** The index of the first of ascending values that is not below `value`. */
function firstAtLeast(value: number, ascending: readonly number[]): number {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ascending[middle] ?? 0) < value) from = middle + 1
    else to = middle
  }
  return from
}
