import { BUILT_IN_LEVELS } from '../../src/config/defaults.js'
import { metricOf } from '../../src/config/metrics.js'
import type { Timeline } from '../../src/evaluate/run-in-time.js'
import { limitWords } from '../../src/evaluate/timeline/limit-words.js'
import type { Bounds, LoadLevel, Policies, Targets } from '../../src/config/settings.js'
import { silencesAmong } from '../../src/locust/history/silence.js'
import type { HistorySample, Run } from '../../src/locust/run.js'

export const POLICIES: Policies = {
  failOn: 'unacceptable',
  onUndecided: 'pass',
  onBorderline: 'warn',
  onMissing: 'fail',
  onNotComparable: 'warn',
  onChangePoint: 'warn'
}

/** The built-in `normal` level with changes. */
export function levelOf(changes: Partial<LoadLevel> = {}): LoadLevel {
  return { ...BUILT_IN_LEVELS[0]!, ...changes }
}

export function targetsWith(bounds: Readonly<Record<string, Bounds>>): Targets {
  return new Map(
    Object.entries(bounds).map(([key, value]) => [
      key,
      { metric: metricOf(key)!, bounds: value, explicit: true }
    ])
  )
}

/** One second of a made-up run. */
export type Second = { users?: number; requests?: number; failures?: number; average?: number }

/** A made-up run, one row a second, with what each second brought. */
export function madeUpRun(seconds: readonly Second[], changes: Partial<Run> = {}): Run {
  let [requests, failures, sum] = [0, 0, 0]
  const samples: HistorySample[] = [
    { at: START, users: 0, requests: 0, failures: 0, percentiles: new Map() }
  ]
  seconds.forEach((second, i) => {
    const count = second.requests ?? 100
    requests += count
    failures += second.failures ?? 0
    sum += count * (second.average ?? 50)
    samples.push({
      at: START + i + 1,
      users: second.users ?? 50,
      requests,
      failures,
      ...(requests === 0 ? {} : { average: sum / requests }),
      percentiles: new Map()
    })
  })
  return runOfSamples(samples, changes)
}

export const START = 1_700_000_000

export function runOfSamples(samples: readonly HistorySample[], changes: Partial<Run> = {}): Run {
  return {
    name: 'made-up',
    files: [],
    locust: { label: 'any', truncatesBelow100: false },
    endpoints: [],
    failures: [],
    exceptions: [],
    history: {
      percentileMode: 'cumulative',
      samples,
      endpoints: new Map(),
      thinnedBy: 1,
      resets: [],
      truncated: false,
      silences: silencesAmong(samples, changes.aggregated)
    },
    percentileSource: 'stats',
    notes: [],
    ...changes
  }
}

/** `count` seconds like this one. */
export function seconds(count: number, second: Second | ((i: number) => Second) = {}): Second[] {
  return Array.from({ length: count }, (_, i) =>
    typeof second === 'function' ? second(i) : second
  )
}

/** What a timeline does not tell, as people read it. */
export function saidOf({ limits }: Pick<Timeline, 'limits'>): string {
  return limits.map(limitWords).join('; ')
}
