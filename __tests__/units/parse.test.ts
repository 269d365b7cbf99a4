import { describe, expect, it } from '@jest/globals'

import {
  parseFraction,
  parseMilliseconds,
  parseSeconds,
  parseShare,
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
    ['100%', 1],
    ['5pp', 0.05]
  ])('reads the share %s', (text, fraction) => {
    expect(parseShare(text)).toBe(fraction)
  })

  it('reads a rise of more than all', () => {
    expect(parseFraction('150%')).toBe(1.5)
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
    [parseMilliseconds, '1e3ms', 'is not a response time: write 1000ms'],
    [parseMilliseconds, '-5ms', 'a time is never negative'],
    [parseMilliseconds, '1.ms', 'write 1ms'],
    [parseMilliseconds, '1m30s', 'write 90s'],
    [parseMilliseconds, '５００ms', 'write 500ms'],
    [parseMilliseconds, '500us', 'write 0.5ms'],
    [parseMilliseconds, '1.500,5 ms', 'write 1500.5ms'],
    [parseMilliseconds, '1,500s', 'write 1500s, or 1.500s if the comma is a decimal point'],
    [parseMilliseconds, 'fast', 'it is written with ms, s, m or h, such as 500ms or 1.5s'],
    [parseSeconds, '1:30', 'write 90s or 1h30m'],
    [parseSeconds, '1 hour and 30 minutes', 'write 1h30m'],
    [parseSeconds, '2 days', 'write 48h'],
    [parseFraction, '5‰', 'write 0.5%'],
    [parseFraction, '0.1 percentage points', 'write 0.1pp'],
    [parseFraction, '1,125%', 'write 1125%, or 1.125% if the comma is a decimal point'],
    [parseShare, '1,125%', 'is not a rate: write 1.125%'],
    [parseShare, '1125%', '"1125%": this rate is never above 100%'],
    [parseShare, '1125', '"1125" has no unit; it is written with %, at most 100%'],
    [parseThroughput, '100 per hour', 'write 100/h'],
    [parseThroughput, '100 requests a minute', 'write 100/min'],
    [parseThroughput, '1k/s', 'write 1000/s'],
    [parseThroughput, '100 parsecs', 'it is written with /s, /min or /h, such as 100/s'],
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

it.each([parseMilliseconds, parseSeconds, parseThroughput, parseFraction])(
  'no unit is called as what every object has: %p',
  parse => {
    for (const unit of ['constructor', 'valueOf', '/constructor', '__proto__'])
      expect(() => parse(`3${unit}`)).toThrow(UnitError)
  }
)
