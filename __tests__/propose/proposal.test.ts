import { readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { BOUND_FIELDS } from '../../src/config/bounds.js'
import { DEFAULT_CONFIG } from '../../src/config/defaults.js'
import { defaultSettings } from '../../src/config/default-settings.js'
import { matchesPattern } from '../../src/config/pattern.js'
import type { Settings } from '../../src/config/settings.js'
import { loadConfig } from '../../src/config/load.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Evaluation } from '../../src/evaluate/evaluation.js'
import { chooseLevel } from '../../src/evaluate/load-level.js'
import { readPaths } from '../../src/input/paths.js'
import { AGGREGATED, type EndpointStats, type Run } from '../../src/locust/run.js'
import { readSets } from '../../src/locust/sets.js'
import { confirm, readBack } from '../../src/propose/confirm.js'
import { plainConfig, proposedConfig } from '../../src/propose/config-text.js'
import { FEW_ENDPOINTS, MAX_ENTRIES } from '../../src/propose/endpoint-bounds.js'
import { LEAST_ROOM_MS, TIME_ROOM } from '../../src/propose/head-room.js'
import { loadTestOf } from '../../src/propose/load-test.js'
import { propose } from '../../src/propose/proposal.js'
import { anyCharacter } from '../support/any-character.js'
import { expectGolden, ROOT } from '../support/golden.js'
import { rowOf, runOf } from '../support/run-of.js'

const TODAY = '2026-11-24'
const FIXTURES = join(ROOT, 'fixtures')

/** Folders of fixtures/ that hold runs, as one would name them. */
const FOLDERS = [
  ...new Set(
    readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('_stats.csv'))
      .map(path => relative('.', dirname(path)))
  )
].sort()

async function runsIn(folder: string): Promise<readonly Run[]> {
  const sets = await readPaths([folder], FIXTURES)
  return (await readSets(sets, 'separate', defaultSettings())).runs
}

function judged(runs: readonly Run[], settings: Settings = defaultSettings()): Evaluation {
  const request = { candidates: runs, baselines: 'none' as const, skipped: [], notes: [] }
  return evaluate({ ...request, today: TODAY }, settings)
}

describe('a proposal from the runs of real Locust', () => {
  it.each(FOLDERS)('in %s is a config by which they pass', async folder => {
    const runs = await runsIn(folder)
    if (judged(runs).outcome === 'could-not-judge') return
    const settings = readBack(proposedConfig(propose(runs)))
    const { notMet } = confirm(settings, runs, TODAY)
    // Failing is never proposed as usual.
    expect(
      notMet.filter(verdict => 'metric' in verdict && verdict.metric !== 'error-rate')
    ).toEqual([])
    const { runs: own, outcome } = judged(runs, settings)
    expect(
      own.flatMap(({ notes }) =>
        notes.filter(({ code }) => /users-differ|duration-differs/.test(code))
      )
    ).toEqual([])
    const isGraded = own.map(
      ({ verdicts, level }) => verdicts.length > 0 || level.kind === 'capacity'
    )
    expect(isGraded).not.toContain(false)
    expect(outcome).not.toBe('could-not-judge')
  })

  it('finds runs in most of them', () => {
    expect(FOLDERS.length).toBeGreaterThan(60)
  })

  it.each(['sustained', 'levels', 'unacceptable-errors', 'too-few-requests', 'capacity-steps'])(
    'in %s is written as it was',
    async folder => {
      expectGolden(`propose/${basename(folder)}.yml`, proposedConfig(propose(await runsIn(folder))))
    }
  )
})

describe('without a run', () => {
  it('the config holds what is built in, to be uncommented', () => {
    const text = plainConfig()
    expectGolden('propose/no-run.yml', text)
    const read = loadConfig(text, DEFAULT_CONFIG)
    expect(read.policies.failOn).toBe('never')
    expect(read.loadLevels).toEqual(defaultSettings().loadLevels)
    const uncommented = text.slice(text.indexOf('# load-levels')).replace(/^# /gm, '')
    const levels = loadConfig(uncommented, DEFAULT_CONFIG).loadLevels
    const bounds = (all: typeof levels): unknown =>
      all.map(({ name, users, targets }) => [
        name,
        users,
        [...targets.values()].map(one => one.bounds)
      ])
    expect(bounds(levels)).toEqual(bounds(defaultSettings().loadLevels))
  })
})

describe('load levels', () => {
  const named = (name: string): Run => runOf(rowOf(), { name })
  const levelsOf = (...names: string[]): [string, string][] => {
    const runs = names.map(named)
    const settings = loadConfig(proposedConfig(propose(runs)), DEFAULT_CONFIG)
    return runs.map(run => [run.name, chooseLevel(run, settings).level.name])
  }

  it.each([
    [['peak'], [['peak', 'peak']]],
    [['checkout'], [['checkout', 'normal']]],
    [
      ['a', 'b'],
      [
        ['a', 'a'],
        ['b', 'b']
      ]
    ],
    [
      ['normal', 'spike'],
      [
        ['normal', 'normal'],
        ['spike', 'spike']
      ]
    ],
    [
      ['checkout', 'peak-checkout', 'x'],
      [
        ['checkout', 'checkout'],
        ['peak-checkout', 'peak'],
        ['x', 'x']
      ]
    ],
    [
      ['1 2/3', '负载'],
      [
        ['1 2/3', 'load'],
        ['负载', 'load-2']
      ]
    ]
  ])('of %j are told by the config that is proposed', (names, expected) => {
    expect(levelsOf(...names)).toEqual(expected)
  })

  it('of several runs are held to the worst of them', () => {
    const slow = rowOf({ percentiles: { 50: 1000 } })
    const fast = rowOf({ percentiles: { 50: 10 } })
    const [level] = propose([
      runOf(fast, { name: 'peak-1' }),
      runOf(slow, { name: 'peak-2', peakUsers: 300 })
    ]).levels
    expect(level).toMatchObject({ name: 'peak', users: 300 })
    expect(level?.targets.find(({ metric }) => metric.key === 'p50')).toMatchObject({
      measured: 1000
    })
  })
})

describe('endpoints', () => {
  const slow = (name: string, method = 'GET'): EndpointStats =>
    rowOf({ name, method, percentiles: { 50: 2000, 95: 4000, 99: 6000, 99.9: 9000 }, max: 9500 })

  it('with any name get bounds that mean them, and nothing breaks out of the text', () => {
    const name = fc.oneof(
      fc.string({ unit: anyCharacter, minLength: 1, maxLength: 400 }),
      fc.constantFrom(
        '/a: b # c',
        '"}\nfail-on: never\n#',
        '*',
        '/a/*',
        '/a/b',
        '[slug]',
        '${{ secrets.X }}',
        '\u2028\u0085\ufeff',
        '- x',
        '__proto__',
        'Aggregated',
        '/'.repeat(5000)
      )
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('GET', 'POST', ''), name), {
          minLength: 1,
          maxLength: 8,
          selector: pair => pair.join(' ')
        }),
        fc.string({ unit: anyCharacter, maxLength: 50 }),
        (keys, runName) => {
          const endpoints = keys.map(([method, key], at) =>
            at % 3 === 0 ? rowOf({ method, name: key }) : slow(key, method)
          )
          const run = runOf(rowOf(), { name: runName, endpoints })
          const text = proposedConfig(propose([run]))
          expect(text.match(/^fail-on: .*$/gm)).toEqual(['fail-on: never'])
          expect(text).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/
          )
          const { notMet } = confirm(readBack(text), [run], TODAY)
          expect(notMet).toEqual([])
        }
      ),
      { numRuns: 300 }
    )
  })

  it.each([[['*', ' ', '  lead', '/a']], [['/a', ' ', '*', '/*']]])(
    'called * take nothing from the bounds of others: %j',
    names => {
      const rows = names.map((name, at) => rowOf({ name, ...timesOf(100 * (at + 1)) }))
      const alone = (row: EndpointStats): unknown => heldAt(row, [row])
      for (const row of rows) expect(heldAt(row, rows)).toEqual(alone(row))
    }
  )

  const timesOf = (ms: number): { percentiles: Record<string, number>; max: number } => ({
    percentiles: { 50: ms, 95: ms * 2, 99: ms * 3, 99.9: ms * 4 },
    max: ms * 5
  })

  /** The bounds of a row by the config that is proposed from a run of rows. */
  function heldAt(row: EndpointStats, rows: readonly EndpointStats[]): unknown {
    const text = proposedConfig(propose([runOf(rowOf(), { endpoints: rows })]))
    const [level] = loadConfig(text, DEFAULT_CONFIG).loadLevels
    const bounds = new Map<string, unknown>()
    for (const { pattern, targets } of level?.endpoints ?? []) {
      if (!matchesPattern(pattern, row)) continue
      for (const [key, target] of targets) bounds.set(key, target.bounds)
    }
    return [...bounds].sort()
  }

  it('say that a `*` in a name means others too, whose own bounds come later', () => {
    const run = runOf(rowOf(), { endpoints: [slow('/a/b'), slow('/a/*'), rowOf({ name: '/a/c' })] })
    const text = proposedConfig(propose([run]))
    expect(text.replaceAll(/\s+# /g, ' ')).toContain(
      '* stands for any text: this must stay above the entries of 2 other endpoints, which win over it.'
    )
    expect(text.indexOf('"GET /a/*":')).toBeLessThan(text.indexOf('"GET /a/b":'))
  })

  const timed = fc
    .record({
      requests: fc.integer({ min: 1, max: 60_000 }),
      times: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 5, maxLength: 5 })
    })
    .map(({ requests, times }) => {
      const [p50 = 1, p95 = 1, p99 = 1, p999 = 1, max = 1] = times.sort((a, b) => a - b)
      return { requests, max, percentiles: { 50: p50, 95: p95, 99: p99, 99.9: p999 } }
    })

  it('have the head-room that the config promises by every bound, however many they are', () => {
    const total = timed.map(row => rowOf({ ...row, requests: 100_000 }))
    fc.assert(
      fc.property(total, fc.array(timed, { minLength: 1, maxLength: 60 }), (whole, rows) => {
        const endpoints = rows.map((row, at) => rowOf({ ...row, name: `/${at}` }))
        const run = runOf(whole, { endpoints })
        const proposal = propose([run])
        const [level] = proposal.levels
        const text = proposedConfig(proposal)
        const all = [level!, ...level!.endpoints].flatMap(({ targets }) => targets)
        for (const { metric, measured, upTo, vague, ...rest } of all) {
          if (!('bounds' in rest) || metric.type !== 'percentile') continue
          const from = Math.max(measured ?? 0, upTo ?? 0, vague ?? 0)
          for (const [at, field] of BOUND_FIELDS.entries()) {
            const least = Math.max(TIME_ROOM[field] * from, from + LEAST_ROOM_MS * (at + 1))
            expect(rest.bounds[field]).toBeGreaterThanOrEqual(least - 1e-6)
          }
        }
        if (rows.length <= FEW_ENDPOINTS) expect(level!.covered).toBe('each')
        // As they are read: no percentile is held to less than the one below it.
        const settings = readBack(text)
        const read = settings.loadLevels.find(one => one.name === level!.name)
        const [any] = read!.endpoints.filter(({ pattern }) => pattern === '*')
        for (const { targets, removed } of [{ ...read!, removed: [] }, ...read!.endpoints]) {
          const gone = [...(any?.removed ?? []), ...removed].map(({ metric }) => metric)
          const taken = new Set(gone.filter(key => !targets.has(key)))
          for (const field of BOUND_FIELDS) {
            // What nothing is asked of is held to nothing.
            const asked = ['p50', 'p95', 'p99', 'p99.9'].filter(key => !taken.has(key))
            const held = asked.map(
              key => (targets.get(key) ?? read!.targets.get(key))?.bounds[field] ?? 0
            )
            expect(held).toEqual([...held].sort((a, b) => a - b))
          }
        }
        expect(confirm(settings, [run], TODAY)).toEqual({ notMet: [], missedTarget: [] })
      }),
      { numRuns: 60 }
    )
  })

  it('that are few each have an entry, quick ones too', () => {
    const quick = rowOf({ name: '/health', percentiles: { 50: 2, 95: 3, 99: 4 }, max: 9 })
    const [level] = propose([runOf(rowOf(), { endpoints: [quick, slow('/report')] })]).levels
    expect(level?.endpoints.map(({ pattern }) => pattern)).toEqual(['GET /health', 'GET /report'])
    expect(level?.endpoints[0]?.targets[0]).toMatchObject({ measured: 2, bounds: { target: 8 } })
  })

  it('that are more have an entry where they would have less head-room than is promised', () => {
    const endpoints = Array.from({ length: FEW_ENDPOINTS + 1 }, (_, at) =>
      rowOf({ name: `/${at}`, percentiles: { 50: at === 0 ? 110 : 20, 95: 20, 99: 20 } })
    )
    const whole = rowOf({ percentiles: { 50: 100, 95: 150, 99: 200 } })
    const [level] = propose([runOf(whole, { endpoints })]).levels
    expect(level).toMatchObject({ covered: 'less-room', endpoints: [{ pattern: 'GET /0' }] })
  })

  it('are shown with what Locust printed of a percentile that too few requests tell', () => {
    const report = rowOf({
      name: '/report',
      requests: 721,
      percentiles: { 50: 200, 95: 370, 99: 470 },
      max: 800
    })
    const whole = rowOf({ percentiles: { 50: 20, 95: 210, 99: 320 } })
    const text = proposedConfig(propose([runOf(whole, { endpoints: [report] })]))
    expect(text).toMatch(/p99: .* # 470 ms of too few requests, up to 800 ms/)
  })

  it('are not called of too few requests where they only meet the target with less head-room', () => {
    const endpoints = Array.from({ length: MAX_ENTRIES + 1 }, (_, at) =>
      rowOf({ name: `/${at}`, percentiles: { 50: 110, 95: 150, 99: at === 0 ? 900 : 200 } })
    )
    const whole = rowOf({ percentiles: { 50: 100, 95: 150, 99: 200 } })
    const proposal = propose([runOf(whole, { endpoints })])
    expect(proposal.levels).toMatchObject([{ covered: 'slow', endpoints: [{ pattern: 'GET /0' }] }])
    expect(proposedConfig(proposal)).not.toContain('of too few requests')
  })

  describe('of too few requests to be measured', () => {
    const entriesOf = (...runs: Run[]): string =>
      proposedConfig(propose(runs)).split('    endpoints:\n')[1] ?? ''
    const rare = (name: string, p50: number, requests = 9): EndpointStats =>
      rowOf({ name, requests, percentiles: { 50: p50, 95: p50, 99: p50 }, max: p50 + 20 })
    const whole = rowOf({ percentiles: { 50: 100, 95: 250, 99: 400 } })
    const many = (count: number, p50: number): readonly EndpointStats[] =>
      Array.from({ length: count }, (_, at) =>
        rowOf({ name: `/${at}`, percentiles: { 50: p50, 95: p50, 99: p50 } })
      )
    const both = [rare('/quick', 20), rare('/rare', 150), rare('/seldom', 300, 19)]
    const EXPECTED = [
      '"GET /rare":',
      'p50: none # 150 ms of 9 requests, too few for any bound',
      '"GET /seldom":',
      'p50: { target: 420ms, acceptable: 550ms, unacceptable: 650ms } # 300 ms of too few requests, up to 320 ms'
    ]

    it.each([
      ['few', 1, 50],
      ['many, with entries of others', FEW_ENDPOINTS, 110],
      ['many', FEW_ENDPOINTS, 50],
      ['very many, and only slow ones have an entry', MAX_ENTRIES + 1, 110]
    ])('have wide bounds, or none, where those of all requests are too tight: of %s', (...of) => {
      const [, count, p50] = of
      const run = runOf(whole, { endpoints: [...both, ...many(count, p50)] })
      const text = entriesOf(run)
      for (const line of EXPECTED) expect(text).toContain(line)
      expect(text).not.toContain('/quick')
      expect(confirm(readBack(proposedConfig(propose([run]))), [run], TODAY).notMet).toEqual([])
    })

    it('have none where one of the runs lacks them: another may do so too', () => {
      const runs = [runOf(whole), runOf(whole, { endpoints: [rare('/seldom', 300, 19)] })]
      expect(entriesOf(...runs)).toContain(
        'p50: none # 300 ms of at most 19 requests, too few for any bound'
      )
    })

    it('have bounds of what another run measured', () => {
      const told = rowOf({ name: '/rare', percentiles: { 50: 150, 95: 150, 99: 150 } })
      const runs = [rare('/rare', 150), told].map(row => runOf(whole, { endpoints: [row] }))
      expect(entriesOf(...runs)).not.toMatch(/none|too few/)
    })

    it('have head-room above a run that had hardly fewer, and not above a handful of requests', () => {
      // P95 of 200 requests is measured, of 190 it is not.
      const of = (requests: number, p95: number): EndpointStats =>
        rowOf({ name: '/rare', requests, percentiles: { 50: 50, 95: p95, 99: 500 }, max: 600 })
      const entries = (...rows: EndpointStats[]): string =>
        entriesOf(...rows.map(row => runOf(whole, { endpoints: [row] })))
      expect(entries(of(208, 150), of(190, 240))).toMatch(
        /p95: \{ target: 320ms,.* # measured 150 ms, up to \d+ ms; elsewhere 240 ms of too few requests/
      )
      expect(entries(of(208, 150), of(20, 240))).not.toContain('elsewhere')
      expect(entries(of(208, 150), of(190, 140))).not.toContain('elsewhere')
    })

    it('have wide bounds of the whole run too, where the built-in ones are too tight', () => {
      const run = runOf(rowOf({ requests: 19, percentiles: { 50: 3000 }, max: 4000 }))
      expect(proposedConfig(propose([run]))).toMatch(
        /^ +p50: \{ target: 5\.5s,.* # 3,000 ms of too few requests, up to 4,000 ms$/m
      )
    })
  })

  /** What Locust prints of a service whose times (ms) are spread by `sigma` about a median. */
  function drawn(random: () => number, { name, expected, median, sigma }: Drawn): EndpointStats[] {
    const requests = Array.from({ length: expected * 4 }, random).filter(one => one < 0.25).length
    if (requests === 0) return []
    const normal = (): number =>
      Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const times = Array.from({ length: requests }, () => median * Math.exp(sigma * normal()))
    times.sort((a, b) => a - b)
    const at = (share: number): number => {
      const ms = times[Math.min(requests - 1, Math.floor(requests * share))] ?? 0
      return ms < 100 ? Math.round(ms) : Math.round(ms / 10) * 10
    }
    const percentiles = { 50: at(0.5), 95: at(0.95), 99: at(0.99), 99.9: at(0.999) }
    const row = { min: times[0] ?? 0, max: times.at(-1) ?? 0, median: at(0.5), requests }
    return [rowOf({ name, ...row, percentiles })]
  }
  type Drawn = { name: string; expected: number; median: number; sigma: number }

  it('that are rare and slow do not fail in a run of an unchanged service', () => {
    const WORLDS = 60
    const found: string[] = []
    for (let world = 0; world < WORLDS; world += 1) {
      let state = world + 1
      const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
      const rare = [2, 3, 5, 8, 12, 19, 40, 150].map((expected): Drawn => {
        const median = 40 + random() * 400
        return { name: `/rare-${expected}`, expected, median, sigma: 0.4 + random() * 0.3 }
      })
      const usual = { name: '/usual', expected: 1000, median: 40, sigma: 0.5 }
      const run = (): Run => {
        const endpoints = [usual, ...rare].flatMap(one => drawn(random, one))
        const [whole] = drawn(random, usual)
        return runOf(whole ?? rowOf(), { endpoints })
      }
      const seen = [run(), run(), run()].slice(0, 1 + (world % 3))
      const settings = readBack(proposedConfig(propose(seen)))
      expect(confirm(settings, seen, TODAY).notMet).toEqual([])
      for (const next of [run(), run(), run(), run()])
        for (const verdict of confirm(settings, [next], TODAY).notMet)
          if (verdict.endpoint.includes('rare'))
            found.push(`${world}: ${JSON.stringify(verdict)}`.slice(0, 400))
    }
    expect(found).toEqual([])
  })

  it('that are too many are left to the whole run, and that is said', () => {
    const endpoints = Array.from({ length: MAX_ENTRIES + 1 }, (_, at) => slow(`/${at}`))
    const run = runOf(rowOf(), { endpoints })
    const text = proposedConfig(propose([run]))
    expect(text).toContain('grade-endpoints: false')
    expect(confirm(readBack(text), [run], TODAY).notMet).toEqual([])
    expect(proposedConfig(propose([{ ...run, endpoints: endpoints.slice(1) }]))).toContain(
      `"GET /${MAX_ENTRIES}":`
    )
  })

  it('whose names hold ids are to be grouped first', () => {
    const endpoints = Array.from({ length: 60 }, (_, at) => ({
      ...slow(`/items/${at}`),
      requests: 2
    }))
    const words = (rows: readonly EndpointStats[]): string =>
      proposedConfig(propose([runOf(rowOf(), { endpoints: rows })])).replaceAll(/\n *# /g, ' ')
    expect(words(endpoints)).toContain('first group them in the load script with name=')
    expect(words(endpoints)).not.toContain('So many endpoints are slower')
    const often = endpoints.map(row => ({ ...row, requests: 5000 }))
    expect(words(often)).toContain('So many endpoints are slower')
  })

  it('that are no requests are left out where that is known', () => {
    const scenario = rowOf({ method: 'SCEN', name: '001 Checkout', requests: 10 })
    const proposal = propose([runOf(rowOf(), { endpoints: [scenario, rowOf()] })])
    expect(proposal.notRequests).toEqual(['SCEN *'])
    expect(loadConfig(proposedConfig(proposal), DEFAULT_CONFIG).notRequests).toEqual(['SCEN *'])
    expect(propose([runOf(rowOf(), { endpoints: [scenario] })]).notRequests).toEqual([])
  })
})

describe('a percentile that no run of such a length can decide', () => {
  const spread = { percentiles: { 50: 20, 95: 60, 99: 90, 99.9: 400 }, max: 500 }
  const row = (name: string, requests: number): EndpointStats =>
    rowOf({ name, requests, ...spread })
  const runWith = (total: number, ...rows: EndpointStats[]): Run =>
    runOf(rowOf({ requests: total, ...spread }), { durationSeconds: 60, endpoints: rows })
  const written = (run: Run): string => proposedConfig(propose([run]))
  const undecided = (run: Run): unknown =>
    judged([run], readBack(written(run))).runs.flatMap(({ verdicts }) =>
      verdicts.flatMap(one =>
        one.rule === 'target' && one.grade === 'undecided' ? [[one.endpoint, one.metric]] : []
      )
    )

  it('is none of the whole run, with what would decide it', () => {
    const run = runWith(2000, row('/a', 1500), row('/b', 500))
    expect(written(run)).toContain(
      '\n      p99.9: none # undecided by 2,000 requests; with 10,000 it is decided: about 5 min of such a load\n'
    )
    expect(written(run).match(/p99\.9/g)).toHaveLength(1)
    expect(undecided(run)).toEqual([])
  })

  it('is left to the whole run where most endpoints cannot decide it', () => {
    const run = runWith(40_000, row('/a', 25_000), row('/b', 2000), row('/c', 2000))
    expect(written(run)).toContain('      "*":\n        p99.9: none\n')
    expect(written(run).replaceAll(/\n *# /g, ' ')).toContain(
      'Most endpoints had too few requests: P99.9 is decided by 10,000. It is asked of the whole run, and of endpoints with a bound of it below.'
    )
    const [level] = loadConfig(written(run), DEFAULT_CONFIG).loadLevels
    expect(level?.targets.has('p99.9')).toBe(true)
    expect(level?.endpoints.map(one => [one.pattern, one.targets.has('p99.9')])).toEqual([
      ['*', false],
      ['GET /a', true],
      ['GET /b', false],
      ['GET /c', false]
    ])
    expect(undecided(run)).toEqual([])
  })

  it('is left to the whole run by many endpoints too, and asked of the busy ones', () => {
    const few = Array.from({ length: MAX_ENTRIES }, (_, at) => row(`/${at}`, 2000))
    const run = runWith(120_000, row('/busy', 25_000), ...few)
    const [level] = loadConfig(written(run), DEFAULT_CONFIG).loadLevels
    expect(level?.endpoints.map(({ pattern }) => pattern)).toEqual(['*', 'GET /busy'])
    expect(undecided(run)).toEqual([])
  })

  it('is none of the few endpoints that cannot decide it', () => {
    const run = runWith(40_000, row('/a', 9000), row('/b', 9000), row('/c', 200))
    expect(written(run)).toContain(
      'p99: none # undecided by 200 requests; with 1,000 it is decided'
    )
    expect(undecided(run)).toEqual([])
  })

  it('is left as it is where an endpoint is called as all are', () => {
    const run = runWith(40_000, { ...row('*', 2000), method: '' }, row('/b', 2000))
    expect(written(run).match(/"\*":/g)).toHaveLength(1)
    expect(undecided(run)).toEqual([])
  })

  it('is the same for endpoints of any numbers of requests', () => {
    const sizes = fc.array(fc.integer({ min: 30, max: 60_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 100, max: 500_000 }), (each, total) => {
        const run = runWith(total, ...each.map((requests, at) => row(`/${at}`, requests)))
        expect(undecided(run)).toEqual([])
      }),
      { numRuns: 100 }
    )
  })
})

describe('error rates', () => {
  it('are never proposed: what fails is said, and stays what it is', () => {
    const run = runOf(rowOf({ failures: 50_000 }))
    const text = proposedConfig(propose([run]))
    expect(text).toMatch(/# error-rate: measured 5%, more than the built-in bounds accept/)
    expect(confirm(readBack(text), [run], TODAY).notMet).toMatchObject([
      { endpoint: AGGREGATED, metric: 'error-rate', effect: 'fail' }
    ])
  })
})

describe('an error rate that is acceptable and misses its target', () => {
  it('is said to, in the config and of it', () => {
    const run = runOf(rowOf({ requests: 100_000, failures: 228 }))
    const text = proposedConfig(propose([run]))
    expect(text).toContain('measured 0.228%, which is acceptable and misses the target')
    expect(confirm(readBack(text), [run], TODAY)).toMatchObject({
      notMet: [],
      missedTarget: [{ endpoint: AGGREGATED, metric: 'error-rate', grade: 'acceptable' }]
    })
  })
})

describe('the load test of a proposal', () => {
  it.each([
    [29, '30s', 4],
    [28.2, '30s', 4],
    [58.7, '60s', 2],
    [600, '10m', 2]
  ])(
    'that took %d s runs as long as it was planned, little of it ramp-up',
    (seconds, ...expected) => {
      const proposal = propose([runOf(rowOf(), { durationSeconds: seconds, peakUsers: 20 })])
      const { runTime, spawnRate } = loadTestOf('single', proposal)
      expect([runTime, spawnRate]).toEqual(expected)
    }
  )

  it('is never of a length that the judge takes for another', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 20_000, noNaN: true }), durationSeconds => {
        const run = runOf(rowOf(), { durationSeconds })
        const { notes } = judged([run], readBack(proposedConfig(propose([run])))).runs[0]!
        expect(notes.map(({ code }) => code)).not.toContain('duration-differs')
      }),
      { numRuns: 40 }
    )
  })
})
