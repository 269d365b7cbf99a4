import { median } from './intervals.js'

/** Means of equal parts that lie on two levels, one after the other. */
export type LevelStep = {
  /** So many parts lie before it. */
  readonly after: number
  /** The means of both levels, in the unit of the parts. */
  readonly levels: readonly [number, number]
}

/** Parts on either side: one alone may be anything. */
const LEAST_PARTS = 2
/** One level ÷ the other: less is no step. */
const LEAST_RATIO = 1.15
/** Of the squares that a straight line leaves, and of those that one level for all leaves: a step leaves less. */
const MOST_OF_LINE = 0.5
const MOST_OF_ALL = 0.2

type Point = { readonly at: number; readonly y: number }

/**
 * The step that tells the means far better than a line of so much `growth` from the first to the last does (both
 * through their logarithms), all of one level beyond all of the other; undefined where a line tells as well.
 */
export function stepOf(
  means: readonly (number | undefined)[],
  growth: number
): LevelStep | undefined {
  const points = means.flatMap((mean, at) =>
    mean !== undefined && mean > 0 ? [{ at, y: Math.log(mean) }] : []
  )
  const slope = Math.log(growth) / Math.max(1, means.length - 1)
  const rests = points.map(({ at, y }) => y - slope * at)
  const start = median(rests) ?? 0
  const ofLine = rests.reduce((sum, rest) => sum + (rest - start) ** 2, 0)
  const steps = points.slice(LEAST_PARTS, points.length - LEAST_PARTS + 1).map((point, i) => {
    const sides = [points.slice(0, LEAST_PARTS + i), points.slice(LEAST_PARTS + i)] as const
    return { after: point.at, sides, left: leftBy(sides[0]) + leftBy(sides[1]) }
  })
  const best = steps.sort((a, b) => a.left - b.left)[0]
  const most = Math.min(MOST_OF_LINE * ofLine, MOST_OF_ALL * leftBy(points))
  if (best === undefined || best.left >= most || !areApart(best.sides)) return undefined
  const [before, after] = best.sides
  return { after: best.after, levels: [levelOf(before), levelOf(after)] }
}

/** In the unit of the means. */
function levelOf(points: readonly Point[]): number {
  return points.reduce((sum, { y }) => sum + Math.exp(y), 0) / points.length
}

function areApart([before, after]: readonly [readonly Point[], readonly Point[]]): boolean {
  if (Math.abs(meanOf(after) - meanOf(before)) <= Math.log(LEAST_RATIO)) return false
  const [one, other] = [before.map(({ y }) => y), after.map(({ y }) => y)]
  return Math.max(...one) < Math.min(...other) || Math.max(...other) < Math.min(...one)
}

/** The squares that one level for all leaves. */
function leftBy(points: readonly Point[]): number {
  const level = meanOf(points)
  return points.reduce((sum, { y }) => sum + (y - level) ** 2, 0)
}

function meanOf(points: readonly Point[]): number {
  return points.reduce((sum, { y }) => sum + y, 0) / points.length
}
