import { AGGREGATED } from '../../locust/run.js'
import { counted, metricLabel } from '../../units/format.js'
import { listed } from '../../units/sentence.js'
import { isOverOnce } from './open-findings.js'
import type { FewAbove, PartSeen, RisenBy } from './reason.js'
import type { RegressionVerdict, Verdict } from './verdict.js'

/** What endpoints may account for the total by. */
type Accounting = 'times' | 'errors'

/** Another run would not settle it: endpoints that regressed account for it, or it follows from them. */
export function isSettled(verdict: RegressionVerdict): boolean {
  return isAccounted(verdict) || slowerEndpoints(verdict).length > 0
}

/** The total's, which endpoints account for: another run would not settle it, and they say more. */
export function isAccounted({ reason }: RegressionVerdict): boolean {
  return 'accountedBy' in reason
}

/** Keys of the endpoints that account for a verdict of the total; none of every other. */
export function accountingFor(verdict: Verdict): readonly string[] {
  if (verdict.rule !== 'regression' || !('accountedBy' in verdict.reason)) return []
  return verdict.reason.accountedBy
}

/** Keys of the endpoints that a verdict of the total is about, be that sure or not: they say more. */
export function endpointsBehind(verdict: Verdict): readonly string[] {
  const sure = accountingFor(verdict)
  if (sure.length > 0 || verdict.rule !== 'regression' || verdict.verdict !== 'regressed')
    return sure
  return 'mayBeBy' in verdict.reason ? verdict.reason.mayBeBy : []
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
  if ('mayBeBy' in reason)
    return `; most of the requests beyond it are of ${listed(reason.mayBeBy)}`
  return 'accountedBy' in reason ? `; ${accountWords(reason.accountedBy, of)}` : ''
}

/** Behind a change of the total in short: `; GET /a (new) accounts for it`. */
export function risenClause(verdict: RegressionVerdict): string {
  const by = risenBy(verdict)
  return by === undefined ? '' : `; ${risenName(by)} accounts for it`
}

/** Behind a suspicion, as a sentence: of the total which endpoints account for it, or may, else what another run would tell. */
export function suspicionWords(verdict: RegressionVerdict): string {
  const { reason } = verdict
  if ('accountedBy' in reason) return accountWords(reason.accountedBy, 'times')
  const by = risenBy(verdict)
  if (by !== undefined)
    return `${risenWords(by, 'times')}${anotherRun(verdict, '; ', WHETHER_AGAIN)}`
  if ('mayBeBy' in reason)
    return `${accountingWords(reason.mayBeBy, 'may account')}${anotherRun(verdict, ': ', WHETHER_AGAIN)}`
  const slower = slowerEndpoints(verdict)
  return slower.length > 0 ? waitingWords(slower) : doubtfulWords(verdict)
}

const PARTS: Readonly<Record<PartSeen, string>> = {
  seen: 'Its requests came in a part of the run',
  start: 'Its requests, no more than users, may all have come while these started or stopped'
}

/** Of a throughput that is suspect: the endpoints that regressed, from which it follows. */
function slowerEndpoints({ reason }: RegressionVerdict): readonly string[] {
  return reason.kind === 'throughput' ? (reason.slower ?? []) : []
}

/** In a closed loop: how much of the fall that is depends on the pauses between the requests. */
function waitingWords([first = '', ...others]: readonly string[]): string {
  const who =
    others.length === 0 ? first : `${first} and ${counted(others.length, 'other endpoint')}`
  return `${who} regressed: users who wait longer make fewer requests`
}

/** What else than the change it may be. */
function doubtfulWords(verdict: RegressionVerdict): string {
  const [what, whether] = doubtOf(verdict)
  return `${what}${anotherRun(verdict, ': ', whether)}`
}

/** What another run would tell, of which nobody need know more once it is accepted. */
function anotherRun({ waiver }: RegressionVerdict, mark: ': ' | '; ', whether: string): string {
  return waiver === undefined ? `${mark}another run would tell ${whether}` : ''
}

function doubtOf({ endpoint, metric, reason }: RegressionVerdict): readonly [string, string] {
  if (endpoint !== AGGREGATED && reason.kind === 'latency') {
    if (reason.part !== undefined) return [PARTS[reason.part], WHETHER_SLOWER]
    if (reason.few !== undefined) return [fewWords(reason.few, metric), WHETHER_SLOWER]
  }
  return [GLOBAL, WHICH]
}

const GLOBAL = 'A global change or a disturbed machine'
const WHICH = 'which'
/** Behind a suspicion of which nothing more is known. */
export const WHICH_TAIL = `: another run would tell ${WHICH}`

/** Whether a reason ends with `WHICH_TAIL`. */
export function isGlobalDoubt(verdict: RegressionVerdict): boolean {
  const { reason, waiver, burst = false } = verdict
  const isKnown = 'accountedBy' in reason || 'mayBeBy' in reason || risenBy(verdict) !== undefined
  if (!isOverOnce(verdict) || burst || isKnown || waiver !== undefined) return false
  return slowerEndpoints(verdict).length === 0 && doubtOf(verdict)[1] === WHICH
}

const WHOSE: Readonly<Record<FewAbove['of'], string>> = {
  run: 'this run',
  baseline: 'the baseline',
  baselines: 'a baseline',
  both: 'each run'
}

function fewWords({ of, above }: FewAbove, metric: string): string {
  const count = `${of === 'baselines' ? 'about ' : ''}${counted(above, 'request')}`
  return `Only ${count} of ${WHOSE[of]} ${above === 1 ? 'decides' : 'decide'} its ${metricLabel(metric)}`
}

/** Said so, and not as something to do: beside what is sure to fail another run changes nothing. */
const WHETHER_SLOWER = 'whether it got slower'
const WHETHER_AGAIN = 'whether that comes again'

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
