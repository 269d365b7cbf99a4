import { metricOf } from '../../config/metrics.js'
import { AGGREGATED } from '../../locust/run.js'
import { counted, formatCount, metricLabel } from '../../units/format.js'
import type { PartSeen } from './reason.js'
import type { RegressionVerdict, Verdict } from './verdict.js'

/** What endpoints may account for the total by. */
type Accounting = 'times' | 'errors'

/** The total's, which endpoints account for: another run would not settle it, and they say more. */
export function isAccounted({ reason }: RegressionVerdict): boolean {
  return 'accountedBy' in reason
}

/** Keys of the endpoints that account for a verdict of the total; none of every other. */
export function accountingFor(verdict: Verdict): readonly string[] {
  if (verdict.rule !== 'regression' || !('accountedBy' in verdict.reason)) return []
  return verdict.reason.accountedBy
}

/** Behind a regression of the total: which endpoint accounts for it. */
export function accountClause({ verdict, reason }: RegressionVerdict): string {
  if (verdict !== 'regressed' || !('accountedBy' in reason)) return ''
  return `; ${accountWords(reason.accountedBy, reason.kind === 'errors' ? 'errors' : 'times')}`
}

/** Behind a suspicion, as a sentence: of the total which endpoints account for it, else what to do. */
export function suspicionWords(
  verdict: RegressionVerdict,
  accountedBy: readonly string[] | undefined
): string {
  if (accountedBy !== undefined) return accountWords(accountedBy, 'times')
  // Of what is accepted nobody need know more.
  const advice = verdict.waiver === undefined ? ': run once more to tell' : ''
  return `${causeWords(verdict)}${advice}`
}

const PARTS: Readonly<Record<PartSeen, string>> = {
  seen: 'Its requests came in a part of the run',
  start: 'Its requests, no more than users, may all have come while these started'
}

/** What else than the change it may be. */
function causeWords({ endpoint, metric, reason, samples = 0 }: RegressionVerdict): string {
  const known = metricOf(metric)
  if (endpoint === AGGREGATED || known?.type !== 'percentile')
    return 'A global change or a disturbed machine'
  if (reason.kind === 'latency' && reason.part !== undefined) return PARTS[reason.part]
  const above = Math.floor(samples * (1 - known.percent / 100) + 1e-9)
  return `With so few requests ${formatCount(above)} of them ${above === 1 ? 'decides' : 'decide'} the ${metricLabel(metric)}`
}

function accountWords(by: readonly string[], of: Accounting): string {
  const whose = by.length > 1 ? 'their' : 'its'
  return `${accountingWords(by)}: with ${whose} earlier ${of} this would not be over`
}

/** `POST /a accounts for it`. */
export function accountingWords([first = '', ...others]: readonly string[]): string {
  return others.length === 0
    ? `${first} accounts for it`
    : `${first} and ${counted(others.length, 'other endpoint')} that regressed account for it`
}
