/**
 * How often the drift alarm is wrong, and how often it finds a leak: `npx ncc run bench/trend.ts`
 * writes the table into docs/timeline.md in about a minute. Seeded: the same numbers on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { rowsOf, rowsWithin, type Sample } from '../src/evaluate/timeline/intervals.js'
import { steadyStateOf } from '../src/evaluate/timeline/steady-state.js'
import { trendOf } from '../src/evaluate/timeline/trend.js'
import { BUILT_IN_LEVELS } from '../src/config/defaults.js'
import { readAbRuns } from './ab-runs.js'
import { Random } from './random.js'

const SEED = 20261124
const TRIALS = 1000
const WINDOWS = [60, 75, 100, 120, 180, 300, 600, 1800]
const GROWTHS = [1, 1.2, 1.5]
const DOCUMENT = 'docs/timeline.md'
const ERROR_RATE = 0.0005

/** What one second brought. */
type Second = { readonly requests: number; readonly failures: number; readonly sum: number }
/** Draws the seconds of a run without drift. */
type Source = (seconds: number, random: Random) => Second[]

/**
 * A closed loop of 60 users (mean pause 0.5 s, mean response 80 ms, standard deviation 1.2 times the
 * mean) whose mean response time wanders: an AR(1) process on its logarithm.
 */
function wandering(deviation: number, memorySeconds: number): Source {
  return (seconds, random) => {
    const keep = Math.exp(-1 / memorySeconds)
    let state = random.normal() * deviation
    return Array.from({ length: seconds }, () => {
      state = keep * state + Math.sqrt(1 - keep * keep) * deviation * random.normal()
      const mean = 80 * Math.exp(state)
      const expected = 60 / (0.5 + mean / 1000)
      const requests = Math.max(1, Math.round(expected + Math.sqrt(expected) * random.normal()))
      const average = mean * Math.max(0.1, 1 + (1.2 / Math.sqrt(requests)) * random.normal())
      const failures = poisson(ERROR_RATE * requests, random)
      return { requests, failures, sum: average * requests }
    })
  }
}

/** Knuth's method: for small means. */
function poisson(mean: number, random: Random): number {
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random.uniform(); product > least; product *= random.uniform()) count++
  return count
}

/** Stretches of ten seconds from real runs without drift, each from any of them. */
function chained(runs: readonly (readonly Second[])[]): Source {
  const pieces = runs.flatMap(run =>
    Array.from({ length: Math.floor(run.length / 10) }, (_, i) => run.slice(10 * i, 10 * i + 10))
  )
  return (seconds, random) =>
    Array.from({ length: Math.ceil(seconds / 10) }, () => pieces[random.below(pieces.length)] ?? [])
      .flat()
      .slice(0, seconds)
}

function secondsOf(rows: readonly Sample[]): Second[] {
  return rows.slice(1).map((row, i) => {
    const before = rows[i]
    const sum = (r: Sample | undefined): number => (r?.average ?? 0) * (r?.requests ?? 0)
    return {
      requests: row.requests - (before?.requests ?? 0),
      failures: row.failures - (before?.failures ?? 0),
      sum: sum(row) - sum(before)
    }
  })
}

/** Cumulative rows as Locust writes them; response times grow evenly by `growth` over the run. */
function rowsFrom(seconds: readonly Second[], growth: number): Sample[] {
  let [requests, failures, sum] = [0, 0, 0]
  const rows: Sample[] = [{ at: 0, users: 60, requests, failures, percentiles: new Map() }]
  seconds.forEach((second, i) => {
    requests += second.requests
    failures += second.failures
    sum += second.sum * growth ** (i / (seconds.length - 1))
    const average = sum / Math.max(1, requests)
    rows.push({ at: i + 1, users: 60, requests, failures, average, percentiles: new Map() })
  })
  return rows
}

function alarmRate(source: Source, seconds: number, growth: number): number {
  const random = new Random(SEED)
  let alarms = 0
  for (let trial = 0; trial < TRIALS; trial++) {
    const rows = rowsFrom(source(seconds, random), growth)
    const trend = trendOf(rows, { from: 0, to: seconds }, () => undefined)
    if (trend.value?.alarm === true) alarms++
  }
  return alarms / TRIALS
}

/** Steady seconds of every A/A run of fixtures/ab-runs. */
async function realRuns(): Promise<Second[][]> {
  const level = BUILT_IN_LEVELS[0]
  if (level === undefined) throw new Error('no built-in level')
  const runs = (await readAbRuns()).filter(({ label }) => label === 'AA')
  return runs.flatMap(({ run }) => {
    const samples = run.history?.samples ?? []
    const rows = rowsOf(samples, samples[0]?.at ?? 0)
    const steady = steadyStateOf(rows, level, 'window').value?.steady
    return steady === undefined ? [] : [secondsOf(rowsWithin(rows, steady.from, steady.to))]
  })
}

const real = await realRuns()
const sources: readonly (readonly [string, Source])[] = [
  ['calm: wanders by 3 % within 10 s', wandering(0.03, 10)],
  ['shared machine: by 10 % within 10 s', wandering(0.1, 10)],
  ['noisy neighbour: by 10 % within 60 s', wandering(0.1, 60)],
  [`real: 10 s pieces of ${real.length} A/A runs, chained`, chained(real)]
]
const lines = sources.flatMap(([name, source]) =>
  GROWTHS.map(growth => {
    const rates = WINDOWS.map(
      seconds => `${(100 * alarmRate(source, seconds, growth)).toFixed(1)}%`
    )
    const what = growth === 1 ? 'none (false alarms)' : `+${Math.round((growth - 1) * 100)}%`
    return `| ${name} | ${what} | ${rates.join(' | ')} |`
  })
)
const title = `Alarms in ${TRIALS} runs a cell, by length of the steady window:`
const table = [
  `| noise | drift | ${WINDOWS.map(seconds => `${seconds} s`).join(' | ')} |`,
  `| --- | --- |${WINDOWS.map(() => ' ---: |').join('')}`,
  ...lines
].join('\n')
const document = readFileSync(DOCUMENT, 'utf8')
const [begin, end] = ['<!-- bench/trend.ts: begin -->', '<!-- bench/trend.ts: end -->']
const [before, rest] = document.split(begin)
const after = rest?.split(end)[1]
if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} lacks its markers`)
writeFileSync(
  DOCUMENT,
  `${before}${begin}\n\n${title}\n\n<!-- prettier-ignore -->\n${table}\n\n${end}${after}`
)
