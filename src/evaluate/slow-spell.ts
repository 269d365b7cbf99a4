import { metricOf } from '../config/metrics.js'
import { AGGREGATED } from '../locust/run.js'
import { formatDuration, formatMs } from '../units/format.js'
import type { RunEvaluation } from './evaluation.js'
import { medianOf } from './statistics/median.js'
import { bundleEdges } from './timeline/bundles.js'
import { BURST_GAP } from './timeline/error-bursts.js'
import {
  intervalsOf,
  rowsOf,
  rowsWithin,
  spanOf,
  type Interval,
  type Sample
} from './timeline/intervals.js'
import { saysSlow } from './verdict/told-worse.js'
import type { Verdict } from './verdict/verdict.js'

/** So many times the usual mean is slow. */
const SLOW = 2
/** Of all that was lost in slow seconds, the one spell has this share. */
const MOST = 0.8
/** A longer part of the run is no spell. */
const LONGEST = 1 / 3
/** Fewer requests are slow by chance. */
const LEAST_REQUESTS = 50

/**
 * `: from 1 min 30 s on for 15 s the average was 190 ms, else 42 ms`: the one spell of a run in which nearly all of what
 * was slow lies, behind the sentence that says the whole run's response times; empty where there is no such one.
 */
export function slowSpellWords(verdict: Verdict, { run, timeline }: RunEvaluation): string {
  if (verdict.endpoint !== AGGREGATED || !saysSlow(verdict)) return ''
  if (timeline.clock !== undefined || run.leftOut !== undefined) return ''
  const { samples = [] } = run.history ?? {}
  const rows = bundleEdges(rowsOf(samples, samples[0]?.at ?? 0))
  const found = spellOf(intervalsOf(rows))
  return found === undefined ? '' : spellWords(found, rows, leastShare(verdict))
}

/** Of the requests (fraction), without which a spell does not make such a time: as many as take longer. */
function leastShare(verdict: Verdict): number {
  const metric = verdict.rule === 'presence' ? undefined : metricOf(verdict.metric)
  // The slowest request of all is anywhere.
  if (metric?.type === 'max') return Infinity
  return metric?.type === 'percentile' ? 1 - metric.percent / 100 : 0
}

function spellWords({ from, to }: Spell, rows: readonly Sample[], least: number): string {
  const [spell, all] = [spanOf(rowsWithin(rows, from, to)), spanOf(rows)]
  const elsewhere = all && spell && meanBeside(spell, all)
  if (elsewhere === undefined || spell?.average === undefined) return ''
  if (spell.requests < least * (all?.requests ?? 0)) return ''
  const when = `from ${formatDuration(from)} on for ${formatDuration(to - from)}`
  return `: ${when} the average was ${formatMs(spell.average)}, else ${formatMs(elsewhere)}`
}

/** ms, of the rest of the run; undefined where the spell does not stand out of it. */
function meanBeside(spell: Interval, all: Interval): number | undefined {
  const others = all.requests - spell.requests
  if (spell.requests < LEAST_REQUESTS || others < LEAST_REQUESTS) return undefined
  if (spell.to - spell.from > LONGEST * (all.to - all.from)) return undefined
  const mean = (totalOf(all) - totalOf(spell)) / others
  return (spell.average ?? 0) >= SLOW * mean ? mean : undefined
}

/** Of all requests together, ms; NaN where it is not known. */
function totalOf({ average = NaN, requests }: Interval): number {
  return average * requests
}

type Spell = { readonly from: number; readonly to: number; readonly lost: number }

/** Slow intervals that are near each other, where nearly all of what was lost is lost in them. */
function spellOf(intervals: readonly Interval[]): Spell | undefined {
  const usual = medianOf(Float64Array.from(intervals.flatMap(({ average }) => average ?? [])))
  const spells: Spell[] = []
  for (const { from, to, average = 0, requests } of intervals) {
    if (average < SLOW * usual) continue
    const lost = requests * (average - usual)
    const last = spells.at(-1)
    if (last === undefined || from - last.to > BURST_GAP) spells.push({ from, to, lost })
    else spells.splice(-1, 1, { from: last.from, to, lost: last.lost + lost })
  }
  const all = spells.reduce((sum, { lost }) => sum + lost, 0)
  return spells.find(({ lost }) => lost >= MOST * all)
}
