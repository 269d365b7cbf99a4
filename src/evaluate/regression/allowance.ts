import type { CellContext } from './judged.js'
import { hasFewAbove, isMean, type Allowance, type LatencyCell } from './latency-cell.js'
import { bandWidth, blendedNoise, noiseFactor } from './noise.js'

/**
 * docs/statistics.md §2: allowed = 2 · common + max(tolerance · base, band, floor), in ms; what has no control,
 * and what few requests of a single run decide, is a regression only beyond twice that (of a pair at once).
 * Mirrored for falls.
 */
export function allowanceOf(
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

/** The total has no other endpoints to compare with, nor has the mean of one of few. */
function lacksControl(cell: LatencyCell, others: number | undefined): boolean {
  return cell.sides.total || (isMean(cell) && others === undefined)
}
