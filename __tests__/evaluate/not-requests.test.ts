import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { RunEvaluation } from '../../src/evaluate/evaluation.js'
import { withoutRows } from '../../src/evaluate/left-out.js'
import type { EndpointStats, Run } from '../../src/locust/run.js'
import { failuresTitle } from '../../src/report/view/failure-view.js'
import { ROOT } from '../support/golden.js'
import { judgeFixture, reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'
import { publishedTarget } from '../support/published.js'

const GRIZZLY = 'cases/not-requests/grizzly'
const SSE = 'cases/not-requests/sse'

async function judged(name: string, yaml = ''): Promise<RunEvaluation> {
  const { evaluation } = await judgeFixture(name, loadConfig(yaml, 'gate.yml'))
  return evaluation.runs[0]!
}

function noteOf({ notes }: RunEvaluation, code = 'not-requests') {
  return notes.find(note => note.code === code)
}

/** Rows by `TYPE name`, with a total of all; untimed where it is 0 ms. */
function runWith(rows: Record<string, Partial<EndpointStats>>): Run {
  const endpoints = Object.entries(rows).map(([key, row]) => {
    const [method = '', ...name] = key.split(' ')
    const { percentiles, ...rest } = row
    const timed = row.untimed === true ? { percentiles: {}, average: undefined } : {}
    const made = rowOf({
      requests: 100,
      method,
      name: name.join(' '),
      ...rest,
      ...(timed as object)
    })
    return percentiles === undefined ? made : { ...made, percentiles }
  })
  const requests = endpoints.reduce((sum, row) => sum + row.requests, 0)
  const failures = endpoints.reduce((sum, row) => sum + row.failures, 0)
  return runOf(rowOf({ requests, failures }), { endpoints })
}

function notesOf(run: Run, yaml = '') {
  return reportOf([run], loadConfig(yaml, 'gate.yml')).evaluation.runs[0]!
}

describe('rows that are not requests', () => {
  it('of grizzly are said, with what remains without them', async () => {
    const note = noteOf(await judged(GRIZZLY))!
    expect(note).toMatchObject({ severity: 'warning' })
    expect(note.message).toBe(
      "SCEN 001 shop, TSTD 001 shop are not requests (whole iterations, test data), but the whole run's throughput, error rate and response times count them: 120 of 240, 60 of them without a time. Without them: 120 requests, 42/s, 0% errors"
    )
    expect(note.advice).toContain('`not-requests: ["SCEN *", "TSTD *"]`')
  })

  it('of locust-sse are said, once', async () => {
    const run = await judged(SSE)
    expect(noteOf(run)!.message).toContain('Without them: 2,344 requests, 75.4/s, 1.71% errors')
    expect(noteOf(run, 'untimed-rows')).toBeUndefined()
  })

  it.each<[string, Record<string, Partial<EndpointStats>>, string]>([
    ['SocketIOUser', { 'WSC a': {}, 'WSE a': { untimed: true } }, 'WSE *'],
    ['MqttUser', { 'MQTT connect': { untimed: true }, 'MQTT publish:0:a': {} }, 'MQTT connect'],
    ['MilvusUser', { 'milvus search': {}, 'milvus recall': {} }, 'milvus recall'],
    ['locust-grasshopper', { 'GET /': {}, 'CUSTOM PX_TREND_login': {} }, 'CUSTOM PX_TREND_*'],
    ['appian-locust', { 'GET /': {}, 'SSE_EVENT message': {} }, 'SSE_EVENT *'],
    ['PlaywrightUser', { 'event open': {}, 'TASK Shop.buy': { average: 900 } }, 'TASK *'],
    ['transactions', { 'GET /': {}, 'TRANSACTION buy': { average: 900 } }, 'TRANSACTION *']
  ])('of %s are said', (_, rows, pattern) => {
    const run = runWith(rows)
    expect(noteOf(notesOf(run))!.advice).toContain(`[${JSON.stringify(pattern)}]`)
    const left = notesOf(run, `not-requests: ${JSON.stringify(pattern)}`)
    expect(noteOf(left)).toBeUndefined()
    expect(left.metrics.requests).toBe(100)
  })

  it('left out, the total is told how many of the rest have a response time', () => {
    const rows = {
      'GET /': { requests: 300, timed: 40, average: 20 },
      'WSE a': { untimed: true as const },
      'EVT b': {}
    }
    const left = withoutRows(runWith(rows), ['EVT *'])
    expect(left.aggregated).toMatchObject({ requests: 400, timed: 40, average: 20 })
    expect(withoutRows(runWith({ 'GET /': {}, 'EVT b': {} }), ['EVT *']).aggregated?.timed).toBe(
      undefined
    )
  })

  it('that failed, and no other, are no failures of the run', () => {
    const failure = {
      method: 'EVT',
      name: 'b',
      error: 'gone',
      kind: 'other',
      occurrences: 3
    } as const
    const run = { ...runWith({ 'GET /': {}, 'EVT b': { failures: 3 } }), failures: [failure] }
    const [whole, left] = ['', 'not-requests: "EVT *"'].map(yaml => notesOf(run, yaml))
    expect(failuresTitle(whole!, 'Failures')).toBe('Failures: other 3')
    expect(failuresTitle(left!, 'Failures')).toBe(
      'Failures, of rows that are left out (not-requests)'
    )
  })

  it('are only guessed where the type is a word that a service may use', () => {
    const certain = noteOf(notesOf(runWith({ 'GET /': {}, 'SSE_EVENT message': {} })))!
    expect(certain.message).toContain('SSE_EVENT message is no request (events of a stream)')
    expect(certain.message).toContain('. Without it: 100 requests')
    expect(certain.advice).not.toContain('ignore')
    for (const key of ['event order-placed', 'TRANSACTION buy']) {
      const guess = noteOf(notesOf(runWith({ 'GET /': {}, [key]: { average: 900 } })))!
      expect(guess.message).toContain(`${key} may be no request`)
      expect(guess.advice).toContain('`notes: { not-requests: ignore }`')
    }
  })

  it.each<[string, Record<string, Partial<EndpointStats>>]>([
    ['other protocols', { 'GRPC a': {}, 'KAFKA b': {}, 'PUB c': {}, 'WS d': {}, 'SSE chat': {} }],
    ['fast endpoints on whole milliseconds', { 'GET /': {}, 'GET /health': { untimed: true } }],
    ['a query of PostgresUser', { 'postgres_success execute_query': { untimed: true } }],
    [
      'publishes that failed at once',
      { 'MQTT publish:0:a': { untimed: true, failures: 100 }, 'GET /': {} }
    ],
    ['connections that failed', { 'MQTT connect': { untimed: true, failures: 9 }, 'GET /': {} }],
    ['timed events of a socket', { 'WSE a': {}, 'GET /': {} }],
    ['an endpoint called tokens', { 'POST /api/user_tokens': {}, 'GET /api/user': {} }],
    ['tasks, where nothing else is measured', { 'TASK Shop.buy': {}, 'TASK Shop.look': {} }],
    [
      'a type of the same name without its scenario',
      { 'WAIT lock': {}, 'LOOP x': {}, 'GET /': {} }
    ],
    ['custom types', { 'CUSTOM login': {}, 'GET /': {} }]
  ])('are not %s', (_, rows) => {
    expect(noteOf(notesOf(runWith(rows)))).toBeUndefined()
  })

  it.each(['sustained', 'locust-csv/version-2.46.3', 'cases/httpx-errors', 'cases/whole-ms-claim'])(
    'are not in %s',
    async name => {
      expect(noteOf(await judged(name))).toBeUndefined()
    }
  )
})

describe('not-requests', () => {
  it('leaves rows out of counts, throughput and mean', async () => {
    const { run, metrics } = await judged(GRIZZLY, 'not-requests: ["SCEN *", "TSTD *"]')
    expect(metrics).toMatchObject({ requests: 120, failures: 0 })
    expect(metrics.throughput).toBeCloseTo(120 / (240 / 83.96466392838164), 6)
    expect(run.aggregated!.average).toBeCloseTo(28.725, 6)
    expect(run.aggregated).toMatchObject({ min: 6, max: 54 })
  })

  it('fails what the rows hid', async () => {
    const run = await judged(SSE, 'not-requests: ["* *_tokens", "SSE *_ttft", "GET *"]')
    expect(run.metrics).toMatchObject({ requests: 1192, failures: 40 })
    expect(run.outcome).toBe('failed')
    // One row with times remains: its percentiles are the whole run's.
    expect(run.run.aggregated!.percentiles.get(50)).toBe(210)
    expect(run.metrics.errors).toMatchObject({ other: 40 })
  })

  it('grades percentiles by endpoint only without histograms, and says so', async () => {
    const run = await judged(GRIZZLY, 'not-requests: ["SCEN *", "TSTD *"]')
    const p95 = run.verdicts.filter(
      verdict => verdict.rule === 'target' && verdict.metric === 'p95'
    )
    expect(p95.map(({ endpoint }) => endpoint)).toEqual([
      'Aggregated',
      'GET 001 home',
      'GET 001 item'
    ])
    expect(p95[0]).toMatchObject({ grade: 'undecided', effect: 'pass' })
    expect(noteOf(run, 'rows-left-out')).toMatchObject({ severity: 'info' })
    expect(noteOf(run, 'rows-left-out')?.message).toMatch(/\d rows that are not requests/)
    const one = await judged(GRIZZLY, 'not-requests: ["TSTD *"]')
    expect(noteOf(one, 'rows-left-out')?.message).toContain('1 row that is no request (')
  })

  it('warns when then nothing is graded on them', async () => {
    const yaml =
      'not-requests: ["SCEN *", "TSTD *"]\nload-levels: { normal: { grade-endpoints: false } }'
    expect(noteOf(await judged(GRIZZLY, yaml), 'rows-left-out')).toMatchObject({
      severity: 'warning'
    })
  })

  it('takes percentiles from the histograms of --json', async () => {
    const file = join(ROOT, 'fixtures/locust-csv/json-2.46.3/load_stats.json')
    const entries = JSON.parse(readFileSync(file, 'utf8')) as {
      name: string
      method: string
      response_times: Record<string, number>
    }[]
    const name = entries[0]!.name
    const times = entries
      .filter(entry => entry.name !== name)
      .flatMap(({ response_times }) =>
        Object.entries(response_times).flatMap(([ms, count]) =>
          Array<number>(count).fill(Number(ms))
        )
      )
      .sort((a, b) => a - b)
    const { run } = await judged('locust-csv/json-2.46.3', `not-requests: ${JSON.stringify(name)}`)
    expect(run.leftOut).toMatchObject({ hasPercentiles: true })
    for (const percent of [50, 95, 99]) {
      expect(run.aggregated!.percentiles.get(percent)).toBe(
        times[Math.floor((times.length * percent) / 100)]
      )
    }
  })

  it('says which pattern matches nothing', async () => {
    const run = await judged(GRIZZLY, 'not-requests: ["SCEM *", "TSTD *"]')
    expect(run.notes.filter(({ code }) => code === 'not-requests-unused')).toMatchObject([
      { severity: 'info', message: 'not-requests: SCEM * matches no endpoint of this run' }
    ])
  })

  it('cannot judge when it leaves nothing', async () => {
    const run = await judged(GRIZZLY, 'not-requests: "*"')
    expect(run.outcome).toBe('could-not-judge')
    expect(noteOf(run, 'zero-requests')!.message).toBe('not-requests leaves no row with requests')
  })

  it('holds for baselines too', async () => {
    const settings = loadConfig('not-requests: ["* *_tokens", "SSE *_ttft"]', 'gate.yml')
    const { evaluation } = await judgeFixture(SSE)
    const { run } = evaluation.runs[0]!
    const compared = evaluate(
      {
        candidates: [run],
        baselines: [{ source: { label: 'base' }, run }],
        skipped: [],
        notes: [],
        today: '2026-11-24'
      },
      settings
    )
    const changed = compared.runs[0]!.verdicts.filter(
      verdict => verdict.rule === 'regression' && verdict.verdict === 'regressed'
    )
    expect(changed).toEqual([])
    const rates = compared.runs[0]!.verdicts.filter(
      verdict =>
        verdict.rule === 'regression' &&
        verdict.metric === 'error-rate' &&
        verdict.endpoint === 'Aggregated'
    )
    expect(rates[0]).toMatchObject({ value: 40 / 2344, baseline: 40 / 2344 })
  })
})

describe('the two rows of PostgresUser', () => {
  const run = runWith({
    'postgres_success execute_query': { requests: 980 },
    'postgres_failure execute_query': { requests: 20, failures: 20 },
    'GET /': {}
  })
  const yaml =
    'endpoints:\n  "*execute_query": { error-rate: { target: 5%, acceptable: 6%, unacceptable: 7% } }'

  it('have one error rate', () => {
    const rates = notesOf(run, yaml)
      .verdicts.map(publishedTarget)
      .filter(({ metric, endpoint }) => metric === 'error-rate' && endpoint !== 'Aggregated')
    expect(rates).toMatchObject([
      { endpoint: 'postgres_success execute_query', value: 0.02, grade: 'target' }
    ])
    expect(rates[0]!.reason).toContain('(of postgres_success and postgres_failure execute_query)')
  })

  it('have it also when a pattern names only the failures', () => {
    const only = yaml.replace('*execute_query', 'postgres_failure *')
    const rates = notesOf(run, only)
      .verdicts.map(publishedTarget)
      .filter(({ metric, endpoint }) => metric === 'error-rate' && endpoint !== 'Aggregated')
    expect(rates).toMatchObject([{ endpoint: 'postgres_failure execute_query', value: 0.02 }])
  })

  it('fail together, not the row of failures alone', () => {
    expect(noteOf(notesOf(run), 'endpoint-failing')).toBeUndefined()
    const broken = runWith({
      'postgres_success execute_query': { requests: 4 },
      'postgres_failure execute_query': { requests: 20, failures: 20 },
      'GET /': {}
    })
    expect(noteOf(notesOf(broken), 'endpoint-failing')!.message).toBe(
      'postgres_success and postgres_failure execute_query: 20 of 24 requests failed'
    )
  })
})
