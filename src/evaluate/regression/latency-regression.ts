import type { AllowanceSource, LatencyFinding, MoreSlow } from '../verdict/reason.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import { confirmationOf } from './confirmation.js'
import { changesByMetric, medianOfOthers } from './controls.js'
import { effectOfChange, type CellContext, type Judged } from './judged.js'
import {
  fewAbove,
  hasEnoughRequests,
  hasFewAbove,
  type Allowance,
  type LatencyCell
} from './latency-cell.js'
import { bandWidth, blendedNoise, noiseFactor } from './noise.js'
import { moreSlow } from './slow-requests.js'

/** Judges the cells of one candidate together: each endpoint is the control of the others. */
export function judgeLatency(cells: readonly LatencyCell[], context: CellContext): Judged[] {
  const changes = changesByMetric(cells.filter(cell => !isOfHang(cell, context)))
  const seen = { ...context, isStopped: context.burst && haveSlow(cells) > 1 }
  return cells.flatMap(cell => {
    if (hasEnoughRequests(cell)) {
      const others = medianOfOthers(cell, changes.get(cell.metric) ?? [])
      const allowance = cell.learned ?? allowanceOf(cell, others, context)
      return [judge(cell, allowance, seen)]
    }
    return isMean(cell) ? [] : [{ verdict: insufficient(cell), over: 0 }]
  })
}

/** What a hang did to all of them excuses none; it hardly moves a median, which tells of all else. */
function isOfHang({ percent }: LatencyCell, { hung }: Pick<CellContext, 'hung'>): boolean {
  return hung && percent !== 50
}

/**
 * docs/statistics.md §2: allowed = 2 · common + max(tolerance · base, band, floor), in ms; what has no control,
 * and what few requests of a single run decide, is a regression only beyond twice that (of a pair at once).
 * Mirrored for falls.
 */
function allowanceOf(
  cell: LatencyCell,
  ofAll: number | undefined,
  { judgedCells, isOnly, partOf }: Pick<CellContext, 'judgedCells' | 'isOnly' | 'partOf'>
): Allowance {
  const { settings, total, key } = cell.sides
  const part = total ? undefined : partOf(key)
  const others = part === undefined ? ofAll : part.others
  const factor = noiseFactor(settings.sensitivity, judgedCells)
  const noise = cell.base * Math.expm1(Math.min(5, lnBand(cell, factor)))
  const tolerance = settings.maxRegression * cell.base
  const own = Math.max(noise, tolerance, settings.minChangeMs)
  const allowed = 2 * Math.max(0, others ?? 0) + own
  const isTwice = isHeldToTwice(cell, { others, isOnly, isPart: part !== undefined })
  const scale = isTwice ? 2 : 1
  return {
    own,
    ...(others === undefined ? {} : { others }),
    // Of a mean the percentiles tell what is less.
    suspect: isMean(cell) ? scale * allowed : allowed,
    rise: scale * allowed,
    fall: scale * (2 * Math.max(0, -(others ?? 0)) + own),
    factor,
    isTwice,
    ...(part === undefined ? {} : { part: part.part }),
    why: own === noise ? 'noise' : own === tolerance ? 'tolerance' : 'floor'
  }
}

/** What has no control, and what few requests or those of a part of a single run decide. */
function isHeldToTwice(
  cell: LatencyCell,
  {
    others,
    isOnly,
    isPart
  }: { readonly others: number | undefined; readonly isOnly: boolean; readonly isPart: boolean }
): boolean {
  if (cell.sides.settings.paired) return false
  return lacksControl(cell, others) || (isOnly && (isPart || hasFewAbove(cell)))
}

function lnBand(
  { lnBaselines, measured, assumed, least = 0 }: LatencyCell,
  factor: number
): number {
  const count = lnBaselines.length
  const noise = blendedNoise(assumed, measured, count)
  return bandWidth(factor, Math.max(noise, Math.sqrt(least)), count)
}

type Seen = CellContext & {
  /** Something stopped the requests to several endpoints for a while. */
  readonly isStopped: boolean
}

function judge(cell: LatencyCell, allowance: Allowance, context: Seen): Judged {
  const { rise, others, learnedFrom, part } = allowance
  const tooNoisy = isTooNoisy(cell, allowance)
  const { state, slow } = found(cell, allowance, context)
  const finding = state === 'unchanged' && tooNoisy ? 'too-noisy' : state
  const verdict = verdictOf(finding)
  return {
    over: cell.change / rise,
    verdict: {
      ...common(cell),
      effect: effectOfChange(verdict),
      reason: {
        kind: 'latency',
        finding,
        allowance: sourceOf(cell, allowance),
        ...(matters(cell) ? { matters: true } : {}),
        ...(learnedFrom === undefined ? {} : { learnedFrom }),
        ...(part === undefined ? {} : { part }),
        ...fewAbove(cell),
        ...(slow === undefined ? {} : { slow })
      },
      verdict,
      allowed: rise,
      ...(others === undefined ? {} : { others }),
      smallestDetectable: rise / cell.base,
      ...(tooNoisy ? { tooNoisy } : {}),
      ...(finding === 'burst' ? { burst: true } : {})
    }
  }
}

type Found = { readonly state: Exclude<LatencyFinding, 'too-noisy'>; readonly slow?: MoreSlow }

function found(cell: LatencyCell, allowance: Allowance, context: Seen): Found {
  const state = stateOf(cell, allowance, context.errorsRose(cell.sides.key))
  const slow = state === 'unconfirmed' && !context.isStopped ? slowOf(cell) : undefined
  if (slow !== undefined) return { state: context.isOnly ? 'more-slow' : 'regressed', slow }
  const burst = state === 'regressed' && mayBeBurst(cell, allowance, context)
  return { state: burst ? 'burst' : state }
}

function haveSlow(cells: readonly LatencyCell[]): number {
  return cells.filter(cell => slowOf(cell) !== undefined).length
}

/** A mean that rose without most of the requests: whether it did by more slow ones than chance makes. */
function slowOf({ percent, change, sides }: LatencyCell): MoreSlow | undefined {
  if (percent !== undefined || change < 0) return undefined
  return moreSlow(sides.candidate, sides.baselines)
}

/**
 * Whether something else in a part of the run may be all of the rise, and nothing tells: the total has
 * no control, nor has one of few endpoints; and those of an endpoint that they were slow with move by fewer ms where
 * they are the faster. A median has to be within what is allowed for the rest of the time, beside one slow spell.
 */
function mayBeBurst(
  { sides: { key, total, settings }, percent, base }: LatencyCell,
  { others, rise }: Allowance,
  { burst, isBurstOf, isSlowWithOthers, quietMedianOf }: CellContext
): boolean {
  if (!burst || settings.paired) return false
  if (total) return true
  const isOfPart = others === undefined ? isBurstOf(key) : isSlowWithOthers(key)
  if (!isOfPart || percent !== 50) return isOfPart
  const quiet = quietMedianOf(key)
  return quiet !== undefined && quiet - base <= rise
}

/** More than what is tolerated and never matters, in either direction. */
function matters({ base, change, sides }: LatencyCell): boolean {
  const { maxRegression, minChangeMs } = sides.settings
  return Math.abs(change) > Math.max(maxRegression * base, minChangeMs)
}

function verdictOf(finding: LatencyFinding): RegressionVerdict['verdict'] {
  switch (finding) {
    case 'burst':
    case 'little-confirmed':
    case 'more-slow':
      return 'suspect'
    case 'too-noisy':
    case 'unconfirmed':
    case 'errors-rose':
      return 'undecided'
    case 'regressed':
    case 'suspect':
    case 'unchanged':
    case 'improved':
      return finding
  }
}

function sourceOf(
  { sides, lnBaselines }: LatencyCell,
  { why, factor, isTwice, learnedFrom = 0 }: Allowance
): AllowanceSource {
  switch (why) {
    case 'tolerance':
      return { isTwice, by: 'tolerance', fraction: sides.settings.maxRegression }
    case 'floor':
      return { isTwice, by: 'floor', ms: sides.settings.minChangeMs }
    case 'noise':
      return { isTwice, by: 'noise', factor, baselines: lnBaselines.length }
    case 'learned':
      return { isTwice, by: 'learned', runs: learnedFrom }
  }
}

/**
 * Only a doubling would be found (docs/statistics.md §2). What never matters is no noise: where the floor of
 * a few milliseconds decides, an endpoint of 3 ms may double and only what the others moved counts.
 */
function isTooNoisy(
  { base, sides }: LatencyCell,
  { rise, suspect, others, why, learnedFrom }: Allowance
): boolean {
  const floor = sides.settings.minChangeMs
  if (why === 'learned') return rise - floor > base
  const common = learnedFrom === undefined ? 2 * Math.max(0, others ?? 0) : suspect - floor
  const found = sides.total ? rise : suspect
  return (why === 'floor' ? common : found) > base
}

/** The total has no other endpoints to compare with, nor has the mean of one of few. */
function lacksControl(cell: LatencyCell, others: number | undefined): boolean {
  return cell.sides.total || (isMean(cell) && others === undefined)
}

function isMean({ percent }: LatencyCell): boolean {
  return percent === undefined
}

/** An endpoint whose errors rose cannot improve: failures answer fast. */
function stateOf(
  cell: LatencyCell,
  { suspect, rise, fall }: Allowance,
  errorsRose: boolean
): Exclude<LatencyFinding, 'burst' | 'too-noisy' | 'more-slow'> {
  const { change } = cell
  if (change <= suspect && -change <= fall) return 'unchanged'
  const confirmation = confirmationOf(cell)
  if (confirmation === 'none' || (confirmation === 'little' && change < 0)) return 'unconfirmed'
  if (change > rise) return confirmation === 'little' ? 'little-confirmed' : 'regressed'
  if (change > suspect) return 'suspect'
  return errorsRose ? 'errors-rose' : 'improved'
}

function insufficient(cell: LatencyCell): RegressionVerdict {
  const { candidate, baselines } = cell.sides
  const ofTimed = [candidate, ...baselines].some(({ timed }) => timed !== undefined)
  return {
    ...common(cell),
    effect: 'pass',
    reason: { kind: 'too-few-requests', needed: cell.needed, ...(ofTimed ? { ofTimed } : {}) },
    verdict: 'undecided'
  }
}

function common(
  cell: LatencyCell
): Pick<
  RegressionVerdict,
  'rule' | 'endpoint' | 'metric' | 'unit' | 'value' | 'samples' | 'baseline' | 'change'
> {
  return {
    rule: 'regression',
    endpoint: cell.sides.key,
    metric: cell.metric,
    unit: 'ms',
    value: cell.value,
    samples: Math.floor(cell.requests),
    baseline: cell.base,
    change: { absolute: cell.change, ratio: cell.change / cell.base }
  }
}
