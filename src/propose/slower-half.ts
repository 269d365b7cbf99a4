import { medianOf } from '../evaluate/statistics/median.js'
import { comparedMeans, type TrendPart } from '../evaluate/timeline/trend.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import { formatMs } from '../units/format.js'
import { FAR, LEAST_APART_MS } from './head-room.js'
import { inTime } from './in-time.js'
import type { Proposal } from './proposal.js'

/** Fewer requests of a half are slow by chance. */
const LEAST_REQUESTS = 50
/** Of the tenths of a half: fewer are no picture of it. */
const LEAST_KNOWN = 3
/** A half that was asked for so much more than the other is slower by its load. */
const MORE_LOAD = 1.1

/**
 * `189 ms on average in the first 5 tenths of its steady state, 33 ms in the last 5`: of a run that was `FAR` slower at
 * first for most of its first half, though it was not asked for more; undefined of any other. Its start is none of that.
 */
export function slowerHalfWords(run: Run): string | undefined {
  const { trend, capacity } = inTime(run)
  if (trend === undefined || capacity !== undefined) return undefined
  const [first, last] = halvesOf(trend.parts)
  if (Math.min(first.known, last.known) < LEAST_KNOWN) return undefined
  if (Math.min(first.requests, last.requests) < LEAST_REQUESTS) return undefined
  if (first.requests > MORE_LOAD * last.requests) return undefined
  const isSlower = first.median >= FAR * last.median && first.median - last.median >= LEAST_APART_MS
  if (!isSlower) return undefined
  const tenths = trend.parts.length / 2
  return `${formatMs(first.mean)} on average in the first ${tenths} tenths of its steady state, ${formatMs(last.mean)} in the last ${tenths}`
}

/** Of each run of a steady load. Untrusted text. */
export function slowerHalfTexts({ levels }: Proposal): string[] {
  const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs)
  return runs.flatMap(run => {
    const words = slowerHalfWords(run)
    return words === undefined
      ? []
      : [
          `the run ${run.name} was slow at first (${words}): the bounds that are proposed from it are of that too. Measure again, of a service that has warmed up, and begin anew with that`
        ]
  })
}

/** Of the means (ms) of the tenths of half a steady state. */
type Half = {
  readonly known: number
  readonly requests: number
  readonly mean: number
  readonly median: number
}

function halvesOf(parts: readonly TrendPart[]): readonly [Half, Half] {
  const middle = parts.length / 2
  // A slow spell, which is left out of a growth, is what this looks for.
  const means = comparedMeans(
    parts.map(({ average, errorRate }) => present({ average, errorRate }))
  )
  const halfOf = (from: number, to: number): Half => {
    const own = means.slice(from, to).flatMap(mean => mean ?? [])
    return {
      known: own.length,
      requests: parts.slice(from, to).reduce((sum, { requests }) => sum + requests, 0),
      mean: own.reduce((sum, mean) => sum + mean, 0) / own.length,
      median: medianOf(Float64Array.from(own))
    }
  }
  return [halfOf(0, middle), halfOf(middle, parts.length)]
}
