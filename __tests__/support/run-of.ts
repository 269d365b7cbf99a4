import type { EndpointStats, Run } from '../../src/locust/run.js'

/** A row with the percentiles that Locust prints, unless said otherwise a well-sampled fast one. */
export function rowOf(
  row: Partial<Omit<EndpointStats, 'percentiles'>> & { percentiles?: Record<string, number> } = {}
): EndpointStats {
  const {
    percentiles = {
      50: 100,
      66: 120,
      75: 140,
      80: 150,
      90: 200,
      95: 250,
      98: 320,
      99: 400,
      99.9: 700,
      99.99: 900,
      100: 1000
    },
    ...rest
  } = row
  return {
    method: 'GET',
    name: '/x',
    requests: 1_000_000,
    failures: 0,
    average: 110,
    min: 1,
    max: 1001,
    ...rest,
    percentiles: new Map(Object.entries(percentiles).map(([percent, ms]) => [Number(percent), ms]))
  }
}

/** A run whose total row is `total`. */
export function runOf(total: EndpointStats | undefined, rest: Partial<Run> = {}): Run {
  return {
    name: 'normal',
    files: ['normal_stats.csv'],
    locust: { label: '≥ 2.44', truncatesBelow100: false },
    ...(total === undefined ? {} : { aggregated: { ...total, method: '', name: 'Aggregated' } }),
    endpoints: [],
    failures: [],
    exceptions: [],
    percentileSource: 'stats',
    durationSeconds: 1000,
    peakUsers: 200,
    notes: [],
    ...rest
  }
}
