import { formatApart } from '../../units/apart.js'
import type { EndpointStats } from '../run.js'
import { bucketRange } from '../stats/buckets.js'

/** Old releases truncate to whole ms. */
export const TRUNCATION_MS = 1

/** An average that is outside of what it is the average of. */
export function averageProblem(row: EndpointStats): string | undefined {
  const { average } = row
  return average === undefined ? undefined : outside(average, [average, average], row)
}

/** The same of a median, which Locust takes of buckets, and clamps since 0.12.2. */
export function medianProblem(row: EndpointStats): string | undefined {
  const { median = 0 } = row
  return median <= 0 ? undefined : outside(median, bucketRange(median), row)
}

/** @param range where the value can have been before it was rounded (ms) */
function outside(
  value: number,
  [least, most]: readonly [number, number],
  { min, max }: Pick<EndpointStats, 'min' | 'max'>
): string | undefined {
  const said = (side: string, bound: number): string => {
    const [own, other] = formatApart(value, bound)
    return `${own} ms, is ${side} ${other}`
  }
  if (min !== undefined && most < min - TRUNCATION_MS) return said('below its minimum', min)
  return max !== undefined && least > max + TRUNCATION_MS
    ? said('above its maximum', max)
    : undefined
}
