import type { RegressionVerdict } from '../src/evaluate/verdict/verdict.js'

/** A run that was judged, and the verdicts on it that fail. */
export type Judged = { readonly run: string; readonly failed: readonly RegressionVerdict[] }

/**
 * Which cells failed in which run, one run a line, the most often failed first: what the reader of a
 * share that is out of its bounds looks at next. Runs that never failed stand together at the end.
 */
export function failedCells(judged: readonly Judged[]): string {
  const names = [...new Set(judged.map(({ run }) => run))]
  const runs = names.map(run => {
    const draws = judged.filter(draw => draw.run === run)
    const failed = draws.filter(draw => draw.failed.length > 0)
    const text = `${run}, ${failed.length} of ${draws.length}: ${counted(failed)}`
    return { run, failed: failed.length, text }
  })
  const never = runs.filter(({ failed }) => failed === 0).map(({ run }) => run)
  return [
    ...runs
      .filter(({ failed }) => failed > 0)
      .sort((a, b) => b.failed - a.failed)
      .map(({ text }) => text),
    ...(never.length === 0 ? [] : [`never: ${never.join(', ')}`])
  ].join('\n')
}

/** `GET /search p95 (3), Aggregated p50 (1)`: in how many draws each cell failed. */
function counted(draws: readonly Judged[]): string {
  const times = new Map<string, number>()
  for (const { failed } of draws) {
    for (const cell of new Set(failed.map(({ endpoint, metric }) => `${endpoint} ${metric}`))) {
      times.set(cell, (times.get(cell) ?? 0) + 1)
    }
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([cell, count]) => `${cell} (${count})`)
    .join(', ')
}
