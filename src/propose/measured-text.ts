import { BOUND_FIELDS } from '../config/bounds.js'
import { higherIsBetter, unitOf } from '../config/metrics.js'
import type { Bounds, Metric } from '../config/settings.js'
import { requestsNeeded } from '../evaluate/targets/measure.js'
import { timedWords } from '../evaluate/verdict/target-words.js'
import type { Grade } from '../evaluate/verdict/verdict.js'
import { timedRequests } from '../locust/run.js'
import {
  counted,
  formatCount,
  formatDuration,
  formatNumber,
  formatValue,
  metricLabel
} from '../units/format.js'
import type { Unit } from '../units/unit.js'
import type { AssignedLevel } from './levels.js'
import type { MetricProposal } from './metric-proposal.js'

/** The runs that were measured. */
type Measured = Pick<AssignedLevel, 'runs' | 'areRepeats'>

type None = Extract<MetricProposal, { readonly none: unknown }>['none']

/** `measured 48 ms, up to 49 ms`; of repeats `measured 38 to 48 ms in 3 runs, up to 50 ms; elsewhere 90 ms of too few requests`. */
export function besideBounds(proposal: MetricProposal, of: Measured): string {
  const { metric, measured, upTo, vague } = proposal
  const shown = (value: number): string => formatValue(unitOf(metric), value)
  if (measured === undefined && upTo === undefined) {
    const read =
      vague === undefined ? 'not measured well enough' : `${shown(vague)} of too few requests`
    return `${read}; no stricter than the percentile before it`
  }
  if (measured === undefined) {
    const read =
      vague === undefined ? 'too few requests to measure' : `${shown(vague)} of too few requests`
    return `${read}, up to ${shown(upTo ?? 0)}`
  }
  const isWider = upTo !== undefined && upTo > measured
  const seen = `${seenText(proposal, measured, of)}${isWider ? `, up to ${shown(upTo)}` : ''}`
  return vague === undefined ? seen : `${seen}; elsewhere ${shown(vague)} of too few requests`
}

/** `measured 38 to 48 ms in 2 of 3 runs`: where one cannot tell, the others do. */
function seenText(
  { metric, over }: MetricProposal,
  measured: number,
  { runs, areRepeats }: Measured
): string {
  const unit = unitOf(metric)
  if (over === undefined || !areRepeats) return `measured ${formatValue(unit, measured)}`
  const [least, most] = [measured, over.best].sort((a, b) => a - b) as [number, number]
  const told = over.runs === runs.length ? `${over.runs}` : `${over.runs} of ${runs.length}`
  return `measured ${rangeText(unit, least, most)} in ${told} runs`
}

function rangeText(unit: Unit, least: number, most: number): string {
  const [from, to] = [formatValue(unit, least), formatValue(unit, most)]
  if (from === to) return to
  return `${unit === 'ms' ? formatNumber(least) : from} to ${to}`
}

/** Why no bound is proposed, as a comment. */
export function keptText(proposal: MetricProposal, of: Measured): string {
  if (!('kept' in proposal)) return ''
  const { metric, kept, why, measured } = proposal
  const stays = `the built-in bounds hold (${standingText(metric, kept)})`
  if (why === 'untold') return `${metric.key}: ${untoldWhy(metric, of)}; ${stays}.`
  if (measured === undefined) return `${metric.key}: ${stays}.`
  const seen = `${metric.key}: ${seenText(proposal, measured, of)}`
  const { grade } = proposal
  return grade !== 'degraded' && grade !== 'unacceptable'
    ? `${seen}${metText(grade)}; ${stays}.`
    : `${seen}, more than the built-in bounds accept (${standingText(metric, kept)}). Failing is not proposed as usual: mend it, or write bounds of your own here.`
}

/** `220 ms of at most 3 requests, too few for any bound`, or what would decide it. */
export function besideNone(
  { metric, vague = 0 }: MetricProposal,
  { requests, needed }: None,
  { runs }: Measured
): string {
  const had = `${runs.length > 1 ? 'at most ' : ''}${counted(requests, 'request')}`
  return needed === undefined
    ? `${formatValue(unitOf(metric), vague)} of ${had}, too few for any bound`
    : `undecided by ${had}; with ${formatCount(needed)} it is decided`
}

/** The same of the whole run, and how long such a load takes for it. */
export function besideNoneOfRun(proposal: MetricProposal, none: None, level: Measured): string {
  const said = besideNone(proposal, none, level)
  const { needed } = none
  const rates = level.runs.flatMap(({ aggregated, durationSeconds = 0 }) =>
    aggregated === undefined ? [] : timedRequests(aggregated) / durationSeconds
  )
  const rate = Math.max(...rates)
  if (needed === undefined || !(rate > 0) || rate === Infinity) return said
  return `${said}: about ${formatDuration(wholeMinutes(needed / rate))} of such a load`
}

/** Seconds, from a minute on whole minutes that are not less. */
function wholeMinutes(seconds: number): number {
  return seconds < 60 ? Math.ceil(seconds) : Math.ceil(seconds / 60) * 60
}

/** `P99 is decided by 1,000, P99.9 by 10,000`: percentiles, and the requests that they need. */
export function neededText(metrics: readonly Metric[]): string {
  return metrics
    .flatMap(metric => {
      if (metric.type !== 'percentile') return []
      const needed = formatCount(requestsNeeded(metric.percent))
      return [{ label: metricLabel(metric.key), needed }]
    })
    .map(({ label, needed }, at) => `${label} ${at === 0 ? 'is decided ' : ''}by ${needed}`)
    .join(', ')
}

/** Which of the bounds it meets. */
function metText(grade: Grade | undefined): string {
  if (grade === 'target') return ', which meets the target'
  return grade === 'acceptable' ? ', which is acceptable and misses the target' : ''
}

function untoldWhy(metric: Metric, { runs, areRepeats }: Measured): string {
  if (metric.type !== 'percentile') return 'not measured'
  if (runs.some(({ leftOut }) => leftOut?.hasPercentiles === false))
    return 'it cannot be had without the rows of not-requests'
  const needed = requestsNeeded(metric.percent)
  const totals = runs.flatMap(({ aggregated }) => aggregated ?? [])
  const had = Math.max(0, ...totals.map(timedRequests))
  if (had >= needed) return 'not measured'
  const most = areRepeats ? 'at most ' : ''
  const ofTimed = totals.some(({ timed }) => timed !== undefined)
  return `a bound made from it takes ${formatCount(needed)} requests${timedWords({ ofTimed })}, and there were ${most}${formatCount(had)}`
}

/** `target < 0.1%, acceptable < 0.5%, unacceptable > 1%`. */
function standingText(metric: Metric, bounds: Bounds): string {
  const [good, bad] = higherIsBetter(metric) ? ['>', '<'] : ['<', '>']
  return BOUND_FIELDS.flatMap(field => {
    const value = bounds[field]
    const sign = field === 'unacceptable' ? bad : good
    return value === undefined ? [] : [`${field} ${sign} ${formatValue(unitOf(metric), value)}`]
  }).join(', ')
}
