import { endpointKey } from '../../locust/run.js'
import type { Digest, DigestRow } from '../../past/digest.js'
import type { Generator } from '../../resources/reading.js'
import { formatBytes, formatCount } from '../../units/format.js'
import { differencesOf, type Observed } from '../regression/comparability.js'
import { baselineOf } from '../regression/digest-baseline.js'
import { largestShift, MIX_MATTERS } from '../regression/presence.js'
import { generatorDifference } from '../verdict/generator-words.js'
import { mixWords } from '../verdict/change-words.js'
import { differencesWords } from '../verdict/comparability-words.js'
import type { MixShift } from '../verdict/reason.js'
import type { Break } from './past-evaluation.js'

/** Runs of one series that may be compared with one another, by their places in it. */
export type Era = { readonly runs: readonly number[]; readonly why?: Break['why'] }

/** A share of the requests that moved by fewer of its deviations may have moved by chance. */
const MIX_DEVIATIONS = 4

/**
 * The eras of a series. A run that is not comparable with the first of its era begins another, if the
 * next is like it and no more like that first; else it is an odd one (cut short, with a generator that
 * lagged), or the first of another era, which only the next can tell, and in no era.
 *
 * @param digests of one series, in order of time
 */
export function erasOf(digests: readonly Digest[]): Era[] {
  const seen = digests.map(seenOf)
  const eras: { runs: number[]; why?: Break['why'] }[] = []
  let [first] = seen
  if (first === undefined) return []
  eras.push({ runs: [] })
  for (const [at, now] of seen.entries()) {
    const why = otherTest(now, first)
    if (why !== undefined) {
      const next = seen[at + 1]
      const isLasting =
        next !== undefined &&
        otherTest(next, now) === undefined &&
        otherTest(next, first) !== undefined
      if (!isLasting) continue
      eras.push({ runs: [], why })
      first = now
    }
    eras.at(-1)?.runs.push(at)
  }
  return eras
}

/** Why two runs of a series are not of one era; undefined where they may be. */
export function breakBetween(now: Digest, then: Digest): Break['why'] | undefined {
  return otherTest(seenOf(now), seenOf(then))
}

type SeenDigest = { readonly digest: Digest; readonly observed: Observed }

/** Its endpoints are read where they are asked for. */
function seenOf(digest: Digest): SeenDigest {
  const { run, observed } = baselineOf({ ...digest, endpoints: [] })
  return { digest, observed: { run, ...observed } }
}

/** Why two runs of a series are not of the same test on the same kind of machine. */
function otherTest(now: SeenDigest, then: SeenDigest): Break['why'] | undefined {
  if (now === then) return undefined
  const labels = { then: then.digest.locust, now: now.digest.locust }
  if (labels.now !== labels.then) return { kind: 'locust', ...labels }
  const [machine, before] = [now.digest.generator, then.digest.generator]
  if (machine !== undefined && before !== undefined && generatorDifference(machine, before)) {
    return { kind: 'generator', then: machineWords(before), now: machineWords(machine) }
  }
  const differences = differencesOf(now.observed, then.observed)
  if (differences.length > 0) return { kind: 'load', difference: differencesWords(differences) }
  const shift = shiftOf(now.digest, then.digest)
  return shift && { kind: 'load', difference: mixWords(shift) }
}

/** The endpoint whose share of the requests moved most, if by more than matters and than chance lets it. */
function shiftOf(now: Digest, then: Digest): MixShift | undefined {
  const [after, before] = [sharesOf(now), sharesOf(then)]
  const most = largestShift(
    [...new Set([...after.large.keys(), ...before.large.keys()])].map(endpoint => ({
      endpoint,
      from: before.of(endpoint),
      to: after.of(endpoint)
    }))
  )
  return most !== undefined && isBeyondChance(most, now, then) ? most : undefined
}

/** Shares of the requests by the endpoint's key. */
type Shares = {
  /** Those large enough to matter. */
  readonly large: ReadonlyMap<string, number>
  /** Of any endpoint. */
  readonly of: (endpoint: string) => number
}

const known = new WeakMap<Digest, Shares>()

/** Worked out once: the first run of an era is compared with all others. */
function sharesOf(digest: Digest): Shares {
  const found = known.get(digest)
  if (found !== undefined) return found
  const total = Math.max(1, digest.total?.requests ?? 0)
  const isLarge = ({ requests }: DigestRow): boolean => requests / total > MIX_MATTERS
  const among = (rows: readonly DigestRow[]): ReadonlyMap<string, number> =>
    new Map(rows.map(row => [endpointKey(row), row.requests / total]))
  const large = among(digest.endpoints.filter(isLarge))
  // Most runs have the same large ones: those of the others, of each of thousands, are seldom asked for.
  let small: ReadonlyMap<string, number> | undefined
  const shareOf = (endpoint: string): number => {
    const share = large.get(endpoint)
    if (share !== undefined) return share
    small ??= among(digest.endpoints.filter(row => !isLarge(row)))
    return small.get(endpoint) ?? 0
  }
  const shares = { large, of: shareOf }
  known.set(digest, shares)
  return shares
}

function isBeyondChance({ from, to }: MixShift, now: Digest, then: Digest): boolean {
  const counts = [now, then].map(({ total }) => Math.max(1, total?.requests ?? 0))
  const share = (from + to) / 2
  const variance = counts.reduce((sum, count) => sum + (share * (1 - share)) / count, 0)
  return Math.abs(to - from) > MIX_DEVIATIONS * Math.sqrt(variance)
}

function machineWords({ cpuModel, cores, memory }: Generator): string {
  return [
    ...(cpuModel === undefined ? [] : [cpuModel]),
    ...(cores === undefined ? [] : [`${formatCount(cores)} cores`]),
    ...(memory === undefined ? [] : [formatBytes(memory)])
  ].join(', ')
}
