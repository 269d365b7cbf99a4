import { describe, expect, it } from '@jest/globals'

import type { RunEvaluation, Evaluation } from '../../../src/evaluate/evaluation.js'
import { evaluate } from '../../../src/evaluate/evaluate.js'
import { resourceRequestOf } from '../../../src/evaluate/resource-request.js'
import { problemWords } from '../../../src/evaluate/resources/problem-words.js'
import { likelyLimitWords } from '../../../src/evaluate/resources/resource-words.js'
import type { ResourceRow } from '../../../src/evaluate/resources/resources-evaluation.js'
import type { Run } from '../../../src/locust/run.js'
import type { ResourceData, ResourceProblem } from '../../../src/resources/reading.js'
import { configured, dataFor, surrounding, type Told } from '../../support/resource-data.js'
import { rowOf } from '../../support/run-of.js'
import { madeUpRun, type Second } from '../../support/timeline-runs.js'

const seconds = (count: number, second: Second): Second[] =>
  Array.from({ length: count }, () => second)
const times = (count: number, value: number | undefined): (number | undefined)[] =>
  Array.from({ length: count }, () => value)

/** Ten minutes at 200 users, with a throughput and response times within all bounds. */
const runOf = (name = 'sustained', all = seconds(600, { users: 200, requests: 150 })): Run => ({
  ...madeUpRun(all, { name }),
  aggregated: rowOf({ method: '', name: 'Aggregated', requests: 90_000 }),
  durationSeconds: all.length
})

type Asked = {
  readonly config: string
  readonly told?: Readonly<Record<string, Told>>
  readonly level?: string
  readonly run?: Run
  readonly data?: Partial<ResourceData>
}

function judged({
  config,
  told,
  level = 'sustained',
  run = runOf(level),
  data
}: Asked): Evaluation {
  const asked = configured(config, level)
  const request = resourceRequestOf(run, asked.level)
  const read =
    told === undefined || request === undefined ? undefined : dataFor(request, told, data)
  return evaluate(
    {
      candidates: [run],
      surroundings: surrounding(run, asked.level, read),
      baselines: 'none',
      skipped: [],
      notes: [],
      today: '2026-11-28'
    },
    asked.settings
  )
}

const only = (asked: Asked): RunEvaluation => judged(asked).runs[0]!
const firstRow = (asked: Asked): ResourceRow => only(asked).resources!.rows[0]!
const codes = ({ notes }: RunEvaluation): string[] => notes.map(({ code }) => code)

const CPU = 'resources: { app.cpu: {} }'

describe('nothing of resources', () => {
  it('is computed or said where nobody asked for it', () => {
    expect(only({ config: '' }).resources).toBeUndefined()
    expect(judged({ config: '' }).outcome).toBe('passed')
  })

  it('is asked of a run by the triggers of another load level', () => {
    const run = only({ config: 'load-levels: { peak: { resources: { app.cpu: {} } } }' })
    expect(run.resources).toBeUndefined()
  })
})

describe('a resource metric', () => {
  it.each([
    ['within the target', '', 0.5, 'target', 'pass'],
    ['beyond a target of the document', '', 0.75, 'degraded', 'warn'],
    ['at a target of the document', '', 0.7, 'degraded', 'warn'],
    ['within the team’s', 'acceptable: 80%, unacceptable: 90%', 0.75, 'acceptable', 'pass'],
    ['between the team’s', 'acceptable: 80%, unacceptable: 90%', 0.85, 'degraded', 'warn'],
    ['beyond the team’s', 'acceptable: 80%, unacceptable: 90%', 0.95, 'unacceptable', 'fail']
  ])('%s has its grade and effect', (_, bounds, value, ...expected) => {
    const [grade, effect] = expected
    const row = firstRow({
      config: `resources: { app.cpu: { ${bounds} } }`,
      told: { 'app.cpu': { values: times(120, value) } }
    })
    expect(row).toMatchObject({ grade, effect, reason: { kind: 'compared' } })
    expect(row.value).toBeCloseTo(value)
  })

  it.each([
    ['normal', CPU, undefined],
    ['normal', 'resources: { app.cpu: 50% }', 'unacceptable'],
    ['cap', `${CPU}\nload-levels: { cap: { extends: peak, kind: capacity } }`, undefined],
    [
      'cap',
      'resources: { app.cpu: 50% }\nload-levels: { cap: { extends: peak, kind: capacity } }',
      'unacceptable'
    ],
    ['rec', `${CPU}\nload-levels: { rec: { extends: peak, kind: recovery } }`, undefined]
  ])('at %s, of %j, is graded only by the team’s bounds: %s', (level, config, grade) => {
    const row = firstRow({ config, level, told: { 'app.cpu': { values: times(120, 0.99) } } })
    expect(row.grade).toBe(grade)
    expect(row.reason.kind).toBe(grade === undefined ? 'measured' : 'compared')
  })

  it('that is better when high is graded the other way round', () => {
    const config = 'resources: { redis.hit-rate: { unacceptable: 50% } }'
    const of = (value: number): unknown =>
      firstRow({ config, told: { 'redis.hit-rate': { values: times(120, value) } } }).grade
    expect([of(0.8), of(0.6), of(0.4)]).toEqual(['target', 'acceptable', 'unacceptable'])
  })

  it('of which there is only something near is shown and never graded', () => {
    const evaluation = only({
      config: 'resources: { redis.latency: 1ms }',
      told: { 'redis.latency': { values: times(120, 20), isNearest: true } }
    })
    expect(evaluation.resources?.rows[0]).toMatchObject({
      effect: 'pass',
      reason: { kind: 'nearest' }
    })
    expect(evaluation.resources?.rows[0]?.grade).toBeUndefined()
    expect(codes(evaluation)).toContain('resource-ungraded')
    expect(evaluation.outcome).toBe('passed')
  })

  it('is held to a criterion over time', () => {
    const config = 'resources: { app.cpu: { target: none, unacceptable: "> 90% for 1m" } }'
    const of = (values: readonly (number | undefined)[]): ResourceRow =>
      firstRow({ config, told: { 'app.cpu': { values } } })
    const high = of([...times(40, 0.5), ...times(20, 0.95), ...times(60, 0.5)])
    expect(high).toMatchObject({ grade: 'unacceptable', effect: 'fail' })
    expect(high.words.sentence).toBe(
      'Application server CPU usage: > 90% for 60 s was met for 95 s, 3 min 25 s after the start'
    )
    expect(of(times(120, 0.89))).toMatchObject({ grade: 'target', effect: 'pass' })
    expect(of([...times(40, 0.5), ...times(40, undefined), ...times(40, 0.5)])).toMatchObject({
      grade: 'undecided',
      effect: 'pass',
      reason: { kind: 'criterion', field: 'unacceptable' }
    })
  })
})

const PROBLEMS: readonly ResourceProblem[] = [
  { kind: 'no-series', needs: ['node_exporter'] },
  { kind: 'cannot-be-known', why: 'no exporter counts them', nearest: 'the longest transaction' },
  { kind: 'several-series', count: 2, labels: ['{a="b"}'] },
  { kind: 'too-few', samples: 1, needed: 3 },
  { kind: 'holes', samples: 10, expected: 24, from: 0, to: 60 },
  { kind: 'not-finite', count: 3 },
  { kind: 'down', series: 'pg_up', from: 0, to: 30 },
  { kind: 'collector-failed', collector: 'wal' },
  { kind: 'no-pg-monitor', ratio: 0.06 },
  { kind: 'counters-jump', resets: 3 },
  { kind: 'newest-hidden', seconds: 30 },
  { kind: 'clock-skew', seconds: -40 },
  { kind: 'too-short', seconds: 12, needed: 25 },
  { kind: 'bad-query', message: 'parse error' },
  { kind: 'server', failure: { kind: 'unauthorized' } },
  { kind: 'server', failure: { kind: 'status', status: 503, message: 'busy' } },
  { kind: 'not-in-snapshot' },
  { kind: 'no-times' },
  { kind: 'no-source' },
  { kind: 'no-source', snapshot: 'other-time' }
]

describe('a problem', () => {
  it.each(PROBLEMS.map(problem => [problem.kind, problem] as const))(
    '%s is never zero, passes as a grade, or fails by a target of the document',
    (_, problem) => {
      for (const values of [undefined, times(120, 0)]) {
        const evaluation = only({ config: CPU, told: { 'app.cpu': { values, problem } as Told } })
        const [row] = evaluation.resources!.rows
        expect(['missing', 'undecided', undefined]).toContain(row?.grade)
        expect(evaluation.outcome).not.toBe('failed')
        expect(evaluation.outcome).not.toBe('could-not-judge')
      }
    }
  )

  it.each(PROBLEMS.map(problem => [problem.kind, problem] as const))(
    '%s is said in one sentence with cause and remedy',
    (_, problem) => {
      const words = problemWords(problem)
      expect(words).toMatch(/^\S.*[^.\s]$/)
      expect(words).not.toMatch(/undefined|NaN\b(?!, Inf)|\[object/)
    }
  )

  const bounded = 'resources: { app.cpu: 80% }'
  it.each([
    ['no-series', 'missing', 'fail'],
    ['too-few', 'undecided', 'pass'],
    ['several-series', 'missing', 'fail'],
    ['no-pg-monitor', 'undecided', 'pass'],
    ['server', 'missing', 'pass'],
    ['no-source', 'missing', 'pass'],
    ['not-in-snapshot', 'missing', 'pass'],
    ['bad-query', 'missing', 'pass']
  ] as const)('%s of a bound of the team’s is %s and does %s', (kind, grade, effect) => {
    const problem = PROBLEMS.find(one => one.kind === kind)!
    expect(firstRow({ config: bounded, told: { 'app.cpu': { problem } } })).toMatchObject({
      grade,
      effect
    })
  })

  it.each(['not-finite', 'holes', 'down'] as const)(
    '%s that leaves no value is no data, one that leaves some is too little of it',
    kind => {
      const problem = PROBLEMS.find(one => one.kind === kind)!
      const of = (told: Told): ResourceRow =>
        firstRow({ config: bounded, told: { 'app.cpu': { problem, ...told } } })
      const none = { values: times(120, undefined) }
      expect([{}, none].map(told => of(told))).toMatchObject([
        { grade: 'missing', effect: 'fail' },
        { grade: 'missing', effect: 'fail' }
      ])
      expect(of({ values: times(120, 0.5) })).toMatchObject({ grade: 'undecided', effect: 'pass' })
    }
  )

  it('follows the policies of the team', () => {
    const told = { 'app.cpu': { problem: PROBLEMS[3]! } }
    expect(firstRow({ config: `${bounded}\non-undecided: warn`, told }).effect).toBe('warn')
    expect(firstRow({ config: `${CPU}\non-undecided: fail`, told }).effect).toBe('warn')
    expect(
      firstRow({
        config: `${CPU}\non-missing: fail`,
        told: { 'app.cpu': { problem: PROBLEMS[0]! } }
      }).effect
    ).toBe('warn')
  })

  it('names what the person can mend who named the server', () => {
    const server = { kind: 'server', failure: { kind: 'unauthorized' } } as const
    expect(problemWords(server)).toContain('check prometheus-token, or prometheus-username')
    expect(problemWords({ ...server, namedBy: 'options' })).toContain(
      'check PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME'
    )
    const refused = { kind: 'status', status: 429, message: 'slow down' } as const
    expect(problemWords({ kind: 'server', failure: refused })).toContain('ask for fewer metrics')
  })

  it('of the server makes the run neutral, once, whatever the bounds', () => {
    const config = 'resources: { app.cpu: 80%, redis.memory: {}, redis.hit-rate: 50% }'
    const problem: ResourceProblem = { kind: 'server', failure: { kind: 'refused' } }
    const evaluation = judged({
      config,
      told: { 'app.cpu': { problem }, 'redis.memory': { problem }, 'redis.hit-rate': { problem } }
    })
    expect(evaluation.outcome).toBe('warned')
    expect(evaluation.headline).toBe(
      'Passed with warnings: the resource metrics could not be read: the server refused the connection: is it reached from where it was asked, and is the port right?'
    )
    expect(
      judged({ config: `${config}\nnotes: { resources-unread: info }`, told: {} }).outcome
    ).toBe('passed')
  })

  it('of the server is told where a snapshot stands in for it', () => {
    const unanswered: ResourceProblem = { kind: 'server', failure: { kind: 'refused' } }
    const told = { 'app.cpu': { values: times(120, 0.5) } }
    const evaluation = judged({ config: CPU, told, data: { source: 'snapshot', unanswered } })
    expect(evaluation.headline).toBe(
      'Passed with warnings: the resource metrics are those of the snapshot, as the server that was asked gave none: the server refused the connection: is it reached from where it was asked, and is the port right?'
    )
  })

  it('of a run without a history, or without any source, is said', () => {
    expect(judged({ config: CPU }).headline).toContain(
      'give prometheus-url (--prometheus on the command line), or run locust-gate collect'
    )
    const run = { ...runOf() }
    delete (run as { history?: unknown }).history
    expect(judged({ config: CPU, run }).headline).toContain('keep the _stats_history.csv')
  })

  it('does not hide what is certain already', () => {
    const holes = PROBLEMS[4]!
    const config = 'resources: { postgresql.connections: { acceptable: 80, unacceptable: 95 } }'
    const of = (value: number): ResourceRow =>
      firstRow({
        config,
        told: { 'postgresql.connections': { values: times(120, value), problem: holes } }
      })
    expect(of(97)).toMatchObject({ grade: 'unacceptable', effect: 'fail' })
    expect(of(97).words.sentence).toBe(
      'PostgreSQL connections: maximum 97 is over the limit of 95, although 14 of 24 values are missing, the longest hole lasts 60 s: see whether the exporter answered in time'
    )
    expect(of(50)).toMatchObject({ grade: 'undecided', effect: 'pass' })
  })
})

describe('a percentage of the team’s own', () => {
  const config = (bounds: string): string =>
    `resources: { busy: { query: busy_ratio, unit: percent, ${bounds} } }`
  const note = (bounds: string, values: readonly number[]): string | undefined =>
    only({ config: config(bounds), told: { busy: { values } } }).notes.find(
      ({ code }) => code === 'small-percentages'
    )?.message

  it('whose values are all as small as a ratio’s is said to be so', () => {
    const ratio = [...times(60, 0.0045), ...times(60, 0.0095)] as number[]
    expect(note('acceptable: 70%', ratio)).toBe(
      'all values of busy are between 0% and 1%, and the bounds are not: if the query gives a ratio (0 to 1), it must be multiplied by 100'
    )
    expect(note('unacceptable: "> 70% for 1m"', ratio)).toBeDefined()
  })

  it.each([
    ['that are a percentage', 'acceptable: 70%', 0.45],
    ['within a bound as small', 'acceptable: 1%', 0.0045],
    ['of nothing at all', 'acceptable: 70%', 0],
    ['without a bound', 'statistic: max', 0.0045]
  ])('is taken as it is where its values are %s', (_, bounds, value) => {
    expect(note(bounds, times(120, value) as number[])).toBeUndefined()
  })
})

describe('the conclusion', () => {
  const config = 'resources: { app.cpu: { acceptable: 80%, unacceptable: 90% }, redis.memory: {} }'
  const told = {
    'app.cpu': { values: times(120, 0.95) },
    'redis.memory': { values: times(120, 0.85) }
  }

  it('fails by a resource and says which', () => {
    const evaluation = judged({ config, told })
    expect(evaluation.outcome).toBe('failed')
    expect(evaluation.headline).toBe(
      'Failed: Application server CPU usage: average 95% is over the limit of 90%'
    )
    expect(evaluation.about).toBe(evaluation.runs[0]?.resources?.rows[0])
  })

  it('warns by a degraded one', () => {
    const warned = judged({ config: 'resources: { redis.memory: {} }', told })
    expect(warned.headline).toBe(
      'Passed with warnings: Redis memory usage: maximum 85% is not under the target of 80%'
    )
  })

  it('only warns in the advisory mode', () => {
    const evaluation = judged({ config: `${config}\nfail-on: never`, told })
    expect(evaluation.outcome).toBe('warned')
    expect(evaluation.headline).toContain('would have failed: Application server CPU usage')
    expect(evaluation.runs[0]?.resources?.rows[0]).toMatchObject({
      effect: 'warn',
      wouldFail: true
    })
  })

  it('is lowered by a waiver while it holds', () => {
    const accept = (name: string, until: string): string =>
      `${config}\naccept: [{ resource: "${name}", reason: known, until: ${until} }]`
    const waived = only({ config: accept('app.*', '2026-12-31'), told })
    expect(waived.outcome).toBe('warned')
    expect(waived.resources?.rows[0]).toMatchObject({ effect: 'warn', waiver: { reason: 'known' } })
    const expired = only({ config: accept('app.cpu', '2026-01-31'), told })
    expect(expired.outcome).toBe('failed')
    expect(expired.notes.find(({ code }) => code === 'waiver-expired')?.message).toContain(
      'no longer covers app.cpu'
    )
    const unused = only({ config: accept('pg.*', '2026-12-31'), told })
    expect(unused.notes.find(({ code }) => code === 'waiver-unused')?.message).toBe(
      'the waiver for pg.* covers nothing that was judged in this run'
    )
  })

  it('counts what was graded', () => {
    const fine = { 'app.cpu': { values: times(120, 0.5) } }
    expect(judged({ config: CPU, told: fine }).headline).toContain(
      'all 6 targets met, 1 resource metric within its bounds;'
    )
    const none = `targets: { p50: none, p95: none, p99: none, p99.9: none, throughput: none, error-rate: none }\n${CPU}`
    expect(judged({ config: none, told: fine })).toMatchObject({
      outcome: 'passed',
      headline: expect.stringContaining('Passed: 1 resource metric within its bounds')
    })
  })

  it('says that clocks differ, and warns when that makes the values another time’s', () => {
    const skew = { clockSkew: { seconds: 40, by: 'date-header' } } as const
    const fine = { values: times(120, 0.5) }
    const said = only({ config: CPU, told: { 'app.cpu': fine }, data: skew }).notes.find(
      ({ code }) => code === 'clock-skew'
    )
    expect(said).toMatchObject({
      severity: 'info',
      message:
        "the clock of the Prometheus server is 40 s ahead of the load generator's, by the time in its answers"
    })
    const problem = { kind: 'clock-skew', seconds: 40 } as const
    const run = only({ config: CPU, told: { 'app.cpu': { ...fine, problem } }, data: skew })
    expect(run.notes.find(({ code }) => code === 'clock-skew')?.severity).toBe('warning')
    expect(run.resources?.rows[0]?.grade).toBe('undecided')
  })
})

describe('scaling', () => {
  it('informs by the triggers of the document when the CPU is measured', () => {
    const values = [...times(40, 0.5), ...times(80, 0.8)]
    const evaluation = only({
      config: 'load-levels: { normal: { resources: { app.cpu: {} } } }',
      level: 'normal',
      told: { 'app.cpu': { values } }
    })
    expect(evaluation.resources?.scaling).toMatchObject([
      { direction: 'up', metric: 'app.cpu', state: 'met', stretches: [{ from: 205, to: 600 }] },
      { direction: 'down', state: 'not-met' }
    ])
    expect(evaluation.outcome).toBe('passed')
    expect(only({ config: CPU, told: {} }).resources?.scaling).toEqual([])
  })

  it('informs by metrics of Locust alone', () => {
    const config = 'scaling: { up: { users: "> 100 for 5m", throughput: "> 200/s for 1m" } }'
    expect(only({ config }).resources).toMatchObject({
      source: 'none',
      rows: [],
      scaling: [
        { title: 'users', unit: 'count', state: 'met' },
        { title: 'throughput', unit: 'requests/s', state: 'not-met' }
      ]
    })
  })
})

describe('a criterion over time of a target', () => {
  const slow = (from: number, to: number): Run =>
    runOf(
      'sustained',
      Array.from({ length: 600 }, (_, i) => ({
        users: 200,
        requests: 150,
        average: i >= from && i < to ? 900 : 100
      }))
    )
  const config = 'targets: { average: { unacceptable: "> 500ms for 2m" } }'
  const average = (run: Run, text = config): unknown =>
    only({ config: text, run }).verdicts.find(
      verdict => 'metric' in verdict && verdict.metric === 'average'
    )

  it('decides where it was met', () => {
    expect(average(slow(100, 300))).toMatchObject({
      grade: 'unacceptable',
      effect: 'fail',
      reason: { kind: 'criterion', field: 'unacceptable', result: { state: 'met' } }
    })
    expect(judged({ config, run: slow(100, 300) }).headline).toContain(
      'Aggregated average > 500 ms for 2 min was met for at least 3 min 18 s, 101 s after the start, by means over up to 10 s'
    )
    expect(average(slow(100, 180))).toMatchObject({ grade: 'target', effect: 'pass' })
  })

  it('takes the limit’s place: a value beyond what is acceptable is degraded then', () => {
    const text = 'targets: { average: { acceptable: 100ms, unacceptable: "> 500ms for 2m" } }'
    expect(average(slow(0, 0), text)).toMatchObject({ grade: 'degraded', effect: 'warn' })
  })

  it('is not known of percentiles since the start', () => {
    const run = runOf()
    const cumulative = {
      ...run,
      history: { ...run.history!, percentileMode: 'cumulative' as const }
    }
    const text = 'targets: { p95: { target: none, acceptable: none, unacceptable: "> 2s for 1m" } }'
    const p95 = only({ config: text, run: cumulative }).verdicts.find(
      verdict => 'metric' in verdict && verdict.metric === 'p95'
    )
    expect(p95).toMatchObject({ grade: 'undecided', effect: 'pass', reason: { kind: 'criterion' } })
  })
})

describe('the likely limit', () => {
  const rising = runOf(
    'cap',
    [20, 40, 60, 80].flatMap((users, step) =>
      seconds(60, { users, requests: users, average: step === 3 ? 2000 : 100 })
    )
  )
  const config =
    'resources: { redis.memory: {}, app.cpu: {}, redis.hit-rate: {} }\nload-levels: { cap: { kind: capacity } }'
  const limitOf = (told: Readonly<Record<string, Told>>, run = rising): ReturnType<typeof limit> =>
    limit({ config, level: 'cap', told, run })
  const limit = (asked: Asked) => only(asked).resources?.likelyLimit
  /** Each value for one step of twelve samples. */
  const steps = (...values: number[]): (number | undefined)[] =>
    values.flatMap(value => times(12, value))

  it('is what was fine at the lowest load, crossed while users rose, and stayed, before latency', () => {
    const found = limitOf({
      'redis.memory': { values: steps(0.5, 0.7, 0.95, 0.97) },
      'app.cpu': { values: steps(0.99, 0.99, 0.99, 0.99) },
      'redis.hit-rate': { values: steps(0.1, 0.8, 0.9, 0.9) }
    })
    expect(found).toMatchObject({
      name: 'redis.memory',
      at: 125,
      users: 60,
      bound: 0.9,
      latencyAt: 180
    })
    expect(likelyLimitWords(found!)).toBe(
      'Redis memory usage, over 90% from 2 min 5 s after the start on, at 60 users; response times went beyond their bound 3 min after the start'
    )
  })

  it.each([
    ['never crossed', steps(0.5, 0.6, 0.7, 0.8)],
    ['was bad before the load', steps(0.95, 0.95, 0.95, 0.95)],
    ['came back', steps(0.5, 0.95, 0.5, 0.5)],
    ['crossed after latency', [...steps(0.5, 0.5, 0.5), ...times(6, 0.5), ...times(6, 0.95)]],
    ['crossed once', [...times(46, 0.5), 0.95]],
    ['is not known at the lowest load', [...times(12, undefined), ...steps(0.95, 0.95, 0.95)]]
  ])('is nothing that %s, and that is said', (what, values) => {
    const told = { 'redis.memory': { values } }
    expect(limitOf(told)).toBeUndefined()
    expect(only({ config, level: 'cap', told, run: rising }).resources?.whyNoLimit).toBe(
      what === 'crossed after latency'
        ? 'response times went beyond their bound before a resource did'
        : 'of no resource is it known that it was within its bound at the lowest load, crossed it while users rose, and stayed beyond'
    )
  })

  it('is not missed in a test that looks for none', () => {
    const run = only({ config: CPU, told: { 'app.cpu': { values: times(120, 0.5) } } })
    expect(run.resources).toMatchObject({ rows: [{}] })
    expect(run.resources?.whyNoLimit).toBeUndefined()
  })

  it('is none of two at once', () => {
    const values = steps(0.5, 0.7, 0.95, 0.97)
    const told = { 'redis.memory': { values }, 'app.cpu': { values } }
    expect(limitOf(told)).toBeUndefined()
    expect(only({ config, level: 'cap', told, run: rising }).resources?.whyNoLimit).toBe(
      'Redis memory usage and Application server CPU usage crossed their bounds at once'
    )
  })

  it('is nothing that crossed when the load had long been the same', () => {
    const flat = runOf('cap', [...seconds(30, { users: 10 }), ...seconds(570, { users: 80 })])
    const values = [...times(60, 0.5), ...times(60, 0.95)]
    expect(limitOf({ 'redis.memory': { values } }, flat)).toBeUndefined()
  })
})
