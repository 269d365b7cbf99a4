import { AGGREGATED } from '../../locust/run.js'
import { counted, metricLabel } from '../../units/format.js'
import type { FewAbove, PartSeen } from './reason.js'
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

/** Behind a regression of the total: which endpoint accounts for it. */
export function accountClause({ verdict, reason }: RegressionVerdict): string {
  if (verdict !== 'regressed' || !('accountedBy' in reason)) return ''
  return `; ${accountWords(reason.accountedBy, reason.kind === 'errors' ? 'errors' : 'times')}`
}

/** Behind a suspicion, as a sentence: of the total which endpoints account for it, else what another run would tell. */
export function suspicionWords(
  verdict: RegressionVerdict,
  accountedBy: readonly string[] | undefined
): string {
  if (accountedBy !== undefined) return accountWords(accountedBy, 'times')
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

/** What else than the change it may be, and what another run would tell, of which nobody need know more once it is accepted. */
function doubtfulWords(verdict: RegressionVerdict): string {
  const [what, told] = doubtOf(verdict)
  return verdict.waiver === undefined ? `${what}: another run would tell ${told}` : what
}

function doubtOf({ endpoint, metric, reason }: RegressionVerdict): readonly [string, string] {
  if (endpoint !== AGGREGATED && reason.kind === 'latency') {
    if (reason.part !== undefined) return [PARTS[reason.part], WHETHER_SLOWER]
    if (reason.few !== undefined) return [fewWords(reason.few, metric), WHETHER_SLOWER]
  }
  return ['A global change or a disturbed machine', 'which']
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
