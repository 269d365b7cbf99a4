import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Note } from '../../src/locust/note.js'
import type { Run } from '../../src/locust/run.js'
import { compared } from '../support/compared.js'
import { reportOf } from '../support/judge.js'
import { rowOf, runOf } from '../support/run-of.js'

type Counts = readonly [requests: number, failures: number]

/** A run of these endpoints, and 100,000 other requests of which so many failed. */
function runWith(endpoints: Readonly<Record<string, Counts>>, others = 0): Run {
  const rows = [
    rowOf({ name: '/fine', requests: 100_000, failures: others }),
    ...Object.entries(endpoints).map(([name, [requests, failures]]) =>
      rowOf({ name, requests, failures })
    )
  ]
  const sum = (key: 'requests' | 'failures'): number => rows.reduce((all, row) => all + row[key], 0)
  return runOf(rowOf({ requests: sum('requests'), failures: sum('failures') }), { endpoints: rows })
}

const told = (notes: readonly Note[]): string[] =>
  notes.filter(({ code }) => code === 'endpoint-errors').map(({ message }) => message)
const toldOf = (run: Run, config = ''): string[] =>
  told(reportOf([run], loadConfig(config, 'gate.yml')).evaluation.runs[0]!.notes)

const ofCheckout = (text: string): string =>
  `load-levels: { normal: { endpoints: { "GET /checkout": ${text} } } }\n`

describe('an endpoint with many errors and no bound for them', () => {
  it('is a warning beside a whole run that meets its target', () => {
    const { conclusion, runs } = reportOf([runWith({ '/checkout': [315, 40] })]).evaluation
    expect([conclusion, told(runs[0]!.notes)]).toEqual([
      'neutral',
      [
        'GET /checkout: 40 of 315 requests failed (12.7%), and its error rate has no bound of its own'
      ]
    ])
  })

  it.each([
    ['few failures, which may be chance', { '/checkout': [50, 9] }],
    ['less than a tenth', { '/checkout': [500, 49] }],
    ['none', { '/checkout': [500, 0] }],
    ['most requests, of which another note tells', { '/checkout': [100, 60] }]
  ] as const)('is not told of %s', (_, endpoints) => {
    expect(toldOf(runWith(endpoints))).toEqual([])
  })

  it('is not where it has a bound, or nobody bounds errors', () => {
    const run = runWith({ '/checkout': [315, 40] })
    expect(toldOf(run, ofCheckout('{ error-rate: 20% }'))).toEqual([])
    expect(toldOf(run, ofCheckout('{ p95: 2s }'))).toHaveLength(1)
    expect(toldOf(run, 'load-levels: { normal: { targets: { error-rate: none } } }\n')).toEqual([])
  })

  it('is not where the whole run fails by its errors, nor where all endpoints have as many', () => {
    const bound = 'load-levels: { normal: { targets: { error-rate: 5% } } }\n'
    expect(toldOf(runWith({ '/checkout': [315, 40] }, 10_000), bound)).toEqual([])
    const lax = 'load-levels: { normal: { targets: { error-rate: 50% } } }\n'
    expect(toldOf(runWith({ '/checkout': [315, 40] }, 10_000), lax)).toEqual([])
    expect(toldOf(runWith({ '/checkout': [315, 40] }, 3_000), lax)).toHaveLength(1)
  })

  it('is not where the whole run would fail by them, or may', () => {
    const run = runWith({ '/checkout': [5000, 800] })
    const bound = 'load-levels: { normal: { targets: { error-rate: 0.5% } } }\n'
    expect(toldOf(run, bound)).toEqual([])
    expect(toldOf(run, `fail-on: never\n${bound}`)).toEqual([])
    const until = 'reason: known, until: 2999-12-31'
    const accept = `accept: [{ endpoint: Aggregated, metric: error-rate, ${until} }]\n`
    expect(toldOf(run, `${accept}${bound}`)).toEqual([])
  })

  it('is not where the baseline had them too', () => {
    const run = runWith({ '/checkout': [315, 40] })
    expect(told(compared([run], [runWith({ '/checkout': [320, 41] })]).runs[0]!.notes)).toEqual([])
  })

  it.each(['postgres_success q', 'postgres_failure q', '* q'])(
    'is not where one half of what has two rows has a bound: %s',
    pattern => {
      const rows = [
        rowOf({ name: '/fine', requests: 100_000 }),
        rowOf({ method: 'postgres_success', name: 'q', requests: 275 }),
        rowOf({ method: 'postgres_failure', name: 'q', requests: 40, failures: 40 })
      ]
      const run = runOf(rowOf({ requests: 100_315, failures: 40 }), { endpoints: rows })
      const own = `{ "${pattern}": { error-rate: 20% } }`
      expect(toldOf(run)).toHaveLength(1)
      expect(toldOf(run, `load-levels: { normal: { endpoints: ${own} } }\n`)).toEqual([])
    }
  )

  it('is one note of many', () => {
    const endpoints = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n): [string, Counts] => [`/${n}`, [100, 10 + n]])
    )
    expect(toldOf(runWith(endpoints))).toEqual([
      '5 endpoints whose error rates have no bounds of their own had more than a tenth of their requests fail, most often GET /5: 15 of 100 requests failed (15%), GET /4: 14 of 100 requests failed (14%), GET /3: 13 of 100 requests failed (13%)'
    ])
  })
})
