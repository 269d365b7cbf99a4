import { matchesWildcard } from '../config/pattern.js'
import type { Waiver } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { Verdict } from './verdict/verdict.js'

/**
 * Lowers the failures that the team has accepted to warnings. `today` is `YYYY-MM-DD` in UTC; a waiver
 * holds through its last day. One that has expired and would have held is said once.
 */
export function applyWaivers(
  verdicts: readonly Verdict[],
  waivers: readonly Waiver[],
  today: string
): { verdicts: Verdict[]; notes: Note[] } {
  const missed = new Map<Waiver, Verdict>()
  const waived = verdicts.map(verdict => {
    if (verdict.effect !== 'fail') return verdict
    const matching = waivers.filter(waiver => covers(waiver, verdict))
    const waiver = matching.find(({ until }) => until >= today)
    if (waiver !== undefined) return { ...verdict, effect: 'warn' as const, waiver }
    for (const expired of matching) missed.set(expired, missed.get(expired) ?? verdict)
    return verdict
  })
  const unused = waivers.filter(waiver => !verdicts.some(verdict => covers(waiver, verdict)))
  return {
    verdicts: waived,
    notes: [
      ...[...missed].map(([waiver, verdict]) => expiredNote(waiver, verdict)),
      ...(verdicts.length === 0 ? [] : unused.map(unusedNote))
    ]
  }
}

/** The pattern is for the whole key (`GET /a`) or for the name after the method (`/a`). */
function covers({ pattern, metric }: Waiver, verdict: Verdict): boolean {
  const name = verdict.endpoint.slice(verdict.endpoint.indexOf(' ') + 1)
  return (
    (metric === '*' || metric === metricOfWaiver(verdict)) &&
    (matchesWildcard(pattern, verdict.endpoint) || matchesWildcard(pattern, name))
  )
}

/** An endpoint that is gone has no throughput: it is accepted by that name. */
function metricOfWaiver(verdict: Verdict): string {
  return verdict.rule === 'presence' ? 'throughput' : verdict.metric
}

/** A misspelt waiver excuses nothing; of several load levels, one may simply not be in this run. */
function unusedNote({ pattern, metric, line }: Waiver): Note {
  return note(
    'waiver-unused',
    `the waiver for ${pattern} ${metric} covers nothing that was judged in this run`,
    { ...(line === undefined ? {} : { line }) }
  )
}

function expiredNote({ pattern, reason, until, line }: Waiver, verdict: Verdict): Note {
  return note(
    'waiver-expired',
    `the waiver for ${pattern} expired on ${until} ("${reason}") and no longer covers ${verdict.endpoint} ${metricOfWaiver(verdict)}`,
    {
      advice: 'Fix the endpoint, or give the `accept:` entry a new date on the base branch.',
      ...(line === undefined ? {} : { line })
    }
  )
}
