import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'

import { defaultSettings } from '../../src/config/default-settings.js'
import { ConfigError } from '../../src/config/config-error.js'
import { loadConfig, writtenConfig } from '../../src/config/load.js'
import { layersOf, originsOf, writtenAt } from '../../src/config/origins.js'
import { unitOf } from '../../src/config/metrics.js'
import type { BoundField } from '../../src/config/settings.js'
import { parseValue } from '../../src/units/parse.js'

const FIELDS: readonly BoundField[] = ['target', 'acceptable', 'unacceptable']

/** Bounds in an order that a config may have, sometimes in part, as one, or taken away. */
const bounds = fc.oneof(
  fc.constant('none'),
  fc.integer({ min: 100, max: 200 }).map(ms => `${ms}ms`),
  fc.record(
    {
      target: fc.integer({ min: 10, max: 100 }).map(ms => `${ms}ms`),
      acceptable: fc.integer({ min: 100, max: 400 }).map(ms => `${ms}ms`),
      unacceptable: fc.oneof(
        fc.constant('none'),
        fc.integer({ min: 5000, max: 9000 }).map(ms => `${ms}ms`)
      )
    },
    { requiredKeys: [] }
  )
)
const targets = fc.dictionary(fc.constantFrom('p50', 'p95', 'average'), bounds, { maxKeys: 3 })
const endpoints = fc.dictionary(fc.constantFrom('/a', 'GET *', 'GET /a'), targets, { maxKeys: 3 })
const level = fc.record(
  {
    extends: fc.constantFrom('normal', 'peak', 'own', 'other'),
    targets,
    endpoints
  },
  { requiredKeys: [] }
)
const config = fc.record(
  {
    targets,
    endpoints,
    'load-levels': fc.dictionary(fc.constantFrom('normal', 'own', 'other'), level, { maxKeys: 3 })
  },
  { requiredKeys: [] }
)

type Plain = Readonly<Record<string, unknown>>
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Plain)[String(key)], value)

describe('the origin of a bound', () => {
  it('is where its value is written, or what is built in', () => {
    let read = 0
    fc.assert(
      fc.property(config, plain => {
        const text = stringify(plain)
        let settings
        try {
          settings = loadConfig(text, 'gate.yml')
        } catch (error) {
          if (error instanceof ConfigError) return
          throw error
        }
        read += 1
        const written = writtenConfig(text, 'gate.yml')
        const builtIn = defaultSettings().loadLevels
        for (const { name, targets: held, endpoints: entries } of settings.loadLevels) {
          const layers = layersOf(written.config, name)
          expect(layers.endpoints.map(({ pattern }) => pattern)).toEqual(
            entries.map(({ pattern }) => pattern)
          )
          const wrong = []
          for (const [key, { metric, bounds: values }] of held) {
            for (const field of FIELDS) {
              const value = values[field]
              const path = writtenAt(layers.targets, key, field)
              const isRight =
                typeof path !== 'string'
                  ? value === parseValue(unitOf(metric), String(at(plain, path)))
                  : value === undefined ||
                    (path === 'elsewhere' &&
                      builtIn.some(one => one.targets.get(key)?.bounds[field] === value))
              if (!isRight) wrong.push([name, key, field, value, path])
            }
          }
          expect(wrong).toEqual([])
        }
      }),
      { numRuns: 500 }
    )
    expect(read).toBeGreaterThan(100)
  })

  it.each([
    ['target', [], { by: 'config', line: 2 }],
    ['acceptable', [], { by: 'built-in' }],
    ['target', [0], { by: 'config', line: 4, pattern: 'GET *' }],
    ['acceptable', [0], { by: 'built-in' }],
    ['target', [0, 1, 2], { by: 'config', line: 2 }],
    ['acceptable', [0, 1, 2], { by: 'config', line: 6, pattern: '/a' }]
  ] as const)('of the %s of entries %j is told by its line', (field, entries, expected) => {
    const text = [
      'targets:',
      '  p95: { target: 300ms }',
      'endpoints:',
      '  GET *: { p95: { target: 200ms } }',
      '  GET /a: { p95: none }',
      '  /a: { p95: { acceptable: 2s, unacceptable: 3s } }'
    ].join('\n')
    const origins = originsOf(writtenConfig(text, 'gate.yml'), 'normal')
    const origin =
      entries.length === 0
        ? origins.ofWholeRun('p95', field)
        : origins.ofEndpoint(entries, 'p95', field)
    expect(origin).toEqual(expected)
  })
})
