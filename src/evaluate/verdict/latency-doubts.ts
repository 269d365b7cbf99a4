import { counted, formatCount, formatMs } from '../../units/format.js'
import type { LatencyFinding, MoreSlow } from './reason.js'

type Doubtful = 'burst' | 'little-confirmed' | 'more-slow'

/** Behind a response time that was slow mostly in a part of the run. */
export const DISTURBED_TAIL =
  ', as when something else disturbs the machine: another run would tell whether it was that'

const DOUBTS: Readonly<Record<Doubtful, (slow: MoreSlow | undefined) => string>> = {
  burst: () => `, but it was slow mostly in a part of the run${DISTURBED_TAIL}`,
  'little-confirmed': () =>
    ', but the percentiles beside it hardly moved, and the average tells little: another run would tell whether it rose',
  'more-slow': slow =>
    `; P50 did not move half as far${moreSlowClause(slow)}: another run would tell whether that comes again`
}

export function isDoubtful(finding: LatencyFinding): finding is Doubtful {
  return finding in DOUBTS
}

/** Why a response time beyond what is allowed is only suspect, and what another run would tell. */
export function doubtClause(finding: Doubtful, slow: MoreSlow | undefined): string {
  return DOUBTS[finding](slow)
}

/** What tells that a mean moved by more than chance, though most requests did not; a clause behind a change, or nothing. */
export function moreSlowClause(slow: MoreSlow | undefined): string {
  if (slow === undefined) return ''
  const { ms, max, about, requests, thenAtMost, thenRequests } = slow
  const then = thenAtMost === 0 ? 'none' : `at most ${thenAtMost}`
  return `, but about ${about} or more of ${counted(requests, 'request')} took longer than ${formatMs(ms)} (up to ${formatMs(max)}), before ${then} of ${formatCount(thenRequests)}`
}
