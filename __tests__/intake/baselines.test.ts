import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import { readBaselineRuns } from '../../src/intake/baselines.js'
import { snapshotText } from '../../src/resources/snapshot.js'
import { files, HISTORY_HEADER, PLAIN_STATS, tick } from '../locust/support.js'

const START = 1_795_821_539
const HISTORY = [
  HISTORY_HEADER,
  ...Array.from({ length: 101 }, (_, second) => tick(START + second, 5, 10 * second))
]
  .map(line => `${line}\r\n`)
  .join('')
const GENERATOR = { cpuModel: 'AMD EPYC', cores: 4 }

const snapshotOf = (from: number): string =>
  snapshotText(
    { source: 'prometheus', readings: [], requests: 0 },
    { from, to: from + 100, collectedAt: from + 145, generator: GENERATOR }
  )

/** What each baseline's load generator ran on. */
async function generatorsOf(snapshot: string | undefined, config: string): Promise<unknown> {
  const content = {
    'load_stats.csv': PLAIN_STATS,
    'load_stats_history.csv': HISTORY,
    ...(snapshot === undefined ? {} : { 'load_resources.json': snapshot })
  }
  const set = { label: 'main', files: files(content) }
  const { baselines } = await readBaselineRuns(
    { sets: [{ source: { label: 'main' }, sets: [set] }], skipped: [], notes: [] },
    loadConfig(config, 'gate.yml'),
    'separate'
  )
  return baselines === 'none' ? baselines : baselines.map(({ generator }) => generator)
}

const WANTED = 'resources: { jobs: { query: queue_length, unit: count, target: 10 } }'

describe('the load generator of a baseline', () => {
  it.each<[string, string | undefined, string, unknown]>([
    ['is known by the snapshot beside it', snapshotOf(START), WANTED, GENERATOR],
    ['is not known by one of another time', snapshotOf(START - 3600), WANTED, undefined],
    ['is not known by one that cannot be read', '{}', WANTED, undefined],
    ['is not known without one', undefined, WANTED, undefined],
    ['is of no interest without resource metrics', snapshotOf(START), '', undefined]
  ])('%s', async (_, snapshot, config, expected) => {
    expect(await generatorsOf(snapshot, config)).toEqual([expected])
  })
})
