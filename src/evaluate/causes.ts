import { AGGREGATED } from '../locust/run.js'
import { accountingFor } from './verdict/account-words.js'
import type { RunEvaluation } from './evaluation.js'
import type { Verdict } from './verdict/verdict.js'

/** A verdict of a run. */
export type Hit = { readonly run: RunEvaluation; readonly verdict: Verdict }

/**
 * How many more things are amiss beside that which is said. All response times of an endpoint are one, as all its
 * errors are. What is said says the total that an endpoint accounts for, and the whole run's errors those of its
 * endpoints, which they are made of.
 */
export function otherCauses(said: Hit, hits: readonly Hit[]): number {
  const isAccountedFor = ({ run, verdict }: Hit): boolean =>
    accountingFor(verdict).some(key =>
      hits.some(one => one.run === run && one.verdict.endpoint === key)
    )
  const others = new Map<RunEvaluation, Set<string>>()
  for (const hit of hits.filter(one => !isWithin(one, said) && !isAccountedFor(one))) {
    const known = others.get(hit.run) ?? new Set()
    others.set(hit.run, known.add(`${aspectOf(hit.verdict)} ${hit.verdict.endpoint}`))
  }
  return [...others.values()].reduce((sum, { size }) => sum + size, 0)
}

function isWithin({ run, verdict }: Hit, said: Hit): boolean {
  if (run !== said.run || aspectOf(verdict) !== aspectOf(said.verdict)) return false
  const { endpoint } = said.verdict
  const isAllErrors = endpoint === AGGREGATED && aspectOf(verdict) === 'errors'
  return verdict.endpoint === endpoint || isAllErrors
}

function aspectOf(verdict: Verdict): string {
  if (verdict.rule === 'presence') return 'presence'
  const { unit, metric } = verdict
  return unit === 'ms' ? 'times' : unit === 'fraction' ? 'errors' : metric
}
