import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { seriesOfBody } from '../../src/resources/answer.js'
import { bodyOf, EXCHANGES, exchange, SERVERS } from './support/recorded.js'

const vector = (value: unknown): unknown => ({
  status: 'success',
  data: { resultType: 'vector', result: [{ metric: { job: 'a' }, value }] }
})

describe('a recorded answer', () => {
  const queries = EXCHANGES.filter(({ path }) => /\/query(_range)?$/.test(path))

  it.each(queries.map(one => [`${one.name}.${one.server}`, one] as const))(
    '%s is read',
    (_, one) => {
      const data = seriesOfBody(bodyOf(one))
      expect(data !== undefined).toBe(one.status === 200)
      for (const { points } of data?.series ?? []) {
        expect(points.flat().every(Number.isFinite)).toBe(true)
        expect(points.every(([at], i) => i === 0 || at > (points[i - 1]?.[0] ?? 0))).toBe(true)
      }
    }
  )

  it('tells VictoriaMetrics by its stats', () => {
    const isIt = SERVERS.map(
      server => seriesOfBody(bodyOf(exchange('two-series', server)))?.isVictoriaMetrics
    )
    expect(isIt).toEqual([false, false, true])
  })

  it.each([
    ['nan', 3],
    ['inf', 3],
    ['neginf', 3],
    ['zero-by-zero', 3],
    ['run1-redis-maxmemory-0', 7]
  ])('%s has no point, and says how many were not finite', (name, notFinite) => {
    const [series] = seriesOfBody(bodyOf(exchange(name, 'prom3.5')))?.series ?? []
    expect([series?.points, series?.notFinite]).toEqual([[], notFinite])
  })

  it('beyond any measure is as good as one that is not finite', () => {
    for (const value of ['1e308', '-1e308']) {
      const [series] = seriesOfBody(vector([10, value]))?.series ?? []
      expect([series?.points, series?.notFinite]).toEqual([[], 1])
    }
  })

  it('may be a scalar', () => {
    const series = seriesOfBody(bodyOf(exchange('time', 'prom2.42')))?.series
    expect(series).toEqual([
      { labels: {}, points: [[1795823144.437, 1795823144.437]], notFinite: 0 }
    ])
  })
})

describe('a body', () => {
  it.each([
    ['1.5', [[10, 1.5]]],
    ['1e-05', [[10, 1e-5]]],
    ['-0', [[10, -0]]],
    ['', []],
    [' ', []],
    ['0x10', []],
    ['Infinity', []],
    [null, []],
    [true, []]
  ])('with the value %j', (value, points) => {
    expect(seriesOfBody(vector([10, value]))?.series[0]?.points).toEqual(points)
  })

  it.each([
    undefined,
    null,
    '<html>',
    [],
    {},
    { status: 'error', data: { resultType: 'vector', result: [] } },
    { status: 'success' },
    { status: 'success', data: { resultType: 'vector' } },
    { status: 'success', data: { resultType: 'streams', result: [] } }
  ])('that is no answer is none: %j', body => {
    expect(seriesOfBody(body)).toBeUndefined()
  })

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('vector', 'matrix', 'scalar', 'x'),
        (result, resultType) => {
          seriesOfBody({ status: 'success', data: { resultType, result } })
          seriesOfBody(result)
        }
      )
    )
  })

  it('gives each moment once, in order, in whatever order the samples come', () => {
    const samples = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), {
      minLength: 1,
      maxLength: 50
    })
    fc.assert(
      fc.property(
        samples.chain(times => fc.shuffledSubarray(times, { minLength: times.length })),
        times => {
          const values = times.flatMap(at => [
            [at, String(at * 2)],
            [at, String(at * 2)]
          ])
          const body = {
            status: 'success',
            data: { resultType: 'matrix', result: [{ metric: {}, values }] }
          }
          const expected = [...times].sort((a, b) => a - b).map(at => [at, at * 2])
          expect(seriesOfBody(body)?.series[0]?.points).toEqual(expected)
        }
      )
    )
  })

  it('keeps labels whatever their names', () => {
    const metric = JSON.parse('{"__proto__": "x", "constructor": "y", "job": 5}') as unknown
    const body = {
      status: 'success',
      data: { resultType: 'vector', result: [{ metric, value: [1, '1'] }] }
    }
    const labels = seriesOfBody(body)?.series[0]?.labels ?? {}
    expect(Object.entries(labels)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y']
    ])
  })
})
