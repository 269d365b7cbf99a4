import { describe, expect, it } from '@jest/globals'

import { annotationsOf } from '../../src/action/results.js'
import { loadConfig } from '../../src/config/load.js'
import type { Run } from '../../src/locust/run.js'
import { renderDocument } from '../../src/report/document/document.js'
import { renderHtml } from '../../src/report/html/page.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { compared } from '../support/compared.js'
import { aRun } from '../support/regression-runs.js'
import { rowOf, runOf } from '../support/run-of.js'
import { fixtureRun, fixtureRunWith, withoutFullHistory } from '../support/timeline-fixtures.js'
import { madeUpRun, seconds } from '../support/timeline-runs.js'

describe('a run of which all requests failed', () => {
  it('has that as its headline', async () => {
    const { evaluation } = await judgeFixture('cases/all-requests-failed')
    expect(evaluation.headline).toMatch(
      /^Failed: all 4 requests failed, e\.g\. "ConnectTimeoutError\(/
    )
  })

  it('has it in advisory mode too', async () => {
    const settings = loadConfig('fail-on: never', 'x')
    const { evaluation } = await judgeFixture('cases/all-requests-failed', settings)
    expect(evaluation.headline).toMatch(/^Advisory only, would have failed: all 4 requests failed/)
  })

  it('is named among other runs that failed', () => {
    const slow = runOf(rowOf({ percentiles: { 95: 9000 } }), { name: 'slow' })
    const dead = runOf(rowOf({ requests: 1, failures: 1 }), { name: 'dead' })
    expect(reportOf([slow, dead]).evaluation.headline).toMatch(
      /^Failed: dead, the only request failed \(and 1 more run\)$/
    )
  })

  it('does not count its own error rate beside it', () => {
    const dead = runOf(rowOf({ requests: 1000, failures: 1000, percentiles: { 50: 60 } }))
    const none = loadConfig('targets: { throughput: none }', 'x')
    const { evaluation } = reportOf([dead], none)
    expect(evaluation.headline).toBe('Failed: all 1,000 requests failed')
    expect(evaluation.about).toMatchObject({ endpoint: 'Aggregated', metric: 'error-rate' })
    expect(annotationsOf(evaluation)).toHaveLength(1)
  })

  it('says nothing beside it that comes of it', () => {
    const dead = rowOf({ requests: 1000, failures: 1000, percentiles: { 50: 60, 95: 9000 } })
    const settings = loadConfig('endpoints: { "GET /a": { throughput: 99/s } }', 'x')
    const run = runOf(dead, { endpoints: [{ ...dead, name: '/a' }] })
    expect(reportOf([run], settings).evaluation.headline).toBe('Failed: all 1,000 requests failed')
  })

  it('says what is gone beside it, and what fails where its errors do not count', () => {
    const dead = runOf(rowOf({ requests: 1000, failures: 1000, percentiles: { 95: 9000 } }))
    const gone = loadConfig('endpoints: { "GET /b": { p95: 1s } }', 'x')
    expect(reportOf([dead], gone).evaluation.headline).toBe(
      'Failed: all 1,000 requests failed (and GET /b missing)'
    )
    const uncounted = loadConfig('targets: { error-rate: none }', 'x')
    expect(reportOf([dead], uncounted).evaluation.headline).toBe(
      'Failed: all 1,000 requests failed (and response times)'
    )
  })

  it('is not said of one that succeeded once', () => {
    const run = runOf(rowOf({ requests: 1000, failures: 999 }))
    expect(reportOf([run]).evaluation.headline).not.toContain('all ')
  })
})

it('is one line, whatever an endpoint is called', () => {
  const slow = rowOf({ name: '/a\nb', percentiles: { 50: 9000 } })
  const { evaluation } = reportOf([runOf(slow, { endpoints: [slow] })])
  expect(evaluation.headline).toMatch(/^Failed: .*$/)
  expect(evaluation.finding).not.toMatch(/[\r\n]/)
})

describe('a load that was not that of its level', () => {
  const level = (more: string): string =>
    `load-levels: { normal: { users: 5, duration: 12s, ${more} targets: { p50: 1ms } } }`
  const headline = async (text: string): Promise<string> => {
    const { evaluation } = await judgeFixture('too-few-requests', loadConfig(text, 'x'))
    return evaluation.headline
  }

  it('stands beside what failed, as it may be why', async () => {
    const other = level('').replace('5,', '50,').replace('12s', '75s')
    expect(await headline(other)).toMatch(
      /^Failed: .*; with 5 users, not 50; lasted 12 s, not 75 s$/
    )
    expect(await headline(`fail-on: never\n${other}`)).toMatch(
      /^Advisory only, .*; with 5 users, not 50; lasted 12 s, not 75 s$/
    )
  })

  it('is as little certain as its note', () => {
    const rising = madeUpRun(
      seconds(30, i => ({ users: i + 1 })),
      { aggregated: rowOf({ percentiles: { 50: 90 } }), peakUsers: 30, durationSeconds: 30 }
    )
    const text =
      'notes: { users-differ: warning }\nload-levels: { normal: { users: 36, duration: 33s, targets: { p50: 1ms } } }'
    const { evaluation } = reportOf([rising], loadConfig(text, 'x'))
    const [note] = evaluation.runs.flatMap(({ notes }) =>
      notes.filter(({ code }) => code === 'users-differ')
    )
    expect(note?.message).toContain('reached 30 users before its history ends;')
    expect(evaluation.headline).toMatch(/; with 30 users before its history ends, not 36$/)
  })

  it('is not said where it was, or where the difference is no warning', async () => {
    expect(await headline(level(''))).not.toMatch(/, not \d/)
    const mild = 'notes: { users-differ: info, duration-differs: info }\n'
    expect(await headline(mild + level('').replace('12s', '75s'))).not.toMatch(/, not \d/)
  })
})

describe('what a capacity test found', () => {
  const settings = loadConfig(
    'load-levels: { capacity: { kind: capacity, targets: { average: { acceptable: 200ms } } } }\nload-level: capacity\n',
    'x'
  )
  const headline = (run: Run): string => reportOf([run], settings).evaluation.headline

  it('claims only the bounds that are known at each load', async () => {
    const free = loadConfig(
      'load-levels: { capacity: { kind: capacity, grade-endpoints: false, targets: { p99: none, p99.9: none } } }\nload-level: capacity\n',
      'x'
    )
    const run = await fixtureRun('capacity-steps')
    expect(reportOf([run], free).evaluation.headline).toContain('within every acceptable bound,')
    expect(headline(run)).toContain('within every acceptable bound that could be judged,')
    expect(headline(await fixtureRunWith('capacity-steps', withoutFullHistory))).toContain(
      'within every acceptable bound that could be judged,'
    )
  })

  it('is said of each of several tests, beside the targets of others', () => {
    const rising = (name: string): Run =>
      madeUpRun(
        [20, 40, 60].flatMap(users => seconds(40, { users, requests: users, average: 20.5 })),
        { name }
      )
    const many = (count: number): Run[] => 'abcd'.slice(0, count).split('').map(rising)
    const found =
      '60 users and 60/s within every acceptable bound that could be judged, never broken'
    expect(reportOf(many(2), settings).evaluation.headline).toBe(`Passed: a: ${found}; b: ${found}`)
    expect(reportOf(many(4), settings).evaluation.headline).toBe(
      `Passed: a: ${found}; b: ${found} (and 2 more)`
    )
  })

  it('does not call never broken what broke in the last part of a ramp', () => {
    const ramp = seconds(140, i => ({ users: i + 1, requests: 50, average: i < 130 ? 20 : 900 }))
    expect(headline(madeUpRun(ramp))).toContain('broken in the last part of the ramp only')
  })
})

describe('what a recovery test found', () => {
  it('is said once where it is itself what warns', async () => {
    const accept = 'accept: [{ endpoint: "*", metric: "*", reason: r, until: 2026-12-31 }]\n'
    const level =
      'load-levels: { recovery: { kind: recovery, recovery-time: 1s } }\nload-level: recovery\n'
    const { evaluation } = await judgeFixture('failover', loadConfig(level + accept, 'x'))
    expect(evaluation.headline).toMatch(
      /^Passed with warnings: recovery took 10 s, (?!.*recovery took).*, accepted until 2026-12-31/
    )
  })
})

describe('errors of the whole run', () => {
  const rates = (a: number, b: number, total = a + b): string => {
    const endpoints = [
      rowOf({ name: '/a', requests: 9000, failures: a }),
      rowOf({ name: '/b', method: 'POST', requests: 1000, failures: b })
    ]
    const run = runOf(rowOf({ requests: 10_000, failures: total }), { endpoints })
    return reportOf([run]).evaluation.headline
  }

  it('are said to be in the endpoint without which their rate would hold its bound', () => {
    expect(rates(0, 600)).toMatch(
      /^Failed: Aggregated error rate 6% is over the limit of 1%, all 600 failures in POST \/b/
    )
    expect(rates(20, 600)).toMatch(/, 600 of 620 failures in POST \/b/)
  })

  it('are said to be in the few endpoints that have nearly all of them', () => {
    const headlineOf = (failures: readonly number[]): string => {
      const endpoints = failures.map((failed, at) =>
        rowOf({ name: `/${at}`, method: 'POST', requests: 1000, failures: failed })
      )
      const all = failures.reduce((sum, failed) => sum + failed, 0)
      const total = rowOf({ requests: 1000 * failures.length, failures: all })
      return reportOf([runOf(total, { endpoints })]).evaluation.headline
    }
    expect(headlineOf([800, 0, 900, 0, 0])).toContain(', all 1,700 failures in POST /2 and POST /0')
    expect(headlineOf([800, 20, 900, 20, 20])).toContain(
      ', 1,700 of 1,760 failures in POST /2 and POST /0'
    )
    expect(headlineOf([800, 700, 900, 600, 500])).not.toContain(' in POST')
  })

  it('are said to be nowhere where others have too many of their own, or no row tells of them', () => {
    expect(rates(60, 600)).not.toContain(' in POST')
    expect(rates(5400, 600)).not.toContain(' in ')
    // without the one the rate would hold its bound, and yet more failures are in others
    const spread = [
      rowOf({ name: '/c', requests: 625_000, failures: 1850 }),
      rowOf({ name: '/d', requests: 625_000, failures: 1850 }),
      rowOf({ name: '/b', method: 'POST', requests: 150_000, failures: 3400 })
    ]
    const run = runOf(rowOf({ requests: 1_400_000, failures: 7100 }), { endpoints: spread })
    expect(reportOf([run]).evaluation.headline).toMatch(
      /error rate 0\.507% is not under .* to 0\.517%$/
    )
    const only = runOf(rowOf({ requests: 10_000, failures: 600 }), {
      endpoints: [rowOf({ requests: 10_000, failures: 600 })]
    })
    expect(reportOf([only]).evaluation.headline).not.toContain(' in GET')
  })
})

describe('a load test that ended halfway', () => {
  const level = 'load-levels: { normal: { users: 60, duration: 60s } }\n'
  const cut = aRun({
    seconds: 26,
    rows: [{ requests: 2000, p: { 50: 300, 66: 310 } }],
    total: { p: { 50: 300, 66: 310 } }
  })
  const whole = [60, 58, 59].map(length => aRun({ seconds: length }))
  const headline = (config: string): string =>
    compared([cut], whole, loadConfig(config, 'x')).headline

  it('says so before that it was not compared, with what differs from all baselines in one', () => {
    expect(headline(level)).toMatch(
      /^Passed with warnings: the run lasted 26 s; load level normal means 60 s; not compared with the baseline: time at full load 5\d s to 5\d s → 2\d s/
    )
    const loose = `notes: { duration-differs: info }\n${level}`
    expect(headline(loose)).toMatch(
      /^Passed with warnings: not compared with the baseline: time at/
    )
  })

  it('says so behind what warns by its numbers', () => {
    const bound = 'targets: { p50: { target: 100ms, acceptable: 200ms, unacceptable: 400ms } }'
    expect(headline(level.replace('60s', `60s, ${bound}`))).toMatch(
      /P50 300 ms is not under the acceptable 200 ms.*; lasted 26 s, not 60 s$/
    )
  })
})

describe('a run whose warm-up is left out', () => {
  const config = `load-levels: { only: { files: '*', users: 50, warm-up: 45s, targets: { throughput: 50/s } } }`
  const slow = seconds(39, { users: 50, requests: 10 })
  const all = [
    { users: 50, requests: 10, failures: 1 },
    ...slow,
    ...seconds(90, { users: 50, requests: 100 })
  ]
  const total = { method: '', name: 'Aggregated', requests: 9400, failures: 1 }
  const run = madeUpRun(all, { aggregated: rowOf(total), durationSeconds: 130, peakUsers: 50 })
  const report = reportOf([run, { ...run, name: 'other' }], loadConfig(config, 'x'))

  it('is summed up by the numbers that are graded', () => {
    const { headline } = reportOf([run], loadConfig(config, 'x')).evaluation
    expect(headline).toMatch(/^Passed: .*, 100\/s, 0% errors$/)
  })

  it('has them in the table of runs', () => {
    const [table] = /<section class="block runs"[\s\S]*?<\/section>/.exec(renderHtml(report)) ?? []
    expect(table).toContain('100/s')
    expect(table).not.toContain('72.3/s')
  })

  it('has its grades beside them in the document', () => {
    const text = renderDocument(report)
    expect(text).toContain('100/s in the steady state (✅ target met)')
    expect(text).toMatch(/Error Rate\*\*: 0\.0106% over the whole run, 0% without the warm-up \(✅/)
  })
})
