import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { endpointKey, ERROR_KINDS, type ErrorKind } from '../../locust/run.js'
import type { FailureCause } from '../../locust/stats/failure-causes.js'
import { formatCount } from '../../units/format.js'

/** `rate limit (429) 107, HTTP 5xx 153`: failed requests by kind, most frequent first. */
function errorKinds({ metrics }: RunEvaluation): string {
  return ERROR_KINDS.map(kind => ({ kind, count: metrics.errors?.[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${ERROR_KIND_LABELS[kind]} ${formatCount(count)}`)
    .join(', ')
}

/** `Failures: timeout 3`; those of `not-requests` alone are none of the run's. `lead`: `Failures`, `Failures by cause`. */
export function failuresTitle(run: RunEvaluation, lead: string): string {
  const kinds = errorKinds(run)
  if (kinds !== '') return `${lead}: ${kinds}`
  return run.run.leftOut === undefined ? lead : `${lead}, of rows that are left out (not-requests)`
}

/** ` (in 89 wordings)`: behind an error of which parts differ; else empty. */
export function wordingsText({ wordings }: Pick<FailureCause, 'wordings'>): string {
  return wordings === 1 ? '' : ` (in ${formatCount(wordings)} wordings)`
}

/** `POST /a 107, GET /b 82`: where most of the failed requests were made; at most three. */
export function failingEndpoints({ run }: RunEvaluation): string[] {
  return [...run.endpoints]
    .filter(({ failures }) => failures > 0)
    .sort((a, b) => b.failures - a.failures)
    .slice(0, 3)
    .map(row => `${endpointKey(row)} ${formatCount(row.failures)} of ${formatCount(row.requests)}`)
}

export const ERROR_KIND_LABELS: Readonly<Record<ErrorKind, string>> = {
  timeout: 'timeout',
  connection: 'connection',
  rateLimited: 'rate limit (429)',
  http4xx: 'HTTP 4xx',
  http5xx: 'HTTP 5xx',
  assertion: 'assertion',
  other: 'other'
}
