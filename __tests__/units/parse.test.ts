import { describe, expect, it } from '@jest/globals'

import {
  parseFraction,
  parseMilliseconds,
  parseSeconds,
  parseThroughput,
  UnitError
} from '../../src/units/parse.js'

describe('values as people write them', () => {
  it.each([
    ['500ms', 500],
    ['1.5s', 1500],
    [' 2 s ', 2000],
    ['1m', 60_000]
  ])('reads the response time %s', (text, ms) => {
    expect(parseMilliseconds(text)).toBe(ms)
  })

  it.each([
    ['90s', 90],
    ['30m', 1800],
    ['1h30m', 5400],
    ['1h 30m', 5400],
    ['90 s', 90]
  ])('reads the duration %s', (text, seconds) => {
    expect(parseSeconds(text)).toBe(seconds)
  })

  it.each([
    ['0.1%', 0.001],
    ['0.07%', 0.0007],
    ['5 %', 0.05],
    ['99.9%', 0.999]
  ])('reads the rate %s to the last bit', (text, fraction) => {
    expect(parseFraction(text)).toBe(fraction)
  })

  it.each([
    ['100/s', 100],
    ['6000/min', 100],
    ['100 rps', 100],
    ['100 req/s', 100],
    ['7200/h', 2]
  ])('reads the throughput %s', (text, perSecond) => {
    expect(parseThroughput(text)).toBe(perSecond)
  })

  it.each([
    [parseMilliseconds, '500', 'no unit'],
    [parseMilliseconds, '5%', 'cannot be in "%"'],
    [parseMilliseconds, '-5ms', 'is not a response time'],
    [parseMilliseconds, '1e3ms', 'cannot be in "e3ms"'],
    [parseSeconds, '30', 'no unit'],
    [parseSeconds, '30x', 'cannot be in "x"'],
    [parseFraction, '0.5', 'no unit'],
    [parseFraction, '1ms', 'cannot be in "ms"'],
    [parseThroughput, '100', 'no unit'],
    [parseThroughput, '100ms', 'cannot be in "ms"'],
    [parseThroughput, '100s', 'cannot be in "s"']
  ])('refuses what is not in the unit: %p %s', (parse, text, problem) => {
    expect(() => parse(text)).toThrow(UnitError)
    expect(() => parse(text)).toThrow(problem)
  })
})
