import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ResourceMetric } from '../../src/config/settings.js'
import { isSnapshot } from '../../src/locust/files/snapshot-head.js'
import { definitionOf } from '../../src/resources/definition.js'
import {
  MAX_VALUE,
  MAX_POINTS,
  type ResourceData,
  type ResourceProblem,
  type ResourceReading,
  type ResourceRequest,
  type Span
} from '../../src/resources/reading.js'
import { dataOfSnapshot } from '../../src/resources/snapshot-data.js'
import { type Collected, readSnapshot, snapshotText } from '../../src/resources/snapshot.js'
import { expectGolden } from '../support/golden.js'

const T = 1_795_821_540
const WHOLE: Span = { kind: 'whole', from: T, to: T + 120 }
const STEADY: Span = { kind: 'steady', from: T + 40, to: T + 120 }

const metricOf = (from: ResourceMetric['from'], name = 'queue'): ResourceMetric => ({
  name,
  title: name,
  unit: 'count',
  statistic: 'max',
  higherIsBetter: false,
  from,
  selector: '',
  bounds: {},
  criteria: {},
  explicit: false
})
const QUEUE = metricOf({ query: 'sum(celery_queue_length{selector})' })
const CPU = metricOf({ preset: 'app.cpu' }, 'app.cpu')

const requestOf = (spans: readonly Span[], ...metrics: ResourceMetric[]): ResourceRequest => ({
  from: T,
  to: T + 120,
  spans,
  metrics
})

/** One point each 5 s: 1, 2, … 24. */
const POINTS = Array.from({ length: 24 }, (_, index) => [T + 5 * (index + 1), index + 1] as const)

const readingOf = (
  metric: ResourceMetric,
  more: Partial<ResourceReading> = {}
): ResourceReading => ({
  name: metric.name,
  definition: definitionOf(metric),
  query: 'sum(celery_queue_length)',
  points: POINTS,
  spans: [{ span: WHOLE, min: 1, avg: 12.5, max: 24, p95: 23, samples: 24, expected: 24 }],
  ...more
})

const COLLECTED: Collected = {
  from: T,
  to: T + 120,
  collectedAt: T + 165.5,
  generator: {
    cpuModel: 'AMD EPYC 7763 64-Core Processor',
    cores: 4,
    memory: 16_768_536_576,
    platform: 'linux x64',
    runnerImage: 'ubuntu24 20261101.1'
  }
}

const dataOf = (...readings: ResourceReading[]): ResourceData => ({
  source: 'prometheus',
  readings,
  scrapeSeconds: 5,
  clockSkew: { seconds: -0.4, by: 'date-header' },
  requests: 11
})

const textOf = (data: ResourceData, collected: Partial<Collected> = {}): string =>
  snapshotText(data, { ...COLLECTED, ...collected })

const TEXT = textOf(dataOf(readingOf(QUEUE)))

describe('the file', () => {
  it('reads like this', () => {
    const down: ResourceProblem = {
      kind: 'server',
      failure: { kind: 'status', status: 503, message: 'busy' }
    }
    const unread: ResourceReading = {
      name: 'app.cpu',
      definition: definitionOf(CPU),
      points: [],
      spans: [],
      problem: down
    }
    expectGolden('resources/snapshot.json', textOf(dataOf(readingOf(QUEUE), unread)))
  })

  it('is a snapshot, also of a version to come, and nothing else is', () => {
    expect(isSnapshot(TEXT)).toBe(true)
    expect(isSnapshot('{"kind":"locust-gate/resources","version":7}')).toBe(true)
    for (const other of ['', '[]', 'null', '{"kind":"x"}', `x${TEXT}`]) {
      expect(isSnapshot(other)).toBe(false)
    }
  })
})

describe('a run', () => {
  it('has what was collected of its spans', () => {
    const text = textOf(
      dataOf(
        readingOf(QUEUE, {
          spans: [STEADY, WHOLE].map(span => ({ span, max: 24, samples: 9, expected: 9 })),
          shownAs: {
            unit: 'bytes',
            spans: [STEADY, WHOLE].map(span => ({ span, max: 99, samples: 9, expected: 9 }))
          }
        })
      )
    )
    expect(dataOfSnapshot(text, requestOf([WHOLE], QUEUE))).toEqual({
      source: 'snapshot',
      generator: COLLECTED.generator,
      scrapeSeconds: 5,
      clockSkew: { seconds: -0.4, by: 'date-header' },
      requests: 11,
      readings: [
        readingOf(QUEUE, {
          spans: [{ span: WHOLE, max: 24, samples: 9, expected: 9 }],
          shownAs: { unit: 'bytes', spans: [{ span: WHOLE, max: 99, samples: 9, expected: 9 }] }
        })
      ]
    })
  })

  it('has a metric by what it asks for, whatever its name and bounds are now', () => {
    const renamed = { ...QUEUE, name: 'jobs', title: 'Jobs', bounds: { target: 5 } }
    expect(dataOfSnapshot(TEXT, requestOf([WHOLE], renamed)).readings).toEqual([
      { ...readingOf(QUEUE), name: 'jobs' }
    ])
  })

  it.each<[string, ResourceMetric]>([
    ['another query', metricOf({ query: 'sum(other)' })],
    ['another selector', { ...QUEUE, selector: 'job="b"' }],
    ['a preset that was not collected', CPU]
  ])('lacks %s', (_, metric) => {
    expect(dataOfSnapshot(TEXT, requestOf([WHOLE], metric)).readings).toEqual([
      {
        name: metric.name,
        definition: definitionOf(metric),
        points: [],
        spans: [],
        problem: { kind: 'not-in-snapshot' }
      }
    ])
  })

  it('has a text as it was, also one that looks like a point', () => {
    const query = 'x[ 1, 2 ]'
    const text = textOf(dataOf(readingOf(QUEUE, { query })))
    expect(dataOfSnapshot(text, requestOf([WHOLE], QUEUE)).readings[0]?.query).toBe(query)
  })

  it('keeps why a metric could not be read', () => {
    const problem: ResourceProblem = { kind: 'server', failure: { kind: 'refused' } }
    const text = textOf(dataOf(readingOf(QUEUE, { points: [], spans: [], problem })))
    expect(dataOfSnapshot(text, requestOf([STEADY], QUEUE)).readings[0]?.problem).toEqual(problem)
  })
})

describe('a span that was not collected', () => {
  it('is told from the points, and says so', () => {
    const [reading] = dataOfSnapshot(TEXT, requestOf([STEADY], QUEUE)).readings
    // From the point at 45 s to the one at 120 s: 9 to 24.
    expect(reading?.spans).toEqual([
      { span: STEADY, min: 9, avg: 16.5, max: 24, p95: 24, samples: 16, expected: 16 }
    ])
    expect(reading?.caveat).toMatch(/^from the points of the snapshot/)
  })

  it.each<[string, Partial<ResourceReading>, ResourceProblem]>([
    [
      'has too few of them',
      { points: POINTS.slice(0, 1) },
      { kind: 'too-few', samples: 0, needed: 3 }
    ],
    [
      'has a hole',
      { points: POINTS.filter(([at]) => at < T + 60 || at > T + 100) },
      { kind: 'holes', samples: 7, expected: 16, from: T + 55, to: T + 105 }
    ],
    [
      'is as untrue as the whole',
      {
        spans: [
          {
            span: WHOLE,
            avg: 1,
            samples: 24,
            expected: 24,
            problem: { kind: 'no-pg-monitor', ratio: 0.05 }
          }
        ]
      },
      { kind: 'no-pg-monitor', ratio: 0.05 }
    ],
    [
      'holds the time when the database was down',
      {
        spans: [
          {
            span: WHOLE,
            avg: 1,
            samples: 24,
            expected: 24,
            problem: { kind: 'down', series: 'pg_up', from: T + 60, to: T + 70 }
          }
        ]
      },
      { kind: 'down', series: 'pg_up', from: T + 60, to: T + 70 }
    ]
  ])('%s', (_, more, problem) => {
    const text = textOf(dataOf(readingOf(QUEUE, more)))
    const [reading] = dataOfSnapshot(text, requestOf([STEADY], QUEUE)).readings
    expect(reading?.spans[0]?.problem).toEqual(problem)
  })

  it('is better off than a whole that was down before it, or was too short', () => {
    for (const problem of [
      { kind: 'down', series: 'pg_up', from: T + 10, to: T + 20 },
      { kind: 'too-short', seconds: 120, needed: 130 }
    ] as const) {
      const spans = [{ span: WHOLE, avg: 1, samples: 24, expected: 24, problem }]
      const text = textOf(dataOf(readingOf(QUEUE, { spans })))
      const [reading] = dataOfSnapshot(text, requestOf([STEADY], QUEUE)).readings
      expect(reading?.spans[0]?.problem).toBeUndefined()
    }
  })
})

describe('no snapshot for a run', () => {
  const valid = JSON.parse(TEXT) as Record<string, unknown>
  const data = valid['data'] as { readings: [Record<string, unknown>] }
  const changed = (more: object): string => JSON.stringify({ ...valid, ...more })
  const reading = (more: object): string =>
    changed({ data: { ...data, readings: [{ ...data.readings[0], ...more }] } })
  const number = (text: string): string => TEXT.replace('"avg": 12.5', `"avg": ${text}`)

  it.each<[string, string | undefined, string | undefined]>([
    ['none', undefined, undefined],
    ['empty', '', 'unreadable'],
    ['cut', TEXT.slice(0, -30), 'unreadable'],
    ['a list', '[]', 'unreadable'],
    ['of another kind', changed({ kind: 'locust-gate/report' }), 'unreadable'],
    ['of a version to come', changed({ version: 2, data: { new: true } }), 'other-version'],
    ['of no version', changed({ version: 'one' }), 'unreadable'],
    ['of an hour before', textOf(dataOf(), { from: T - 3600, to: T - 3480 }), 'other-time'],
    ['of half the run', textOf(dataOf(), { to: T + 60 }), 'other-time'],
    ['with a number beyond numbers', number('1e999'), 'unreadable'],
    ['with a number beyond any measure', number('1e308'), 'unreadable'],
    ['with a text for a number', number('"12"'), 'unreadable'],
    ['with nothing for a number', number('null'), 'unreadable'],
    ['with points out of order', reading({ points: [...POINTS].reverse() }), 'unreadable'],
    ['with a moment twice', reading({ points: [POINTS[0], POINTS[0]] }), 'unreadable'],
    [
      'with more points than a chart has',
      reading({ points: Array.from({ length: MAX_POINTS + 1 }, (_, at) => [at, 1]) }),
      'unreadable'
    ],
    ['with a problem that is none', reading({ problem: { kind: 'fine' } }), 'unreadable'],
    ['with a novel for a name', reading({ way: 'x'.repeat(50_000) }), 'unreadable'],
    [
      'with 501 metrics',
      changed({ data: { ...data, readings: Array(501).fill(data.readings[0]) } }),
      'unreadable'
    ],
    ['of deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'unreadable']
  ])('that is %s: every metric says so', (_, text, snapshot) => {
    expect(dataOfSnapshot(text, requestOf([WHOLE], QUEUE, CPU))).toEqual({
      source: 'none',
      requests: 0,
      readings: [QUEUE, CPU].map(metric => ({
        name: metric.name,
        definition: definitionOf(metric),
        points: [],
        spans: [],
        problem: { kind: 'no-source', ...(snapshot === undefined ? {} : { snapshot }) }
      }))
    })
  })

  it.each([
    ['a shard that began 3 s later', { from: T + 3 }],
    ['more than the run', { from: T - 3600, to: T + 3600 }]
  ])('is not one of %s', (_, collected) => {
    const { source } = dataOfSnapshot(textOf(dataOf(), collected), requestOf([WHOLE], QUEUE))
    expect(source).toBe('snapshot')
  })

  it('drops keys of releases to come', () => {
    const read = readSnapshot(changed({ weather: 'fine' }), { from: T, to: T + 120 })
    expect(read).not.toHaveProperty('weather')
  })
})

/** Any readings that the types allow. */
const arbitraryText = fc.string({ unit: 'grapheme', maxLength: 40 })
/** JSON has no −0. */
const finite = fc.double({ noNaN: true, min: -MAX_VALUE, max: MAX_VALUE }).map(value => value + 0)
const moment = fc.integer({ min: T - 100, max: T + 300 })
const arbitraryProblem: fc.Arbitrary<ResourceProblem> = fc.oneof(
  fc.record({ kind: fc.constant('no-series' as const), needs: fc.array(arbitraryText) }),
  fc.record({ kind: fc.constant('no-pg-monitor' as const), ratio: finite }),
  fc.record({ kind: fc.constant('bad-query' as const), message: arbitraryText }),
  fc.record({
    kind: fc.constant('server' as const),
    failure: fc.oneof(
      fc.record({ kind: fc.constant('redirect' as const), host: arbitraryText }),
      fc.constant({ kind: 'deadline' as const })
    )
  }),
  fc.constant({ kind: 'not-in-snapshot' as const })
)
const arbitrarySpans = fc.array(
  fc.record(
    {
      span: fc.record({
        kind: fc.constantFrom('steady', 'whole', 'step'),
        from: moment,
        to: moment
      }),
      samples: fc.nat(),
      expected: fc.nat(),
      min: finite,
      total: finite,
      problem: arbitraryProblem
    },
    { requiredKeys: ['span', 'samples', 'expected'] }
  )
)
const arbitraryReading = fc.record(
  {
    name: arbitraryText,
    definition: arbitraryText,
    query: arbitraryText,
    isNearest: fc.boolean(),
    points: fc
      .uniqueArray(fc.tuple(moment, finite), { selector: ([at]) => at })
      .map(points => points.sort(([a], [b]) => a - b)),
    spans: arbitrarySpans,
    shownAs: fc.record({ unit: fc.constant('bytes' as const), spans: arbitrarySpans }),
    problem: arbitraryProblem
  },
  { requiredKeys: ['name', 'definition', 'points', 'spans'] }
) as fc.Arbitrary<ResourceReading>

describe('whatever', () => {
  it('is written is read', () => {
    fc.assert(
      fc.property(fc.array(arbitraryReading, { maxLength: 4 }), readings => {
        const read = readSnapshot(textOf(dataOf(...readings)), { from: T, to: T + 120 })
        expect(read).toMatchObject({
          ...COLLECTED,
          data: { readings }
        })
      })
    )
  })

  it('stands in the file, reading it ends without an error and with finite numbers', () => {
    const parts = TEXT.split(/(?<=[,[{:])/)
    fc.assert(
      fc.property(
        fc.nat(parts.length - 1),
        fc.oneof(
          fc.jsonValue().map(value => JSON.stringify(value)),
          fc.string()
        ),
        fc.constantFrom('', ',', ':'),
        (at, put, end) => {
          const text = [...parts.slice(0, at), put + end, ...parts.slice(at + 1)].join('')
          const { readings } = dataOfSnapshot(text, requestOf([STEADY], QUEUE))
          expect(readings).toHaveLength(1)
          const numbers = readings.flatMap(({ points, spans }) => [
            ...points.flat(),
            ...spans.flatMap(({ min, avg, max, p95, total }) => [min, avg, max, p95, total])
          ])
          expect(numbers.every(one => one === undefined || Number.isFinite(one))).toBe(true)
        }
      )
    )
  })
})
