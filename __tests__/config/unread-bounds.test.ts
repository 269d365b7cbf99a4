import { describe, expect, it } from '@jest/globals'
import { configProblems } from '../support/config-problems.js'

describe('what could not be read', () => {
  it.each([
    ['targets: { p50: { target: 230, acceptable: 290ms } }', '"230" has no unit'],
    ['targets: { p50: { target: 230/s } }', '"230/s"'],
    ['targets: { p50: { target: 230msec } }', '"230msec"'],
    ['targets: { p50: { aceptable: 700ms, unacceptable: 37ms } }', 'unknown key "aceptable"'],
    ['targets: { p96: { targt: 1s } }', 'unknown key "targt"'],
    ['endpoints: { GET /a: { p96: { target: 230 } } }', '"230" has no unit'],
    ['endpoints: { GET /a: { p95: { aceptable: 1s, unacceptable: 37ms } } }', '"aceptable"'],
    [
      'targets: { p95: 230 }\nendpoints: { GET /a: { p95: { unacceptable: 300ms } } }\nload-levels: { peak: { targets: { p95: { unacceptable: 400ms } } } }',
      '"230" has no unit'
    ],
    [
      'endpoints:\n  GET *: { p95: { acceptable: 90 } }\n  GET /a: { p95: { unacceptable: 100ms } }',
      '"90" has no unit'
    ],
    ['resources: { redis.hit-rate: { target: 60, acceptable: 70% } }', '"60" has no unit']
  ])('is said alone: %s', (text, expected) => {
    expect(configProblems(text)).toEqual([expect.stringContaining(expected)])
  })

  it('hides no bounds that contradict each other beside it', () => {
    const found = configProblems(
      'targets:\n  p50: { target: 230, acceptable: 300ms, unacceptable: 200ms }\n  p95: { unacceptable: 300ms }\n'
    )
    expect(found).toEqual([
      expect.stringContaining('gate.yml:2:10: targets.p50.target: "230" has no unit'),
      expect.stringContaining('acceptable 300ms is looser than unacceptable 200ms'),
      expect.stringContaining('acceptable 1,000 ms (inherited) is looser than unacceptable 300ms')
    ])
  })
})

it('what is wrong alike at every load level is said once', () => {
  expect(configProblems('targets: { p95: { unacceptable: 300ms } }')).toEqual([
    'gate.yml:1:19: targets.p95.unacceptable: acceptable 1,000 ms (inherited) is looser than unacceptable 300ms; unacceptable must be at least as large'
  ])
})
