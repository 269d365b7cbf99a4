import type { RegressionVerdict } from '../verdict/verdict.js'
import type { Judged } from './judged.js'

/**
 * One verdict per cell from the verdicts of several candidate runs (or pairs): it is as bad as more
 * than half of the runs say, and its numbers are those of the run that decides (docs/statistics.md §2).
 */
export function combineRuns(runs: readonly (readonly Judged[])[]): RegressionVerdict[] {
  if (runs.length === 1) return (runs[0] ?? []).map(({ verdict }) => verdict)
  const cells = new Map<string, Judged[]>()
  for (const judged of runs.flat()) {
    const key = `${judged.verdict.metric} ${judged.verdict.endpoint}`
    cells.set(key, [...(cells.get(key) ?? []), judged])
  }
  return [...cells.values()].flatMap(cell => combine(cell, runs.length) ?? [])
}

function combine(cell: readonly Judged[], runs: number): RegressionVerdict | undefined {
  const worstFirst = [...cell].sort((a, b) => rank(b.verdict) - rank(a.verdict) || b.over - a.over)
  // the more-than-half-th worst; a run that lacks the cell counts as harmless
  const deciding = (worstFirst[Math.floor(runs / 2)] ?? worstFirst.at(-1))?.verdict
  if (deciding === undefined) return undefined
  const sameOrWorse = cell.filter(({ verdict }) => rank(verdict) >= rank(deciding)).length
  const same = cell.filter(({ verdict }) => verdict.verdict === deciding.verdict).length
  const agreed = sameOrWorse > runs / 2 && (deciding.verdict !== 'improved' || same > runs / 2)
  if (!agreed) return disagreement(deciding, same, runs)
  return deciding.effect === 'pass'
    ? withDissent(deciding, worstFirst, runs)
    : { ...deciding, reason: `${deciding.reason}; in ${sameOrWorse} of ${runs} runs` }
}

/** How bad a verdict is; what cannot be told is worse than what is fine. */
function rank({ effect, verdict }: RegressionVerdict): number {
  if (effect !== 'pass') return effect === 'fail' ? 4 : 3
  if (verdict === 'improved') return 0
  return verdict === 'unchanged' ? 1 : 2
}

function disagreement(verdict: RegressionVerdict, seen: number, runs: number): RegressionVerdict {
  return {
    ...verdict,
    verdict: verdict.verdict === 'improved' ? 'unchanged' : 'undecided',
    effect: 'pass',
    reason: `${verdict.reason}; only in ${seen} of ${runs} runs`
  }
}

function withDissent(
  verdict: RegressionVerdict,
  worstFirst: readonly Judged[],
  runs: number
): RegressionVerdict {
  const worse = worstFirst.filter(judged => judged.verdict.effect !== 'pass').length
  return worse === 0
    ? verdict
    : { ...verdict, reason: `${verdict.reason}; ${worse} of ${runs} runs exceeded it` }
}
