import type { HistorySample, Run } from '../../src/locust/run.js'
import { runOfSamples, START } from './timeline-runs.js'

/** Users, requests and failures a second and P95 (ms) of a load, of all requests or of an endpoint. */
export type Load = {
  readonly users: number
  readonly rate: number
  readonly failing?: number
  readonly p95?: number
}

const HELD = 34

function samplesOf(loads: readonly Load[]): HistorySample[] {
  const samples: HistorySample[] = []
  let [requests, failures] = [0, 0]
  for (const { users, rate, failing = 0, p95 = 100 } of loads) {
    for (let i = 0; i <= HELD; i++) {
      requests += rate
      failures += failing
      // Of a bound of 500 ms nearly a tenth is beyond it where the P95 is 700 ms.
      const percentiles = new Map([
        [50, 100],
        [90, Math.max(100, 0.7 * p95)],
        [95, p95]
      ])
      samples.push({
        at: START + samples.length,
        users,
        requests,
        failures,
        average: 100,
        percentiles
      })
    }
  }
  return samples
}

/** A test in steps of half a minute, with full history. */
export function loadsRun(
  loads: readonly Load[],
  endpoints: Readonly<Record<string, Load[]>> = {}
): Run {
  const samples = samplesOf(loads)
  const run = runOfSamples(samples)
  const rows = Object.entries(endpoints).map(([name, own]) => {
    const rowSamples = samplesOf(own)
    const { requests, failures } = rowSamples.at(-1)!
    const row = { method: 'GET', name, requests, failures, average: 100, percentiles: new Map() }
    return { key: `GET ${name}`, row, rowSamples }
  })
  return {
    ...run,
    endpoints: rows.map(({ row }) => row),
    history: {
      ...run.history!,
      percentileMode: 'window',
      endpoints: new Map(rows.map(({ key, rowSamples }) => [key, rowSamples]))
    }
  }
}
