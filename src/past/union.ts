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
  const kept = new Map(
    digests.map(digest => [digest, encoder.encode(lineOf(digest)).byteLength + 1])
  )
  let bytes = [...kept.values()].reduce((sum, size) => sum + size, 0)
  for (const thinnedOut of thinnings(digests)) {
    if (kept.size <= 1 || (kept.size <= limits.runs && bytes <= limits.bytes)) break
    for (const digest of thinnedOut) {
      bytes -= kept.get(digest) ?? 0
      kept.delete(digest)
    }
  }
  return [...kept.keys()]
}

/**
 * What goes at each thinning, until nothing is left: of the longest series, and of several of one length
 * of the one that begins first. A thinned series is shorter than it was, so that each length is come to
 * once, and a series is looked at only when it is its turn.
 */
function* thinnings(digests: readonly Digest[]): Generator<readonly Digest[]> {
  const places = new Map(digests.map((digest, place) => [digest, place]))
  const begin = ([first]: readonly Digest[]): number => (first && places.get(first)) ?? Infinity
  const byLength = Array.from({ length: digests.length + 1 }, (): (readonly Digest[])[] => [])
  for (const series of digestsBySeries(digests)) byLength[series.length]?.push(series)
  for (let length = digests.length; length > 0; length--) {
    for (const series of (byLength[length] ?? []).sort((a, b) => begin(a) - begin(b))) {
      yield series.filter((_, at) => isThinnedOut(at, length))
      const left = series.filter((_, at) => !isThinnedOut(at, length))
      byLength[left.length]?.push(left)
    }
  }
}

/** By its place in its series: every second of the older half goes, at least the oldest. */
export function isThinnedOut(at: number, length: number): boolean {
  return at < Math.ceil(length / 2) && at % 2 === 0
}
