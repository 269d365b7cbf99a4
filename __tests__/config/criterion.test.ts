import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  CRITERION_PATTERN,
  criterionText,
  isBeyond,
  isCriterion,
  parseCriterion
} from '../../src/config/criterion.js'
import { loadConfig } from '../../src/config/load.js'
import type { Criterion } from '../../src/config/settings.js'
import { UnitError } from '../../src/units/parse.js'
import type { Unit } from '../../src/units/unit.js'

describe('a criterion over time', () => {
  it.each([
    ['fraction', '> 70% for 5m', '>', 0.7, 300],
    ['fraction', '<30% for 10m', '<', 0.3, 600],
    ['ms', '>= 1.5s for 90s', '>=', 1500, 90],
    ['count', '> 500', '>', 500, 0],
    ['count', '<= 0 for 1h30m', '<=', 0, 5400],
    ['bytes', '> 2GiB for 1m', '>', 2 ** 31, 60],
    ['requests/s', '< 50/s for 1m', '<', 50, 60],
    ['per-second', '  >  100/s   for   2m  ', '>', 100, 120],
    ['s', '> 90s for 5m', '>', 90, 300]
  ] as const)('of %s: %s', (unit, text, ...expected) => {
    const [comparison, bound, forSeconds] = expected
    expect(isCriterion(text)).toBe(true)
    expect(parseCriterion(unit, text)).toEqual({ comparison, bound, forSeconds })
    expect(new RegExp(`^\\s*${CRITERION_PATTERN}\\s*$`).test(text.replace(/\s+/g, ' '))).toBe(true)
  })

  it.each([
    ['fraction', '70% for 5m', 'begins with >, >=, < or <='],
    ['fraction', '= 70%', 'begins with >, >=, < or <=, such as "> 70% for 5m"'],
    ['fraction', '≥ 70%', 'begins with'],
    ['fraction', '> 70% 5m', 'write "> 70% for 5m"'],
    ['fraction', '>', 'is not a criterion over time such as "> 70% for 5m"'],
    ['fraction', '> for 5m', 'is not a criterion over time such as "> 70% for 5m"'],
    ['fraction', '> 70%for 5m', 'write "> 70% for 5m"'],
    ['fraction', '> 70% for', 'does not say for how long'],
    ['fraction', '> 70% for 5', '"5" has no unit: write 5s or 5m'],
    ['fraction', '> 70% for ever', 'is not a duration'],
    ['fraction', '> 70', 'has no unit: write 70%'],
    ['fraction', '> 70ms', 'cannot be in "ms"'],
    ['count', '> 70%', 'a number of things has no unit; it is a number alone, such as 90'],
    ['count', '> -5', 'a number of things is never negative'],
    ['ms', '> 2s during 60s', 'write "> 2s for 60s"'],
    ['ms', '=> 2s over 1 minute', 'write ">= 2s for 1m"'],
    ['ms', 'above 2 sec for 60', 'begins with >'],
    ['ms', '> 1,500ms for 5m', 'write 1500ms, or 1.500ms if the comma is a decimal point'],
    ['fraction', 'more than 70 percent for 5 min', 'write "> 70% for 5m"'],
    ['bytes', '> 70', 'has no unit: write 70B or 70MB']
  ] as const)('of %s cannot be %s: it says what to write', (unit, text, expected) => {
    expect(() => parseCriterion(unit, text)).toThrow(UnitError)
    expect(() => parseCriterion(unit, text)).toThrow(expected)
  })

  const UNITS: Readonly<Record<Unit, string>> = {
    ms: 'ms',
    'requests/s': '/s',
    fraction: '%',
    s: 's',
    count: '',
    bytes: 'B',
    'per-second': '/s'
  }
  const written = fc.record({
    unit: fc.constantFrom(...(Object.keys(UNITS) as Unit[])),
    comparison: fc.constantFrom<Criterion['comparison']>('>', '>=', '<', '<='),
    bound: fc.nat({ max: 1_000_000 }),
    forSeconds: fc.nat({ max: 100_000 }),
    space: fc.constantFrom('', ' ', '  ')
  })

  it('is what was written, however it is spaced', () => {
    fc.assert(
      fc.property(written, ({ unit, comparison, bound, forSeconds, space }) => {
        const time = forSeconds === 0 ? '' : ` for${space || ' '}${forSeconds}s`
        const text = `${space}${comparison}${space}${bound}${space}${UNITS[unit]}${time}`
        const read = parseCriterion(unit, text)
        expect(read).toEqual({
          comparison,
          bound: unit === 'fraction' ? Number(`${bound}e-2`) : bound,
          forSeconds
        })
        expect(criterionText(read, unit)).not.toBe('')
      })
    )
  })

  it('is never read from anything else: it says so', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...(Object.keys(UNITS) as Unit[])), (text, unit) => {
        try {
          expect(isBeyond(0, parseCriterion(unit, `> ${text}`))).toBe(false)
        } catch (error) {
          expect(error).toBeInstanceOf(UnitError)
        }
      })
    )
  })

  it('is shown as people write it', () => {
    expect(criterionText(parseCriterion('fraction', '>= 70% for 5m'), 'fraction')).toBe(
      '≥ 70% for 5 min'
    )
    expect(criterionText(parseCriterion('count', '< 10'), 'count')).toBe('< 10')
  })
})

describe('where one bound stands', () => {
  const loading = (targets: string) => () => loadConfig(`targets: ${targets}`, 'gate.yml')

  it.each([
    [
      "{ p95: '< 300ms' }",
      'targets.p95: "< 300ms" is no bound: write 300ms, or { unacceptable: "> 300ms" }: a criterion over time says what is bad'
    ],
    ["{ p95: '>= 1s for 5m' }", 'write 1s, or { unacceptable: "> 1s for 5m" }'],
    ["{ throughput: '> 50/s' }", 'write 50/s, or { unacceptable: "< 50/s" }'],
    [
      "{ p95: { target: '<= 300ms' } }",
      'a target is a bound, not a criterion: write 300ms, or "> 300ms" under acceptable or unacceptable'
    ],
    ["{ max: '< 3s' }", 'targets.max: "< 3s" is no bound: write 3s'],
    ["{ p95: '= fast' }", 'targets.p95: "= fast" is no bound: "fast" is not a response time;'],
    ["{ p95: '<' }", 'targets.p95: "']
  ])('%s: is refused, and what to write is said', (targets, said) => {
    expect(loading(targets)).toThrow(said)
  })

  it.each([
    '{ p95: 300ms }',
    '{ p95: { unacceptable: "> 1s for 5m" } }',
    '{ throughput: 50/s }',
    '{ throughput: { unacceptable: "< 50/s" } }',
    '{ max: 3s }'
  ])('what it says to write is right: %s', targets => {
    expect(loading(targets)).not.toThrow()
  })
})
