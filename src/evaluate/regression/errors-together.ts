import { risenTogether, roseAboveAll } from './error-regression.js'
import type { Change } from './judged.js'
import type { Sides } from './sides.js'

/**
 * Failures of repeats add up: a rise that each run is too small to show, all can (docs/statistics.md §3).
 * It counts where more than half of the runs rose by more than the margin and above each of their baselines:
 * one with a burst is no change, and rates differ from run to run by more than chance.
 *
 * @param verdicts of the cells, by what more than half of the runs say
 * @param runs the rows of each run (or pair)
 */
export function withErrorsTogether(
  verdicts: readonly Change[],
  runs: readonly (readonly Sides[])[]
): Change[] {
  if (runs.length === 1) return [...verdicts]
  const rowsOf = runs.map(run => new Map(run.map(row => [row.key, row])))
  return verdicts.map(verdict => {
    if (verdict.rule !== 'regression' || verdict.metric !== 'error-rate') return verdict
    if (verdict.effect !== 'pass') return verdict
    const rows = rowsOf.flatMap(run => run.get(verdict.endpoint) ?? [])
    const seen = rows.filter(roseAboveAll).length
    const [first] = rows
    if (first === undefined || seen <= runs.length / 2) return verdict
    const risen = risenTogether(pooled(first, rows))
    return risen === undefined
      ? verdict
      : { ...risen, runs: { said: 'together', seen, of: runs.length } }
  })
}

/** Counts of all runs; a baseline that several of them were compared with is one. */
function pooled(first: Sides, rows: readonly Sides[]): Sides {
  const sum = (of: (row: Sides['candidate']) => number): number =>
    rows.reduce((total, { candidate }) => total + of(candidate), 0)
  return {
    ...first,
    candidate: {
      ...first.candidate,
      requests: sum(({ requests }) => requests),
      failures: sum(({ failures }) => failures)
    },
    baselines: [...new Set(rows.flatMap(({ baselines }) => baselines))]
  }
}
