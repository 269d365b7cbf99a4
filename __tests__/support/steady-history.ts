import { Random } from '../../bench/random.js'
import type { Digest, DigestRow } from '../../src/past/digest.js'
import { digest } from './digests.js'

/** So many runs of one series in which nothing changed: each endpoint, and each run, has its own noise. */
export function steadyHistory(runs: number, seed = 5): Digest[] {
  const random = new Random(seed)
  return Array.from({ length: runs }, (_, at) => {
    const run = digest(at + 1)
    const common = 2 * random.normal()
    const row = (one: DigestRow): DigestRow => {
      const times = 100 * (1 + 0.012 * random.normal()) + common
      return {
        ...one,
        average: times,
        failures: 0,
        percentiles: new Map([
          [50, Math.round(0.9 * times)],
          [95, Math.round(2 * times * (1 + 0.03 * random.normal()))]
        ])
      }
    }
    return {
      ...run,
      endpoints: run.endpoints.map(row),
      ...(run.total === undefined ? {} : { total: row(run.total) })
    }
  })
}

/** A run whose response times are `factor` times as long, of one endpoint or of all and the total. */
export function withFactor(run: Digest, factor: number, name?: string): Digest {
  const row = (one: DigestRow): DigestRow => ({
    ...one,
    average: (one.average ?? 0) * factor,
    percentiles: new Map([...one.percentiles].map(([p, ms]) => [p, Math.round(ms * factor)]))
  })
  return {
    ...run,
    endpoints: run.endpoints.map(one => (name === undefined || one.name === name ? row(one) : one)),
    ...(run.total === undefined || name !== undefined ? {} : { total: row(run.total) })
  }
}
