import { present } from '../../locust/present.js'
import { errorRateOf } from '../timeline/intervals.js'
import { goodOf, LEAST_REQUESTS, pooled, timeIn, type Moment } from './bad-time.js'

/** How bad an incident was at its worst. */
export type Depth = {
  /** Highest of any part with some requests, as a fraction. */
  readonly errorRate: number
  /** Lowest successful requests/s, and what is usual in this run: absent where it was never good. */
  readonly throughput: number
  readonly usualThroughput?: number
  /** Highest mean, ms. */
  readonly average?: number
}

/** Of parts that are long enough for a few requests: one of a second can be chance. */
export function depthOf(moments: readonly Moment[], usual: number | undefined): Depth {
  const parts = partsFor(moments, LEAST_REQUESTS / (usual ?? Infinity))
  const spans = parts.map(pooled)
  const means = spans.flatMap(({ average }) => average ?? [])
  return {
    errorRate: Math.max(0, ...spans.map(span => errorRateOf(span) ?? 0)),
    throughput: Math.min(...parts.map(part => goodOf(part) / timeIn(part))),
    ...present({
      usualThroughput: usual,
      average: means.length === 0 ? undefined : Math.max(...means)
    })
  }
}

function partsFor(moments: readonly Moment[], seconds: number): (readonly Moment[])[] {
  const parts: Moment[][] = []
  let part: Moment[] = []
  for (const moment of moments) {
    part.push(moment)
    if (timeIn(part) < seconds) continue
    parts.push(part)
    part = []
  }
  return parts.length === 0 ? [moments] : parts
}
