import { metricOf } from './metrics.js'
import type { Bounds, LoadLevel, MetricBounds, Policies, RegressionSettings } from './settings.js'

/** The tables of the performance-metrics document: ms, requests/s, fractions. */
const RESPONSE_TIMES: Readonly<Record<string, Bounds>> = {
  p50: { target: 200, acceptable: 500, unacceptable: 500 },
  p95: { target: 500, acceptable: 1000, unacceptable: 1000 },
  p99: { target: 1000, acceptable: 2000, unacceptable: 2000 },
  'p99.9': { target: 2000, acceptable: 5000, unacceptable: 5000 }
}
const NORMAL_ERRORS: Bounds = { target: 0.001, acceptable: 0.005, unacceptable: 0.01 }
const PEAK_ERRORS: Bounds = { target: 0.01, acceptable: 0.05, unacceptable: 0.1 }

export const DEFAULT_POLICIES: Policies = {
  failOn: 'unacceptable',
  onUndecided: 'pass',
  onBorderline: 'warn',
  onMissing: 'fail',
  onNotComparable: 'warn',
  onChangePoint: 'warn'
}

/** docs/statistics.md §2. */
const DEFAULT_REGRESSION: RegressionSettings = {
  maxRegression: 0.1,
  minChangeMs: 5,
  sensitivity: 3,
  minTailSamples: 5,
  errorMargin: 0.001,
  paired: false
}

export const DEFAULT_LOAD_LEVEL = 'normal'

/** Read when it exists and no other is named; below the repository's root. */
export const DEFAULT_CONFIG = '.github/locust-gate.yml'

export const BUILT_IN_LEVELS: readonly LoadLevel[] = [
  level('normal', { users: 200 }, { target: 100, acceptable: 50 }, NORMAL_ERRORS),
  level(
    'peak',
    { users: 1000, durationSeconds: 600 },
    { target: 500, acceptable: 250 },
    PEAK_ERRORS
  ),
  level(
    'sustained',
    { users: 200, durationSeconds: 1800 },
    { target: 100, acceptable: 50 },
    NORMAL_ERRORS
  )
]

function level(
  name: string,
  load: { users: number; durationSeconds?: number },
  throughput: Bounds,
  errorRate: Bounds
): LoadLevel {
  const targets = { ...RESPONSE_TIMES, throughput, 'error-rate': errorRate }
  return {
    name,
    kind: 'load',
    ...load,
    named: { users: false, duration: false },
    files: [],
    targets: new Map(Object.entries(targets).map(([key, bounds]) => [key, builtIn(key, bounds)])),
    gradeEndpoints: true,
    endpoints: [],
    regression: DEFAULT_REGRESSION,
    endpointRegression: [],
    warmUp: 'auto',
    gradeSteadyState: false,
    resources: new Map()
  }
}

function builtIn(key: string, bounds: Bounds): MetricBounds {
  const metric = metricOf(key)
  if (metric === undefined) throw new TypeError(`the built-in target ${key} names no metric`)
  return { metric, bounds, explicit: false }
}
