import { listed } from '../units/sentence.js'
import type { Problem } from './bounds.js'

/** What is wrong at one load level. */
export type LevelProblem = { readonly level: string; readonly problem: Problem }

/**
 * Each problem once: without a load level where it is one of all of them, or stands in one; else with
 * those that have it.
 */
export function saidOnce(found: readonly LevelProblem[], levels: readonly string[]): Problem[] {
  const known = new Map<string, { readonly problem: Problem; readonly of: Set<string> }>()
  for (const { level, problem } of found) {
    const key = JSON.stringify([problem.path, problem.message])
    const same = known.get(key)
    if (same === undefined) known.set(key, { problem, of: new Set([level]) })
    else same.of.add(level)
  }
  return [...known.values()].flatMap(({ problem, of }) =>
    of.size === levels.length || problem.path[0] === 'load-levels'
      ? [problem]
      : [{ ...problem, message: `${levelsClause([...of])}: ${problem.message}` }]
  )
}

/** `load level peak`, `load levels normal and sustained`. */
function levelsClause(names: readonly string[]): string {
  return `load ${names.length === 1 ? 'level' : 'levels'} ${listed(names)}`
}
