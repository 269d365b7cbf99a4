import type { RegressionVerdict } from '../verdict/verdict.js'
import type { Judged } from './judged.js'
import { COMPARED_PERCENTS } from './latency-cell.js'
import type { Sides } from './sides.js'

/** Percentiles that only one side prints (`PERCENTILES_TO_REPORT`), or has times for. */
export function judgeUnprinted(rows: readonly Sides[]): Judged[] {
  return rows.flatMap(({ key, candidate, baselines }) =>
    COMPARED_PERCENTS.flatMap(percent => {
      const value = candidate.percentiles.get(percent)
      const isBefore = baselines.some(row => row.percentiles.has(percent))
      if ((value !== undefined) === isBefore) return []
      const metric = `p${percent}`
      const isUntimed = [candidate, ...baselines].some(row => row.untimed === true)
      const verdict: RegressionVerdict = {
        rule: 'regression',
        endpoint: key,
        metric,
        unit: 'ms',
        ...(value === undefined ? {} : { value }),
        effect: 'pass',
        verdict: 'undecided',
        reason: {
          kind: 'one-sided',
          side: isBefore ? 'baseline' : 'run',
          lacks: isUntimed ? 'times' : 'column'
        }
      }
      return [{ verdict, over: 0 }]
    })
  )
}
