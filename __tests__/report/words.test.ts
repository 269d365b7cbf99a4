import { describe, expect, it } from '@jest/globals'

import { metricLabel } from '../../src/units/format.js'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { Run } from '../../src/locust/run.js'
import { renderComment } from '../../src/report/markdown/comment.js'
import { renderText } from '../../src/report/text/text.js'
import { counted, formatCount } from '../../src/units/count.js'
import { compared } from '../support/compared.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'
import { statementOf } from '../../src/evaluate/verdict/sentence.js'

const REAL = [
  ...['acceptable', 'degraded', 'failover', 'leak', 'levels', 'low-throughput', 'peak', 'ramp'],
  ...['server-hang', 'short-history', 'sustained', 'too-few-requests', 'unacceptable-errors'],
  ...['locust-csv/full-history-2.12.1', 'locust-csv/version-0.8.1', 'cases/cardinality'],
  ...['cases/warm-up-unsettled-whole-ms', 'cases/percentiles-na-pass']
]
const textOf = async (name: string): Promise<string> =>
  renderText(await judgeFixture(name), { color: false })

describe('counts', () => {
  it('of HTTP errors are named as the protocol is', () => {
    expect(metricLabel('http-5xx-errors')).toBe('HTTP 5xx errors')
    expect(metricLabel('p99.9')).toBe('P99.9')
  })

  it('are separated and agree with their noun', () => {
    expect([counted(1, 'request'), counted(0, 'request'), counted(20_003, 'request')]).toEqual([
      '1 request',
      '0 requests',
      '20,003 requests'
    ])
    expect(counted(1, 'failure is', 'failures are')).toBe('1 failure is')
    expect(formatCount(-1234)).toBe('−1,234')
  })

  it.each(REAL)('are so in every sentence on the real run %s', async name => {
    const words = (await textOf(name))
      .split('\n')
      .filter(line => !/^ {4}(?:GET|POST|WS)/.test(line))
    const text = words.join('\n')
    expect(
      text.match(
        /(?<![\d.,−])1 (?:requests|failures|rows|endpoints|runs|times|exceptions|users)\b/g
      )
    ).toBeNull()
    expect(
      text.match(/(?<![\d.:=/?-])\d{4,} (?:requests|failures|rows|endpoints|times)\b/g)
    ).toBeNull()
  })
})

describe('what is not certain', () => {
  it('no column is called missing that the file has', async () => {
    expect(await textOf('cases/percentiles-na-pass')).not.toContain('has no P50 column')
  })

  it('no exception makes a request uncounted', async () => {
    const text = await textOf('cases/assertion-after-request')
    expect(text).toContain('what the task would have done next was not done')
    expect(text).not.toContain('counted nowhere')
  })

  it('after a reset it is not known that nothing succeeded', async () => {
    const text = await textOf('cases/no-requests-were-made-but-they-were')
    expect(text).toContain('the statistics were reset at the end')
    expect(text).not.toContain('no request succeeded')
  })

  it('a rate that the file denies tells no length', async () => {
    expect(await textOf('cases/total-rate-contradicts')).not.toContain('short-run')
  })

  it('a short run is not called ramp-up', async () => {
    expect(await textOf('server-hang')).not.toContain('mostly ramp-up')
  })

  it('one target that is left open is not said to be missed', () => {
    const run = runOf(rowOf({ requests: 50 }), { durationSeconds: undefined as never })
    const settings = defaultSettings()
    const [level] = settings.loadLevels.filter(({ name }) => name === 'normal')
    const only = {
      ...level!,
      targets: new Map([...level!.targets].slice(0, 1)),
      gradeEndpoints: false
    }
    const { evaluation } = reportOf([run], { ...settings, loadLevels: [only] })
    expect(evaluation.headline).not.toContain('not met')
  })

  it('an endpoint that made no requests may still be in the test', () => {
    const [row, gone] = [
      rowOf({ name: '/a', requests: 9000 }),
      rowOf({ name: '/b', requests: 900 })
    ]
    const base = runOf(rowOf({ requests: 9900 }), { endpoints: [row, gone] })
    const now = runOf(rowOf({ requests: 9000 }), { endpoints: [row] })
    const { runs } = compared([now], [base])
    const reasons = runs[0]?.verdicts.map(statementOf) ?? []
    expect(reasons.join('\n')).toContain('GET /b: no requests any more')
    expect(reasons.join('\n')).not.toContain('no longer tested')
  })

  it('endpoints that are new with one request have one', () => {
    const row = rowOf({ name: '/a', requests: 9000 })
    const now = runOf(rowOf({ requests: 9001 }), {
      endpoints: [row, rowOf({ name: '/new', requests: 1 })]
    })
    const { runs } = compared([now], [runOf(rowOf({ requests: 9000 }), { endpoints: [row] })])
    expect(runs[0]?.verdicts.map(statementOf)).toContain(
      'GET /new: new, with 1 request; only the targets hold'
    )
  })
})

describe('many endpoints that fail', () => {
  const failing = (count: number): Run =>
    runOf(rowOf({ requests: 100_000 }), {
      endpoints: Array.from({ length: count }, (_, i) =>
        rowOf({ name: `/f${i}`, requests: 100, failures: 60 + i })
      )
    })
  const notes = (count: number) =>
    reportOf([failing(count)]).evaluation.runs[0]!.notes.filter(
      ({ code }) => code === 'endpoint-failing'
    )

  it.each([
    [4, 4, 0],
    [5, 5, 1],
    [7, 8, 1],
    [6, 8, 0],
    [6, 10, 1]
  ])(
    'are told of few requests where chance does not explain them: %d of %d',
    (failures, requests, told) => {
      const run = runOf(rowOf({ requests: 100_000 }), {
        endpoints: [rowOf({ name: '/rare', requests, failures })]
      })
      const { notes: all } = reportOf([run]).evaluation.runs[0]!
      expect(all.filter(({ code }) => code === 'endpoint-failing')).toHaveLength(told)
    }
  )

  it('are one note that names the worst', () => {
    expect(notes(3)).toHaveLength(3)
    const [note, ...more] = notes(24)
    expect(more).toEqual([])
    expect(note?.message).toBe(
      '24 endpoints had more than half of their requests fail, most often GET /f23: 83 of 100 requests failed, GET /f22: 82 of 100 requests failed, GET /f21: 81 of 100 requests failed'
    )
  })
})

it('why there was no comparison stands once in a comment', () => {
  const row = rowOf({ requests: 200_000 })
  const evaluation = compared([runOf(row, { peakUsers: 200 })], [runOf(row, { peakUsers: 100 })])
  const comment = renderComment({ evaluation, context: { version: '0' } })
  expect(evaluation.headline).toContain('100 → 200 users')
  expect(comment.split('100 → 200 users').length - 1).toBeLessThanOrEqual(2)
  expect(comment.match(/not compared with the baseline: /gi)).toHaveLength(1)
})
