import type { Change, Judged } from './judged.js'

/**
 * One verdict per cell from the verdicts of several candidate runs (or pairs): it is as bad as more
 * than half of the runs say, and its numbers are those of the run that decides (docs/statistics.md §2).
 */
export function combineRuns(runs: readonly (readonly Judged[])[]): Change[] {
  if (runs.length === 1) return (runs[0] ?? []).map(({ verdict }) => verdict)
  const cells = new Map<string, Judged[]>()
  for (const judged of runs.flat()) {
    const key = `${aspectOf(judged.verdict)} ${judged.verdict.endpoint}`
    cells.set(key, [...(cells.get(key) ?? []), judged])
  }
  return [...cells.values()].flatMap(cell => combine(cell, runs.length) ?? [])
}

function combine(cell: readonly Judged[], runs: number): Change | undefined {
  const worstFirst = [...cell].sort((a, b) => rank(b.verdict) - rank(a.verdict) || b.over - a.over)
  // the more-than-half-th worst; a run that lacks the cell counts as harmless
  const deciding = (worstFirst[Math.floor(runs / 2)] ?? worstFirst.at(-1))?.verdict
  if (deciding === undefined) return undefined
  const improved = cell.filter(({ verdict }) => stateOf(verdict) === 'improved').length
  const next = worstFirst.findLast(({ verdict }) => stateOf(verdict) !== 'improved')?.verdict
  // Half of the runs make no improvement: the numbers are then of a run that says what is concluded.
  if (stateOf(deciding) === 'improved' && improved <= runs / 2 && next !== undefined) {
    return next.effect === 'pass'
      ? withDissent(
          { ...next, runs: { said: 'improved', seen: improved, of: runs } },
          worstFirst,
          runs
        )
      : disagreement(next, runs - improved, runs)
  }
  const sameOrWorse = cell.filter(({ verdict }) => rank(verdict) >= rank(deciding)).length
  const same = cell.filter(({ verdict }) => stateOf(verdict) === stateOf(deciding)).length
  if (sameOrWorse <= runs / 2) return disagreement(deciding, same, runs)
  return deciding.effect === 'pass'
    ? withDissent(deciding, worstFirst, runs)
    : { ...deciding, runs: { said: 'agreed', seen: sameOrWorse, of: runs } }
}

/** How bad a verdict is; what cannot be told is worse than what is fine. */
function rank(verdict: Change): number {
  if (verdict.effect !== 'pass') return verdict.effect === 'fail' ? 4 : 3
  const state = stateOf(verdict)
  if (state === 'improved') return 0
  return state === 'unchanged' ? 1 : 2
}

function aspectOf(verdict: Change): string {
  return verdict.rule === 'presence' ? verdict.rule : verdict.metric
}

function stateOf(verdict: Change): string {
  return verdict.rule === 'presence' ? verdict.presence : verdict.verdict
}

function disagreement(verdict: Change, seen: number, of: number): Change {
  const common = { effect: 'pass', runs: { said: 'only', seen, of } } as const
  if (verdict.rule === 'presence') return { ...verdict, ...common }
  return { ...verdict, ...common, verdict: 'undecided' }
}

function withDissent(verdict: Change, worstFirst: readonly Judged[], runs: number): Change {
  const isWorse = (one: Change): boolean =>
    one.effect !== 'pass' && stateOf(one) !== 'not-comparable'
  const worse = worstFirst.filter(judged => isWorse(judged.verdict)).length
  return worse === 0 ? verdict : { ...verdict, runs: { said: 'exceeded', seen: worse, of: runs } }
}
