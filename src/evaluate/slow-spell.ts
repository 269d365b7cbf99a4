import { metricOf } from '../config/metrics.js'
import { AGGREGATED } from '../locust/run.js'
import type { RunEvaluation } from './evaluation.js'
import { rowsOf } from './timeline/intervals.js'
import { slowSpellOf } from './timeline/slow-spell.js'
import { spellWords } from './verdict/spell-words.js'
import { saysSlow } from './verdict/told-worse.js'
import type { Verdict } from './verdict/verdict.js'

/** A longer part of the run is no spell. */
const LONGEST = 1 / 3

/**
 * `: from 1 min 30 s on for 15 s the average was 190 ms, else 42 ms`: the one spell of a run in which nearly all of what
 * was slow lies, behind the sentence that says the whole run's response times; empty where there is no such one.
 */
export function slowSpellWords(verdict: Verdict, { run, timeline }: RunEvaluation): string {
  if (verdict.endpoint !== AGGREGATED || !saysSlow(verdict)) return ''
  if (timeline.clock !== undefined || run.leftOut !== undefined) return ''
  const { samples = [] } = run.history ?? {}
  const found = slowSpellOf(rowsOf(samples, samples[0]?.at ?? 0), LONGEST)
  return found === undefined || found.share < leastShare(verdict) ? '' : `: ${spellWords(found)}`
}

/** Of the requests (fraction), without which a spell does not make such a time: as many as take longer. */
function leastShare(verdict: Verdict): number {
  const metric = verdict.rule === 'presence' ? undefined : metricOf(verdict.metric)
  // The slowest request of all is anywhere.
  if (metric?.type === 'max') return Infinity
  return metric?.type === 'percentile' ? 1 - metric.percent / 100 : 0
}
