import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { ConfigError } from '../../src/config/config-error.js'
import { loadConfig } from '../../src/config/load.js'
import { contradictingBounds } from '../../src/evaluate/contradicting-bounds.js'
import { gradeBetween } from '../../src/evaluate/targets/grade.js'
import { targetsOf } from '../../src/evaluate/targets/targets.js'
import { rowOf, runOf } from '../support/run-of.js'

const LEVEL = 'targets: { p95: { target: 700ms, acceptable: 800ms, unacceptable: 900ms } }\n'
const refused = (entries: string): string => {
  try {
    loadConfig(`${LEVEL}endpoints:\n${entries}`, 'gate.yml')
    return ''
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

describe('the entries of an endpoint', () => {
  it.each([
    [
      'a target looser than the limit, beside another endpoint with looser ones',
      "  'GET /health': { p95: { acceptable: 5s, unacceptable: 10s } }\n  'GET /api/*': { p95: { target: 3s } }\n",
      'gate.yml:4:26: endpoints.GET /api/*.p95.target: target 3s is looser than acceptable 800 ms (inherited); acceptable must be at least as large (beside line 1)'
    ],
    [
      'limits that two patterns take away one by one',
      "  'GET *': { p95: { acceptable: none } }\n  'GET /a': { p95: { unacceptable: none } }\n",
      'the limits of the load level are gone'
    ],
    [
      'limits that are given after none, and taken away one by one',
      "  '*': { p95: none }\n  'GET *': { p95: { target: 1s, acceptable: 2s, unacceptable: 3s } }\n  '* /a': { p95: { acceptable: none } }\n  'GET /a': { p95: { unacceptable: none } }\n",
      'the limits of the load level are gone'
    ],
    [
      'bounds that two patterns take away one by one',
      "  'GET *': { p95: { target: none, acceptable: none } }\n  'GET /a': { p95: { unacceptable: none } }\n",
      'there is no bound: give target, acceptable or unacceptable, or none in place of all three'
    ]
  ])('refuse %s', (_, entries, expected) => {
    expect(refused(entries)).toContain(expected)
  })

  it.each([
    [
      'a later pattern says instead',
      "  'GET /api/*': { p95: { target: 250ms, acceptable: 300ms, unacceptable: 350ms } }\n  '*': { p95: { acceptable: 200ms, target: 100ms } }\n  'GET *': { p95: { target: 250ms } }\n",
      'gate.yml:3:19: endpoints.GET /api/*.p95: target 250ms (of "GET *") is looser than acceptable 200ms (of "*"); acceptable must be at least as large (beside lines 1, 4 and 5)'
    ],
    [
      'a later pattern says instead, of one of them',
      "  'GET /api/*': { p95: { target: 250ms, acceptable: 300ms, unacceptable: 350ms } }\n  '*': { p95: { target: 150ms, acceptable: 200ms } }\n  'GET *': { p95: { target: none } }\n  '* /api/*': { p95: { target: 220ms } }\n",
      'target 220ms (of "* /api/*") is looser than acceptable 200ms (of "*"); acceptable'
    ],
    [
      'an earlier one says',
      "  'GET *': { p95: 200ms }\n  'GET /api/*': { p95: { target: 250ms } }\n",
      'gate.yml:4:26: endpoints.GET /api/*.p95.target: target 250ms is looser than acceptable 200ms (of "GET *"); acceptable must be at least as large (beside lines 1 and 3)'
    ],
    [
      'the order says',
      "  'GET /api/*': { p95: { target: 250ms, acceptable: 300ms, unacceptable: 350ms } }\n  '*': { p95: { target: 150ms, acceptable: 200ms } }\n  'GET *': { p95: { acceptable: 120ms } }\n",
      'target 150ms (of "*") is looser than acceptable 120ms (of "GET *")'
    ]
  ])('are quoted by what holds, which %s', (_, entries, expected) => {
    expect(refused(entries)).toContain(expected)
  })

  it.each([
    [
      'what different endpoints are left',
      "  'GET /me': { p95: { target: none, acceptable: none } }\n  'GET /api/*': { p95: { unacceptable: none } }\n"
    ],
    [
      'a looser target under the looser limits of a pattern that means more',
      "  'GET *': { p95: { acceptable: 5s, unacceptable: 10s } }\n  'GET /a': { p95: { target: 3s } }\n"
    ],
    [
      'a target alone after none',
      "  'GET /api/**': { p95: none }\n  'GET /api/search/*': { p95: { target: 3s } }\n"
    ],
    [
      'nothing, of which none is said once and in part again',
      "  'GET *': { p95: none }\n  'GET /a': { p95: { unacceptable: none } }\n"
    ],
    [
      'nothing, as each bound is none',
      '  /a: { p95: { target: none, acceptable: none, unacceptable: none } }\n'
    ],
    [
      'what is left when a later pattern takes away more than an earlier one',
      "  'GET *': { p95: { target: none } }\n  'GET /a': { p95: none }\n"
    ],
    [
      'a target without limits by name',
      '  /a: { p95: { target: 3s, acceptable: none, unacceptable: none } }\n'
    ]
  ])('may be %s', (_, entries) => {
    expect(refused(entries)).toBe('')
  })

  it('that only a run shows to contradict each other are told of it, by their lines', () => {
    const entries =
      "  '* /a*': { p95: { target: 400ms, acceptable: 500ms } }\n  'GET *': { p95: { target: 600ms } }\n"
    const [level] = loadConfig(`${LEVEL}endpoints:\n${entries}`, 'gate.yml').loadLevels
    const notes = (name: string): unknown =>
      contradictingBounds(runOf(rowOf(), { endpoints: [rowOf({ name })] }), level!)
    expect(notes('/b')).toEqual([])
    expect(notes('/a')).toMatchObject([
      {
        code: 'bad-config',
        severity: 'error',
        message:
          'GET /a: P95: target 600 ms is looser than acceptable 500 ms; acceptable must be at least as large (load level normal, "* /a*" and "GET *", lines 3 and 4 of the config)'
      }
    ])
  })
})

const FIELDS = ['target', 'acceptable', 'unacceptable'] as const
type Field = (typeof FIELDS)[number]
const field = fc.oneof(
  fc.constant('none'),
  fc.integer({ min: 1, max: 9 }).map(n => `${n}s`)
)
const partial = fc.record(
  { target: field, acceptable: field, unacceptable: field },
  { requiredKeys: [] }
)
const entry = fc.oneof(fc.constant('none' as const), partial)
const entries = fc.uniqueArray(
  fc.tuple(fc.constantFrom('GET /a', '/a', 'GET *', '* /a', '*', 'GET /b', '/b*'), entry),
  { selector: ([pattern]) => pattern, maxLength: 4 }
)

/** Every entry that means GET /a, one after the other. */
function model(
  written: readonly (readonly [string, 'none' | Partial<Record<Field, string>>])[]
): Partial<Record<Field, number>> {
  let held: Partial<Record<Field, number>> = { target: 700, acceptable: 800, unacceptable: 900 }
  for (const [pattern, value] of written) {
    if (pattern.includes('/b')) continue
    if (value === 'none') held = {}
    else {
      for (const name of FIELDS) {
        const text = value[name]
        if (text === 'none')
          held = Object.fromEntries(Object.entries(held).filter(([key]) => key !== name))
        else if (text !== undefined) held[name] = Number.parseInt(text, 10) * 1000
      }
    }
  }
  return held
}

describe('the bounds of an endpoint', () => {
  it('are those of its entries one after the other, and let nothing over the limit through', () => {
    let read = 0
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 10_000 }), (written, value) => {
        const text = `${LEVEL}endpoints: ${JSON.stringify(Object.fromEntries(written.map(([pattern, p95]) => [pattern, { p95 }])))}`
        let settings
        try {
          settings = loadConfig(text, 'gate.yml')
        } catch (error) {
          if (error instanceof ConfigError) return
          throw error
        }
        read += 1
        const bounds = targetsOf(rowOf({ name: '/a' }), settings.loadLevels[0]!).get('p95')?.bounds
        const expected = model(written)
        expect(bounds ?? {}).toEqual(expected)
        if (expected.unacceptable !== undefined && value > expected.unacceptable) {
          expect(gradeBetween(false, value, expected)).toBe('unacceptable')
        }
      }),
      { numRuns: 1000 }
    )
    expect(read).toBeGreaterThan(100)
  })

  it.each([
    [false, 950, { target: 3000, acceptable: 800, unacceptable: 900 }, 'unacceptable'],
    [false, 850, { target: 3000, acceptable: 800, unacceptable: 900 }, 'degraded'],
    [true, 40, { target: 10, acceptable: 50, unacceptable: 45 }, 'unacceptable']
  ] as const)(
    'out of order are read from the worst: %j %d of %j is %s',
    (isHigher, value, bounds, grade) => {
      expect(gradeBetween(isHigher, value, bounds)).toBe(grade)
    }
  )
})
