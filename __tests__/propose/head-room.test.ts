import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isOnGrid } from '../../src/locust/stats/buckets.js'
import {
  friendlyAbove,
  friendlyBelow,
  friendlyDuration,
  LEAST_ROOM_MS,
  shownAbove,
  shownRate,
  throughputBounds,
  THROUGHPUT_ROOM,
  TIME_ROOM,
  timeBounds
} from '../../src/propose/head-room.js'
import { formatExact } from '../../src/units/count.js'
import { formatMs, formatThroughput } from '../../src/units/format.js'
import { parseValue } from '../../src/units/parse.js'
import { writtenValue } from '../../src/units/written.js'

const ms = fc.double({ min: 0, max: 5e6, noNaN: true })
const rate = fc.double({ min: 1e-4, max: 1e6, noNaN: true })

describe('a friendly number', () => {
  it.each([
    [4.2, 5],
    [10, 10],
    [63, 65],
    [182, 190],
    [202, 210],
    [999, 1000],
    [1040, 1100],
    [64_000, 65_000]
  ])('above %d ms is %d', (value, expected) => {
    expect(friendlyAbove(value)).toBe(expected)
  })

  it.each([
    [139, 130],
    [87, 85],
    [0.426, 0.42],
    [1234, 1200]
  ])('below %d/s is %d', (value, expected) => {
    expect(friendlyBelow(value)).toBe(expected)
  })

  it('is near, on the side that lets the run pass, and one that Locust can print', () => {
    fc.assert(
      fc.property(ms, value => {
        const above = friendlyAbove(value)
        expect(above).toBeGreaterThanOrEqual(value - 1e-6)
        expect(above).toBeLessThanOrEqual(Math.max(value * 1.1 + 1e-6, value + 1))
        expect(isOnGrid(above)).toBe(true)
      })
    )
    fc.assert(
      fc.property(rate, value => {
        const below = friendlyBelow(value)
        expect(below).toBeLessThanOrEqual(value * (1 + 1e-9))
        expect(below).toBeGreaterThanOrEqual(value * 0.9 - 1e-9)
      })
    )
  })
})

describe('a value beside its bounds', () => {
  it('is shown as it was counted with, so that anybody can do the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 100_000, noNaN: true }), value => {
        const [above, rate] = [shownAbove(value), shownRate(value)]
        expect(above).toBeGreaterThanOrEqual(value - 1e-6)
        expect(formatThroughput(rate)).toBe(formatThroughput(value))
        expect(formatMs(above)).toBe(`${formatExact(above)} ms`)
        expect(formatThroughput(rate)).toBe(`${formatExact(rate)}/s`)
      })
    )
  })
})

describe('proposed bounds', () => {
  it('leave the head-room that they promise, in the order that a config asks for', () => {
    fc.assert(
      fc.property(ms, value => {
        const { target, acceptable, unacceptable } = timeBounds(value)
        expect(target).toBeGreaterThanOrEqual(value * TIME_ROOM.target - 1e-6)
        expect(target).toBeGreaterThanOrEqual(value + LEAST_ROOM_MS - 1e-6)
        expect(unacceptable).toBeGreaterThanOrEqual(value * TIME_ROOM.unacceptable - 1e-6)
        expect([target, acceptable, unacceptable].sort((a, b) => a - b)).toEqual([
          target,
          acceptable,
          unacceptable
        ])
      })
    )
    fc.assert(
      fc.property(rate, value => {
        const { target, acceptable, unacceptable } = throughputBounds(value)
        expect(target).toBeLessThanOrEqual(value * THROUGHPUT_ROOM.target * (1 + 1e-9))
        expect(target).toBeGreaterThanOrEqual(acceptable)
        expect(acceptable).toBeGreaterThanOrEqual(unacceptable)
      })
    )
  })
})

describe('a duration', () => {
  it.each([
    [89.6, 90],
    [1797, 1800],
    [298, 300],
    [39, 40],
    [29, 30],
    [37.9, 38],
    [0.4, 1],
    [3587, 3600]
  ])('of %d s was meant as %d s', (seconds, meant) => {
    expect(friendlyDuration(seconds)).toBe(meant)
  })
})

describe('a written value', () => {
  it.each([
    ['ms', 190, '190ms'],
    ['ms', 1500, '1.5s'],
    ['ms', 1234, '1234ms'],
    ['requests/s', 0.42, '0.42/s'],
    ['fraction', 0.005, '0.5%'],
    ['s', 90, '90s'],
    ['s', 120, '2m'],
    ['s', 5400, '1h30m'],
    ['s', 3600, '1h'],
    ['s', 1799, '1799s']
  ] as const)('%s: %d is %s', (unit, value, text) => {
    expect(writtenValue(unit, value)).toBe(text)
  })

  it('is read as what it was', () => {
    fc.assert(
      fc.property(ms, value => {
        for (const bound of Object.values(timeBounds(value)))
          expect(parseValue('ms', writtenValue('ms', bound))).toBe(bound)
      })
    )
    fc.assert(
      fc.property(rate, value => {
        for (const bound of Object.values(throughputBounds(value)))
          expect(parseValue('requests/s', writtenValue('requests/s', bound))).toBeCloseTo(bound, 8)
      })
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), seconds => {
        expect(parseValue('s', writtenValue('s', seconds))).toBe(seconds)
      })
    )
  })
})
