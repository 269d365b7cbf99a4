import { describe, expect, it } from '@jest/globals'

import { DEFAULT_POLICIES } from '../../../src/config/defaults.js'
import { judgePresence, mixShift, withShares } from '../../../src/evaluate/regression/presence.js'
import { keyedRun, type KeyedRun } from '../../../src/evaluate/regression/sides.js'
import { baselineOf } from '../../../src/evaluate/regression/digest-baseline.js'
import { digest } from '../../support/digests.js'

/** A run of these endpoints that counts how often it is asked for one. */
class AskedRows extends Map<string, never> {
  static asked = 0
  override has(key: string): boolean {
    AskedRows.asked++
    return super.has(key)
  }
}

function runOf(names: readonly string[]): KeyedRun {
  const [row] = digest().endpoints
  const endpoints = names.map(name => ({ ...row!, name }))
  const { run, rows } = keyedRun(baselineOf(digest(1, { endpoints })).run)
  return { run, rows: new AskedRows(rows as ReadonlyMap<string, never>) }
}

describe('endpoints that only one side has', () => {
  it('are those of most baselines, and each name is looked up once', () => {
    const baselines = Array.from({ length: 20 }, (_, at) =>
      runOf([`/id/${at}`, `/id/${at}-more`, ...(at < 11 ? ['/most'] : ['/half'])])
    )
    AskedRows.asked = 0
    const judged = judgePresence(runOf(['/new']), withShares(baselines), DEFAULT_POLICIES)
    expect(judged.map(({ verdict }) => verdict)).toMatchObject([
      { endpoint: 'GET /most', presence: 'vanished' },
      { endpoint: 'GET /new', presence: 'new' }
    ])
    expect(AskedRows.asked).toBeLessThanOrEqual(42)
  })
})

/** A run with so many requests of each endpoint. */
function of(requests: Readonly<Record<string, number>>): KeyedRun {
  const [row] = digest().endpoints
  const endpoints = Object.entries(requests).map(([name, count]) => ({
    ...row!,
    name,
    requests: count
  }))
  const all = endpoints.reduce((sum, one) => sum + one.requests, 0)
  return keyedRun(baselineOf(digest(1, { endpoints, total: { ...row!, requests: all } })).run)
}

describe('an endpoint that the base branch lacks already', () => {
  const WITH = of({ '/a': 1000, '/gone': 100 })
  const WITHOUT = of({ '/a': 1000 })
  const verdictOf = (then: readonly KeyedRun[], newest?: KeyedRun) =>
    judgePresence(WITHOUT, withShares(then, newest), DEFAULT_POLICIES)[0]?.verdict

  it('is not gone by this change, though most baselines have it', () => {
    expect(verdictOf([WITH, WITH, WITHOUT, WITH], WITHOUT)).toBeUndefined()
    expect(verdictOf([WITH, WITHOUT, WITH], WITH)).toMatchObject({ endpoint: 'GET /gone' })
  })

  it('has the share of the baselines that have it', () => {
    const share = expect.closeTo(1 / 11)
    expect(verdictOf([WITH, WITHOUT, WITH])).toMatchObject({ share, effect: 'fail' })
    expect(verdictOf([WITH, WITH])).toMatchObject({ share })
  })
})

describe('endpoints that may be renamed', () => {
  const successorsOf = (
    then: Record<string, number>,
    now: Record<string, number>
  ): (string | undefined)[] =>
    judgePresence(of(now), withShares([of(then)]), DEFAULT_POLICIES).flatMap(({ verdict }) =>
      verdict.rule === 'presence' && verdict.presence === 'vanished' ? [verdict.successor] : []
    )

  it('have the new name with about as many requests', () => {
    const before = { '/a': 1000, '/products': 400, '/search': 200 }
    const after = { '/a': 1000, '/find': 210, '/catalog': 380 }
    expect(successorsOf(before, after)).toEqual(['GET /catalog', 'GET /find'])
    expect(successorsOf({ '/a': 1000, '/products': 400 }, { '/a': 1000, '/b': 410 })).toEqual([
      'GET /b'
    ])
  })

  it('have none where it may be another, or one of them has none', () => {
    const before = { '/a': 1000, '/products': 400, '/search': 380 }
    const none = [undefined, undefined]
    expect(successorsOf(before, { '/a': 1000, '/find': 390, '/catalog': 400 })).toEqual(none)
    expect(successorsOf(before, { '/a': 1000, '/find': 390 })).toEqual(none)
    expect(successorsOf(before, { '/a': 1000, '/find': 390, '/more': 20 })).toEqual(none)
  })
})

describe('a mix that changed by new endpoints', () => {
  it('says so where the others were called as before', () => {
    const before = { '/a': 1000, '/b': 500 }
    const shiftOf = (now: Record<string, number>) => mixShift(of(now), withShares([of(before)]))
    expect(shiftOf({ '/a': 1000, '/b': 500, '/new': 300 })).toMatchObject({
      endpoint: 'GET /new',
      isOfNew: true
    })
    expect(shiftOf({ '/a': 500, '/b': 1000, '/new': 300 })?.isOfNew).toBeUndefined()
    expect(shiftOf({ '/a': 500, '/b': 1000 })?.isOfNew).toBeUndefined()
  })
})

describe('an endpoint that is gone', () => {
  /** So many endpoints share 2,000 requests beside it. */
  const beside = (count: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`/${i}`, 2000 / count]))
  const isRare = (had: number, others: number, runs = 1): boolean | undefined => {
    const before = Array.from({ length: runs }, () => of({ ...beside(others), '/own': had }))
    const judged = judgePresence(of(beside(others)), withShares(before), DEFAULT_POLICIES)
    const found = judged.map(({ verdict }) => verdict).find(one => one.endpoint === 'GET /own')
    return found?.rule === 'presence' && found.presence === 'vanished' ? found.isRare : undefined
  }

  it('may be missing by chance the sooner, the more others may', () => {
    // 0.5^9 · 5 = 0.0098, 0.5^16 · 401 = 0.006
    expect([8, 9].map(had => isRare(had, 4))).toEqual([true, false])
    expect([15, 16].map(had => isRare(had, 400))).toEqual([true, false])
    // 1 % of the requests
    expect(isRare(20, 400)).toBe(false)
  })

  it('is known the better, the more baselines have it', () => {
    // 0.75^(3 · 8) · 5 = 0.005, and 7 are due at least
    expect([7, 8].map(had => isRare(had, 4, 3))).toEqual([true, false])
    expect([8, 6].map(had => isRare(had, 4, 10))).toEqual([false, true])
  })
})

describe('another mix', () => {
  const shiftOf = (now: KeyedRun, ...then: KeyedRun[]) => mixShift(now, withShares(then))

  it('names the endpoints that are gone, where they alone make it', () => {
    const before = of({ '/a': 5000, '/b': 3000, '/c': 2000, '/d': 1500 })
    expect(shiftOf(of({ '/a': 5000, '/b': 3000, '/d': 1500 }), before)).toMatchObject({
      endpoint: 'GET /c',
      gone: ['GET /c']
    })
    expect(shiftOf(of({ '/a': 5000, '/b': 3000 }), before)?.gone).toEqual(['GET /c', 'GET /d'])
    expect(shiftOf(of({ '/a': 3000, '/b': 5000, '/d': 1500 }), before)).not.toHaveProperty('gone')
    expect(
      shiftOf(of({ '/a': 5000, '/b': 3000, '/d': 1500, '/e': 2000 }), before)
    ).not.toHaveProperty('gone')
  })

  it.each([
    ['lost most of its requests to a larger one', { '/large': 1225, '/rest': 1250, '/own': 25 }],
    ['has a tenth of the requests it had', { '/large': 750, '/rest': 1250, '/own': 50 }],
    ['has far more of them than before', { '/large': 750, '/rest': 1250, '/own': 2500 }],
    ['has none any more', { '/large': 1250, '/rest': 1250 }],
    ['gave its name away', { '/large': 750, '/rest': 1250, '/other': 500 }]
  ])('is told by the endpoint that %s', (_, now) => {
    const before = of({ '/large': 750, '/rest': 1250, '/own': 500 })
    expect(shiftOf(of(now), before)?.endpoint).toBe('GET /own')
  })

  it('is told by a large part of it before a small endpoint that is gone', () => {
    const before = of({ '/large': 4000, '/rest': 5400, '/small': 600 })
    expect(shiftOf(of({ '/large': 7000, '/rest': 3000 }), before)?.endpoint).toBe('GET /large')
  })
})
