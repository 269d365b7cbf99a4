import { identityKey, type Digest } from './digest.js'
import { lineOf } from './lines.js'
import { digestsBySeries } from './series.js'

/** How much of a history is kept. */
type HistoryLimits = { readonly runs: number; readonly bytes: number }

const HISTORY_LIMITS: HistoryLimits = { runs: 2000, bytes: 20 * 1024 * 1024 }

/** Each run once, in order of time; of one that is told twice what the later history says. */
export function unionOf(...histories: readonly (readonly Digest[])[]): Digest[] {
  const known = new Map(histories.flat().map(digest => [identityKey(digest.identity), digest]))
  return [...known.values()].sort(byTime)
}

/** The same order on every machine, of runs of one second too. */
function byTime(a: Digest, b: Digest): number {
  if (a.at !== b.at) return a.at - b.at
  return identityKey(a.identity) < identityKey(b.identity) ? -1 : 1
}

/**
 * As much of a history as is kept. Of what is too much the longest series loses every second run of
 * its older half, again and again: recent runs stay whole, old ones evenly spread, and a gate that runs
 * once a week keeps what one that runs each hour would push out. `digests`: in order of time.
 */
export function thinned(digests: readonly Digest[], limits = HISTORY_LIMITS): readonly Digest[] {
  const encoder = new TextEncoder()
  const sizes = new Map(
    digests.map(digest => [digest, encoder.encode(lineOf(digest)).byteLength + 1])
  )
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  while (sizes.size > 1 && (sizes.size > limits.runs || bytes > limits.bytes)) {
    for (const digest of everySecondOld(digestsBySeries([...sizes.keys()])[0] ?? [])) {
      bytes -= sizes.get(digest) ?? 0
      sizes.delete(digest)
    }
  }
  return [...sizes.keys()]
}

/** At least the oldest. */
function everySecondOld(series: readonly Digest[]): readonly Digest[] {
  return series.slice(0, Math.ceil(series.length / 2)).filter((_, at) => at % 2 === 0)
}
