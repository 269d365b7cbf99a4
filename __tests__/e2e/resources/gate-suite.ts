import { beforeAll, describe, expect, it } from '@jest/globals'

import {
  EXPORTERS,
  judge,
  report,
  resourcesOf,
  type Judged,
  type Judging,
  type JsonResource
} from './judge.js'
import { loaded } from './loaded-world.js'
import type { ServiceName } from './world/services.js'
import { increaseOf, meanOf, rateOf, type Sample } from './world/truth.js'
import { STEPS } from './world/world.js'

/*
 * The command line judges the loads by the real Prometheus: what it says is the truth that was sampled
 * over the very span that it names.
 */

const SERVICES = ['sync', 'gthread'] as const

const live = (service: ServiceName, config: string, level = 'sustained'): Judging => ({
  config,
  prefix: loaded().loads[service].prefix,
  options: ['--prometheus', loaded().world.prometheusUrl, '--load-level', level]
})

type Statistic = 'avg' | 'max' | 'total'

type Truth = {
  readonly name: string
  readonly statistic: Statistic
  readonly truth: (samples: readonly Sample[]) => number
  /** By default 10 %, or one unit where that is more: a percentage point, a request, a millisecond. */
  readonly within?: number
  readonly unit?: number
}

const POINT = 0.01

const maxOf = (samples: readonly Sample[], gauge: (sample: Sample) => number): number =>
  Math.max(...samples.map(gauge))

/** Mean and maximum of a gauge; `more`: how either differs from the usual. */
const gauge = (
  name: string,
  of: (sample: Sample) => number,
  more: Pick<Truth, 'within' | 'unit'> = {}
): Truth[] => [
  { name, statistic: 'avg', truth: all => meanOf(all, of), ...more },
  { name, statistic: 'max', truth: all => maxOf(all, of), ...more }
]

const usedMemory = ({ host }: Sample): number => 1 - host.availableBytes / host.memoryBytes

const ratioOf = (
  samples: readonly Sample[],
  part: (sample: Sample) => number,
  whole: (sample: Sample) => number
): number => increaseOf(samples, part) / increaseOf(samples, whole)

const KNOWN: readonly Truth[] = [
  {
    name: 'app.cpu',
    statistic: 'avg',
    truth: all =>
      1 -
      ratioOf(
        all,
        ({ host }) => host.idleSeconds,
        ({ host }) => host.cpuSeconds
      ),
    unit: POINT
  },
  ...gauge('app.memory', usedMemory, { unit: POINT }),
  // The sampler's own is one more; those of exporters, whose scrapes may meet, come and go.
  ...gauge('postgresql.connections', ({ postgresql }) => postgresql.connections + 1, { unit: 3 }),
  {
    name: 'postgresql.cpu',
    statistic: 'avg',
    truth: all =>
      ratioOf(
        all,
        ({ postgresql }) => postgresql.cpuSeconds,
        ({ host }) => host.cpuSeconds
      ),
    unit: POINT
  },
  {
    name: 'postgresql.slow-queries',
    statistic: 'total',
    truth: all => increaseOf(all, ({ postgresql }) => postgresql.slowStatements['1']),
    // As the application saw them: longer than PostgreSQL did, and many take about the second that divides.
    within: 0.5,
    unit: 6
  },
  ...gauge('redis.memory', ({ redis }) => redis.usedBytes / redis.maxBytes, { unit: POINT }),
  {
    name: 'redis.hit-rate',
    statistic: 'avg',
    truth: all =>
      ratioOf(
        all,
        ({ redis }) => redis.hits,
        ({ redis }) => redis.hits + redis.misses
      ),
    unit: POINT
  },
  {
    name: 'redis.commands',
    statistic: 'avg',
    truth: all => rateOf(all, ({ redis }) => redis.commands)
  },
  {
    name: 'redis.evictions',
    statistic: 'total',
    truth: all => increaseOf(all, ({ redis }) => redis.evictedKeys)
  },
  {
    name: 'redis.latency',
    statistic: 'avg',
    truth: all =>
      1000 *
      ratioOf(
        all,
        ({ redis }) => redis.appCommandSeconds,
        ({ redis }) => redis.appCommands
      ),
    // A thousandth: microseconds in ms.
    unit: 0.001
  }
]

const workers = (service: ServiceName): Truth[] =>
  // The scrape takes a worker itself.
  gauge('app.workers', ({ services }) => services[service].inFlight)

const statementTime = (all: readonly Sample[]): number =>
  1000 *
  ratioOf(
    all,
    ({ postgresql }) => postgresql.appStatementSeconds,
    ({ postgresql }) => postgresql.appStatements
  )

const TRUTHS: Readonly<Record<ServiceName | (typeof EXPORTERS)[number], readonly Truth[]>> = {
  // gunicorn looks once a second at what changes with every request.
  sync: [
    ...workers('sync'),
    ...gauge('app.queue', ({ services }) => services.sync.notAccepted, { within: 0.25 })
  ],
  // Derived, and Locust's own time is in it: up to two requests on a busy machine.
  gthread: [
    ...workers('gthread'),
    {
      name: 'app.queue',
      statistic: 'avg',
      truth: all => meanOf(all, ({ services }) => services.gthread.unreadRequests),
      within: 0.25,
      unit: 2
    }
  ],
  // The mean of transactions, the exporters' own among them.
  debian: [
    { name: 'postgresql.query-latency', statistic: 'avg', truth: statementTime, within: 0.25 }
  ],
  newest: [
    { name: 'postgresql.query-latency', statistic: 'avg', truth: statementTime },
    {
      name: 'postgresql.lock-waits',
      statistic: 'avg',
      truth: all => meanOf(all, ({ postgresql }) => postgresql.lockWaits)
    }
  ]
}

/** Shown, never graded. */
const NEAREST = {
  sync: [],
  gthread: ['app.queue'],
  debian: ['postgresql.query-latency'],
  newest: []
} as const

const within = (row: JsonResource | undefined): Sample[] => {
  const { from, to } = row!.span!
  return loaded().world.truth(from, to)
}

describe.each(SERVICES.flatMap(service => EXPORTERS.map(one => [service, one] as const)))(
  'the gate judges a load on %s by the exporters of %s',
  (service, exporters) => {
    let judged: Judged
    beforeAll(async () => {
      judged = await judge(live(service, resourcesOf(exporters, service)))
    })

    it.each([...KNOWN, ...TRUTHS[service], ...TRUTHS[exporters]])(
      'says the truth: $statistic of $name',
      ({ name, statistic, truth, within: share = 0.1, unit = 1 }) => {
        const row = judged.resources[name]
        const expected = truth(within(row))
        if (process.env['SHOW_TRUTH']) {
          console.log(expect.getState().currentTestName, expected, row?.[statistic])
        }
        const allowed = Math.max(unit, share * Math.abs(expected))
        expect(row?.[statistic]).toBeGreaterThanOrEqual(expected - allowed)
        expect(row?.[statistic]).toBeLessThanOrEqual(expected + allowed)
      }
    )

    it('knows each of the fourteen, or says why not', () => {
      const rows = Object.values(judged.resources)
      expect(rows).toHaveLength(14)
      const silent = rows.filter(row => row.value === undefined && row.problem === undefined)
      expect(silent).toEqual([])
      const unknown = rows.filter(row => row.problem !== undefined).map(row => row.name)
      // postgres_exporter of Debian 12 does not tell who waits.
      expect(unknown).toEqual(exporters === 'debian' ? ['postgresql.lock-waits'] : [])
    })

    it('grades by the targets of sustained load, but nothing that only stands nearest', () => {
      const nearest = ['redis.latency', ...NEAREST[service], ...NEAREST[exporters]].sort()
      const rows = Object.values(judged.resources)
      const told = rows.filter(row => row.nearest === true)
      expect(told.map(row => row.name).sort()).toEqual(nearest)
      for (const { grade, effect, reasonKind } of told) {
        expect({ grade, effect, reasonKind }).toEqual({
          grade: undefined,
          effect: 'pass',
          reasonKind: 'nearest'
        })
      }
      expect(judged.resources['redis.memory']).toMatchObject({ grade: 'degraded', effect: 'warn' })
      expect(judged.resources['postgresql.connections']).toMatchObject({ grade: 'target' })
    })
  }
)

describe('what cannot be known', () => {
  it('is said, and graded by nothing', async () => {
    const unprivileged = `{ selector: 'job="postgresql-unprivileged"' }`
    const { resources } = await judge(
      live(
        'gthread',
        `
resources:
  app.queue: { selector: 'job="statsd-gthread"' }
  postgresql.connections: ${unprivileged}
  postgresql.query-latency: ${unprivileged}
  postgresql.lock-waits: ${unprivileged}
  postgresql.slow-queries: ${unprivileged}
  redis.hit-rate: { selector: 'job="nobody"' }
`
      )
    )
    expect(resources).toMatchObject({
      'app.queue': {
        value: 0,
        nearest: true,
        reason: expect.stringContaining('0 is also what gthread workers report')
      },
      'postgresql.connections': { grade: 'target' },
      'postgresql.query-latency': {
        grade: 'undecided',
        reason: expect.stringContaining('GRANT pg_monitor')
      },
      'postgresql.lock-waits': {
        grade: 'undecided',
        reason: expect.stringContaining('GRANT pg_monitor')
      },
      'postgresql.slow-queries': {
        reason: expect.stringMatching(/does not count slow queries.*nearest/)
      },
      'redis.hit-rate': { grade: 'missing', reason: expect.stringContaining('redis_exporter') }
    })
    for (const name of ['app.queue', 'postgresql.slow-queries']) {
      expect(resources[name]).not.toHaveProperty('grade')
    }
    expect(resources['postgresql.slow-queries']).not.toHaveProperty('value')
  })
})

describe('a load in steps', () => {
  const bounds = (more = ''): string => `
load-levels:
  steps: { kind: capacity }
resources:
  app.cpu: { selector: 'job="node"' }
  redis.memory: { selector: 'job="redis-newest"'${more} }
  redis.commands: { selector: 'job="redis-newest"' }
`
  const scaling = `
scaling:
  up: { users: '> 20 for 10s', redis.commands: '> 5000/s for 5s' }
  down: { users: '< 2 for 10s', redis.memory: '< 70% for 5s' }
`

  it.each(SERVICES)('of %s has its resources at each step', async service => {
    const { run, resources } = await judge(live(service, bounds() + scaling, 'steps'))
    const users = STEPS[service].map(step => step.users)
    for (const row of run.resources ?? []) {
      expect(row.steps.map(({ span }) => span.users)).toEqual(users)
    }
    const steps = [
      ['app.cpu', KNOWN[0]!],
      ['redis.memory', KNOWN.find(({ name }) => name === 'redis.memory')!]
    ] as const
    for (const [name, { truth }] of steps) {
      for (const { avg, span } of resources[name]!.steps) {
        const expected = truth(loaded().world.truth(span.from, span.to))
        // A step of ten seconds has five scrapes: what the machine did at its edges weighs a fifth.
        const allowed = name === 'app.cpu' ? 0.25 * expected + 5 * POINT : 0.1 * expected + POINT
        expect(Math.abs((avg ?? NaN) - expected)).toBeLessThan(allowed)
      }
    }
    const markdown = await report('markdown', live(service, bounds(), 'steps'))
    expect(markdown.text).toContain(`| Resource, by users | Judged | ${users.join(' | ')} |`)
  })

  it('says which triggers of scaling were met, and when', async () => {
    const { run } = await judge(live('gthread', bounds() + scaling, 'steps'))
    const [, middle] = STEPS.gthread
    const start = run.resources![0]!.span!.from
    expect(
      run.scaling?.map(({ direction, metric, state }) => `${direction} ${metric} ${state}`)
    ).toEqual([
      'up users met',
      'up redis.commands not-met',
      'down users not-met',
      'down redis.memory met'
    ])
    const [up, , , down] = run.scaling!
    expect(up?.longest).toBeGreaterThan(middle!.seconds)
    const [{ from, to } = { from: NaN, to: NaN }] = down?.stretches ?? []
    const meanwhile = loaded().world.truth(start + from, start + to)
    expect(maxOf(meanwhile, ({ redis }) => redis.usedBytes / redis.maxBytes)).toBeLessThan(0.7)
  })

  it('names the memory of Redis as the likely limit, and when it was full', async () => {
    const { run } = await judge(live('gthread', bounds(), 'steps'))
    const limit = run.likelyLimit!
    expect(limit).toMatchObject({ name: 'redis.memory', users: STEPS.gthread[1]!.users })
    const full = run.resources![0]!.span!.from + limit.at
    const used = ({ redis }: Sample): number => redis.usedBytes / redis.maxBytes
    const before = loaded().world.truth(0, full - 4)
    expect(maxOf(before, used)).toBeLessThan(limit.bound)
    const after = loaded().world.truth(full + 2, run.resources![0]!.span!.to)
    expect(Math.min(...after.map(used))).toBeGreaterThan(limit.bound)
  })

  it('names none that was beyond its bound before the load rose', async () => {
    const { run } = await judge(live('gthread', bounds(', acceptable: 1%'), 'steps'))
    expect(run.likelyLimit).toBeUndefined()
  })
})
