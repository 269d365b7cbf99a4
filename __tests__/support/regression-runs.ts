import { BUILT_IN_LEVELS, DEFAULT_POLICIES } from '../../src/config/defaults.js'
import type { LoadLevel, RegressionSettings } from '../../src/config/settings.js'
import { publishedChange, type PublishedChange } from './published.js'
import { compareRuns, type CompareResult } from '../../src/evaluate/regression/regression.js'
import { worstFirst } from '../../src/evaluate/verdict/order.js'
import type { Verdict } from '../../src/evaluate/verdict/verdict.js'
import type { EndpointStats, HistorySample, Run } from '../../src/locust/run.js'

/** What a test says of a row; percentiles by percent, in ms. */
export type RowSpec = {
  readonly key?: string
  readonly requests?: number
  readonly failures?: number
  readonly timed?: number
  readonly p?: Readonly<Record<string, number>>
  /** ms; the mean is compared only where it is given. */
  readonly average?: number
  readonly min?: number
}

export type RunSpec = {
  readonly rows?: readonly RowSpec[]
  /** The total row; the sum of the rows, without percentiles, unless given. */
  readonly total?: RowSpec | 'none'
  readonly users?: number
  /** Length of the history and of the run, s. */
  readonly seconds?: number
  readonly rampSeconds?: number
  /** Requests per second at full load. */
  readonly throughput?: number
  /** ms; mean of all requests. */
  readonly average?: number
  readonly history?: boolean
}

/** A percentile profile around a median, so that the neighbours give a lognormal-like slope. */
export function profile(median: number): Record<string, number> {
  return {
    50: median,
    66: median * 1.25,
    90: median * 2,
    95: median * 2.5,
    98: median * 3,
    99: median * 3.5,
    99.9: median * 5
  }
}

export function aRun(spec: RunSpec = {}): Run {
  const { rows = [{}], users = 60, seconds = 60, history = true } = spec
  const endpoints = rows.map(row => aRow(row))
  const total = spec.total === 'none' ? undefined : aTotal(endpoints, spec.total)
  return {
    name: 'load',
    files: [],
    locust: { label: 'test', truncatesBelow100: false },
    ...(total === undefined ? {} : { aggregated: total }),
    endpoints,
    failures: [],
    exceptions: [],
    percentileSource: 'stats',
    durationSeconds: seconds,
    notes: [],
    ...(history
      ? {
          peakUsers: users,
          history: {
            percentileMode: 'window',
            samples: samplesOf(spec),
            endpoints: new Map(),
            thinnedBy: 1,
            resets: [],
            truncated: false,
            silences: []
          }
        }
      : {})
  }
}

function aRow({
  key = 'GET /a',
  requests = 1000,
  failures = 0,
  p = {},
  ...means
}: RowSpec): EndpointStats {
  const [method = '', name = ''] = key.split(' ')
  const percentiles = new Map(Object.entries(p).map(([percent, ms]) => [Number(percent), ms]))
  return { method, name, requests, failures, percentiles, ...means }
}

function aTotal(rows: readonly EndpointStats[], spec: RowSpec = {}): EndpointStats {
  const requests = rows.reduce((sum, row) => sum + row.requests, 0)
  const failures = rows.reduce((sum, row) => sum + row.failures, 0)
  return { ...aRow({ requests, failures, ...spec }), method: '', name: 'Aggregated' }
}

function samplesOf(spec: RunSpec): HistorySample[] {
  const { users = 60, seconds = 60, rampSeconds = 3, throughput = 100, average = 100 } = spec
  return Array.from({ length: seconds + 1 }, (_, at) => ({
    at,
    users: Math.min(users, Math.round((users * at) / rampSeconds)),
    requests: throughput * at,
    failures: 0,
    average,
    percentiles: new Map()
  }))
}

export function aLevel(
  regression: Partial<RegressionSettings> = {},
  more: Partial<LoadLevel> = {}
): LoadLevel {
  const [normal] = BUILT_IN_LEVELS
  if (normal === undefined) throw new Error('no built-in level')
  return { ...normal, regression: { ...normal.regression, ...regression }, ...more }
}

/** compareRuns with default policies, the verdicts as they are published; baselines are labelled `base 1`, `base 2` … */
export function compare(
  candidates: readonly Run[],
  baselines: readonly Run[],
  level: LoadLevel = aLevel(),
  isLearned = false
): Omit<CompareResult, 'verdicts'> & { readonly verdicts: PublishedChange[] } {
  const result = compareRuns({ ...compared(candidates, baselines), level, isLearned })
  return { ...result, verdicts: result.verdicts.map(publishedChange) }
}

/** The verdicts as they are judged, with the worst first. */
export function comparedWorstFirst(
  candidates: readonly Run[],
  baselines: readonly Run[],
  level: LoadLevel = aLevel()
): readonly Verdict[] {
  const request = { ...compared(candidates, baselines), level, isLearned: false }
  return worstFirst(compareRuns(request).verdicts)
}

function compared(
  candidates: readonly Run[],
  baselines: readonly Run[]
): Pick<Parameters<typeof compareRuns>[0], 'candidates' | 'baselines' | 'policies'> {
  return {
    candidates,
    baselines: baselines.map((run, i) => ({ source: { label: `base ${i + 1}` }, run })),
    policies: DEFAULT_POLICIES
  }
}
