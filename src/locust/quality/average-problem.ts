import { formatApart } from '../../units/apart.js'
import type { EndpointStats } from '../run.js'

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
