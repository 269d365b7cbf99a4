import type { Run } from '../../locust/run.js'
import { chanceOfRise } from '../statistics/binomial.js'
import type { FailingUsers } from '../verdict/reason.js'
import { pooledCount, rateOf, type FailureCount } from './error-rise.js'

/** Failures of single requests vary from row to row as chance does (1): those of a user who always fails by far less … */
const EVEN = 0.6
/** … and by so many standard deviations. */
const DEVIATIONS = 3
/** Fewer failures tell nothing of how evenly they come. */
const LEAST_FAILURES = 20
/** All requests of such a user fail: a row that fails so many times as often as the run has failures of its own. */
const ALIKE = 2
/** So many more failing users are no chance, one-sided: hardly any other cause is as even. */
const SIGNIFICANT = 0.05

/**
 * Users whose requests all fail (bad credentials, an account without rights) are no more independent than their
 * number: by chance one run has three of them, the next none. Their failures come as evenly as their requests,
 * where single ones fail by chance. What they make of a row that rose, if chance may make so many users differ.
 *
 * @param now of the row, as `baselines`
 */
export function failingUsersOf(
  now: FailureCount,
  baselines: readonly FailureCount[],
  run: Run
): FailingUsers | undefined {
  const { peakUsers: users = 0, aggregated } = run
  if (aggregated === undefined || rateOf(now) > ALIKE * rateOf(aggregated)) return undefined
  const each = now.requests / users
  if (!(each > 1) || !isEven(run)) return undefined
  const asUsers = ({ failures, requests }: FailureCount): FailureCount => ({
    failures: failures / each,
    requests: requests / each
  })
  const chance = chanceOfRise(asUsers(pooledCount(baselines)), asUsers(now))
  return chance < SIGNIFICANT ? undefined : { failing: now.failures / each, users }
}

/** Whether the failures of the whole run vary from row to row by clearly less than chance lets single ones. */
function isEven({ history, peakUsers = 0 }: Run): boolean {
  const rows = (history?.samples ?? []).filter(({ users }) => users >= peakUsers)
  const counts = rows.slice(1).flatMap((row, i) => {
    const before = rows[i] ?? row
    const requests = row.requests - before.requests
    return requests > 0 ? [{ requests, failures: row.failures - before.failures }] : []
  })
  const all = pooledCount(counts)
  const rate = rateOf(all)
  const freedom = counts.length - 1
  if (all.failures < LEAST_FAILURES || rate >= 1 || freedom < 1) return false
  const squares = counts.reduce(
    (sum, { failures, requests }) =>
      sum + (failures - rate * requests) ** 2 / (rate * (1 - rate) * requests),
    0
  )
  const index = squares / freedom
  return index <= EVEN && 1 - index >= DEVIATIONS * Math.sqrt(2 / freedom)
}
