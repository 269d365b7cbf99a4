import { formatApart } from '../../units/apart.js'
import { formatExact } from '../../units/count.js'
import type { EndpointStats } from '../run.js'
import { bucketRange } from '../stats/buckets.js'

/** Old releases truncate to whole ms. */
export const TRUNCATION_MS = 1

/** An average that is outside of what it is the average of. */
export function averageProblem({ min, average, max }: EndpointStats): string | undefined {
  if (average === undefined) return undefined
  const said = (side: string, bound: number): string => {
    const [own, other] = formatApart(average, bound)
    return `${own} ms, is ${side} ${other}`
  }
  if (min !== undefined && average < min - TRUNCATION_MS) return said('below its minimum', min)
  return max !== undefined && average > max + TRUNCATION_MS
    ? said('above its maximum', max)
    : undefined
}

/** The same of a median, which Locust takes of buckets, and clamps since 0.12.2. */
export function medianProblem({ min, median, max }: EndpointStats): string | undefined {
  if (median === undefined || median <= 0) return undefined
  const [least, most] = bucketRange(median)
  if (min !== undefined && most < min - TRUNCATION_MS)
    return `${formatExact(median)} ms, is below its minimum ${formatExact(min)}`
  return max !== undefined && least > max + TRUNCATION_MS
    ? `${formatExact(median)} ms, is above its maximum ${formatExact(max)}`
    : undefined
}
