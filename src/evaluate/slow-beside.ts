import { metricOf } from '../config/metrics.js'
import { AGGREGATED, type Run } from '../locust/run.js'
import { besideSpell } from './timeline/beside-spell.js'
import { median, rowsOf, spanOf, type Sample } from './timeline/intervals.js'
import { SLACK_SECONDS, WINDOW_SECONDS } from './timeline/windows.js'
import type { SlowSpell } from './verdict/reason.js'
import type { Verdict } from './verdict/verdict.js'

type Spell = Pick<SlowSpell, 'from' | 'to'>

/** What fewer rows of the history print is chance. */
const LEAST_ROWS = 10

/**
 * Whether a response time would be beyond its limit without a spell too, which is then not why: the middle one of what
 * the history prints of that percentile in all windows that reach into no part of the spell, or the exact mean of the
 * rest. False where the history does not tell: of cumulative percentiles (without `--csv-full-history`), or few windows.
 */
export function isSlowBeside(verdict: Verdict, run: Run, spell: Spell): boolean {
  const limit = limitOf(verdict)
  const ms = limit === undefined ? undefined : besideOf(verdict, run, spell)
  return limit !== undefined && ms !== undefined && ms > limit
}

/** ms */
function limitOf(verdict: Verdict): number | undefined {
  if (verdict.rule === 'target') {
    const { grade, bounds } = verdict
    return grade === 'unacceptable' ? bounds.unacceptable : bounds.acceptable
  }
  if (verdict.rule !== 'regression') return undefined
  const { baseline, allowed } = verdict
  return baseline === undefined || allowed === undefined ? undefined : baseline + allowed
}

/** ms */
function besideOf(verdict: Verdict, { history }: Run, spell: Spell): number | undefined {
  if (verdict.rule === 'presence' || history === undefined) return undefined
  const { samples, endpoints, percentileMode } = history
  const own = verdict.endpoint === AGGREGATED ? samples : endpoints.get(verdict.endpoint)
  const rows = rowsOf(own ?? [], samples[0]?.at ?? 0)
  const metric = metricOf(verdict.metric)
  if (metric?.type === 'average') return meanOf(rows, spell)
  if (metric?.type !== 'percentile' || percentileMode !== 'window') return undefined
  return percentileOf(metric.percent, rows, spell)
}

function percentileOf(percent: number, rows: readonly Sample[], spell: Spell): number | undefined {
  const beside = rows.filter(row => isBeside(row, spell))
  const printed = beside.flatMap(({ percentiles }) => percentiles.get(percent) ?? [])
  return printed.length < LEAST_ROWS ? undefined : median(printed)
}

function isBeside({ at }: Sample, { from, to }: Spell): boolean {
  const isWhole = at >= WINDOW_SECONDS
  return isWhole && (at <= from || at - WINDOW_SECONDS - SLACK_SECONDS >= to)
}

function meanOf(rows: readonly Sample[], spell: Spell): number | undefined {
  const all = spanOf(rows)
  return all && besideSpell(all, spell, rows)?.average
}
