import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { configProblems } from '../support/config-problems.js'

describe('one slip is one message that says what to write', () => {
  it.each([
    ['targets: { p95: 1_000ms }', 'targets.p95: "1_000ms" is not a response time: write 1000ms'],
    ['targets: { p95: 1,000ms }', 'targets.p95: "1,000ms" is not a response time: write 1000ms'],
    ['targets: { p95: { target: 0,5s } }', '"0,5s" is not a response time: write 0.5s'],
    ['targets: { p95: 500 msec }', 'cannot be in "msec": write 500ms'],
    ['targets: { p95: “500ms” }', 'write 500ms'],
    ['targets: { p95: "${P95}" }', 'variables are not filled in here'],
    ['targets: { p95: 500ms for 10s }', 'write 500ms, or { unacceptable: "> 500ms for 10s" }'],
    ['targets: { error-rate: 0.05 }', 'write 0.05%, or 5% if that is meant as a fraction'],
    ['targets: { throughput: 100 rpm }', 'write 100/min'],
    [
      'targets:\n  throughput: > 100/s',
      '2:15: not valid YAML: a text that begins with > stands in quotes, and "> 100/s" is no bound: write 100/s, or { unacceptable: "< 100/s" }'
    ],
    [
      'targets:\n  throughput:\n    unacceptable: > 100/s',
      'stands in quotes, and higher is better, and the criterion says what is bad: write "< 100/s"'
    ],
    [
      'targets:\n  p95:\n    target: 1s\n    unacceptable: > 2s for 1m # x',
      '4:19: not valid YAML: a text that begins with > stands in quotes: write "> 2s for 1m"'
    ],
    ['resources:\n  app.cpu: > 70%', 'stands in quotes, and "> 70%" is no bound: write 70%, or {'],
    ['targets: { p95: { max: 500ms } }', 'unknown key "max"; did you mean "unacceptable"?'],
    ['targets: { p95: { warn: 500ms } }', 'unknown key "warn"; did you mean "acceptable"?'],
    ['targets: { p95: { value: 500ms } }', 'the bounds of a metric are target (the goal)'],
    ['load-level:\n  normal: { users: 5 }', 'not keys with values; did you mean "load-levels"?'],
    ['targets: { avg: 1s }', 'did you mean "average"?'],
    ['targets: { p(95): 1s }', 'did you mean "p95"?'],
    ['targets: { p999: 1s }', 'did you mean "p99.9"?'],
    ['targets: { p95: ~ }', 'this must be a bound such as 500ms, or keys with values, not nothing'],
    ['targets:\n  p95 500ms', 'is a colon missing, as in "p95: 500ms"?'],
    ['targets:\np95: 1s', 'targets: nothing is indented under it: indent p95 deeper'],
    ['targets:\n  p95:\n  target: 1s\n  acceptable: 2s', 'indent target, acceptable deeper'],
    [
      'load-levels:\nnormal:\n  users: 5',
      'load-levels: nothing is indented under it: indent normal'
    ],
    [
      'load-levels:\n  normal:\n  targets:\n    p95: 1s',
      'load-levels.normal: nothing is indented under it: indent targets deeper'
    ],
    [
      'load-levels:\n  normal:\n    targets:\n    users: 9\n    p95: 1s',
      'load-levels.normal.targets: nothing is indented under it: indent p95 deeper'
    ],
    [
      'load-levels:\n  normal:\n    endpoints:\n    GET /a:\n      p95: 1s',
      'normal.endpoints: nothing is indented under it: indent GET /a deeper'
    ],
    [
      'endpoints:\n  GET /a:\n  p95: 1s',
      'endpoints.GET /a: nothing is indented under it: indent p95'
    ],
    ['load-levels:\n  normal:\n  peak:\n    users: 5', 'load-levels.normal: this must be keys'],
    ['endpoints:\n  GET /a:\n  GET /b:\n    p95: 1s', 'endpoints.GET /a: this must be keys'],
    [
      'endpoints:\n  GET /a #1:\n    p95: 300ms',
      '2:3: not valid YAML: a space and # begin a comment, and the colon of this key is in it: put the key in quotes and the colon behind them, as in "GET /a #1": …'
    ],
    [
      'endpoints:\n  GET /b: { p95: 1s }\n  GET /a #1: { p95: 1s }',
      '3:3: not valid YAML: a space and # begin a comment'
    ],
    ['endpoints:\n  GET /a: # 1:\n      p95: 1s\n    p99: 1s', 'begins in another column'],
    ['targets: { p95: 1s, ~: 1s }', 'targets.~: unknown metric "~"'],
    ['endpoints:\n  - GET /a', 'not a list; write keys without dashes, as in endpoints: {'],
    ['thresholds: { p95: 1s }', 'did you mean "targets"?'],
    ['load-levels: { normal: { users: "50" } }', 'not text; write 50 without quotes'],
    ['load-levels: { normal: { users: 1,000 } }', 'not text; write 1000'],
    ['load-levels: { normal: { users: 0 } }', 'this must be above 0, not 0'],
    ['load-levels: { normal: { grade-endpoints: no } }', 'not text; write false'],
    ['load-levels: { normal: { grade-endpoints: 1 } }', 'write true or false']
  ])('%j', (text, expected) => {
    const problems = configProblems(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^gate\.yml:\d+:\d+: /)
    expect(problems[0]).toContain(expected)
  })

  it('beside a key that stands twice says what else is wrong', () => {
    expect(configProblems('targets:\n  p95: 1s\n  p50: 5\n  p95: 2s\n')).toEqual([
      'gate.yml:3:3: targets.p50: "5" has no unit: write 5ms or 5s',
      'gate.yml:4:3: not valid YAML: the key "p95" is there twice, first in line 2: keep one'
    ])
  })

  it.each(['{id}', '~', 'null', '1.0', '0x10', '1e3', 'True', '404'])(
    'a pattern is the text that was written: %s',
    pattern => {
      const { loadLevels } = loadConfig(`endpoints:\n  ${pattern}: { p95: 1s }\n`, 'gate.yml')
      expect(loadLevels[0]?.endpoints[0]).toMatchObject({ pattern, line: 2 })
    }
  )
})
