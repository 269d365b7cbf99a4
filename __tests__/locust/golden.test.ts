import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { EndpointStats, HistorySample, Run } from '../../src/locust/run.js'
import { FIXTURES, fixture, onlyRun, said } from './support.js'

/**
 * What each real run must give. The golden files were made with Python's csv module and by hand
 * (kinds of errors from what the test service did at each path; notes from what happened in the
 * run), not with our reader.
 */
type Golden = {
  locust: string
  aggregated: GoldenRow
  endpoints: Record<string, GoldenRow>
  errors: Record<string, number>
  exceptions: number
  history?: GoldenHistory
  peakUsers?: number
  notes: string[]
}
type GoldenRow = { requests: number; failures: number; percentiles: Record<string, number> }
type GoldenHistory = {
  mode: string
  ticks: number
  first: number[]
  last: number[]
  resets: number[]
  truncated: boolean
  endpoints: number
}

const GOLDEN = join(import.meta.dirname, '../golden/locust')
const golden = (run: string): Golden =>
  JSON.parse(readFileSync(join(GOLDEN, `${run}.json`), 'utf8')) as Golden

const rowOf = ({ requests, failures, percentiles }: EndpointStats): GoldenRow => ({
  requests,
  failures,
  percentiles: Object.fromEntries(percentiles)
})
const sampleOf = (sample: HistorySample | undefined): number[] =>
  sample === undefined ? [] : [sample.at, sample.users, sample.requests, sample.failures]

function asGolden(run: Run): Golden {
  const errors: Record<string, number> = {}
  for (const { kind, occurrences } of run.failures) {
    errors[kind] = (errors[kind] ?? 0) + occurrences
  }
  const { history } = run
  return {
    locust: run.locust.label,
    aggregated: rowOf(run.aggregated!),
    endpoints: Object.fromEntries(
      run.endpoints.map(row => [`${row.method} ${row.name}`, rowOf(row)])
    ),
    errors,
    exceptions: run.exceptions.reduce((sum, { count }) => sum + count, 0),
    ...(history !== undefined && {
      history: {
        mode: history.percentileMode,
        ticks: history.samples.length,
        first: sampleOf(history.samples[0]),
        last: sampleOf(history.samples.at(-1)),
        resets: [...history.resets],
        truncated: history.truncated,
        endpoints: history.endpoints.size
      }
    }),
    ...(run.peakUsers !== undefined && { peakUsers: run.peakUsers }),
    notes: said(run.notes)
  }
}

const runs = readdirSync(FIXTURES)

describe('real runs of ten releases', () => {
  it('has a golden file for each', () => {
    expect(readdirSync(GOLDEN)).toEqual(runs.map(run => `${run}.json`))
  })

  it.each(runs)('%s reads as the golden file says', async name => {
    const { histogramless, run } = await read(name)
    expect(histogramless).toEqual(golden(name))
    expect(run.files).not.toContain('exit.txt')
    expect(run.name).toBe('load')
  })

  // The total row's name holds no comma, so cutting at commas is right for it in every release.
  it.each(runs)('%s: the golden file says what the total row of the CSV says', name => {
    const file = ['load_stats.csv', 'load_requests.csv'].find(path =>
      readdirSync(join(FIXTURES, name)).includes(path)
    )!
    const lines = readFileSync(join(FIXTURES, name, file), 'utf8')
      .trim()
      .split(/\r*\n/)
    const cut = (line: string): string[] => line.replaceAll('"', '').split(',')
    const header = cut(lines[0]!).map(title => title.toLowerCase())
    const total = cut(lines.at(-1)!)
    const cell = (title: RegExp): number =>
      Number(total[header.findIndex(name => title.test(name))])
    const { requests, failures, percentiles } = golden(name).aggregated
    const counted = cell(/^(# requests|request count)$/)
    expect(requests).toBe(name === 'version-0.8.1' ? counted + failures : counted)
    expect(failures).toBe(cell(/^(# failures|failure count)$/))
    if (requests > 0 && header.includes('95%')) expect(percentiles['95']).toBe(cell(/^95%$/))
  })
})

/** The golden files list the CSV's percentiles; histograms add those that it does not print. */
async function read(name: string): Promise<{ histogramless: Golden; run: Run }> {
  const run = await onlyRun(fixture(name))
  return { histogramless: asGolden(run), run }
}

describe('the run with histograms', () => {
  it('finds the percentiles of the CSV in the JSON, exactly', async () => {
    const withJson = await onlyRun(fixture('json-2.46.3'))
    const withoutJson = await onlyRun(
      fixture('json-2.46.3').filter(({ path }) => path !== 'load_stats.json')
    )
    expect(withJson.percentileSource).toBe('histogram')
    expect(withoutJson.percentileSource).toBe('stats')
    expect(rowOf(withJson.aggregated!)).toEqual(rowOf(withoutJson.aggregated!))
    expect(withJson.aggregated!.average).toBeCloseTo(withoutJson.aggregated!.average!, 9)
    expect(withJson.aggregated!.median).toBe(withoutJson.aggregated!.median)
    expect(withJson.aggregated!.averageContentSize).toBeCloseTo(80.43478260869566, 9)
    const byKey = (run: Run): Map<string, GoldenRow> =>
      new Map(run.endpoints.map(row => [`${row.method} ${row.name}`, rowOf(row)]))
    expect(byKey(withJson)).toEqual(byKey(withoutJson))
  })
})
