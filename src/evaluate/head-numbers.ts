import { present } from '../locust/present.js'
import { AGGREGATED } from '../locust/run.js'
import type { RunEvaluation } from './evaluation.js'

/** What says in a line how a run was: ms, requests/s, a fraction. */
type HeadNumbers = Partial<Record<'p95' | 'throughput' | 'errorRate', number>>

/** The numbers that were graded, which may be those without the warm-up; without a target the whole run's. */
export function headNumbers({
  run,
  metrics,
  verdicts
}: Pick<RunEvaluation, 'run' | 'metrics' | 'verdicts'>): HeadNumbers {
  const graded = (key: string): number | undefined => {
    const verdict = verdicts.find(
      one => one.rule === 'target' && one.endpoint === AGGREGATED && one.metric === key
    )
    return verdict?.rule === 'target' ? verdict.value : undefined
  }
  return present({
    p95: graded('p95') ?? run.aggregated?.percentiles.get(95),
    throughput: graded('throughput') ?? metrics.throughput,
    errorRate: graded('error-rate') ?? metrics.errorRate
  })
}
