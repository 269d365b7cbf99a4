import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { evaluate } from '../../../src/evaluate/evaluate.js'
import { failuresOf } from '../../../src/evaluate/targets/error-kinds.js'
import type { Failure } from '../../../src/locust/run.js'
import { errorKind } from '../../../src/locust/stats/error-kind.js'
import { judgeFixture } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { publishedTarget, type PublishedTarget } from '../../support/published.js'

const yaml = (metric: string, failOn = 'unacceptable'): string =>
  `fail-on: ${failOn}\ntargets:\n  error-rate: none\n  ${metric}: { target: 0.1%, acceptable: 0.5%, unacceptable: 1% }\n`

function verdictOn(
  metric: string,
  errors: Readonly<Record<string, number>>,
  { failures, failOn = 'unacceptable' }: { failures?: number; failOn?: string } = {}
): PublishedTarget {
  const settings = loadConfig(yaml(metric, failOn), 'gate.yml')
  const rows = Object.entries(errors).map(([error, occurrences]) => ({
    method: 'GET',
    name: '/x',
    error,
    kind: errorKind(error),
    occurrences
  }))
  const counted = rows.reduce((sum, { occurrences }) => sum + occurrences, 0)
  const total = rowOf({ requests: 10_000, failures: failures ?? counted })
  const run = runOf(total, { failures: rows })
  const { runs } = evaluate(
    { candidates: [run], baselines: 'none', skipped: [], notes: [], today: '2026-11-24' },
    settings
  )
  return runs[0]!.verdicts.map(publishedTarget).find(verdict => verdict.metric === metric)!
}

describe('a target on one kind of error', () => {
  it.each([
    ['words of an author', { "CatchResponseError('wrong body')": 600 }],
    ['an unknown exception', { "ValueError('bad')": 600 }]
  ])('is undecided while %s may be of it', (_, errors) => {
    expect(verdictOn('http-5xx-errors', errors)).toMatchObject({ grade: 'undecided' })
  })

  it('is undecided while failures without a row may be of it', () => {
    const verdict = verdictOn(
      'http-5xx-errors',
      { "ConnectionRefusedError(111, 'x')": 1 },
      { failures: 601 }
    )
    expect(verdict).toMatchObject({
      grade: 'undecided',
      effect: 'warn',
      reason:
        'HTTP 5xx errors at least 0%: of what kind 600 more failed requests are, the messages do not tell'
    })
  })

  it('is met when the others say that they are of another kind', () => {
    const errors = {
      "ConnectionRefusedError(111, 'Connection refused')": 300,
      "TooManyRedirects('Exceeded 30 redirects.')": 300
    }
    expect(verdictOn('http-5xx-errors', errors)).toMatchObject({ grade: 'target', value: 0 })
  })

  it('is met when the untold ones are too few to change that', () => {
    const errors = { "CatchResponseError('wrong body')": 9 }
    expect(verdictOn('http-5xx-errors', errors)).toMatchObject({ grade: 'target' })
  })

  it('fails by what is told, whatever is not', () => {
    const errors = { "CatchResponseError('HTTP 500')": 300, "CatchResponseError('wrong')": 300 }
    expect(verdictOn('http-5xx-errors', errors)).toMatchObject({ effect: 'fail', value: 0.03 })
  })

  it('does not let the untold ones excuse a grade that fails already', () => {
    const errors = { "CatchResponseError('HTTP 500')": 30, "CatchResponseError('wrong')": 300 }
    const strict = verdictOn('http-5xx-errors', errors, { failOn: 'acceptable' })
    expect(strict).toMatchObject({ grade: 'acceptable', effect: 'fail' })
    expect(verdictOn('http-5xx-errors', errors)).toMatchObject({ grade: 'undecided' })
  })

  it('on assertions is not opened by what is no assertion', () => {
    expect(verdictOn('assertion-errors', { "ValueError('x')": 600 })).toMatchObject({
      grade: 'target'
    })
  })
})

describe('real files', () => {
  it('count what grizzly words as HTTP 5xx', async () => {
    const settings = loadConfig(yaml('http-5xx-errors'), 'gate.yml')
    const { evaluation } = await judgeFixture('cases/unread-error-kind', settings)
    expect(evaluation.headline).toContain('HTTP 5xx errors 20% is over the limit of 1%')
  })

  it('count what httpx words as 429 and 4xx', async () => {
    const settings = loadConfig(yaml('rate-limit-errors'), 'gate.yml')
    const { evaluation } = await judgeFixture('cases/httpx-errors', settings)
    expect(evaluation.runs[0]!.metrics.errors).toMatchObject({ rateLimited: 66, http4xx: 67 })
    expect(evaluation.outcome).toBe('failed')
  })
})

describe('the failures of a row', () => {
  const failure = (method: string, name: string): Failure => ({
    method,
    name,
    error: 'x',
    kind: 'other',
    occurrences: 1
  })

  it('are those of its method and name, which may hold blanks', () => {
    const failures = [failure('GET', 'x y'), failure('GET x', 'y'), failure('GET', 'x y')]
    const run = runOf(rowOf(), { failures })
    const of = (method: string, name: string): readonly Failure[] =>
      failuresOf(run, rowOf({ method, name }))
    expect(of('GET', 'x y')).toEqual([failures[0], failures[2]])
    expect(of('GET x', 'y')).toEqual([failures[1]])
    expect(of('GET', 'y')).toEqual([])
  })

  it('are looked for once, however many rows ask', () => {
    let looked = 0
    const counting = (name: string): Failure => ({
      ...failure('GET', name),
      get method() {
        looked++
        return 'GET'
      }
    })
    const names = Array.from({ length: 300 }, (_, index) => `/${index}`)
    const run = runOf(rowOf(), { failures: names.map(counting) })
    const found = names.map(name => failuresOf(run, rowOf({ method: 'GET', name })).length)
    expect(found).toEqual(names.map(() => 1))
    expect(looked).toBeLessThan(3 * names.length)
  })
})
