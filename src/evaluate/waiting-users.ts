import { AGGREGATED } from '../locust/run.js'
import type { RunEvaluation } from './evaluation.js'
import { hasWaiting } from './timeline/waiting.js'
import type { Verdict } from './verdict/verdict.js'

/**
 * `: users waited for answers that did not come, or asked less often on their own`: after a throughput of the whole
 * run, where the note `users-waiting` tells that and since when; empty of all else.
 */
export function waitingWords({ endpoint, metric }: MetricOf, run: RunEvaluation): string {
  if (endpoint !== AGGREGATED || metric !== 'throughput') return ''
  return hasWaiting(run)
    ? ': users waited for answers that did not come, or asked less often on their own'
    : ''
}

type MetricOf = Pick<Verdict, 'endpoint'> & { readonly metric?: string }
