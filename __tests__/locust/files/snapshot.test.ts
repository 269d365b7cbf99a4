import { describe, expect, it } from '@jest/globals'

import { MAX_SNAPSHOT_BYTES } from '../../../src/locust/csv/limits.js'
import { readRuns } from '../../../src/locust/read.js'
import { readSets } from '../../../src/locust/sets.js'
import { files, onlyRun, PLAIN_STATS, statsFile, statsRow } from '../support.js'

const SNAPSHOT = '{ "kind": "locust-gate/resources", "version": 1 }'
const HISTOGRAM = JSON.stringify([
  {
    name: '/x',
    method: 'GET',
    num_requests: 1000,
    num_none_requests: 0,
    num_failures: 0,
    total_response_time: 9250,
    min_response_time: 8.5,
    max_response_time: 9.5,
    total_content_length: 12_000,
    response_times: { 9: 1000 },
    start_time: 1_795_000_000,
    last_request_timestamp: 1_795_000_100
  }
])

describe('a snapshot of resource metrics beside a run', () => {
  it.each([
    ['its prefix', 'load_stats.csv', 'load_resources.json'],
    ['a bare name', 'a/stats.csv', 'a/resources.json'],
    ['a second download', 'load_stats (1).csv', 'load_resources (1).json'],
    ['the name of a histogram too', 'load_stats.csv', 'load_resources.json.json']
  ])('is found by %s and kept as text', async (_, stats, path) => {
    const run = await onlyRun(files({ [stats]: PLAIN_STATS, [path]: SNAPSHOT }))
    expect(run.resourcesFile).toEqual({ path, text: SNAPSHOT })
    expect(run.files).toContain(path)
  })

  it('is of its own run only', async () => {
    const { runs, notes } = await readRuns(
      files({
        'a_stats.csv': PLAIN_STATS,
        'b_stats.csv': statsFile([statsRow('GET', '/y', 5), statsRow('', 'Aggregated', 5)]),
        'b_resources.json': SNAPSHOT,
        'c_resources.json': SNAPSHOT
      })
    )
    expect(runs.map(run => run.resourcesFile?.path)).toEqual([undefined, 'b_resources.json'])
    expect(notes).toMatchObject([
      {
        code: 'ignored-file',
        severity: 'info',
        message: 'c_resources.json has no stats file beside it and is left out'
      }
    ])
  })

  it.each([
    ['empty', ''],
    ['HTML', '<!doctype html>'],
    ['binary', '\0\0\0'],
    ['JSON of another program', '{ "pods": 3 }'],
    ['larger than is read', `${SNAPSHOT}${' '.repeat(MAX_SNAPSHOT_BYTES.max)}`]
  ])('that is %s is there, has no text, and says nothing by itself', async (_, content) => {
    const before = await onlyRun(files({ 'load_stats.csv': PLAIN_STATS }))
    const run = await onlyRun(
      files({ 'load_stats.csv': PLAIN_STATS, 'load_resources.json': content })
    )
    expect(run.resourcesFile).toEqual({ path: 'load_resources.json', text: '' })
    expect(run.notes).toEqual(before.notes)
  })

  it('of another program without a run is no word worth', async () => {
    const { notes } = await readRuns(
      files({ 'load_stats.csv': PLAIN_STATS, 'k8s_resources.json': '{ "pods": 3 }' })
    )
    expect(notes).toEqual([])
  })

  it('is no histogram, and a histogram of that name is none', async () => {
    const run = await onlyRun(
      files({ 'load_stats.csv': PLAIN_STATS, 'load_resources.json': HISTOGRAM })
    )
    expect(run.resourcesFile).toBeUndefined()
    expect(run.percentileSource).toBe('histogram')
    const named = SNAPSHOT.replace('}', ', "data": { "name": "response_times" } }')
    const other = await onlyRun(
      files({ 'load_stats.csv': PLAIN_STATS, 'load_resources.json': named })
    )
    expect([other.percentileSource, other.resourcesFile?.text]).toEqual(['stats', named])
  })

  it('lies with one shard and is of all', async () => {
    const shard = (label: string, more: Record<string, string>) => ({
      label,
      files: files({
        'load_stats.csv': PLAIN_STATS,
        'load.json': HISTOGRAM.replace('1795000000', `179500000${label}`),
        ...more
      })
    })
    const sets = [shard('0', {}), shard('1', { 'load_resources.json': SNAPSHOT })]
    const { runs } = await readSets(sets, 'shards', {})
    expect(runs.map(run => run.resourcesFile?.text)).toEqual([SNAPSHOT])
  })
})
