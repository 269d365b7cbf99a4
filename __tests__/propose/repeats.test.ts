import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { filesOfTarGz } from '../../bench/tar.js'
import { DEFAULT_CONFIG } from '../../src/config/defaults.js'
import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import { loadLevelOf } from '../../src/evaluate/load-level.js'
import { inputFileOf } from '../../src/input/input-file.js'
import { readPaths } from '../../src/input/paths.js'
import { readRuns } from '../../src/locust/read.js'
import type { Run } from '../../src/locust/run.js'
import { readSets } from '../../src/locust/sets.js'
import { confirm, readBack, straysOf } from '../../src/propose/confirm.js'
import { proposedConfig } from '../../src/propose/config-text.js'
import { TIME_ROOM } from '../../src/propose/head-room.js'
import { loadTestOf } from '../../src/propose/load-test.js'
import { type Proposal, propose } from '../../src/propose/proposal.js'
import { expectGolden, ROOT } from '../support/golden.js'
import { rowOf, runOf } from '../support/run-of.js'

const TODAY = '2026-11-24'

/** Runs of one build, in folders of these names. */
async function unchangedRuns(folders: readonly string[]): Promise<readonly Run[]> {
  const archive = filesOfTarGz(readFileSync(join(ROOT, 'fixtures/ab-runs/runs.tar.gz')))
  const ids = ['r004_AA', 'r008_AA', 'r010_AA']
  const files = [...archive].flatMap(([path, bytes]) => {
    const [id = '', file = ''] = path.split('/')
    const folder = folders[ids.indexOf(id)]
    return folder === undefined ? [] : [inputFileOf(`${folder}/${file}`, bytes)]
  })
  return (await readRuns(files)).runs
}

async function spike(): Promise<Run> {
  const sets = await readPaths(['fixtures/levels'], ROOT)
  const { runs } = await readSets(sets, 'separate', defaultSettings())
  const found = runs.find(({ name }) => name === 'spike')
  if (found === undefined) throw new Error('fixtures/levels has no spike')
  return found
}

type Held = { readonly text: string; readonly proposal: Proposal; readonly levels: string[] }

/** A proposal whose config assigns all of its runs as proposed, and which they pass. */
function held(runs: readonly Run[]): Held {
  const proposal = propose(runs)
  const text = proposedConfig(proposal)
  const settings = readBack(text)
  expect(straysOf(settings, proposal)).toEqual([])
  expect(confirm(settings, runs, TODAY).notMet).toEqual([])
  return { text, proposal, levels: proposal.levels.map(({ name }) => name) }
}

describe('repeats of one load', () => {
  it('are one level, with bounds from all of them and what they measured beside each', async () => {
    const { text, proposal } = held(await unchangedRuns(['a', 'b', 'c']))
    expectGolden('propose/repeats.yml', text)
    expect(loadTestOf('single', proposal)).toMatchObject({ name: 'load', users: 60 })
  })

  it('beside another load have a level that takes in the next of them', async () => {
    const { text, proposal } = held([...(await unchangedRuns(['a', 'b', 'c'])), await spike()])
    expectGolden('propose/repeats-beside.yml', text)
    const settings = loadConfig(text, DEFAULT_CONFIG)
    const levelOf = (name: string): string => loadLevelOf({ name }, settings).name
    expect(['load', 'd/load', 'spike'].map(levelOf)).toEqual(['load', 'load', 'spike'])
    expect(loadTestOf('single', proposal).name).toBe('load')
  })

  it('whose names say their level are of that, and told as repeats', async () => {
    const { text, levels } = held(
      (await unchangedRuns(['a', 'b'])).map((run, at) => ({ ...run, name: `${at}/peak` }))
    )
    expect(levels).toEqual(['peak'])
    expect(text).toContain('# Repeats of one test, of this load level because their names say so.')
    expect(text).toContain('measured 44 to 51 ms in 2 runs, up to 53 ms')
  })

  it('are not what only has the name of one level, which is said', async () => {
    const named = [...(await unchangedRuns(['a', 'b'])), await spike()]
    const proposal = propose(named.map((run, at) => ({ ...run, name: `${at}/peak` })))
    expect(proposal.levels.map(({ name }) => name)).toEqual(['peak'])
    expect(proposedConfig(proposal).replaceAll('\n  # ', ' ')).toMatch(
      /but they do not repeat one test \("0\/peak" and "2\/peak": [^:]*(users|think time|full load|ramp-up)[^:]*\): its bounds/
    )
  })

  it('are met with head-room by each, whatever they measured', () => {
    const ms = fc.integer({ min: 1, max: 60_000 })
    const spec = fc.record({ ms, other: ms })
    fc.assert(
      fc.property(fc.array(spec, { minLength: 2, maxLength: 6 }), specs => {
        const runs = specs.map(({ ms, other }, at) =>
          runOf(flat(ms, 10_000 + at), {
            name: `${at}/load`,
            endpoints: [flat(ms, 1000 + at), { ...flat(other, 9000), name: '/y' }]
          })
        )
        const { proposal, text, levels } = held(runs)
        expect([levels, text]).toEqual([['normal'], expect.not.stringContaining('files:')])
        const proposed = new Map(
          proposal.levels[0]?.targets.map(target => [target.metric.key, target])
        )
        const times = specs.map(one => one.ms)
        const p50 = proposed.get('p50')
        expect(p50).toMatchObject({
          measured: Math.max(...times),
          over: { best: Math.min(...times), runs: runs.length }
        })
        expect(p50 !== undefined && 'bounds' in p50 && p50.bounds.target).toBeGreaterThanOrEqual(
          TIME_ROOM.target * Math.max(...times)
        )
        expect(proposed.get('throughput')).toMatchObject({
          measured: 10,
          over: { best: 10 + (runs.length - 1) / 1000 }
        })
      }),
      { numRuns: 60 }
    )
  })
})

describe('a percentile that no repeat has enough requests for', () => {
  it('ends with the slowest of all, where that can prove that a bound is met', () => {
    const report = [
      [70, 1200, 1300, 1267],
      [66, 1000, 1000, 1037],
      [62, 970, 990, 991]
    ].map(([requests = 0, p95 = 0, p99 = 0, max = 0]) => {
      const percentiles = { 50: 750, 95: p95, 99: p99, 99.9: p99, 100: p99 }
      return rowOf({ requests, name: '/report', percentiles, average: 750, min: 450, max })
    })
    const { text } = held(
      report.map((row, at) =>
        runOf(flat(60, 3000 + at), { name: `${at}/load`, endpoints: [flat(60, 3000), row] })
      )
    )
    const own = text.slice(text.indexOf('/report"'))
    expect(own).toMatch(/ p95: .* up to 1,267 ms\n/)
    expect(own).not.toContain('p99:')
    expect(own).not.toContain('up to 1,037 ms')
  })
})

/** A row whose requests all took as long. */
function flat(ms: number, requests: number): ReturnType<typeof rowOf> {
  const percents = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]
  const percentiles = Object.fromEntries(percents.map(percent => [percent, ms]))
  return rowOf({ requests, percentiles, average: ms, min: ms, max: ms })
}

describe('which runs repeat one load', () => {
  const x = rowOf({ requests: 10_000 })
  const y = rowOf({ requests: 10_000, name: '/y' })
  const run = (name: string, rest: Partial<Run> = {}, requests = 20_000 + name.length): Run =>
    runOf(rowOf({ requests }), { name, endpoints: [x, y], ...rest })
  const unknown = (name: string, requests: number): Run => {
    const known = run(name, {}, requests)
    delete (known as { peakUsers?: number }).peakUsers
    return known
  }

  it.each<[string, Run[], string[]]>([
    ['of as many users', [run('a/load'), run('bb/load')], ['normal']],
    ['of about as many users', [run('a/load'), run('bb/load', { peakUsers: 203 })], ['normal']],
    ['of other users', [run('a/load'), run('bb/load', { peakUsers: 210 })], ['a-load', 'bb-load']],
    [
      'of other users, from paths of their own',
      [
        run('small/load', { ownName: 'load' }),
        run('big/load', { ownName: 'load', peakUsers: 500 })
      ],
      ['small-load', 'big-load']
    ],
    [
      'two of each',
      [
        run('a/load'),
        run('bb/load'),
        run('ccc/load', { peakUsers: 500 }),
        run('dddd/load', { peakUsers: 500 })
      ],
      ['load', 'load-2']
    ],
    [
      'of another length',
      [run('a/load'), run('bb/load', { durationSeconds: 2000 })],
      ['a-load', 'bb-load']
    ],
    ['of other names', [run('a/load'), run('bb/soak')], ['a-load', 'bb-soak']],
    [
      'of other endpoints, as of another test',
      [run('a/locust'), run('bb/locust', { endpoints: [x] })],
      ['a-locust', 'bb-locust']
    ],
    [
      'of an endpoint that one lacks by chance',
      [run('a/load'), run('bb/load', { endpoints: [x, y, rowOf({ name: '/z', requests: 3 })] })],
      ['normal']
    ],
    [
      'without users, of as many requests',
      [unknown('a/load', 20_000), unknown('b/load', 21_000)],
      ['normal']
    ],
    [
      'without users, of more requests',
      [unknown('a/load', 20_000), unknown('b/load', 40_000)],
      ['a-load', 'b-load']
    ],
    [
      'that failed',
      [run('a/load'), runOf(rowOf({ failures: 600_000 }), { name: 'bb/load', endpoints: [x, y] })],
      ['a-load', 'bb-load']
    ],
    [
      'of other users, said to be repeats',
      [run('a/load', { test: 'load' }), run('bb/load', { test: 'load', peakUsers: 500 })],
      ['normal']
    ]
  ])('%s', (_, runs, levels) => {
    const proposal = propose(runs)
    expect(proposal.levels.map(({ name }) => name)).toEqual(levels)
    expect(straysOf(readBack(proposedConfig(proposal)), proposal)).toEqual([])
  })

  it('a run that was given twice is not', () => {
    const one = run('a/load')
    const text = proposedConfig(propose([one, { ...one, name: 'b/load' }]))
    expect(text).not.toMatch(/Repeats| in 2 runs/)
    const three = propose([one, { ...one, name: 'b/load' }, run('ccc/load')])
    expect(proposedConfig(three)).toContain('measured 100 ms in 2 runs')
  })

  it('of lengths that one level cannot mean, it says none', () => {
    const runs = [run('a/load'), run('bb/load', { durationSeconds: 1200 })]
    const { text, proposal } = held(runs)
    expect([proposal.levels.length, text]).toEqual([1, expect.not.stringContaining('duration:')])
    expect(proposedConfig(propose(runs.slice(0, 1)))).toContain('duration: 990s')
  })

  it('tells of how many a value is, where not each tells', () => {
    const few = run('bb/load', {}, 9000)
    const { text } = held([run('a/load'), { ...few, peakUsers: 200 }])
    expect(text).toContain('measured 700 ms in 1 of 2 runs')
  })
})

describe('a run whose name means others too', () => {
  it('takes them, and that is found', () => {
    const proposal = propose(['*', 'x'].map(name => runOf(rowOf(), { name })))
    expect(straysOf(readBack(proposedConfig(proposal)), proposal)).toMatchObject([
      { run: { name: 'x' }, proposed: 'x', chosen: 'load' }
    ])
  })
})
