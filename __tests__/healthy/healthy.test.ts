import { describe, expect, it } from '@jest/globals'
import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import type { Settings } from '../../src/config/settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import type { Evaluation } from '../../src/evaluate/evaluation.js'
import type { Timeline } from '../../src/evaluate/run-in-time.js'
import { readRuns } from '../../src/locust/read.js'
import type { Run } from '../../src/locust/run.js'
import { files } from '../locust/support.js'
import { runLoadTest, type Completed } from './load-test.js'
import { filesOf } from './locust-files.js'
import { growthWithin, holds, truthOf, type Truth } from './truth.js'
import { variantOf, type Variant } from './variants.js'

/* Runs in which nothing is wrong, as Locust 2.x writes them: none is refused or gets an untrue word. */

/** Set to more, and to another first one, to look for what is left. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100)
const FIRST = Number(process.env['FUZZ_FIRST'] ?? 1)
const SEEDS = Array.from({ length: RUNS }, (_, i) => FIRST + i)

/** For each run of the same build, docs/statistics.md §2. */
const FALSE_ALARMS = 0.032

type Made = {
  readonly variant: Variant
  readonly completed: readonly Completed[]
  readonly truth: Truth
  readonly run: Run
  readonly notes: readonly { code: string }[]
}

async function make(seed: number, again = 0): Promise<Made> {
  const { shape, test, locust } = variantOf(seed)
  const variant = { shape, locust, test: { ...test, seed: seed + again * 1_000_003 } }
  const completed = runLoadTest(variant.test)
  const { runs, notes } = await readRuns(files(filesOf(variant.test, completed, locust)))
  const [run] = runs
  if (run === undefined || runs.length > 1) throw new Error(`seed ${seed}: ${runs.length} runs`)
  return { variant, completed, truth: truthOf(variant.test, completed, locust), run, notes }
}

function judge({ run }: Made, settings: Settings, baselines: readonly Made[] = []): Evaluation {
  return evaluate(
    {
      candidates: [run],
      baselines:
        baselines.length === 0
          ? 'none'
          : baselines.map(({ run }, i) => ({ source: { label: `run ${i + 1}` }, run })),
      skipped: [],
      notes: [],
      today: '2026-11-24'
    },
    settings
  )
}

/** What the team of such a service would ask for: twice what it takes. */
function ownSettings({ truth, variant }: Made): Settings {
  const bound = (ms: number): string =>
    `{ target: ${ms}ms, acceptable: ${2 * ms}ms, unacceptable: ${4 * ms}ms }`
  const times = bound(Math.ceil(truth.slowest * 2) + 10)
  return loadConfig(
    [
      'load-levels:',
      '  own:',
      '    files: load',
      `    users: ${truth.mostUsers}`,
      `    duration: ${Math.round(variant.test.seconds)}s`,
      '    targets:',
      ...['p50', 'p95', 'p99', 'p99.9'].map(metric => `      ${metric}: ${times}`),
      `      throughput: { target: ${(truth.throughput / 2).toFixed(4)}/s, acceptable: none, unacceptable: none }`,
      '      error-rate: { target: 20%, acceptable: 30%, unacceptable: 40% }'
    ].join('\n'),
    'own.yml'
  )
}

/** What of the judge's words the requests do not bear out; `own`: against targets that the service meets. */
function untrueWords(made: Made, evaluation: Evaluation): string[] {
  const { truth, variant, run, notes } = made
  const [judged] = evaluation.runs
  if (judged === undefined) return ['no run']
  const all = [...notes, ...evaluation.notes, ...judged.notes]
  const { timeline } = judged
  const isFlat = /^(no ramp|ramp)$/.test(variant.shape)
  const wrong: [boolean, string][] = [
    ...all.map((note): [boolean, string] => [
      !mayBeSaid(note, made) && !(note.code === 'drift' && hasGrown(made, timeline)),
      JSON.stringify(note)
    ]),
    [timeline.clock !== undefined, `clock ${JSON.stringify(timeline.clock)}`],
    ...timeline.stalls.map((stall): [boolean, string] => [
      stall.seconds > truth.longestPause + 2 * variant.locust.interval + 3,
      `stall ${JSON.stringify(stall)}`
    ]),
    [
      (run.aggregated?.requests ?? -1) > truth.requests ||
        (run.aggregated?.requests ?? -1) < truth.requests * 0.6,
      `${run.aggregated?.requests} requests instead of ${truth.requests}`
    ],
    [
      Math.abs((run.durationSeconds ?? 0) - variant.test.seconds) >
        truth.longestPause + variant.locust.interval + 3,
      `${run.durationSeconds} s instead of ${variant.test.seconds}`
    ],
    [(run.peakUsers ?? 0) > truth.mostUsers, `${run.peakUsers} users of ${truth.mostUsers}`],
    ...abovePeak(timeline).map((what): [boolean, string] => [true, what]),
    [isFlat && timeline.trend?.alarm === true, `trend ${JSON.stringify(timeline.trend)}`],
    [
      timeline.bursts.length > 0 && !truth.hasFailuresTogether,
      `bursts ${JSON.stringify(timeline.bursts)}`
    ]
  ]
  return wrong.flatMap(([isWrong, what]) => (isWrong ? [what] : []))
}

/** Half of what a drift takes, which is measured along all tenths, shows in the halves. */
const GROWN = 1.07

function hasGrown({ completed }: Made, { steady }: Timeline): boolean {
  return steady !== undefined && growthWithin(completed, steady) > GROWN
}

/** Throughputs that are told beside a peak that is lower. */
function abovePeak({ steady, capacity, throughput }: Timeline): string[] {
  const { peakPerSecond, peakPer10s } = throughput
  const peak = Math.max(peakPerSecond?.value ?? 0, peakPer10s?.value ?? 0)
  const told: readonly (readonly [string, number | undefined])[] = [
    ['steady state', steady?.throughput],
    ['acceptable up to', capacity?.maxThroughput?.value],
    ['capacity', capacity?.capacity?.value],
    ['broke', capacity?.breakingPoint?.throughput]
  ]
  return told.flatMap(([what, value = 0]) =>
    peak > 0 && value > peak * 1.005 ? [`${what} ${value}/s above the peak ${peak}/s`] : []
  )
}

/** Whether the truth calls for this note. */
function mayBeSaid(
  { code, severity }: { readonly code: string; readonly severity?: string },
  { truth, variant: { locust, test, shape } }: Pick<Made, 'truth' | 'variant'>
): boolean {
  switch (code) {
    case 'users-differ':
    case 'duration-differs':
      return severity === 'info'
    case 'short-run':
      return test.seconds < 32
    case 'failures-unexplained':
      return truth.failures > 0 && !locust.files.failures
    case 'seconds-suspected':
      return truth.hasTimesUnderOne
    case 'rare-endpoints':
      return true
    case 'stalled':
      // Few users who all wait for as long: nothing tells them from a server that does not answer.
      return truth.longestPause > 4
    case 'error-burst':
      return truth.hasFailuresTogether
    case 'users-lost':
      return shape === 'spike' && severity === 'info'
    default:
      return false
  }
}

/** `failed` where the built-in targets are surely missed, `passed` where all are surely met. */
function expectedByDefault({ truth, completed }: Made): readonly string[] {
  const total = [
    [0.5, 500],
    [0.95, 1000],
    [0.99, 2000],
    [0.999, 5000]
  ].map(([part = 0, bound = 0]) =>
    holds(completed.filter(({ ms }) => ms > bound * 1.06).length, truth.requests, 1 - part)
  )
  const errors = holds(truth.failures, truth.requests, 0.01)
  if (total.includes(false) || errors === false || truth.throughput < 50 * 0.8) return ['failed']
  const isFast = truth.slowest < 480
  const isBusy = truth.throughput > 50 * 1.3
  if (isFast && isBusy && truth.failures === 0) return ['passed']
  return ['passed', 'warned', 'failed']
}

/** Every fifth run is made once for both tests. */
const isKept = (seed: number): boolean => seed % 5 === 0
const kept = new Map<number, Made>()

describe(`${RUNS} healthy runs`, () => {
  it('pass by targets that they meet, without an untrue word', async () => {
    const wrong: string[] = []
    for (const seed of SEEDS) {
      const made = await make(seed)
      if (isKept(seed)) kept.set(seed, made)
      const evaluation = judge(made, ownSettings(made))
      const words = untrueWords(made, evaluation)
      const { outcome, headline } = evaluation
      const isWarned = evaluation.runs[0]?.notes.some(({ severity }) => severity === 'warning')
      if (outcome !== (isWarned ? 'warned' : 'passed')) words.push(`${outcome}: ${headline}`)
      const byDefault = judge(made, defaultSettings())
      words.push(...untrueWords(made, byDefault))
      if (!expectedByDefault(made).includes(byDefault.outcome)) {
        words.push(`by default ${byDefault.outcome}: ${byDefault.headline}`)
      }
      wrong.push(...words.map(word => `seed ${seed} (${made.variant.shape}): ${word}`))
    }
    expect(wrong).toEqual([])
  }, 3_600_000)

  it('are regressions of each other no more often than is said', async () => {
    const failed: string[] = []
    const seeds = SEEDS.filter(isKept)
    for (const seed of seeds) {
      const candidate = kept.get(seed) ?? (await make(seed))
      const baselines = [await make(seed, 1), ...(seed % 2 === 0 ? [await make(seed, 2)] : [])]
      const { outcome, headline } = judge(candidate, ownSettings(candidate), baselines)
      expect([seed, outcome]).not.toEqual([seed, 'could-not-judge'])
      if (outcome === 'failed')
        failed.push(`seed ${seed} (${candidate.variant.shape}): ${headline}`)
    }
    if (failed.length > FALSE_ALARMS * seeds.length) expect(failed).toEqual([])
  }, 3_600_000)
})
