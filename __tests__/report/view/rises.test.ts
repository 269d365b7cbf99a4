import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import type { Outcome } from '../../../src/evaluate/evaluation.js'
import type { Run } from '../../../src/locust/run.js'
import { renderJson } from '../../../src/report/json.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import {
  improvements,
  movedMedians,
  movedTexts,
  nearestRises
} from '../../../src/report/view/rises.js'
import { attentionRows } from '../../../src/report/view/attention.js'
import { compared } from '../../support/compared.js'
import { aRun, profile } from '../../support/regression-runs.js'

const NAMES = ['/a', '/b', '/c', '/d', '/e']
/** Endpoints with these medians in ms; averages are theirs, unless told. */
const run = (medians: readonly number[], averages: readonly number[] = medians): Run =>
  aRun({
    rows: medians.map((median, i) => ({
      key: `GET ${NAMES[i]!}`,
      requests: 5000,
      p: profile(median),
      average: averages[i]!
    }))
  })
const before = run([100, 100, 100, 100, 100])

const rises = (now: Run, outcome: Outcome = 'warned'): string[] =>
  nearestRises({ ...compared([now], [before]).runs[0]!, outcome }, 3).map(text =>
    text.replace(/\d+%(?=\))/, '…')
  )

describe('an endpoint that regressed by its mean alone', () => {
  const told = (medians: readonly number[], averages: readonly number[]): string[] =>
    attentionRows(compared([run(medians, averages)], [before]).runs[0]!).map(
      ({ endpoint, metric, reason }) => `${endpoint} ${metric}: ${reason}`
    )

  it('says why a percentile that rose by more did not count', () => {
    expect(told([130, 100, 100, 100, 100], [128, 100, 100, 100, 100])).toEqual([
      expect.stringMatching(
        /^GET \/a Average: .*; its P\d+ \d+ ms → \d+ ms \(\+30%, allowed \+\d+%\) did not count$/
      )
    ])
  })

  it('says so nowhere else', () => {
    const less = told([112, 100, 100, 100, 100], [128, 100, 100, 100, 100])
    expect(less).toEqual([expect.stringMatching(/^GET \/a Average: /)])
    const both = told([300, 100, 100, 100, 100], [200, 100, 100, 100, 100])
    expect(both.length).toBeGreaterThan(1)
    expect([...less, ...both].join()).not.toContain('did not count')
  })
})

describe('the medians that moved the most', () => {
  const moved = (medians: readonly number[]): string => {
    const [one] = compared([run(medians)], [before]).runs
    return movedMedians({ ...one!, outcome: 'passed' })
  }

  it('are told with what they were, of those that nothing else is said of', () => {
    expect(moved([112, 100, 107, 100, 103])).toBe(
      'P50 moved the most: GET /a 100 ms → 112 ms (+12%)'
    )
  })

  it('are none where all stayed near to what they were', () => {
    expect(moved([103, 98, 100, 101, 100])).toBe('')
  })
})

describe('endpoints that rose without failing by it', () => {
  it('are told with what is allowed, the nearest to that first', () => {
    expect(rises(run([114, 100, 116, 100, 99]))).toEqual([
      expect.stringMatching(/^GET \/c \S+ \d+ ms → \d+ ms \(\+16%, allowed \+…\)$/),
      expect.stringMatching(/^GET \/a \S+ \d+ ms → \d+ ms \(\+14%, allowed \+…\)$/)
    ])
  })

  it('are not told where they rose by less than half of it', () => {
    expect(rises(run([108, 100, 100, 100, 99]))).toEqual([])
  })

  it('are not told in a run that passed', () => {
    expect(rises(run([112, 100, 115, 100, 99]), 'passed')).toEqual([])
  })

  it('are not told where they hardly rose, fell or fail', () => {
    expect(rises(run([101, 100, 95, 100, 300]))).toEqual([])
  })

  it('are not told where they fail by another metric', () => {
    const slow = run([118, 100, 100, 100, 300], [118, 100, 100, 100, 101])
    expect(rises(slow).join()).not.toContain('GET /e')
    expect(rises(slow).join()).toContain('GET /a')
  })

  it('are not told where they fail a target in another repeat', () => {
    const config = 'endpoints: { "GET /a": { p50: 150ms } }'
    const now = [200, 111, 112].map((first, i) => ({
      ...run([first, 100, 115, 100, 99]),
      startedAt: 1000 + i,
      name: `r${i}/load`,
      test: 'load'
    }))
    const evaluation = compared(now, [before], loadConfig(config, 'gate.yml'))
    expect(evaluation.headline).toMatch(/^Failed: r0\/load, GET \/a P50 /)
    const told = evaluation.runs
      .flatMap(one => nearestRises({ ...one, outcome: 'warned' }, 3))
      .join()
    expect(told).toContain('GET /c')
    expect(told).not.toContain('GET /a')
    expect(renderJson({ evaluation, context: { version: '0' } })).not.toContain('failing')
  })

  it('are told with as many decimals as tell the rise from what is allowed', () => {
    const verdict = {
      rule: 'regression',
      endpoint: 'GET /a',
      metric: 'p50',
      unit: 'ms',
      effect: 'pass',
      verdict: 'unchanged',
      value: 480,
      baseline: 430,
      change: { absolute: 50, ratio: 50 / 430 },
      allowed: 50.4,
      reason: {
        kind: 'latency',
        finding: 'unchanged',
        allowance: { isTwice: false, by: 'floor', ms: 5 }
      }
    } as const
    const [evaluated] = compared([before], [before]).runs
    expect(nearestRises({ ...evaluated!, outcome: 'warned', verdicts: [verdict] }, 3)).toEqual([
      'GET /a P50 430 ms → 480 ms (+11.6%, allowed +11.7%)'
    ])
  })

  it('are told with the word of their verdict where nothing is ruled out', () => {
    const slowest = run([100, 100, 100, 100, 100], [300, 100, 100, 100, 100])
    expect(rises(slowest, 'passed')).toEqual([
      'GET /a average 100 ms → 300 ms (+200%, not confirmed)'
    ])
  })

  it('stand in the report for a terminal', () => {
    const evaluation = compared([run([118, 100, 100, 100, 300])], [before])
    const text = renderText({ evaluation, context: { version: '0' } }, { color: false })
    expect(text).toMatch(/\n {4}not failing, but nearest to it: GET \/a /)
  })
})

it('both stand in the Markdown where it is not folded away, as text', () => {
  const evil = '<img src=x> | @octocat'
  const named = (one: Run): Run => ({
    ...one,
    endpoints: one.endpoints.map(row => ({ ...row, name: `${row.name}${evil}` }))
  })
  const evaluation = compared([named(run([118, 60, 100, 40, 300]))], [named(before)])
  const markdown = renderComment({ evaluation, context: { version: '0' } })
  const open = markdown.slice(0, markdown.indexOf('<details>'))
  expect(open).toMatch(/\nImproved: GET \/d/)
  expect(open).toMatch(/\nNot failing, but nearest to it: GET \/a/)
  expect(open).not.toContain(evil)
})

it('is said which endpoints are new', () => {
  const evaluation = compared([run([100, 100, 100, 100, 100])], [run([100, 100, 100, 100])])
  expect(movedTexts(evaluation.runs[0]!)[0]).toBe(
    'new, and held to the targets alone: GET /e (5,000 requests)'
  )
  const none = loadConfig(
    'endpoints: { "GET /e": { p50: none, p95: none, p99: none, p99.9: none } }',
    'gate.yml'
  )
  const free = compared([run([100, 100, 100, 100, 100])], [run([100, 100, 100, 100])], none)
  expect(movedTexts(free.runs[0]!)[0]).toBe(
    'new, and held to nothing of its own: GET /e (5,000 requests)'
  )
})

describe('what improved', () => {
  const evaluation = compared([run([100, 60, 100, 40, 100])], [before])

  it('is told by the most first, with what it was', () => {
    const said = improvements(evaluation.runs[0]!)
    expect(said[0]).toMatch(/^GET \/d \S+ 1\d\d ms → \d+ ms \(−60%\)$/)
    expect(said.join()).toContain('GET /b average 100 ms → 60 ms (−40%)')
    expect(said.join()).not.toMatch(/GET \/[ace] /)
    expect(improvements(compared([before], [before]).runs[0]!)).toEqual([])
  })

  it('is counted and named in the report for a terminal', () => {
    const text = renderText({ evaluation, context: { version: '0' } }, { color: false })
    const count = improvements(evaluation.runs[0]!).length
    expect(text).toContain(` comparisons, 0 regressed, ${count} improved`)
    expect(text).toMatch(
      new RegExp(`\n {4}improved: GET /d .*; GET .*; GET .*; and ${count - 3} more\n`)
    )
  })
})
