import { describe, expect, it, jest } from '@jest/globals'

import { defaultSettings } from '../../../src/config/default-settings.js'
import { LEAST_LENGTH } from '../../../src/evaluate/past/chance.js'
import { followedEndpoints, MOST_FOLLOWED } from '../../../src/evaluate/past/followed-endpoints.js'
import { metricSeriesOf, type MetricSeries } from '../../../src/evaluate/past/metric-series.js'
import type { Digest, DigestRow } from '../../../src/past/digest.js'
import { digest } from '../../support/digests.js'
import { steadyHistory } from '../../support/steady-history.js'

const [level] = defaultSettings().loadLevels
const [row] = digest().endpoints

const named = (name: string, requests = 400): DigestRow => ({ ...row!, name, requests })

const placesOf = (history: readonly Digest[]): number[] => [...history.keys()]

/** The keys of what is followed in runs of these rows. */
function followed(runs: readonly (readonly DigestRow[])[]): string[] {
  const history = runs.map((endpoints, at) => digest(at, { endpoints }))
  return [...followedEndpoints(history, placesOf(history)).keys()]
}

const repeated = (
  rows: readonly DigestRow[],
  runs: number = LEAST_LENGTH
): (readonly DigestRow[])[] => Array.from({ length: runs }, () => rows)

describe('the endpoints that are followed', () => {
  it('are those with requests in enough runs', () => {
    const rare = repeated([named('/always')]).map((rows, at) =>
      at === 0 ? [...rows, named('/none', 0)] : [...rows, named('/rare'), named('/none', 0)]
    )
    expect(followed(rare)).toEqual(['GET /always'])
    expect(followed(repeated([named('/rare')], LEAST_LENGTH - 1))).toEqual([])
  })

  it('counts a name once a run, and takes what is said last', () => {
    const twice = [named('/twice'), named('/twice', 7)]
    expect(followed(repeated(twice, LEAST_LENGTH - 1))).toEqual([])
    const history = repeated(twice).map((endpoints, at) => digest(at, { endpoints }))
    const rows = followedEndpoints(history, placesOf(history)).get('GET /twice')
    expect(rows?.map(one => one?.requests)).toEqual(Array(LEAST_LENGTH).fill(7))
  })

  it('are of too many those in most runs and then the busiest, as they were first seen', () => {
    const usual = Array.from({ length: MOST_FOLLOWED }, (_, at) => named(`/${at}`))
    const runs = repeated([named('/quiet', 5), ...usual, named('/busy', 9000)])
    const keys = followed([...runs, [named('/quiet', 5)]])
    expect(keys).toHaveLength(MOST_FOLLOWED)
    expect([keys[0], keys.at(-1)]).toEqual(['GET /quiet', 'GET /busy'])
    expect(keys.slice(1, -1)).toEqual(usual.slice(0, -2).map(({ name }) => `GET ${name}`))
  })
})

describe('a percentile of which few requests tell', () => {
  it('is followed by the requests that have a response time', () => {
    const history = steadyHistory(30)
    const untimed = history.map(run => ({
      ...run,
      endpoints: run.endpoints.map(row => ({ ...row, timed: 9 }))
    }))
    const metricsOf = (runs: readonly Digest[]): Set<string> =>
      new Set(
        metricSeriesOf(runs, placesOf(runs), level!)
          .filter(({ endpoint }) => endpoint !== 'Aggregated')
          .map(({ metric }) => metric)
      )
    expect(metricsOf(history)).toContain('p50')
    expect(metricsOf(untimed)).toEqual(new Set(['throughput', 'error-rate']))
  })
})

describe('names with ids', () => {
  /** The series of a history, and how many arrays of numbers were made for them. */
  function seriesOf(history: readonly Digest[]): { found: MetricSeries[]; arrays: number } {
    const from = jest.spyOn(Float64Array, 'from')
    try {
      const found = metricSeriesOf(history, placesOf(history), level!)
      return { found, arrays: from.mock.calls.length }
    } finally {
      from.mockRestore()
    }
  }

  it('cost no arrays, and change nothing of the other endpoints', () => {
    const history = steadyHistory(30)
    const noisy = history.map((run, at) => ({
      ...run,
      endpoints: [...run.endpoints, ...[1, 2, 3].map(id => named(`/user/${at}-${id}`))]
    }))
    const [without, withIds] = [seriesOf(history), seriesOf(noisy)]
    expect(without.found.length).toBeGreaterThan(0)
    expect(withIds).toEqual(without)
  })
})
