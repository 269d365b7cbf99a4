import { describe, expect, it } from '@jest/globals'

import type { ResourceMetric } from '../../src/config/settings.js'
import type { ResourceReading } from '../../src/resources/reading.js'
import { EXCHANGES, recordedAsk, SERVERS, storedFrom } from './support/recorded.js'
import { queryMetric, readOne } from './support/scraped.js'
import { toyPrometheus } from './support/toy-prometheus.js'

const START = 1795819200

type Judged = { readonly problem?: string; readonly numbers?: readonly (number | undefined)[] }

async function judgedBy(
  server: string,
  query: string,
  [from, to]: readonly [number, number],
  more: Partial<ResourceMetric> = {}
): Promise<Judged> {
  const reading = await readOne(queryMetric(query, more), recordedAsk(server), {
    from,
    to,
    spans: [{ kind: 'whole', from, to }]
  })
  return inShort(reading)
}

function inShort({ problem, spans }: ResourceReading): Judged {
  const [span] = spans
  const found = problem ?? span?.problem
  return {
    ...(found === undefined ? {} : { problem: found.kind }),
    ...(span === undefined
      ? {}
      : {
          numbers: [span.min, span.avg, span.max, span.total].map(value =>
            value === undefined ? undefined : Number(value.toPrecision(12))
          )
        })
  }
}

describe('the same judgement from Prometheus 2.42, 3.5 and VictoriaMetrics', () => {
  it.each([
    ['raw samples', 'syn_gauge', [START + 60, START + 120], { numbers: [5, 6.5, 8, undefined] }],
    [
      'a scalar',
      '1',
      [START + 60, START + 75],
      { problem: 'too-few', numbers: [1, 1, 1, undefined] }
    ],
    [
      'a rate',
      'rate(syn_gauge[5m])',
      [START + 600, START + 615],
      {
        problem: 'too-few',
        numbers: [0.0666666666667, 0.0666666666667, 0.0666666666667, undefined]
      }
    ],
    ['no such series', 'no_such_metric*1', [START + 60, START + 75], { problem: 'no-series' }],
    ['an unknown function', 'nosuch(foo)', [START, START + 60], { problem: 'bad-query' }],
    ['a parenthesis too few', 'sum(rate(foo[5m])', [START, START + 60], { problem: 'bad-query' }],
    ['many to many', 'syn_two * on() syn_two', [START + 60, START + 90], { problem: 'bad-query' }],
    ['infinity', '-syn_inf', [START + 60, START + 90], { problem: 'not-finite' }]
  ] as const)('of %s', async (_, query, stretch, expected) => {
    for (const server of SERVERS) {
      expect([server, await judgedBy(server, query, stretch)]).toEqual([server, expected])
    }
  })

  it.each([
    ['increase(syn_counter_total[{span}])', [START + 300, START + 600], 300, 0],
    ['increase(syn_counter_total[{span}])', [START + 307, START + 607], 300, 0],
    // What ran between the last scrape and the restart is lost; the versions differ in the rest.
    ['increase(syn_counter_total[{span}])', [START + 705, START + 1005], 285, 0.003],
    // A window of 2.42 has both of its ends: only raw samples are the same everywhere.
    ['avg_over_time(syn_gauge[{span}])', [START + 300, START + 600], 30.5, 0.02]
  ] as const)('of %s over exactly %j: %d', async (query, stretch, total, tolerance) => {
    for (const server of SERVERS) {
      const { numbers, problem } = await judgedBy(server, query, stretch, { statistic: 'total' })
      expect([server, problem]).toEqual([server, undefined])
      const difference = Math.abs((numbers?.[3] ?? NaN) / total - 1)
      expect(difference).toBeLessThanOrEqual(tolerance + 1e-9)
    }
  })

  it('that nothing is known of 0 ÷ 0, which VictoriaMetrics leaves out', async () => {
    const judged = await Promise.all(
      SERVERS.map(server => judgedBy(server, '0*syn_gauge/(0*syn_gauge)', [START + 60, START + 90]))
    )
    expect(judged).toEqual([
      { problem: 'not-finite' },
      { problem: 'not-finite' },
      { problem: 'no-series' }
    ])
  })

  it('of an exporter that died', async () => {
    const from = 1795821826
    const labels = { job: 'toy', instance: '127.0.0.1:18099' }
    for (const server of SERVERS) {
      const stored = storedFrom(
        [
          { name: 'target-death-up', labels: { __name__: 'up', ...labels } },
          { name: 'target-death', labels: { __name__: 'toy_gauge', ...labels } }
        ],
        server
      )
      const reading = await readOne(
        queryMetric('toy_gauge{job="toy"}'),
        toyPrometheus(stored).ask,
        {
          from: from - 1,
          to: from + 60,
          spans: [{ kind: 'whole', from: from - 1, to: from + 60 }]
        }
      )
      expect([server, inShort(reading).problem]).toEqual([server, 'down'])
    }
  })
})

describe('a query with several series', () => {
  it.each(['prom2.42', 'prom3.5'])('of %s is none of them', async server => {
    const from = 1795821539
    const query = '100*(1-avg by (instance)(rate(node_cpu_seconds_total{mode="idle"}[15s])))'
    const reading = await readOne(
      queryMetric(query, { unit: 'fraction' }),
      fiveSeconds(recordedAsk(server)),
      { from, to: from + 30, spans: [{ kind: 'whole', from, to: from + 30 }] }
    )
    expect(reading.problem).toEqual({
      kind: 'several-series',
      count: 2,
      labels: ['{instance="127.0.0.1:19100"}', '{instance="127.0.0.1:19101"}']
    })
    expect([reading.points, reading.spans]).toEqual([[], []])
  })
})

/** `up` each five seconds: run1 was scraped so. */
function fiveSeconds(ask: ReturnType<typeof recordedAsk>): ReturnType<typeof recordedAsk> {
  return query =>
    /^up\[/.test(query.query) && query.kind === 'instant'
      ? Promise.resolve({
          kind: 'data',
          isVictoriaMetrics: false,
          series: [
            {
              labels: { __name__: 'up', job: 'node', instance: '127.0.0.1:19100' },
              points: [0, 5, 10, 15, 20].map(t => [query.time - 20 + t, 1] as const),
              notFinite: 0
            }
          ]
        })
      : ask(query)
}

it('has recorded answers of all three servers', () => {
  expect(new Set(EXCHANGES.map(({ server }) => server))).toEqual(
    new Set([...SERVERS, 'auth2.42', 'auth3.5'])
  )
})
