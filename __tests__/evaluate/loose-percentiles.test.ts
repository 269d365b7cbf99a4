import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

function notesBy(config: string, ...names: readonly string[]) {
  const endpoints = names.map(name => rowOf({ name }))
  const { evaluation } = reportOf([runOf(rowOf(), { endpoints })], loadConfig(config, 'gate.yml'))
  return evaluation.runs[0]!.notes.filter(({ code }) => code === 'percentile-looser').map(
    ({ severity, message }) => `${severity}: ${message}`
  )
}

describe('a bound that is looser than that of a higher percentile', () => {
  it('is a slip where it is hardly of the same unit', () => {
    expect(notesBy('targets: { p95: 300s }', '/a')).toEqual([
      'warning: the limit of P95, 300,000 ms, is looser than that of P99, 2,000 ms: no P95 is above its P99, so that it says nothing'
    ])
  })

  it('is a slip where somebody wrote both', () => {
    expect(notesBy('targets: { p99.9: 1s, p99: 2s }')).toEqual([
      expect.stringMatching(/^warning: the limit of P99, 2,000 ms, .* P99\.9, 1,000 ms/)
    ])
  })

  it('is mentioned beside a built-in one', () => {
    expect(notesBy('targets: { p95: 3s }')).toEqual([expect.stringMatching(/^info: /)])
  })

  it('is told of the endpoints that alone have it', () => {
    const entries = `endpoints: { 'GET /a*': { p50: 90s } }`
    expect(notesBy(entries, '/a', '/ab', '/b')).toEqual([
      expect.stringMatching(/^warning: GET \/a and 1 more endpoint: the limit of P50/)
    ])
  })

  it.each([
    ['is as strict', 'targets: { p95: 2s, p99: 2s, p99.9: 2s }'],
    ['nobody wrote', 'targets: { p99: 300ms }'],
    [
      'is of another grade',
      'targets: { p95: { target: none, acceptable: 1500ms, unacceptable: 1500ms } }'
    ],
    ['is of a criterion', 'targets: { p95: { unacceptable: "> 300s for 10s" } }'],
    [
      'is of a capacity test',
      "load-levels: { c: { kind: capacity, files: '*', targets: { p95: 300s } } }"
    ],
    ['is built in', 'targets: {}']
  ])('is nothing to tell where it %s', (_, config) => {
    expect(notesBy(config, '/a')).toEqual([])
  })
})
