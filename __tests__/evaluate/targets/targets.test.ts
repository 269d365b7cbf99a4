import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../../src/config/default-settings.js'
import { loadConfig } from '../../../src/config/load.js'
import type { LoadLevel, Settings } from '../../../src/config/settings.js'
import { conclusionOf, outcomeOf } from '../../../src/evaluate/conclusion.js'
import { loadLevelOf } from '../../../src/evaluate/load-level.js'
import { percentileInterval } from '../../../src/evaluate/targets/measure.js'
import { evaluateTargets } from '../../../src/evaluate/targets/targets.js'
import type { EndpointStats, Run } from '../../../src/locust/run.js'
import { undecidedClauses } from '../../../src/report/view/undecided-clauses.js'
import { reportOf } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { publishedTarget, type PublishedTarget } from '../../support/published.js'

const DEFAULTS = defaultSettings()

function levelOf(settings: Settings, name = 'normal'): LoadLevel {
  return settings.loadLevels.find(level => level.name === name)!
}

function judge(run: Run, settings = DEFAULTS): PublishedTarget[] {
  return evaluateTargets(run, levelOf(settings), settings.policies).map(publishedTarget)
}

function verdictOn(total: EndpointStats, metric: string, settings = DEFAULTS): PublishedTarget {
  return judge(runOf(total), settings).find(verdict => verdict.metric === metric)!
}

describe('error rate at the seams, of a million requests', () => {
  it.each([
    [999, 'target', 'pass', 'success'],
    [1000, 'acceptable', 'pass', 'success'],
    [4990, 'acceptable', 'pass', 'success'],
    [5000, 'degraded', 'warn', 'neutral'],
    [7000, 'degraded', 'warn', 'neutral'],
    [10_000, 'degraded', 'warn', 'neutral'],
    [10_100, 'unacceptable', 'warn', 'neutral'],
    [11_000, 'unacceptable', 'fail', 'failure']
  ] as const)('%d failures: %s, %s', (failures, grade, effect, conclusion) => {
    const verdicts = evaluateTargets(
      runOf(rowOf({ failures })),
      levelOf(DEFAULTS),
      DEFAULTS.policies
    )
    const verdict = verdicts.find(({ metric }) => metric === 'error-rate')
    expect(verdict).toMatchObject({ grade, effect })
    expect(conclusionOf(outcomeOf({ verdicts }, []))).toBe(conclusion)
  })

  it('is borderline at 1.01%: its lower bound is under 1%', () => {
    expect(verdictOn(rowOf({ failures: 10_100 }), 'error-rate').borderline).toBe(true)
    expect(verdictOn(rowOf({ failures: 11_000 }), 'error-rate').borderline).toBe(false)
  })
})

describe('a percentile that the file does not have', () => {
  const row = { requests: 14_725, max: 821 }

  it('is open for want of it, where the maximum proves no more than that it is acceptable', () => {
    expect(verdictOn(rowOf({ ...row, percentiles: { 90: 110, 99: 240 } }), 'p95')).toMatchObject({
      grade: 'acceptable',
      reason:
        'P95 is under the acceptable 1,000 ms, and the file has no P95 to tell the target: even the slowest of 14,725 requests took 821 ms'
    })
  })

  it('is open for want of requests where it is there', () => {
    const few = rowOf({ requests: 100, max: 821, percentiles: { 95: 110 } })
    expect(verdictOn(few, 'p95').reason).toBe(
      'P95 110 ms is under the acceptable 1,000 ms, and there are too few requests to tell the target: even the slowest of 100 requests took 821 ms'
    )
  })
})

describe('a row of which only some requests have a response time', () => {
  const few = rowOf({ requests: 15_852, timed: 43, max: 3067, percentiles: { 50: 60, 99: 3100 } })

  it('has no more samples than those, whatever else it counts', () => {
    expect(verdictOn(few, 'p99')).toMatchObject({
      grade: 'undecided',
      samples: 43,
      reason: 'P99 needs 1,000 requests, had 43 with a response time'
    })
    expect(verdictOn(few, 'p50')).toMatchObject({ grade: 'target', samples: 43 })
    expect(verdictOn(few, 'error-rate').samples).toBe(15_852)
  })

  it('is not proved by a maximum of those few', () => {
    const fast = { requests: 15_852, max: 180, percentiles: { 50: 60, 99: 180 } }
    expect(verdictOn(rowOf({ ...fast, timed: 299 }), 'p99')).toMatchObject({ grade: 'undecided' })
    expect(verdictOn(rowOf({ ...fast, timed: 300 }), 'p99')).toMatchObject({
      grade: 'target',
      reason:
        'P99 180 ms is under the target of 1,000 ms: even the slowest of 300 requests with a response time took 180 ms'
    })
  })

  it('has the wider interval of few samples', () => {
    const row = { requests: 1_000_000, percentiles: { 50: 60, 90: 100, 95: 130, 98: 190, 99: 200 } }
    const width = (timed?: number): number => {
      const total = rowOf({ ...row, ...(timed === undefined ? {} : { timed }) })
      const [low, high] = percentileInterval(runOf(total), total, 95)
      return high - low
    }
    expect(width(400)).toBeGreaterThan(2 * width())
  })

  it('is said so where it lacks them together with an endpoint', () => {
    const run = runOf(few, {
      endpoints: [rowOf({ requests: 43, percentiles: { 50: 60, 99: 3100 } })]
    })
    const report = reportOf([run], DEFAULTS)
    expect(undecidedClauses(report.evaluation.runs[0]!)).toContain(
      'P99: the whole run and one endpoint have too few requests with a response time, 1,000 each are enough'
    )
  })
})

describe('percentiles at the seams', () => {
  const p95 = (ms: number, requests = 1_000_000): PublishedTarget =>
    verdictOn(
      rowOf({
        requests,
        percentiles: { 50: 100, 90: ms - 50, 95: ms, 98: ms + 50, 99: ms + 100, 99.9: ms + 200 }
      }),
      'p95'
    )

  it.each([
    [490, 'target', false, 'pass'],
    [500, 'acceptable', true, 'pass'],
    [510, 'acceptable', false, 'pass'],
    [990, 'acceptable', false, 'pass'],
    [1000, 'degraded', true, 'warn'],
    [1100, 'unacceptable', false, 'fail'],
    [1200, 'unacceptable', false, 'fail']
  ] as const)(
    'P95 printed %d against 500/1000/1000: %s, borderline %p, %s',
    (ms, grade, borderline, effect) => {
      expect(p95(ms)).toMatchObject({ grade, borderline, effect })
    }
  )

  it('gives the bucket as the interval when sampling adds nothing: 420 is 415 to 425', () => {
    const row = rowOf({
      requests: 1e9,
      percentiles: { 50: 400, 90: 420, 95: 420, 98: 420, 99.9: 420 }
    })
    expect(percentileInterval(runOf(row), row, 95)).toEqual([415, 425])
    const thousand = rowOf({
      requests: 1e9,
      percentiles: { 50: 990, 90: 1000, 95: 1000, 98: 1000, 99.9: 1000 }
    })
    expect(percentileInterval(runOf(thousand), thousand, 95)).toEqual([995, 1050])
  })

  it('widens the interval by sampling as docs/statistics.md §6 says', () => {
    const row = rowOf({
      requests: 1000,
      percentiles: { 50: 100, 90: 200, 95: 300, 98: 500, 99.9: 900 }
    })
    const b = (Math.log(500) - Math.log(200)) / (Math.log(10) - Math.log(2))
    const se = Math.sqrt((b * b * 19) / 1000 + (5 / 300) ** 2 / 3)
    const [low, high] = percentileInterval(runOf(row), row, 95)
    expect(low).toBeCloseTo(300 * Math.exp(-1.645 * se), 9)
    expect(high).toBeCloseTo(300 * Math.exp(1.645 * se), 9)
  })

  it('keeps a value that is off the grid (bucket_response_time was replaced) as it is', () => {
    const row = rowOf({
      requests: 1e9,
      percentiles: { 50: 433, 90: 433, 95: 433, 98: 433, 99.9: 433 }
    })
    const [low, high] = percentileInterval(runOf(row), row, 95)
    expect([Math.round(low), Math.round(high)]).toEqual([433, 433])
  })
})

describe('too few requests', () => {
  const few = (
    percentiles: Record<string, number>,
    max: number,
    requests = 3504
  ): PublishedTarget => verdictOn(rowOf({ requests, max, percentiles }), 'p99.9')
  const fast = { 50: 100, 90: 200, 95: 300, 98: 500, 99: 900 }

  it('leave a P99.9 undecided', () => {
    expect(few({ ...fast, 99.9: 2100 }, 5200)).toMatchObject({
      grade: 'undecided',
      effect: 'pass',
      reason: 'P99.9 needs 10,000 requests, had 3,504'
    })
  })

  it('prove it unacceptable when P99 already breaks its bound', () => {
    const verdict = few({ ...fast, 98: 5500, 99: 6000, 99.9: 9000 }, 9100)
    expect(verdict).toMatchObject({ grade: 'unacceptable', effect: 'fail', borderline: false })
    expect(verdict.reason).toContain('at least 36 of 3,504 requests took about 6,000 ms or longer')
  })

  it('do not prove it when P99 itself is as badly sampled', () => {
    expect(few({ 50: 100, 95: 200, 99: 6000, 99.9: 9000 }, 9100, 200).grade).toBe('undecided')
  })

  it.each([
    [1999, 3504, 'target'],
    [2000, 3504, 'acceptable'],
    [5000, 3504, 'undecided'],
    [1999, 2999, 'undecided'],
    [1999, 3000, 'target']
  ])('prove it met by a maximum of %d ms in %d requests: %s', (max, requests, grade) => {
    expect(few({ ...fast, 99.9: 1900 }, max, requests).grade).toBe(grade)
  })

  it.each([
    [9999, 'undecided'],
    [10_000, 'acceptable']
  ])('%d requests are the seam of P99.9: %s', (requests, grade) => {
    expect(few({ ...fast, 99.9: 2100 }, 9000, requests).grade).toBe(grade)
  })

  it.each([
    [99.99, 99_999, 'undecided'],
    [99.99, 100_000, 'target'],
    [95, 199, 'undecided'],
    [95, 200, 'target'],
    [50, 19, 'undecided'],
    [50, 20, 'target']
  ])('P%d with %d requests: %s', (percent, requests, grade) => {
    const settings = loadConfig(
      `targets: { p${percent}: { target: 100ms, acceptable: 1s, unacceptable: 1s } }`,
      'x'
    )
    const row = rowOf({ requests, max: 9000, percentiles: { [percent]: 50 } })
    expect(verdictOn(row, `p${percent}`, settings).grade).toBe(grade)
  })
})

describe('throughput', () => {
  const at = (requests: number): PublishedTarget => verdictOn(rowOf({ requests }), 'throughput')

  it.each([
    [100_001, 'target', 'pass'],
    [100_000, 'acceptable', 'pass'],
    [50_001, 'acceptable', 'pass'],
    [50_000, 'unacceptable', 'fail'],
    [10, 'unacceptable', 'fail']
  ])('%d requests in 1000 s: %s', (requests, grade, effect) => {
    expect(at(requests)).toMatchObject({ grade, effect })
  })

  it('is undecided when the files do not tell how long the run lasted', () => {
    const run: { -readonly [Key in keyof Run]: Run[Key] } = runOf(rowOf())
    delete run.durationSeconds
    expect(judge(run).find(({ metric }) => metric === 'throughput')?.grade).toBe('undecided')
  })
})

describe('endpoints', () => {
  const slow = rowOf({
    name: '/slow',
    percentiles: { 50: 600, 90: 700, 95: 800, 98: 900, 99: 950, 99.9: 990 }
  })
  const run = runOf(rowOf(), { endpoints: [rowOf({ name: '/fast' }), slow] })

  it('are graded on response times, not on rates', () => {
    const verdicts = judge(run).filter(({ endpoint }) => endpoint === 'GET /slow')
    expect(verdicts.map(({ metric, grade }) => [metric, grade])).toEqual([
      ['p50', 'unacceptable'],
      ['p95', 'acceptable'],
      ['p99', 'target'],
      ['p99.9', 'target']
    ])
  })

  it('may be left to the whole run', () => {
    const settings = loadConfig('load-levels: { normal: { grade-endpoints: false } }', 'x')
    expect(judge(run, settings).every(({ endpoint }) => endpoint === 'Aggregated')).toBe(true)
  })

  it('have bounds of their own, the last pattern winning field by field', () => {
    const settings = loadConfig(
      'endpoints:\n  "GET /s*": { p50: { target: 650ms, acceptable: 2s, unacceptable: 2s }, error-rate: { unacceptable: 5% } }\n  /slow: { p50: { target: 610ms }, p99: none }\n',
      'x'
    )
    const verdicts = judge(run, settings).filter(({ endpoint }) => endpoint === 'GET /slow')
    expect(verdicts.find(({ metric }) => metric === 'p50')).toMatchObject({
      bounds: { target: 610, acceptable: 2000, unacceptable: 2000 },
      grade: 'target'
    })
    expect(verdicts.map(({ metric }) => metric)).toEqual(['p50', 'p95', 'p99.9', 'error-rate'])
  })

  it.each([
    ['a bound of the level', '/slow: { p95: { target: none } }', 'p95', [undefined, 1000, 1000]],
    [
      'that of an earlier pattern',
      '"GET *": { error-rate: { target: 1%, unacceptable: 5% } }\n  /slow: { error-rate: { target: none } }',
      'error-rate',
      [undefined, undefined, 0.05]
    ],
    [
      'all that there are, and are not graded then',
      '/fast: { error-rate: { unacceptable: 5% } }\n  /slow: { error-rate: { target: 1% } }\n  "GET /slow": { error-rate: { target: none } }',
      'error-rate',
      undefined
    ]
  ])('may have taken away %s', (_, entries, metric, expected) => {
    const settings = loadConfig(`endpoints:\n  ${entries}\n`, 'x')
    const found = judge(run, settings).find(
      one => one.endpoint === 'GET /slow' && one.metric === metric
    )
    const { target, acceptable, unacceptable } = found?.bounds ?? {}
    expect(found && [target, acceptable, unacceptable]).toEqual(expected)
  })

  it('that match no pattern are missing, and the nearest are named', () => {
    const settings = loadConfig('endpoints: { "GET /slwo": { p95: { target: 1s } } }', 'x')
    const verdicts = judge(run, settings).filter(({ grade }) => grade === 'missing')
    expect(verdicts).toHaveLength(1)
    expect(verdicts[0]).toMatchObject({ endpoint: 'GET /slwo', metric: 'p95', effect: 'fail' })
    expect(verdicts[0]?.reason).toBe(
      'no endpoint of the run matches (nearest: GET /slow, GET /fast)'
    )
  })

  it('that were never called are missing only when they have targets of their own', () => {
    const idle = runOf(rowOf(), {
      endpoints: [rowOf({ name: '/idle', requests: 0, percentiles: {} })]
    })
    expect(judge(idle).filter(({ endpoint }) => endpoint === 'GET /idle')).toEqual([])
    const settings = loadConfig('endpoints: { /idle: { p95: { target: 300ms } } }', 'x')
    expect(
      judge(idle, settings).find(
        ({ endpoint, metric }) => endpoint === 'GET /idle' && metric === 'p95'
      )
    ).toMatchObject({
      grade: 'missing',
      effect: 'fail'
    })
  })
})

describe('percentile columns that the file does not have', () => {
  const row = rowOf({ max: 9000, percentiles: { 50: 100, 90: 200, 99: 400 } })

  it('leave a built-in target undecided and a written one missing', () => {
    expect(verdictOn(row, 'p99.9')).toMatchObject({ grade: 'undecided' })
    const settings = loadConfig('targets: { p99.9: { target: 1s } }', 'x')
    expect(verdictOn(row, 'p99.9', settings)).toMatchObject({ grade: 'missing', effect: 'fail' })
  })
})

describe('policies', () => {
  const total = rowOf({ failures: 7000 })

  it.each([
    ['unacceptable', 'warn'],
    ['degraded', 'fail'],
    ['acceptable', 'fail']
  ])('fail-on %s: a degraded error rate is %s', (failOn, effect) => {
    expect(verdictOn(total, 'error-rate', loadConfig(`fail-on: ${failOn}`, 'x')).effect).toBe(
      effect
    )
  })

  it.each([
    ['pass', 'pass'],
    ['warn', 'warn'],
    ['fail', 'fail']
  ])('on-borderline %s: a borderline unacceptable is %s', (policy, effect) => {
    const settings = loadConfig(`on-borderline: ${policy}`, 'x')
    expect(verdictOn(rowOf({ failures: 10_100 }), 'error-rate', settings).effect).toBe(effect)
  })

  it('never let uncertainty make a warning worse', () => {
    const settings = loadConfig('on-borderline: fail', 'x')
    const row = rowOf({
      percentiles: { 50: 100, 90: 990, 95: 1000, 98: 1100, 99: 1200, 99.9: 1300 }
    })
    expect(verdictOn(row, 'p95', settings)).toMatchObject({
      grade: 'degraded',
      borderline: true,
      effect: 'warn'
    })
  })
})

describe('the load level of a run', () => {
  const named = (name: string, text = ''): string =>
    loadLevelOf(runOf(rowOf(), { name }), loadConfig(text, 'x')).name

  it.each([
    ['sustained', 'sustained'],
    ['results/peak', 'peak'],
    ['load-peak-2', 'peak'],
    ['speaker', 'normal'],
    ['load', 'normal']
  ])('%s is %s', (name, level) => {
    expect(named(name)).toBe(level)
  })

  it('goes by files before names, and by the default last', () => {
    const text = 'load-level: peak\nload-levels:\n  spike: { files: ["night-*"] }\n  peak-eu: {}\n'
    expect(named('night-peak', text)).toBe('spike')
    expect(named('run-peak-eu', text)).toBe('peak-eu')
    expect(named('load', text)).toBe('peak')
  })
})

describe('without the warm-up', () => {
  const steady = {
    from: 60,
    to: 1000,
    seconds: 940,
    users: 200,
    requests: 112_800,
    failures: 11_280,
    errorRate: 0.1,
    average: 90,
    throughput: 120,
    percentiles: []
  }
  const settings = loadConfig('targets: { average: { target: 100ms } }', 'x')
  const graded = (given?: typeof steady): Map<string, number | undefined> => {
    const run = runOf(rowOf({ requests: 80_000 }))
    const verdicts = evaluateTargets(run, levelOf(settings), settings.policies, {
      ...(given === undefined ? {} : { steady: given })
    })
    return new Map(verdicts.map(({ metric, value }) => [metric, value]))
  }

  it('throughput, error rate and average are those of the steady state, percentiles the run’s', () => {
    const metrics = ['throughput', 'error-rate', 'average', 'p95']
    expect(metrics.map(metric => graded(steady).get(metric))).toEqual([120, 0.1, 90, 250])
    expect(graded().get('throughput')).toBe(80)
  })

  it('only when the team asks for it', () => {
    const asked = (text: string): boolean => levelOf(loadConfig(text, 'x')).gradeSteadyState
    expect(asked('')).toBe(false)
    expect(asked('load-levels: { normal: { warm-up: 60s } }')).toBe(true)
    expect(asked('load-levels: { normal: { warm-up: auto } }')).toBe(true)
    expect(asked('load-levels: { normal: { warm-up: none } }')).toBe(false)
  })
})

describe('bounds of nothing at all', () => {
  const graded = (bounds: string, failures: number): string =>
    verdictOn(
      rowOf({ failures }),
      'error-rate',
      loadConfig(`targets: { error-rate: ${bounds} }`, 'x')
    ).grade

  it('are met by nothing', () => {
    const none = '{ target: 0%, acceptable: 0%, unacceptable: 0% }'
    expect([graded(none, 0), graded(none, 1)]).toEqual(['target', 'unacceptable'])
  })

  it('a missed target is called a target', () => {
    const settings = loadConfig(
      'targets: { p95: { target: 100ms, acceptable: none, unacceptable: none } }',
      'x'
    )
    expect(verdictOn(rowOf(), 'p95', settings)).toMatchObject({
      grade: 'degraded',
      reason: 'P95 250 ms is not under the target of 100 ms'
    })
  })
})
