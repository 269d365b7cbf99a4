import { metricOf } from '../config/metrics.js'
import { AGGREGATED, type Run } from '../locust/run.js'
import type { RunEvaluation } from './evaluation.js'
import { isSlowBeside } from './slow-beside.js'
import { rowsOf } from './timeline/intervals.js'
import { wasSlowIn } from './timeline/slow-spell.js'
import type { SlowSpell } from './verdict/reason.js'
import { firstPartMeans, firstPartTime, spellMeans, spellTime } from './verdict/spell-words.js'
import { saysSlow } from './verdict/told-worse.js'
import type { Verdict } from './verdict/verdict.js'

/**
 * `: from 1 min 30 s on for 15 s the average was 190 ms, else 42 ms`: the one spell of a run in which nearly all of what
 * was slow lies, or the first part that was several times slower, behind the sentence that says the whole run's response
 * times, and in other words behind that of an endpoint that was slow then with most others; empty where there is neither,
 * and of a time that is too long for the rest of the run too.
 */
export function slowSpellWords(verdict: Verdict, { run, timeline }: RunEvaluation): string {
  const slow = slowTimeOf(timeline)
  if (slow === undefined || !saysSlow(verdict) || isSlowBeside(verdict, run, slow)) return ''
  const { time, means } = slow
  if (verdict.endpoint !== AGGREGATED)
    return isOfMost(verdict.endpoint, run, slow)
      ? `; it and most others were slow ${time}: the average of all was ${means}`
      : ''
  const least = leastShare(verdict) * (run.aggregated?.requests ?? 0)
  return slow.requests < least ? '' : `: ${time} the average was ${means}`
}

/** When most of what was slow in a run was, in words too. */
type SlowTime = Pick<SlowSpell, 'from' | 'to' | 'requests'> & {
  readonly time: string
  readonly means: string
}

function slowTimeOf({ slowSpell, slowFirstPart }: RunEvaluation['timeline']): SlowTime | undefined {
  if (slowSpell !== undefined)
    return { ...slowSpell, time: spellTime(slowSpell), means: spellMeans(slowSpell) }
  if (slowFirstPart === undefined) return undefined
  const [time, means] = [firstPartTime(slowFirstPart), firstPartMeans(slowFirstPart)]
  return { ...slowFirstPart, from: 0, time, means }
}

/** Whether the endpoint and most of those that tell were slow in the spell. */
function isOfMost(endpoint: string, { history }: Run, spell: SlowTime): boolean {
  const startedAt = history?.samples[0]?.at ?? 0
  const were = [...(history?.endpoints ?? [])].flatMap(([key, samples]) => {
    const isSlow = wasSlowIn(rowsOf(samples, startedAt), spell)
    return isSlow === undefined ? [] : [{ key, isSlow }]
  })
  const others = were.filter(({ key }) => key !== endpoint)
  const slow = others.filter(({ isSlow }) => isSlow)
  return were.some(one => one.key === endpoint && one.isSlow) && slow.length > others.length / 2
}

/** Of the requests (fraction), without which a spell does not make such a time: as many as take longer. */
function leastShare(verdict: Verdict): number {
  const metric = verdict.rule === 'presence' ? undefined : metricOf(verdict.metric)
  // The slowest request of all is anywhere.
  if (metric?.type === 'max') return Infinity
  return metric?.type === 'percentile' ? 1 - metric.percent / 100 : 0
}
