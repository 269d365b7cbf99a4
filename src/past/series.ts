import type { Run } from '../locust/run.js'
import { seriesKey, type Digest } from './digest.js'

/** What a run is called in the history. */
export function nameInSeries({ series, ownName, name }: Run): string {
  return series ?? ownName ?? name
}

/** The runs of each series in the given order; of the series the longest first. */
export function digestsBySeries(digests: readonly Digest[]): Digest[][] {
  const series = new Map<string, Digest[]>()
  for (const digest of digests) {
    const key = seriesKey(digest.identity)
    const known = series.get(key)
    if (known === undefined) series.set(key, [digest])
    else known.push(digest)
  }
  return [...series.values()].sort((a, b) => b.length - a.length)
}

/** The gate of all runs, where there is only one. */
export function soleGate(digests: readonly Digest[]): string | undefined {
  const [first, ...others] = new Set(digests.map(({ identity }) => identity.gate))
  return others.length === 0 ? first : undefined
}
