import { expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'

it.each([
  ['targets: { P95: 1s }', 'p95'],
  ['targets: { 95: 1s }', 'p95'],
  ['targets: { eror_rate: 1% }', 'error-rate'],
  ['fail-on: nevr', 'never'],
  ['on-missing: warning', 'warn'],
  ['notes: { waiver-unusd: error }', 'waiver-unused'],
  ['notes: { waiver-unused: eror }', 'error'],
  ['load-levels: { normal: { kind: laod } }', 'load'],
  ['load-levels: { normal: { abort-when: { dely: 3s } } }', 'delay'],
  ['load-levels: { normal: { abort-when: { P95: "> 2s" } } }', 'p95'],
  ['accept: [{ endpoint: /a, metric: P95, reason: x, until: 2027-01-01 }]', 'p95'],
  ['load-level: peek', 'peak']
])('%s: what is meant', (text, meant) => {
  expect(() => loadConfig(text, 'gate.yml')).toThrow(`did you mean "${meant}"?`)
})

it.each([
  ['P95: 300ms', '; did you mean "p95", under "targets"?'],
  ['load-levels: { normal: { P95: 300ms } }', '; did you mean "p95", under "targets"?'],
  ['Throughput: 3/s', '; did you mean "throughput", under "targets"?'],
  ['App.CPU: 70%', '; did you mean "app.cpu", under "resources"?'],
  [
    'normal: { p95: 300ms }',
    '; a load level belongs under load-levels:, as in load-levels: { normal: { … } }'
  ],
  [
    'Soak: { users: 3 }',
    '; a load level belongs under load-levels:, as in load-levels: { soak: { … } }'
  ],
  ['wibble: 3', '; docs/configuration.md lists the keys']
])('%s: where it belongs', (text, hint) => {
  expect(() => loadConfig(text, 'gate.yml')).toThrow(hint)
})

it.each(['targets: { p0: 1s }', 'fail-on: sometimes', 'on-missing: x'])(
  '%s: nothing is near',
  text => {
    expect(() => loadConfig(text, 'gate.yml')).not.toThrow(/did you mean/)
    expect(() => loadConfig(text, 'gate.yml')).toThrow('gate.yml:1:')
  }
)

it('a line that seems too deep names the one above it, which may be the wrong one', () => {
  const text = 'targets:\n  p50: 1s\np95: { target: 85ms }\n\n  # tail\n  p99: 1s\n'
  expect(() => loadConfig(text, 'gate.yml')).toThrow(
    'gate.yml:6:1: not valid YAML: "p99: 1s" is indented deeper than line 3 above it'
  )
})

it('a bound in the place of a metric is told where it belongs', () => {
  expect(() => loadConfig('targets: { acceptable: 1s }', 'gate.yml')).toThrow(
    'gate.yml:1:12: targets.acceptable: unknown metric "acceptable"; it belongs under a metric, as in p95: { acceptable: 500ms }'
  )
})

it.each([
  ['requests', 'throughput'],
  ['rps', 'throughput'],
  ['trouhgput', 'throughput'],
  ['p(95)', 'p95']
])('a metric that is accepted as %s is told to be %s', (metric, meant) => {
  const entry = `{ endpoint: GET /a, metric: ${metric}, reason: x, until: 2026-12-31 }`
  expect(() => loadConfig(`accept: [${entry}]`, 'gate.yml')).toThrow(`did you mean "${meant}"?`)
})
