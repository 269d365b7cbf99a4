import { describe, expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import { readPaths } from '../../src/input/paths.js'
import type { HistorySample } from '../../src/locust/run.js'
import { readSets } from '../../src/locust/sets.js'
import { loadTestOf } from '../../src/propose/load-test.js'
import { propose } from '../../src/propose/proposal.js'
import { spawnRateOf } from '../../src/propose/spawn-rate.js'
import { runLocust } from '../../src/propose/workflow-blocks.js'
import { ROOT } from '../support/golden.js'
import { madeUpRun } from '../support/timeline-runs.js'

const rateOf = (...users: readonly number[]): number | undefined =>
  spawnRateOf(madeUpRun(users.map(count => ({ users: count }))).history?.samples ?? [])

async function samplesOf(path: string): Promise<readonly HistorySample[]> {
  const sets = await readPaths([path], ROOT)
  const { runs } = await readSets(sets, 'separate', defaultSettings())
  return runs[0]?.history?.samples ?? []
}

describe('the spawn rate', () => {
  it.each([
    ['fixtures/sustained', 20],
    ['fixtures/peak', 100],
    ['fixtures/failover', 20],
    ['fixtures/leak', 30],
    ['fixtures/shards/a', 20],
    ['fixtures/cases/quiet-users', 4],
    ['fixtures/locust-csv/full-history-2.12.1', 5],
    ['fixtures/cases/idle-tail-called-ramp-down', 3]
  ])('of %s is the one that Locust was given, %d/s', async (path, rate) => {
    expect(spawnRateOf(await samplesOf(path))).toBe(rate)
  })

  it('is told though the last step is smaller, and of users who come one by one', () => {
    expect(rateOf(7, 14, 21, 28, 35, 42, 49, 50, 50, 50)).toBe(7)
    expect(rateOf(0, 1, 1, 2, 2, 3, 3, 4, 4, 4)).toBe(0.5)
  })

  it('is that of all users where they are there at once', () => {
    expect(rateOf(50, 50, 50)).toBe(50)
  })

  it('is told of workers that report every three seconds', () => {
    expect(rateOf(15, 15, 15, 30, 30, 30, 45, 45, 45, 60, 60)).toBe(5)
  })

  it('is not told of users who rise unevenly, nor without the start, nor without users', async () => {
    const steps = [10, 40, 80].flatMap(users => Array.from({ length: 20 }, () => users))
    expect(rateOf(...steps)).toBeUndefined()
    const { samples = [] } = madeUpRun([{ users: 10 }, { users: 20 }]).history ?? {}
    expect(spawnRateOf(samples.slice(1))).toBeUndefined()
    // Only what follows the reset is kept, when all users were there.
    const reset = await samplesOf('fixtures/locust-csv/reset-stats-2.12.1')
    expect(spawnRateOf(reset)).toBeUndefined()
    expect(rateOf(0, 0)).toBeUndefined()
    expect(spawnRateOf([])).toBeUndefined()
  })
})

describe('a workflow', () => {
  const written = (users: readonly number[]): string => {
    const run = madeUpRun(users.map(count => ({ users: count })))
    return runLocust(loadTestOf('single', propose([run]))).join('\n')
  }

  it('has the rate of the run, or says that it is a guess', () => {
    const known = written([10, 20, 30, 40, ...Array.from({ length: 60 }, () => 50)])
    expect(known).toContain('--spawn-rate 10 ')
    expect(known).not.toContain('a guess')
    const unknown = written([3, 33, ...Array.from({ length: 60 }, (_, i) => 33 + i / 4)])
    expect(unknown).toContain('# --spawn-rate is a guess')
  })
})
