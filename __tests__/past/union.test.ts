import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Digest } from '../../src/past/digest.js'
import { lineOf } from '../../src/past/lines.js'
import { digestsBySeries } from '../../src/past/series.js'
import { isThinnedOut, thinned, unionOf } from '../../src/past/union.js'
import { anyDigest, digest } from '../support/digests.js'

const many = (count: number): ReturnType<typeof digest>[] =>
  Array.from({ length: count }, (_, at) => digest(at))

describe('the union of histories', () => {
  it('has each run once, in order of time, whatever the order of what is joined', () => {
    fc.assert(
      fc.property(fc.array(anyDigest, { maxLength: 8 }), fc.nat({ max: 8 }), (digests, cut) => {
        const union = unionOf(digests)
        expect(unionOf(union)).toEqual(union)
        expect(unionOf(union.slice(cut), union.slice(0, cut))).toEqual(union)
        expect(union.map(({ at }) => at)).toEqual(union.map(({ at }) => at).sort((a, b) => a - b))
      })
    )
  })

  it('loses nothing when two runs wrote at once', () => {
    const before = many(5)
    expect(unionOf([...before, digest(6)], [...before, digest(7)])).toEqual([
      ...before,
      digest(6),
      digest(7)
    ])
  })

  it('takes of one run what was said last', () => {
    const again = digest(1, { outcome: 'failed' })
    expect(unionOf([digest(1)], [again])).toEqual([again])
  })

  it('keeps the attempts of a run apart', () => {
    const { identity } = digest(1)
    const second = digest(1, { identity: { ...identity, attempt: 2 } })
    expect(unionOf([digest(1)], [second])).toHaveLength(2)
  })
})

describe('what is kept of a long history', () => {
  it('is all of one that is not long', () => {
    expect(thinned(many(2000))).toHaveLength(2000)
  })

  it('is at most 2,000 runs: the newest whole, of older ones every second', () => {
    const kept = thinned(many(2001))
    const places = kept.map(({ runNumber }) => runNumber ?? 0)
    expect(places.slice(-1000)).toEqual(Array.from({ length: 1000 }, (_, at) => 1001 + at))
    expect(places.slice(0, 3)).toEqual([1, 3, 5])
    expect(kept).toHaveLength(1500)
  })

  it('is at most so many bytes', () => {
    const limits = { runs: 2000, bytes: 40 * (lineOf(digest(99)).length + 1) }
    const kept = thinned(many(100), limits)
    expect(kept.map(one => `${lineOf(one)}\n`).join('').length).toBeLessThanOrEqual(limits.bytes)
    expect(kept.at(-1)).toEqual(digest(99))
  })

  it('leaves alone the few runs of another gate', () => {
    const rare = [3, 1003].map(at => {
      const { identity } = digest(at)
      return digest(at, { identity: { ...identity, gate: 'weekly' } })
    })
    expect(thinned(unionOf(many(2000), rare))).toEqual(expect.arrayContaining(rare))
  })

  /** As it is said: the longest series of what is left is looked for again after each thinning. */
  function thinnedAnew(
    digests: readonly Digest[],
    limits: { readonly runs: number; readonly bytes: number }
  ): readonly Digest[] {
    const bytes = digests.reduce((sum, one) => sum + Buffer.byteLength(`${lineOf(one)}\n`), 0)
    const isKept = digests.length <= limits.runs && bytes <= limits.bytes
    if (digests.length <= 1 || isKept) return digests
    const [longest = []] = digestsBySeries(digests)
    const gone = new Set(longest.filter((_, at) => isThinnedOut(at, longest.length)))
    return thinnedAnew(
      digests.filter(one => !gone.has(one)),
      limits
    )
  }

  const named = (names: readonly number[]): Digest[] =>
    names.map((name, at) => digest(at, { identity: { ...digest(at).identity, run: `r${name}` } }))

  it('is the same as when the longest series is looked for after each thinning', () => {
    const length = lineOf(digest(99)).length
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 12 }), { maxLength: 60 }),
        fc.nat({ max: 40 }),
        fc.nat({ max: 60 * length }),
        (names, runs, bytes) => {
          const digests = named(names)
          expect(thinned(digests, { runs, bytes })).toEqual(thinnedAnew(digests, { runs, bytes }))
        }
      )
    )
  })

  it('is found without looking at all runs again for each that goes', () => {
    let looks = 0
    const digests = named([...Array(300).keys()]).map(({ identity, ...rest }) => ({
      ...rest,
      get identity(): Digest['identity'] {
        looks++
        return identity
      }
    }))
    digests.forEach(lineOf)
    const writing = looks
    looks = 0
    expect(thinned(digests, { runs: 20, bytes: Infinity })).toHaveLength(20)
    expect(looks).toBe(writing + 300)
  })
})
