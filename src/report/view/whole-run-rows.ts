import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { RegressionVerdict } from '../../evaluate/verdict/verdict.js'
import { AGGREGATED } from '../../locust/run.js'
import { formatValue, metricLabel } from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { targetVerdicts } from './target-verdicts.js'
import { besides, type MetricRow, targetRows } from './view.js'

/** A row of the whole run; without a state nothing was judged. */
export type WholeRunRow = Omit<MetricRow, 'state'> & Partial<Pick<MetricRow, 'state'>>

/** What people look for first, whether it has a bound or not. A P99.9 few runs can tell. */
const LOOKED_FOR = ['p50', 'p95', 'p99', 'throughput', 'error-rate'] as const

/**
 * `targetRows`, and behind them what has no bound (`p95: none`) and was measured, with its comparison: no bound says that
 * nothing fails by it, not that nobody wants to know. Of a load; what steps or incidents did together is no number.
 */
export function wholeRunRows(run: RunEvaluation): WholeRunRow[] {
  const judged = targetRows(run)
  if (run.level.kind !== 'load') return judged
  const seen = new Set<string>(targetVerdicts(run, AGGREGATED).map(({ metric }) => metric))
  return [...judged, ...LOOKED_FOR.filter(key => !seen.has(key)).flatMap(key => plainRow(run, key))]
}

function plainRow(run: RunEvaluation, key: (typeof LOOKED_FOR)[number]): WholeRunRow[] {
  const measured = measuredText(run, key)
  if (measured === undefined) return []
  const compared = run.verdicts.find(
    (verdict): verdict is RegressionVerdict =>
      verdict.rule === 'regression' && verdict.endpoint === AGGREGATED && verdict.metric === key
  )
  const isRepeat = run.comparison?.together !== undefined
  const row = {
    endpoint: AGGREGATED,
    key,
    metric: upperFirst(metricLabel(key)),
    measured,
    ...{
      target: '',
      acceptable: '',
      baseline: '',
      change: '',
      grade: '–',
      effect: 'pass' as const
    },
    ...{ isBorderline: false, isOverTime: false, reason: '', besideReason: [] }
  }
  return [compared === undefined ? row : { ...row, ...besides(compared, { measured, isRepeat }) }]
}

function measuredText(
  { run, metrics }: RunEvaluation,
  key: (typeof LOOKED_FOR)[number]
): string | undefined {
  const [unit, value] =
    key === 'throughput'
      ? (['requests/s', metrics.throughput] as const)
      : key === 'error-rate'
        ? (['fraction', metrics.errorRate] as const)
        : (['ms', run.aggregated?.percentiles.get(Number(key.slice(1)))] as const)
  return value === undefined ? undefined : formatValue(unit, value)
}
