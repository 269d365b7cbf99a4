import { note, type Note } from '../../locust/note.js'
import { formatDuration } from '../../units/format.js'
import { median } from '../timeline/intervals.js'
import { beganAlike } from './began-alike.js'
import { hasStalled } from './comparability.js'
import { fallOffOf, lnFallOf, type FallOff } from './fall-off.js'
import type { Change } from './judged.js'
import type { Match } from './matching.js'

/** Each user asks less often in the end than at first by so much more than the baselines' do … */
const FALL = 0.15
/** … by so many standard deviations of so many requests. */
const DEVIATIONS = 4
/** The users who wait for what is counted become fewer with the requests: so much of their fall, at least. */
const LIKE_REQUESTS = 0.5

/**
 * Why a throughput fell: users who asked for as much as the baselines' at first and for less in the end, which
 * response times do not explain. Too few of them for what the run alone tells (docs/statistics.md §12), or too soon. Of
 * several candidates in more than half of them; not where the throughput held, nor where the run itself tells.
 */
export function fallenOffNotes(matches: readonly Match[], verdicts: readonly Change[]): Note[] {
  if (!verdicts.some(isLowThroughput)) return []
  const found = matches.flatMap(match => fallenOff(match) ?? [])
  const [first] = found
  if (first === undefined || found.length <= matches.length / 2) return []
  return [
    note('users-waiting', words(first), {
      severity: 'warning',
      advice:
        'Look at the server at that time, and set a timeout in the load script: a request without an answer is counted nowhere until it fails. If the users ask less often by design, set "notes: { users-waiting: info }" in the config until the baselines do so too'
    })
  ]
}

function isLowThroughput(verdict: Change): boolean {
  if (verdict.rule !== 'regression' || verdict.metric !== 'throughput') return false
  return verdict.verdict === 'regressed' || verdict.verdict === 'suspect'
}

function words({ first, last }: FallOff): string {
  const round = (rate: number): number => Math.round(rate * 10) / 10
  const seconds = formatDuration(last.last.at - last.first.at)
  return `${round(last.rate)} requests/s in the last ${seconds} at full load, of ${round(first.rate)}/s at first, about as in the baselines, which response times do not explain: users waited for answers that did not come, or asked less often on their own`
}

function fallenOff({ candidate: { run }, baselines }: Match): FallOff | undefined {
  const now = fallOffOf(run)
  if (now === undefined || hasStalled(run)) return undefined
  const runs = baselines.map(baseline => baseline.run)
  const alike = runs.filter(then => beganAlike(run, then, runs))
  const falls = runs.flatMap(then => fallOffOf(then) ?? []).map(lnFallOf)
  const usual = median(falls)
  if (usual === undefined || alike.length <= runs.length / 2) return undefined
  const fell = lnFallOf(now)
  const counts = [now.first, now.last].map(({ first, last }) => last.requests - first.requests)
  const chance = Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0))
  const least = Math.max(-Math.log(1 - FALL), DEVIATIONS * chance)
  // Where the baselines' users ask more and more often, the run's may ask as often.
  if (fell - Math.max(0, usual) < least) return undefined
  return Math.log(now.first.busy / now.last.busy) >= LIKE_REQUESTS * fell ? now : undefined
}
