import { AGGREGATED } from '../locust/run.js'
import { counted } from '../units/count.js'
import { metricLabel } from '../units/format.js'
import { isMissing } from './verdict/absent.js'
import { risenBy, endpointsBehind } from './verdict/account-words.js'
import type { RunEvaluation } from './evaluation.js'
import { slowEndpointOf } from './slow-endpoint.js'
import type { Verdict } from './verdict/verdict.js'

/** Endpoints that are gone and named; of more it is said how many. */
const MOST_NAMED = 2

/** A verdict of a run. */
export type Hit = { readonly run: RunEvaluation; readonly verdict: Verdict }

/**
 * `errors`, `POST /a missing`, `2 more endpoints`, `1 more run`: what is amiss beside that which is said, what is gone
 * by its name. All response times of an endpoint are one thing, as all its errors are. What is said says the total that an endpoint accounts for, the
 * endpoint that a total is said to be slow by, and the whole run's errors those of its endpoints, which they are
 * made of. That nothing was compared is amiss with the comparison, and no more than that.
 */
export function otherCauses(said: Hit, hits: readonly Hit[]): string[] {
  const slow = namedEndpoint(said)
  const others = hits.filter(
    one => !isSaid(one, said, slow) && !isAccountedFor(one, hits) && !isRefused(one.verdict)
  )
  const own = others.filter(({ run }) => run === said.run).map(({ verdict }) => verdict)
  const runs = new Set(others.filter(({ run }) => run !== said.run).map(({ run }) => run)).size
  return [...namesOf(own, said.verdict), ...(runs === 0 ? [] : [counted(runs, 'more run')])]
}

/** The endpoint that what is said of the total names. */
function namedEndpoint({ run, verdict }: Hit): string | undefined {
  const by = verdict.rule === 'regression' ? risenBy(verdict) : slowEndpointOf(verdict, run.run)
  return by?.endpoint
}

function isAccountedFor({ run, verdict }: Hit, hits: readonly Hit[]): boolean {
  if (verdict.endpoint !== AGGREGATED) return false
  const by = [...endpointsBehind(verdict), namedEndpoint({ run, verdict })]
  return hits.some(one => one.run === run && by.includes(one.verdict.endpoint))
}

/** What is amiss with the same endpoint and the whole run by name, of other endpoints how many. */
function namesOf(others: readonly Verdict[], said: Verdict): string[] {
  const aspectsAt = (key: string): Set<string> =>
    new Set(others.filter(({ endpoint }) => endpoint === key).map(aspectOf))
  const ofTotal = aspectsAt(AGGREGATED)
  const ofOwn = said.endpoint === AGGREGATED ? [] : [...aspectsAt(said.endpoint)]
  const isOfTotal = (verdict: Verdict): boolean =>
    aspectOf(verdict) === ERRORS && ofTotal.has(ERRORS)
  const elsewhere = others.filter(one => one.endpoint !== said.endpoint && !isOfTotal(one))
  const endpoints = new Set(elsewhere.map(({ endpoint }) => endpoint))
  endpoints.delete(AGGREGATED)
  const missing = [...new Set(elsewhere.filter(isMissing).map(({ endpoint }) => endpoint))]
  const named = missing.slice(0, MOST_NAMED)
  for (const key of named) endpoints.delete(key)
  const whose = said.endpoint === AGGREGATED ? '' : 'Aggregated '
  return [
    ...ofOwn.map(aspect => `its ${aspect}`),
    ...named.map(key => `${key} missing`),
    ...[...ofTotal].map(aspect => `${whose}${aspect}`),
    ...(endpoints.size === 0 ? [] : [counted(endpoints.size, 'more endpoint')])
  ]
}

/** @param slow the endpoint that it is said to be slow by */
function isSaid({ run, verdict }: Hit, said: Hit, slow: string | undefined): boolean {
  if (run !== said.run || aspectOf(verdict) !== aspectOf(said.verdict)) return false
  const { endpoint } = said.verdict
  const isAllErrors = endpoint === AGGREGATED && aspectOf(verdict) === ERRORS
  return verdict.endpoint === endpoint || isAllErrors || verdict.endpoint === slow
}

function isRefused(verdict: Verdict): boolean {
  return verdict.rule === 'regression' && verdict.reason.kind === 'refused'
}

const ERRORS = 'errors'

function aspectOf(verdict: Verdict): string {
  if (verdict.rule === 'presence') return 'requests'
  const { unit, metric } = verdict
  return unit === 'ms' ? 'response times' : unit === 'fraction' ? ERRORS : metricLabel(metric)
}
