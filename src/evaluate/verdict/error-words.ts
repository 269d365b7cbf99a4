import { counted, formatCount, formatPercent } from '../../units/format.js'
import { formatPointsChange } from '../../units/points.js'
import { NO_RISE_FINDABLE } from './open-findings.js'
import type { ChangeReason, FailingUsers } from './reason.js'
import type { RegressionVerdict } from './verdict.js'

/** `0.1% → 2% (40 of 2,000 requests failed); allowed …`: why the comparison of an error rate came out so. */
export function errorWords(
  { value = 0, baseline = 0, samples = 0, allowed }: RegressionVerdict,
  reason: Extract<ChangeReason, { kind: 'errors' }>
): string {
  const rates = `${formatPercent(baseline)} → ${formatPercent(value)}`
  const what = `${rates} (${formatCount(reason.failures)} of ${formatCount(samples)} requests failed)`
  switch (reason.finding) {
    case 'too-few':
      return `${what}; ${NO_RISE_FINDABLE}`
    case 'fewer':
      return `${what}; fewer than chance explains`
    case 'like-worst':
      return (
        `${what}; more than the other baselines, and not surely more than the worst of them ` +
        `(${formatPercent(reason.worst ?? 0)}): another run would tell whether it is more; leave that one out if it was broken`
      )
    case 'by-users':
      return `${what}; ${usersWords(reason.byUsers)}`
    case 'judged': {
      const limit = `${what}; allowed ${formatPointsChange(allowed ?? 0)}`
      const burst =
        reason.burstSeconds === undefined
          ? ''
          : `; most within one ${reason.burstSeconds}-second burst`
      return `${limit}${burst}`
    }
  }
}

function usersWords({ failing, users }: FailingUsers = { failing: 0, users: 0 }): string {
  const who = `${counted(Math.max(1, Math.round(failing)), 'user')} of ${formatCount(users)}`
  return `as evenly over the run as if all requests of about ${who} failed, and so many may be chance: another run would tell`
}
