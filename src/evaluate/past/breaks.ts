import { present } from '../../locust/present.js'
import { endpointKey } from '../../locust/run.js'
import { mayBeOneRelease } from '../../locust/stats/version.js'
import type { Digest, DigestRow } from '../../past/digest.js'
import type { Generator } from '../../resources/reading.js'
import { formatBytes, formatCount } from '../../units/format.js'
import { differencesOf, type Observed } from '../regression/comparability.js'
import { baselineOf } from '../regression/digest-baseline.js'
import { binomialVariance, tellingShift, MIX_MATTERS } from '../regression/mix-shift.js'
import { generatorDifference } from '../verdict/generator-words.js'
import { mixWords } from '../verdict/change-words.js'
import { differencesWords } from '../verdict/comparability-words.js'
import type { MixShift } from '../verdict/reason.js'
import type { Break } from './past-evaluation.js'

/** Runs of one series that may be compared with one another, by their places in it. */
export type Era = {
  readonly runs: readonly number[]
  /**
   * Runs since its begin that are not of it for the load alone: that of one run may be like theirs and like
   * that of the others, where the first lies at an edge.
   */
  readonly ofOtherLoad: readonly number[]
  readonly why?: Break['why']
}

/**
 * The eras of a series. A run that is not comparable with the first of its era begins another, if the
 * next is like it and no more like that first; else it is an odd one (cut short, with a generator that
 * lagged), or the first of another era, which only the next can tell, and in no era.
 *
 * @param digests of one series, in order of time
 */
export function erasOf(digests: readonly Digest[]): Era[] {
  const seen = digests.map(seenOf)
  const [first] = seen
  if (first === undefined) return []
  let era: Begun = { runs: [], ofOtherLoad: [], first, locusts: new Set() }
  const eras = [era]
  for (const [at, now] of seen.entries()) {
    const why = otherThan(now, era)
    if (why !== undefined) {
      const next = seen[at + 1]
      const isLasting =
        next !== undefined &&
        otherTest(next, now) === undefined &&
        otherThan(next, era) !== undefined
      if (!isLasting) {
        if (isOfLoadAlone(now, era)) era.ofOtherLoad.push(at)
        continue
      }
      era = { runs: [], ofOtherLoad: [], why, first: now, locusts: new Set() }
      eras.push(era)
    }
    era.runs.push(at)
    era.locusts.add(now.digest.locust)
  }
  return eras.map(({ runs, ofOtherLoad, why }) => ({ runs, ofOtherLoad, ...present({ why }) }))
}

/** Why a run of a series is not of an era of it, told as what is otherwise in the era; undefined where it may be. */
export function whyOdd(odd: Digest, era: readonly Digest[]): Break['why'] | undefined {
  const then = seenOf(odd)
  for (const now of era) {
    const why = otherTest(seenOf(now), then)
    if (why !== undefined) return why
  }
  return undefined
}

/** An era as far as it is known. */
type Begun = {
  readonly runs: number[]
  readonly ofOtherLoad: number[]
  readonly why?: Break['why']
  readonly first: SeenDigest
  /** What its runs tell of their Locust: not all of them tell as much, and those that do must agree. */
  readonly locusts: Set<string>
}

type SeenDigest = { readonly digest: Digest; readonly observed: Observed }

/** Its endpoints are read where they are asked for. */
function seenOf(digest: Digest): SeenDigest {
  const { run, observed } = baselineOf({ ...digest, endpoints: [] })
  return { digest, observed: { run, ...observed } }
}

/** Why a run is not of an era: it is not like the first, nor of a Locust that all may be of. */
function otherThan(
  now: SeenDigest,
  { first, locusts }: Pick<Begun, 'first' | 'locusts'>
): Break['why'] | undefined {
  return otherLocust(now, locusts) ?? otherTest(now, first)
}

function isOfLoadAlone(now: SeenDigest, { first, locusts }: Begun): boolean {
  const other = otherLocust(now, locusts) ?? otherMachine(now, first) ?? otherMix(now, first)
  return other === undefined
}

/** Why two runs of a series are not of the same test on the same kind of machine. */
function otherTest(now: SeenDigest, then: SeenDigest): Break['why'] | undefined {
  if (now === then) return undefined
  return (
    otherLocust(now, [then.digest.locust]) ??
    otherMachine(now, then) ??
    otherLoad(now, then) ??
    otherMix(now, then)
  )
}

/** Ranges of releases of which any two overlap have one in common. */
function otherLocust(
  { digest: { locust: now } }: SeenDigest,
  known: Iterable<string>
): Break['why'] | undefined {
  for (const then of known) if (!mayBeOneRelease(now, then)) return { kind: 'locust', then, now }
  return undefined
}

function otherMachine(now: SeenDigest, then: SeenDigest): Break['why'] | undefined {
  const [machine, before] = [now.digest.generator, then.digest.generator]
  if (machine === undefined || before === undefined) return undefined
  return generatorDifference(machine, before) === undefined
    ? undefined
    : { kind: 'generator', then: machineWords(before), now: machineWords(machine) }
}

function otherLoad(now: SeenDigest, then: SeenDigest): Break['why'] | undefined {
  const differences = differencesOf(now.observed, then.observed)
  return differences.length === 0
    ? undefined
    : { kind: 'load', difference: differencesWords(differences) }
}

function otherMix(now: SeenDigest, then: SeenDigest): Break['why'] | undefined {
  const shift = shiftOf(now.digest, then.digest)
  return shift && { kind: 'load', difference: mixWords(shift) }
}

/** The endpoint that tells another mix best, if a share moved by more than matters and than chance lets it. */
function shiftOf(now: Digest, then: Digest): MixShift | undefined {
  const [after, before] = [sharesOf(now), sharesOf(then)]
  const sides = [now, then].map(({ total }) => [total?.requests ?? 0])
  return tellingShift(
    [...new Set([...after.large.keys(), ...before.large.keys()])].map(endpoint => ({
      endpoint,
      from: before.of(endpoint),
      to: after.of(endpoint)
    })),
    shift => binomialVariance(shift, sides)
  )
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

function machineWords({ cpuModel, cores, memory }: Generator): string {
  return [
    ...(cpuModel === undefined ? [] : [cpuModel]),
    ...(cores === undefined ? [] : [`${formatCount(cores)} cores`]),
    ...(memory === undefined ? [] : [formatBytes(memory)])
  ].join(', ')
}
