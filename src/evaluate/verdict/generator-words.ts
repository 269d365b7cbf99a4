import type { Generator } from '../../resources/reading.js'
import { formatBytes, formatCount } from '../../units/format.js'

/** Of memory, below which two machines have as much: the system keeps a little. */
const SAME_MEMORY = 0.05

/** What differs between the machines of two load tests, in words; undefined where nothing is known to. */
export function generatorDifference(now: Generator, then: Generator): string | undefined {
  const differences = [
    changed(then.cpuModel, now.cpuModel, String),
    changed(then.cores, now.cores, cores => `${formatCount(cores)} cores`),
    isLike(then.memory, now.memory) ? undefined : changed(then.memory, now.memory, formatBytes)
  ].filter(one => one !== undefined)
  return differences.length === 0 ? undefined : differences.join(', ')
}

function changed<Value extends string | number>(
  then: Value | undefined,
  now: Value | undefined,
  shown: (value: Value) => string
): string | undefined {
  if (then === undefined || now === undefined || then === now) return undefined
  return `${shown(now)} instead of ${shown(then)}`
}

function isLike(then = 0, now = 0): boolean {
  return Math.abs(then - now) <= SAME_MEMORY * Math.max(then, now)
}
