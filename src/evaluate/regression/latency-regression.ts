import { present } from '../../locust/present.js'
import type { AllowanceSource, LatencyFinding, MoreSlow } from '../verdict/reason.js'
import type { RegressionVerdict } from '../verdict/verdict.js'
import { allowanceOf } from './allowance.js'
import { confirmationOf } from './confirmation.js'
import { changesByMetric, medianOfOthers } from './controls.js'
import { effectOfChange, type CellContext, type Judged } from './judged.js'
import {
  fewAbove,
  hasEnoughRequests,
  isMean,
  type Allowance,
  type LatencyCell
} from './latency-cell.js'
import { slowBesideSpell } from './quiet-means.js'
import { moreSlow } from './slow-requests.js'

/** Judges the cells of one candidate together: each endpoint is the control of the others. */
export function judgeLatency(cells: readonly LatencyCell[], context: CellContext): Judged[] {
  const changes = changesByMetric(cells.filter(cell => !isOfHang(cell, context)))
  const isStopped = context.burst && haveSlow(cells) > 1
  const seen = { ...context, isStopped, slowBeside: slowBesideSpell(cells, context) }
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

type Seen = CellContext & {
  /** Something stopped the requests to several endpoints for a while. */
  readonly isStopped: boolean
  /** The means that were beyond what is allowed beside the one slow spell too. */
  readonly slowBeside: ReadonlySet<LatencyCell>
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
        allowance: { ...sourceOf(cell, allowance), ...present({ usual: allowance.usual }) },
        ...(matters(cell) ? { matters: true } : {}),
        ...(isBeyondTolerance(cell) ? { roseBeyondTolerance: true } : {}),
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
 * they are the faster. A median, and a mean, has to be within what is allowed for the rest of the time, beside one
 * slow spell.
 */
function mayBeBurst(
  cell: LatencyCell,
  { others, rise }: Allowance,
  { burst, isBurstOf, isSlowWithOthers, quietMedianOf, slowBeside }: Seen
): boolean {
  const { key, total, settings } = cell.sides
  if (!burst || settings.paired) return false
  if (total) return true
  const isOfPart = others === undefined ? isBurstOf(key) : isSlowWithOthers(key)
  if (!isOfPart || cell.percent !== 50) return isOfPart && !slowBeside.has(cell)
  const quiet = quietMedianOf(key)
  return quiet !== undefined && quiet - cell.base <= rise
}

/** More than what is tolerated and never matters, in either direction. */
function matters({ base, change, sides }: LatencyCell): boolean {
  const { maxRegression, minChangeMs } = sides.settings
  return Math.abs(change) > Math.max(maxRegression * base, minChangeMs)
}

function isBeyondTolerance({ base, change, sides }: LatencyCell): boolean {
  return change > sides.settings.maxRegression * base
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
