import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../../src/config/load.js'
import { reasonOf } from '../../../src/evaluate/verdict/sentence.js'
import type { Run } from '../../../src/locust/run.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { renderJson } from '../../../src/report/json.js'
import type { JsonReport } from '../../../src/report/json-schema.js'
import { renderJunit } from '../../../src/report/junit.js'
import { renderComment } from '../../../src/report/markdown/comment.js'
import { renderText } from '../../../src/report/text/text.js'
import { attentionRows } from '../../../src/report/view/attention.js'
import { comparisonRow, comparisonsOf, targetRows } from '../../../src/report/view/view.js'
import { compared } from '../../support/compared.js'
import { aRun, profile, type RowSpec } from '../../support/regression-runs.js'

const rows = (more: RowSpec): RowSpec[] => [{ key: 'GET /a', requests: 20_000 }, more]
const now = aRun({ rows: rows({ key: 'GET /new', requests: 5 }) })
const then = aRun({ rows: rows({ key: 'GET /old', requests: 9000 }) })
const evaluation = compared([now], [then])
const report = { evaluation, context: { version: '0' } }
const WHY = "no requests any more; it made 31% of the baseline's requests"

describe('an endpoint that the baseline has alone', () => {
  it('is a row of its own, which claims no throughput', () => {
    const [run] = evaluation.runs
    expect(attentionRows(run!).find(({ endpoint }) => endpoint === 'GET /old')).toMatchObject({
      metric: 'Requests',
      measured: '',
      grade: 'missing',
      state: 'vanished',
      effect: 'fail',
      reason: expect.stringMatching(new RegExp(`^${WHY}; removed on purpose\\? `))
    })
    const added = comparisonsOf(run!).find(({ verdict }) => verdict.endpoint === 'GET /new')!
    expect(comparisonRow(added)).toMatchObject({ grade: 'new', samples: '5', allowed: '' })
    expect(reasonOf(added.verdict)).toBe('new, with 5 requests; only the targets hold')
  })

  it('is said by every renderer', () => {
    expect(evaluation.headline).toContain(`GET /old: ${WHY}`)
    expect(renderText(report, { color: false })).toMatch(
      new RegExp(`GET /old +Requests +missing +${WHY}`)
    )
    expect(renderComment(report)).toMatch(/\| `GET \/old` +\| Requests +\| ❌\u00a0missing +\|/)
    expect(renderJunit(report)).toContain('name="GET /old: presence"')
    expect(renderJunit(report)).toContain('<failure type="vanished" message="GET /old: no requests')
    expect(renderHtml(report)).not.toContain('"vanished"')
  })

  it('keeps its published shape', () => {
    const { runs } = JSON.parse(renderJson(report)) as JsonReport
    expect(runs[0]!.verdicts.filter(({ endpoint }) => /new|old/.test(endpoint))).toEqual(
      expect.arrayContaining([
        {
          rule: 'regression',
          endpoint: 'GET /old',
          metric: 'throughput',
          unit: 'requests/s',
          value: 0,
          samples: 0,
          effect: 'fail',
          verdict: 'not-comparable',
          presence: 'vanished',
          reason: `GET /old: ${WHY}`
        },
        {
          rule: 'regression',
          endpoint: 'GET /new',
          metric: 'throughput',
          unit: 'requests/s',
          samples: 5,
          effect: 'pass',
          verdict: 'not-comparable',
          presence: 'new',
          reason: 'GET /new: new, with 5 requests; only the targets hold'
        }
      ])
    )
  })

  it('is accepted as its throughput, and in advisory mode only warns', () => {
    const accept =
      'accept:\n  - { endpoint: GET /old, metric: throughput, reason: gone, until: 2026-12-31 }\n'
    const of = (yaml: string) =>
      compared([now], [then], loadConfig(yaml, 'gate.yml')).runs[0]!.verdicts.find(
        ({ rule, endpoint }) => rule === 'presence' && endpoint === 'GET /old'
      )
    expect(of(accept)).toMatchObject({ effect: 'warn', waiver: { reason: 'gone' } })
    expect(of('fail-on: never')).toMatchObject({ effect: 'warn', wouldFail: true })
  })
})

/** With a row of it, as of a task that was never begun. */
function withNone(run: Run): Run {
  const [row] = run.endpoints
  return {
    ...run,
    endpoints: [...run.endpoints, { ...row!, name: '/old', requests: 0, failures: 0 }]
  }
}

describe('an endpoint with bounds of its own that is not there', () => {
  const config = `load-levels:
  normal:
    targets: { error-rate: 1% }
    endpoints: { GET /old: { p50: 1s, p95: 2s, error-rate: 1% } }
`
  it('is one row for its bounds and for what the baseline had; the headline counts it once', () => {
    const { headline, runs } = compared([now], [then], loadConfig(config, 'gate.yml'))
    const failing = attentionRows(runs[0]!).filter(({ effect }) => effect === 'fail')
    expect(failing.map(({ metric, grade }) => `${metric} ${grade}`)).toEqual([
      'P50, P95, error rate, requests missing'
    ])
    expect(headline).toBe(
      'Failed: GET /old is missing: no endpoint of the run matches (nearest: GET /new)'
    )
  })

  it.each([
    ['by any pattern', config.replace('GET /old', '/ol*'), now],
    ['with a row that counts nothing', config, withNone(now)]
  ])('counts once %s', (_, yaml, run) => {
    const { headline, runs } = compared([run], [then], loadConfig(yaml, 'gate.yml'))
    expect(runs[0]!.verdicts).toContainEqual(
      expect.objectContaining({ endpoint: 'GET /old', presence: 'vanished', effect: 'fail' })
    )
    expect(headline).toMatch(/^Failed: (GET \/old|\/ol\*)( P50)? is missing: /)
    expect(headline).not.toContain('more)')
  })

  it('may have the name of one that is new, be it as unlike as can be, and not of one that was there', () => {
    const keys = ['GET /old/1', 'GET /old/2', 'POST /old', 'GET /ol']
    const beside = keys.map(key => ({ key, requests: 2000 }))
    const run = aRun({ rows: [...beside, { key: 'PUT /entirely-different', requests: 9000 }] })
    const before = aRun({ rows: [...beside, { key: 'GET /old', requests: 9000 }] })
    const { headline } = compared([run], [before], loadConfig(config, 'gate.yml'))
    expect(headline).toContain('matches (nearest: PUT /entirely-different)')
  })

  it('has no name that is in the config already', () => {
    const run = aRun({ rows: ['GET /olds', 'GET /orders'].map(key => ({ key, requests: 2000 })) })
    const named = config.replace('GET /old:', 'GET /olds: { error-rate: 1% }, GET /old:')
    const headlineOf = (yaml: string): string =>
      compared([run], [run], loadConfig(yaml, 'gate.yml')).headline
    expect(headlineOf(named)).toContain('matches (nearest: GET /orders)')
    expect(headlineOf(named.replace('GET /olds:', '/olds:'))).toContain('(nearest: GET /orders)')
    expect(headlineOf(named.replace('GET /olds:', 'GET /o*s:'))).toContain('(nearest: GET /olds, ')
  })

  it('has the nearest of all names where each is of another', () => {
    const run = aRun({ rows: rows({ key: 'GET /olds', requests: 2000 }) })
    const before = aRun({ rows: [...rows({ key: 'GET /olds' }), { key: 'GET /old' }] })
    const { headline } = compared([run], [before], loadConfig(config, 'gate.yml'))
    expect(headline).toContain('matches (nearest: GET /olds, GET /a)')
  })

  it('counts what is gone without bounds beside it', () => {
    const before = aRun({
      rows: [...rows({ key: 'GET /old', requests: 9000 }), { key: 'GET /other', requests: 9000 }]
    })
    const { headline } = compared([now], [before], loadConfig(config, 'gate.yml'))
    expect(headline).toMatch(/^Failed: GET \/old is missing: .*\(and GET \/other missing\)$/)
  })

  it('is a row each where an entry accepts one metric of it', () => {
    const accept =
      'accept: [{ endpoint: GET /old, metric: p95, until: 2027-01-01, reason: on purpose }]\n'
    const { runs } = compared([now], [then], loadConfig(config + accept, 'gate.yml'))
    expect(attentionRows(runs[0]!).map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(['P50, error rate, requests', 'P95'])
    )
  })

  it('counts the whole run’s response times once', () => {
    const asked = 'load-levels: { normal: { targets: { p50: 1s, p95: 2s } } }'
    const { headline, runs } = compared([now], [then], loadConfig(asked, 'gate.yml'))
    const rows = [...targetRows(runs[0]!), ...attentionRows(runs[0]!)]
    const failing = rows.filter(({ effect }) => effect === 'fail')
    const places = ['Aggregated', 'GET /a', 'GET /new', 'GET /old']
    expect(new Set(failing.map(({ endpoint }) => endpoint))).toEqual(new Set(places))
    expect(failing).toHaveLength(7)
    expect(headline).toMatch(
      /^Failed: Aggregated P50 is missing: .*\(and GET \/old missing and 2 more endpoints\)$/
    )
  })
})

describe('what to do about an endpoint that is removed on purpose', () => {
  const nasty = 'GET /old/[id]?a="b": #1\\x'
  const before = aRun({ rows: rows({ key: 'GET /old', requests: 9000 }) })
  const named = {
    ...before,
    endpoints: before.endpoints.map(row =>
      row.name === '/old' ? { ...row, name: nasty.slice(4) } : row
    )
  }
  const bounds = `load-levels: { normal: { endpoints: { '${nasty}': { p50: 1s } } } }\n`
  const reasonsOf = (config: string): string[] => {
    const { runs } = compared([now], [named], loadConfig(config, 'gate.yml'))
    return attentionRows(runs[0]!)
      .filter(({ endpoint, effect }) => endpoint === nasty && effect !== 'pass')
      .map(({ reason }) => reason)
  }

  it('stands in its rows, and helps', () => {
    const [missing = '', ...others] = reasonsOf(bounds)
    expect(others).toEqual([])
    expect(missing).toMatch(
      /; renamed or removed on purpose\? Until the baselines lack it too, add to "accept" in the config /
    )
    const [, entry = ''] =
      /\(in a pull request that of the base branch counts\): (\{.*\}); before that ends, give its targets the new name in "endpoints", or take them out there$/.exec(
        missing
      ) ?? []
    const accept = `${bounds}accept: [${entry.replace('YYYY-MM-DD', '2026-12-31')}]`
    const evaluation = compared([now], [named], loadConfig(accept, 'gate.yml'))
    expect(evaluation.outcome).toBe('warned')
    expect(reasonsOf(accept)).toEqual([expect.not.stringContaining('on purpose')])
    expect(compared([now], [], loadConfig(accept, 'gate.yml')).outcome).toBe('warned')
  })
  it.each([
    ['is only a small part', 400, ''],
    ['only warns by policy', 9000, 'on-missing: warn\n']
  ])('helps where what is gone %s, too', (_, requests, policy) => {
    const before = aRun({ rows: rows({ key: 'GET /old', requests }) })
    const judged = (config: string) =>
      compared([now], [before], loadConfig(`${policy}${config}`, 'gate.yml'))
    const rowOf = (config: string) =>
      attentionRows(judged(config).runs[0]!).find(({ endpoint }) => endpoint === 'GET /old')!
    const accepting = (until: string): string =>
      `accept: [{ endpoint: GET /old, metric: throughput, reason: gone, until: ${until} }]`
    expect(judged('').outcome).toBe('warned')
    expect(rowOf('').reason).toContain('add to "accept"')
    expect(judged(accepting('2026-12-31'))).toMatchObject({ outcome: 'passed' })
    expect(rowOf(accepting('2026-12-31'))).toMatchObject({
      effect: 'pass',
      reason: expect.not.stringContaining('on purpose'),
      waiver: 'accepted until 2026-12-31: gone'
    })
    const expired = judged(accepting('2026-11-01'))
    expect(expired.runs[0]!.notes.map(({ code }) => code)).toContain('waiver-expired')
    expect(rowOf(accepting('2026-11-01')).reason).toContain('add to "accept"')
  })
})

describe('an endpoint that is gone from the baseline and from the bounds of the config at once', () => {
  const bounds = 'endpoints: { GET /old: { p50: 1s } }\n'
  const total = { p: profile(100) }
  const before = aRun({ rows: rows({ key: 'GET /old', requests: 9000 }), total })
  const reasonsOf = (run: Run, config: string): string[] =>
    attentionRows(compared([run], [before], loadConfig(config, 'gate.yml')).runs[0]!)
      .filter(({ endpoint }) => endpoint === 'GET /old')
      .map(({ reason }) => reason)

  it('is one row with one thing to do', () => {
    const run = aRun({ rows: rows({ key: 'GET /new', requests: 9000 }) })
    const [missing, ...others] = reasonsOf(run, bounds)
    expect(missing).toMatch(
      /^no endpoint of the run matches \(nearest: GET \/new\b.*\); it made [\d.]+% of the baseline's requests; .*renamed \(GET \/new is new\) or removed on purpose\? Until the baselines lack it too, add to "accept" in the config \(in a pull request that of the base branch counts\): \{ endpoint: "GET \/old", .*\}; before that ends, give its targets the new name in "endpoints", or take them out there$/
    )
    expect(others).toEqual([])
  })

  it('says what else follows from it, and is accepted with that by one entry', () => {
    const run = aRun({ rows: [{ key: 'GET /a', requests: 20_000 }], total })
    const judged = (config: string) =>
      compared([run], [before], loadConfig(config, 'gate.yml')).runs[0]!
    const accept = (pattern: string, metric = 'throughput'): string =>
      `accept: [{ endpoint: "${pattern}", metric: ${metric}, until: 2027-01-01, reason: x }]\n`
    const facts = (config: string): string[] =>
      attentionRows(judged(config)).map(
        ({ endpoint, metric, grade }) => `${endpoint}: ${metric} ${grade}`
      )
    expect(facts('')).toEqual(['GET /old: Requests missing'])
    expect(facts(bounds)).toEqual(['GET /old: P50, requests missing'])
    expect(reasonsOf(run, bounds)[0]).toContain(
      "; it made 31% of the baseline's requests; without it the whole run's P50, P95, P99 and P99.9 are not compared; "
    )
    for (const pattern of ['GET /old', '/old', 'GET /o*']) {
      expect(judged(accept(pattern) + bounds)).toMatchObject({ outcome: 'warned' })
      expect(facts(accept(pattern) + bounds)).toEqual(['GET /old: P50, requests missing'])
    }
    const wide = bounds.replace('GET /old', '/o*')
    expect(judged(accept('GET /old') + wide)).toMatchObject({ outcome: 'warned' })
    expect(judged(accept('GET /old', 'p95') + wide)).toMatchObject({ outcome: 'failed' })
    expect(reasonsOf(run, wide.replace('/o*', 'GET /old'))[0]).toContain('"GET /old"')
  })

  it('is so of several that one pattern meant, whose entry is of the pattern', () => {
    const several = aRun({
      rows: rows({ key: 'GET /old/1', requests: 5000 }).concat({
        key: 'GET /old/2',
        requests: 4000
      }),
      total
    })
    const run = aRun({ rows: [{ key: 'GET /a', requests: 20_000 }], total })
    const judged = (config: string) =>
      compared([run], [several], loadConfig(config, 'gate.yml')).runs[0]!
    const [row, ...others] = attentionRows(judged('endpoints: { GET /old/*: { p50: 1s } }\n'))
    expect(others).toEqual([])
    expect(row?.reason).toContain(
      "; GET /old/1, GET /old/2 made 31% of the baseline's requests; without it and 1 other endpoint that is missing, the whole run's"
    )
    expect(row?.reason).toContain('{ endpoint: "GET /old/*", metric: throughput')
    const accept =
      'accept: [{ endpoint: "GET /old/*", metric: throughput, until: 2027-01-01, reason: x }]\n'
    const accepted = judged(`${accept}endpoints: { GET /old/*: { p50: 1s } }\n`)
    expect(accepted.outcome).toBe('warned')
    const half = judged(accept.replace('*', '1') + 'endpoints: { GET /old/*: { p50: 1s } }\n')
    expect(half.outcome).toBe('failed')
  })

  it('says of the baseline alone where its bounds are accepted', () => {
    const accept =
      'accept: [{ endpoint: GET /old, metric: p50, until: 2027-01-01, reason: on purpose }]\n'
    const run = aRun({ rows: [{ key: 'GET /a', requests: 20_000 }] })
    const said = reasonsOf(run, bounds + accept)
    expect(said.filter(reason => reason.includes('Until the baselines lack it'))).toHaveLength(1)
    expect(said).toHaveLength(2)
  })
})

describe('an endpoint that may have another name now', () => {
  const reasonsOf = (run: Run, before: readonly RowSpec[]): string[] =>
    attentionRows(compared([run], [aRun({ rows: before })]).runs[0]!)
      .filter(({ state }) => state === 'vanished')
      .map(({ reason }) => reason)
  const of = (...more: [string, number][]): RowSpec[] => [
    { key: 'GET /a', requests: 20_000 },
    ...more.map(([key, requests]) => ({ key, requests }))
  ]

  it('is asked for by that of the only new one', () => {
    const said = reasonsOf(aRun({ rows: of(['GET /new', 8000]) }), of(['GET /old', 9000]))
    expect(said).toEqual([
      expect.stringContaining(
        'made 31% of the baseline\'s requests; renamed (GET /new is new) or removed on purpose? Until the baselines lack it too, add to "accept"'
      )
    ])
  })

  it('is so beside names that came and went by chance', () => {
    const [said] = reasonsOf(
      aRun({ rows: of(['GET /new', 8000], ['GET /id/2', 3]) }),
      of(['GET /old', 9000], ['GET /id/1', 3])
    )
    expect(said).toContain('; renamed (GET /new is new) or removed on purpose?')
  })

  it.each<[string, [string, number][], [string, number][]]>([
    ['with far fewer requests', [['GET /new', 4000]], []],
    [
      'beside another',
      [
        ['GET /new', 8000],
        ['GET /newer', 9000]
      ],
      []
    ],
    ['beside another that is gone', [['GET /new', 8000]], [['GET /older', 9000]]],
    ['but a few requests', [['GET /new', 5]], []],
    ['nothing', [], []]
  ])('is not asked for where %s is new', (_, now, before) => {
    const said = reasonsOf(aRun({ rows: of(...now) }), of(['GET /old', 9000], ...before))
    expect(said.length).toBeGreaterThan(0)
    expect(said.join()).not.toContain('renamed')
  })
})
