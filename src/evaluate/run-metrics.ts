import { ERROR_KINDS, type ErrorKind, type Run } from '../locust/run.js'
import type { RunMetrics } from './evaluation.js'
import { failuresOf } from './targets/error-kinds.js'

/** Headline numbers of a run: counts, a fraction, requests/s over its whole duration. */
export function metricsOf(run: Run): RunMetrics {
  const total = run.aggregated
  if (total === undefined) return {}
  const seconds = run.durationSeconds
  return {
    requests: total.requests,
    failures: total.failures,
    ...(total.requests > 0 ? { errorRate: total.failures / total.requests } : {}),
    ...(seconds !== undefined && seconds > 0 ? { throughput: total.requests / seconds } : {}),
    ...(run.failures.length > 0 || total.failures === 0 ? { errors: errorsOf(run) } : {})
  }
}

function errorsOf(run: Run): Record<ErrorKind, number> {
  const counts = Object.fromEntries(ERROR_KINDS.map(kind => [kind, 0])) as Record<ErrorKind, number>
  const { aggregated } = run
  const failures = aggregated === undefined ? run.failures : failuresOf(run, aggregated)
  for (const failure of failures) counts[failure.kind] += failure.occurrences
  return counts
}
