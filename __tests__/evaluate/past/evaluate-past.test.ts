import { describe, expect, it } from '@jest/globals'

import { Random } from '../../../bench/random.js'
import { defaultSettings } from '../../../src/config/default-settings.js'
import { evaluatePast } from '../../../src/evaluate/past/evaluate-past.js'
import { changePointWords, creepWords, tooFewWords } from '../../../src/evaluate/past/past-words.js'
import { AGGREGATED } from '../../../src/locust/run.js'
import type { Digest } from '../../../src/past/digest.js'
import { steadyHistory, withFactor } from '../../support/steady-history.js'

const told = (history: readonly Digest[]): ReturnType<typeof evaluatePast> =>
  evaluatePast(history, defaultSettings())

describe('an unchanged history', () => {
  it.each([0, 1, 9, 10, 50])(
    'of %d runs tells nothing, and all of it may be compared with',
    runs => {
      expect(told(steadyHistory(runs))).toMatchObject({
        comparable: runs,
        changePoints: [],
        breaks: [],
        creeps: []
      })
    }
  )

  it('tells nothing of one wild run', () => {
    const history = steadyHistory(40)
    history[25] = withFactor(history[25]!, 9)
    expect(told(history).changePoints).toEqual([])
  })
})

describe('a step', () => {
  const stepped = (factor: number, runs = 45, name = '/search'): Digest[] =>
    steadyHistory(runs).map((run, at) => (at < 40 ? run : withFactor(run, factor, name)))

  it('is found in the fifth run, where it fell, and starts the reference anew', () => {
    const { changePoints, comparable, runs } = told(stepped(1.1))
    expect(changePoints).toHaveLength(1)
    const [point] = changePoints
    expect(point).toMatchObject({ endpoint: 'GET /search', isImprovement: false, seenIn: 5 })
    expect(point?.ratio).toBeGreaterThan(1.07)
    expect(point?.ratio).toBeLessThan(1.13)
    expect(point?.interval?.[0]).toBeLessThan(1.1)
    expect(point?.interval?.[1]).toBeGreaterThan(1.1)
    expect(point?.between).toEqual([runs[39], runs[40]])
    expect(point?.together.every(({ endpoint }) => endpoint !== 'GET /cart')).toBe(true)
    expect(comparable).toBe(5)
  })

  it('is new in the run that first tells it, and in no other', () => {
    const history = stepped(1.25, 50)
    const found = Array.from({ length: 10 }, (_, i) => told(history.slice(0, 41 + i)).changePoints)
    const first = found.findIndex(points => points.length > 0)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(2)
    expect(found.map(([point]) => point?.isNew)).toEqual(
      found.map((_, at) => (at < first ? undefined : at === first))
    )
  })

  it('is told of an improvement too', () => {
    expect(told(stepped(0.75)).changePoints).toMatchObject([{ isImprovement: true }])
  })

  it('is told once, of the whole run, where all endpoints moved', () => {
    const history = steadyHistory(50).map((run, at) => (at < 40 ? run : withFactor(run, 1.3)))
    expect(told(history).changePoints).toMatchObject([{ endpoint: 'Aggregated', seenIn: 10 }])
  })

  it.each([1.2, 1.3])(
    'of all endpoints by %d is new once, of the whole run, as it was printed',
    factor => {
      // a slow one and a fast one: the others' move in ms is not theirs
      const uneven = steadyHistory(48).map(run =>
        withFactor(withFactor(run, 3, '/search'), 0.3, '/login')
      )
      const history = uneven.map((run, at) => (at < 25 ? run : withFactor(run, factor)))
      const news = Array.from({ length: 38 }, (_, i) => told(history.slice(0, 11 + i))).flatMap(
        ({ changePoints }) => changePoints.filter(({ isNew }) => isNew)
      )
      expect(news).toMatchObject([{ endpoint: 'Aggregated', isImprovement: false }])
      expect(Math.abs(news[0]!.ratio! - factor)).toBeLessThan(0.05)
      const last = told(history).changePoints.flatMap(({ together }) => together)
      for (const { ratio } of last) expect(ratio! > 1 + (factor - 1) / 2).toBe(true)
    }
  )

  describe('of one endpoint that the whole run shows too', () => {
    const withTotal = (run: Digest, average: number, p95: number): Digest => ({
      ...run,
      total: {
        ...run.total!,
        average: run.total!.average! * average,
        percentiles: new Map(
          [...run.total!.percentiles].map(([p, ms]) => [p, p === 95 ? ms * p95 : ms])
        )
      }
    })

    it('is told of the endpoint, whose tail is that of the whole run', () => {
      const history = stepped(1.4, 48).map((run, at) => (at < 40 ? run : withTotal(run, 1.1, 1.4)))
      expect(told(history).changePoints).toMatchObject([
        { endpoint: 'GET /search', between: [{}, { at: history[40]!.at }] }
      ])
    })
  })

  it('is said with the commits between', () => {
    const [point] = told(stepped(1.25)).changePoints
    expect(changePointWords(point!)).toMatch(
      /^\S+ of GET \/search stepped up from .* ms to .* ms \(\+2\d%, 95% interval .*\), .*seen in 5 runs: after commit 0{10}, by commit 0{10} at the latest$/
    )
  })

  it('is several where there are several', () => {
    const history = steadyHistory(90).map((run, at) =>
      at < 30 ? run : withFactor(run, at < 60 ? 1.3 : 1.6, '/search')
    )
    expect(told(history).changePoints.map(({ seenIn }) => seenIn)).toEqual([60, 30])
  })

  it('is seen until a step back', () => {
    const history = steadyHistory(90).map((run, at) =>
      at >= 30 && at < 50 ? withFactor(run, 1.5, '/search') : run
    )
    expect(told(history).changePoints.map(({ seenIn }) => seenIn)).toEqual([20, 40])
  })

  it('is seen in errors', () => {
    const history = steadyHistory(45).map((run, at) => ({
      ...run,
      endpoints: run.endpoints.map(row =>
        row.name === '/search' && at >= 40 ? { ...row, failures: 12 } : row
      )
    }))
    expect(told(history).changePoints).toMatchObject([
      { endpoint: 'GET /search', metric: 'error-rate', unit: 'fraction', isImprovement: false }
    ])
  })
})

describe('a break', () => {
  const after = (change: (run: Digest) => Digest): Digest[] =>
    steadyHistory(45).map((run, at) => (at < 30 ? run : withFactor(change(run), 1.4)))

  it.each([
    ['another Locust', { locust: '2.43' }, { kind: 'locust', then: '2.44 or newer', now: '2.43' }],
    ['other users', { users: 120 }, { kind: 'load', difference: '60 → 120 users' }]
  ])('is %s, and no change point', (_, changes, why) => {
    const { breaks, changePoints, comparable, runs } = told(after(run => ({ ...run, ...changes })))
    expect(breaks).toEqual([{ at: runs[30], why }])
    expect(changePoints).toEqual([])
    expect(comparable).toBe(15)
  })

  it('is another machine that makes the load', () => {
    const history = after(run => run).map((run, at) => ({
      ...run,
      generator: { cores: at < 30 ? 4 : 8 }
    }))
    expect(told(history).breaks).toMatchObject([
      { why: { kind: 'generator', then: '4 cores', now: '8 cores' } }
    ])
  })

  it('is none where one run only was cut short', () => {
    const history = steadyHistory(40)
    history[20] = { ...history[20]!, durationSeconds: 11 }
    expect(told(history)).toMatchObject({ breaks: [], changePoints: [], comparable: 39 })
  })
})

describe('too few runs', () => {
  it('tell neither a step nor a drift, and it is said how many it takes', () => {
    expect(told(steadyHistory(9)).tooFew).toEqual({ runs: 9, least: 10, isAfterBreak: false })
    expect(told(steadyHistory(10)).tooFew).toBeUndefined()
  })

  it('may stand after a break', () => {
    const history = steadyHistory(45).map((run, at) => (at < 40 ? run : { ...run, users: 120 }))
    const { tooFew } = told(history)
    expect(tooFew && tooFewWords(tooFew)).toBe(
      'too few runs to tell a change point or a creeping change: 5 since the last break, and it takes 10'
    )
  })
})

describe('creep', () => {
  const crept = (runs = 45): Digest[] =>
    steadyHistory(runs).map((run, at) => withFactor(run, 1.03 ** Math.floor(at / 5), '/search'))

  it('is what drifts beyond the tolerance, and is no step', () => {
    const { creeps, changePoints } = told(crept())
    expect(changePoints).toEqual([])
    const found = creeps.filter(({ endpoint }) => endpoint === 'GET /search')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ ratio }) => ratio > 1.1 && ratio < 1.4)).toBe(true)
    expect(found[0]).toMatchObject({ sinceWhat: 'begin', runs: 45 })
    expect(creepWords(found[0]!)).toMatch(
      /^\S+ of GET \/search: \+\d+% along its trend since 2026-\d\d-\d\d \(the first run\), over 45 runs of the history, together with 2 other metrics: no single step explains it$/
    )
  })

  it('is measured since the last release', () => {
    const history = crept(60)
    history[30] = { ...history[30]!, tag: 'v1.2' }
    const [found] = told(history).creeps
    expect(found).toMatchObject({ sinceWhat: 'release', since: { tag: 'v1.2' }, runs: 30 })
  })

  it('of all endpoints is as large as what was printed', () => {
    const uneven = steadyHistory(45).map(run => withFactor(run, 4, '/search'))
    const history = uneven.map((run, at) => withFactor(run, 1.03 ** Math.floor(at / 5)))
    const [creep] = told(history).creeps
    expect(creep?.together.map(({ endpoint }) => endpoint)).toContain('GET /search')
    for (const { ratio } of [creep!, ...creep!.together])
      expect(Math.abs(ratio - 1.03 ** 8)).toBeLessThan(0.08)
  })

  it('is none where a service gets faster', () => {
    const history = steadyHistory(45).map((run, at) =>
      withFactor(run, 0.97 ** Math.floor(at / 5), '/search')
    )
    expect(told(history).creeps).toEqual([])
  })

  it('of all endpoints is one, told of the whole run', () => {
    const uneven = steadyHistory(45).map(run => withFactor(run, 4, '/search'))
    const { creeps } = told(uneven.map((run, at) => withFactor(run, 1.01 ** at)))
    expect(creeps).toMatchObject([{ endpoint: AGGREGATED }])
    expect(creepWords(creeps[0]!)).toMatch(
      /^\S+ of the whole run: \+\d+% along its trend since \S+ \(the first run\), over 45 runs of the history, together with \d+ other metrics, of 1 endpoint too \(most: \S+ of GET \/search \+\d+%\): no single step explains it$/
    )
  })

  it('of one endpoint is one, told of that', () => {
    const { creeps } = told(crept())
    expect(creeps).toHaveLength(1)
    expect(creeps[0]).toMatchObject({
      endpoint: 'GET /search',
      together: expect.arrayContaining([expect.objectContaining({ endpoint: 'GET /search' })])
    })
    expect(creepWords(creeps[0]!)).toContain('over 45 runs of the history, together with ')
  })

  it('of a response time is not cut by a step of the errors', () => {
    const history = crept().map((run, at) => withFailures(run, at < 10 ? 0 : 40, '/search'))
    const { creeps, changePoints } = told(history)
    expect(changePoints).toMatchObject([{ endpoint: 'GET /search', metric: 'error-rate' }])
    expect(creeps).toMatchObject([{ endpoint: 'GET /search', sinceWhat: 'begin', runs: 45 }])
  })

  describe('of the whole run', () => {
    const ofWhole = ({ creeps }: ReturnType<typeof told>): boolean =>
      creeps.some(({ endpoint }) => endpoint === AGGREGATED)
    /** Each run is slower or faster than the others by some per cent. */
    const uneven = (runs: number, step: number, seed: number): Digest[] => {
      const random = new Random(seed)
      return steadyHistory(runs, seed).map((run, at) => {
        const own = at < step ? run : withFactor(run, 1.3, '/search')
        return withMeanOfParts(withFactor(own, 1 + 0.04 * random.normal()))
      })
    }

    it.each([
      [15, 7],
      [20, 12],
      [30, 15]
    ])('is none that a step of an endpoint explains, in %d runs', (runs, step) => {
      const all = Array.from({ length: 50 }, (_, seed) => told(uneven(runs, step, seed + 1)))
      expect(all.every(({ changePoints }) => changePoints.length > 0)).toBe(true)
      expect(all.filter(ofWhole).length).toBeLessThan(2)
    })

    it('is told beside a step that is a small part of it', () => {
      const history = steadyHistory(30).map((run, at) =>
        withMeanOfParts(withFactor(at < 22 ? run : withFactor(run, 1.12, '/items'), 1.02 ** at))
      )
      const { creeps } = told(history)
      expect(creeps).toMatchObject([{ endpoint: AGGREGATED, sinceWhat: 'begin' }])
    })
  })
})

/** The mean of the whole run is that of its endpoints by their requests. */
function withMeanOfParts(run: Digest): Digest {
  const requests = run.endpoints.reduce((sum, one) => sum + one.requests, 0)
  const time = run.endpoints.reduce((sum, one) => sum + (one.average ?? 0) * one.requests, 0)
  return { ...run, ...(run.total && { total: { ...run.total, average: time / requests } }) }
}

function withFailures(run: Digest, failures: number, name: string): Digest {
  const endpoints = run.endpoints.map(one => (one.name === name ? { ...one, failures } : one))
  return { ...run, endpoints }
}
