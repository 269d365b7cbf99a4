import { describe, expect, it } from '@jest/globals'

import { loadConfig } from '../../src/config/load.js'
import type { Settings } from '../../src/config/settings.js'
import { readSurroundings } from '../../src/intake/surroundings.js'
import type { Run } from '../../src/locust/run.js'
import type { Ask, ResourceData, ResourceRequest } from '../../src/resources/reading.js'
import { snapshotText } from '../../src/resources/snapshot.js'
import { dataOfSnapshot } from '../../src/resources/snapshot-data.js'
import { resourceRequestOf } from '../../src/evaluate/resource-request.js'
import { chooseLevel } from '../../src/evaluate/load-level.js'
import { madeUpRun, seconds, START } from '../support/timeline-runs.js'

const settings = loadConfig(
  'resources: { jobs: { query: queue_length, unit: count, target: 10 } }',
  'gate.yml'
)
const run = madeUpRun(seconds(60, { users: 10, requests: 20, average: 50 }))
const request = requestFor(run, settings)

function requestFor(one: Run, by: Settings): ResourceRequest {
  const asked = resourceRequestOf(one, chooseLevel(one, by).level)
  if (asked === undefined) throw new Error('nothing is asked for')
  return asked
}

/** A server that has one gauge: 7, each second. */
const answering: Ask = query => {
  const points = Array.from({ length: 61 }, (_, i) => [START + i, 7] as const)
  const labels = { __name__: 'queue_length', instance: 'a' }
  const series = query.query.startsWith('queue_length') ? [{ labels, points, notFinite: 0 }] : []
  return Promise.resolve({ kind: 'data', series, isVictoriaMetrics: false })
}
const silent: Ask = () => Promise.resolve({ kind: 'failure', failure: { kind: 'refused' } })
const asking = { at: START + 100, isLoadGenerator: false }
const from = (ask: Ask | undefined) => ({
  resources: () => Promise.resolve(ask && { ask, asking })
})

/** As `collect` writes it, from another value. */
function snapshotOf(value: number): string {
  const { metrics, spans, ...span } = request
  const statistics = { min: value, avg: value, max: value, samples: 60, expected: 60 }
  const data: ResourceData = {
    source: 'prometheus',
    readings: dataOfSnapshot(undefined, request).readings.map(({ name, definition }) => ({
      name,
      definition,
      points: [[span.from, value]],
      spans: spans.map(one => ({ span: one, ...statistics }))
    })),
    requests: metrics.length
  }
  return snapshotText(data, { ...span, collectedAt: span.to, generator: {} })
}

const withSnapshot = (text: string): Run => ({
  ...run,
  resourcesFile: { path: 'normal_resources.json', text }
})

async function readOf(one: Run, ask: Ask | undefined): Promise<ResourceData | undefined> {
  return (await readSurroundings([one], settings, from(ask)))?.runs[0]?.data
}

describe('the surroundings of a run', () => {
  it('are not looked for without resource metrics', async () => {
    const asked = { resources: () => Promise.reject(new Error('nobody asked')) }
    expect(await readSurroundings([run], loadConfig('', 'gate.yml'), asked)).toBeUndefined()
  })

  it('are not known of a run without a history', async () => {
    expect(await readOf(madeUpRun([]), answering)).toBeUndefined()
  })

  it('are asked of the server', async () => {
    const data = await readOf(run, answering)
    expect(data).toMatchObject({ source: 'prometheus', readings: [{ name: 'jobs' }] })
    expect(data?.readings[0]?.spans[0]?.max).toBe(7)
  })

  it('are those of the server where there is a snapshot too', async () => {
    const data = await readOf(withSnapshot(snapshotOf(3)), answering)
    expect(data?.readings[0]?.spans[0]?.max).toBe(7)
  })

  it('are those of the snapshot where nobody names a server, or it is gone', async () => {
    for (const ask of [undefined, silent]) {
      const data = await readOf(withSnapshot(snapshotOf(3)), ask)
      expect([data?.source, data?.readings[0]?.spans[0]?.max]).toEqual(['snapshot', 3])
    }
  })

  it('say why a server did not answer beside a snapshot', async () => {
    const data = await readOf(withSnapshot(snapshotOf(3)), silent)
    expect(data?.unanswered).toEqual({ kind: 'server', failure: { kind: 'refused' } })
    for (const ask of [undefined, answering]) {
      expect(await readOf(withSnapshot(snapshotOf(3)), ask)).not.toHaveProperty('unanswered')
    }
  })

  it('say that the server did not answer where the snapshot is none', async () => {
    const data = await readOf(withSnapshot('{'), silent)
    expect(data?.readings[0]?.problem).toEqual({ kind: 'server', failure: { kind: 'refused' } })
  })

  it('say that nobody can be asked', async () => {
    const data = await readOf(run, undefined)
    expect(data).toMatchObject({ source: 'none', readings: [{ problem: { kind: 'no-source' } }] })
  })
})
