import { metricOf } from '../../config/metrics.js'
import { AGGREGATED } from '../../locust/run.js'
import { counted, formatCount, metricLabel } from '../../units/format.js'
import type { PartSeen, RisenBy } from './reason.js'
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

/** Of the total: the endpoint that accounts for it, and is not found to have regressed itself. */
export function risenBy({ reason }: RegressionVerdict): RisenBy | undefined {
  return 'risenBy' in reason ? reason.risenBy : undefined
}

/** Behind a regression of the total: which endpoint accounts for it. */
export function accountClause(judged: RegressionVerdict): string {
  const { verdict, reason } = judged
  if (verdict !== 'regressed') return ''
  const of = reason.kind === 'errors' ? 'errors' : 'times'
  const by = risenBy(judged)
  if (by !== undefined) return `; ${risenWords(by, of)}`
  return 'accountedBy' in reason ? `; ${accountWords(reason.accountedBy, of)}` : ''
}

/** Behind a change of the total in short: `; GET /a (new) accounts for it`. */
export function risenClause(verdict: RegressionVerdict): string {
  const by = risenBy(verdict)
  return by === undefined ? '' : `; ${risenName(by)} accounts for it`
}

/** Behind a suspicion, as a sentence: of the total which endpoints account for it, or may, else what to do. */
export function suspicionWords(verdict: RegressionVerdict): string {
  const { reason } = verdict
  if ('accountedBy' in reason) return accountWords(reason.accountedBy, 'times')
  const by = risenBy(verdict)
  if (by !== undefined) return `${risenWords(by, 'times')}. Run once more to tell`
  const cause =
    'mayBeBy' in reason ? accountingWords(reason.mayBeBy, 'may account') : causeWords(verdict)
  return `${cause}: run once more to tell`
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

function risenWords(by: RisenBy, of: Accounting): string {
  const otherwise = by.isNew ? 'without it' : `with its earlier ${of}`
  return `${risenName(by)} accounts for it: ${otherwise} this would not be over`
}

function risenName({ endpoint, isNew }: RisenBy): string {
  return isNew ? `${endpoint} (new)` : endpoint
}

/** `POST /a accounts for it`. */
export function accountingWords(
  [first = '', ...others]: readonly string[],
  may?: 'may account'
): string {
  return others.length === 0
    ? `${first} ${may ?? 'accounts'} for it`
    : `${first} and ${counted(others.length, 'other endpoint')} that regressed ${may ?? 'account'} for it`
}
