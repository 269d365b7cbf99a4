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
    expect(AskedRows.asked).toBe(42)
  })
})

describe('another mix', () => {
  const of = (requests: Readonly<Record<string, number>>): KeyedRun => {
    const [row] = digest().endpoints
    const endpoints = Object.entries(requests).map(([name, count]) => ({
      ...row!,
      name,
      requests: count
    }))
    const all = endpoints.reduce((sum, one) => sum + one.requests, 0)
    return keyedRun(baselineOf(digest(1, { endpoints, total: { ...row!, requests: all } })).run)
  }
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
