import type { Settings } from '../config/settings.js'
import { loadLevelOf } from '../evaluate/load-level.js'
import type { Run } from '../locust/run.js'

/**
 * Runs that were read together, each with what its history goes by: its own name, unless that is also
 * the name of another of them at the same load level, which only path or artifact tells apart.
 */
export function withSeries(runs: readonly Run[], settings: Settings): Run[] {
  const tests = runs.map(run =>
    JSON.stringify([loadLevelOf(run, settings).name, run.ownName ?? run.name])
  )
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const test of tests) (seen.has(test) ? shared : seen).add(test)
  return runs.map((run, at) => (shared.has(tests[at] ?? '') ? { ...run, series: run.name } : run))
}
