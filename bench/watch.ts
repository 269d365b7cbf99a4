import { metricOf } from '../src/config/metrics.js'
import { firstAbort } from '../src/evaluate/watch/abort-when.js'
import { cellsOf } from '../src/evaluate/watch/cells.js'
import type { HistorySample } from '../src/locust/run.js'
import { Random } from './random.js'

/** A run whose requests fail with the same chance throughout, and what abort-when says of its errors. */
export type Simulated = {
  /** Fractions. */
  readonly bound: number
  readonly rate: number
  /** Requests, on average. */
  readonly perSecond: number
  readonly seconds: number
  /** Errors come only in every second span of so many seconds. */
  readonly burstSeconds?: number
}

const FOR_SECONDS = 20
/** More rows between would change nothing: parts of the run begin at these. */
const ROW_SECONDS = 5
const NONE: HistorySample['percentiles'] = new Map()
const ERROR_RATE = metricOf('error-rate')!

/** Of so many runs the share that `error-rate: "> bound for 20s"` ends, looked at after every row. */
export function shareStopped(simulated: Simulated, runs: number, random: Random): number {
  return shareOf(simulated, { runs, random }, isStopped)
}

type Draw = { readonly runs: number; readonly random: Random }
type Judge = (rows: readonly HistorySample[], bound: number) => boolean

function shareOf(simulated: Simulated, { runs, random }: Draw, isEnded: Judge): number {
  let ended = 0
  for (let i = 0; i < runs; i++) {
    if (isEnded(rowsOf(simulated, random), simulated.bound)) ended++
  }
  return ended / runs
}

/** The first row that shows it is found whether one looks after each or at the end. */
function isStopped(rows: readonly HistorySample[], bound: number): boolean {
  const criterion = { comparison: '>', bound, forSeconds: FOR_SECONDS } as const
  const abortWhen = { criteria: [{ metric: ERROR_RATE, criterion }], delaySeconds: 0 }
  const history = { samples: rows, percentileMode: 'cumulative' } as const
  const inTime = { rows, activeFrom: 0, history }
  return firstAbort(abortWhen, inTime) !== undefined
}

/** As scripts do it: every part of the last seconds is over the bound. */
function isOver(rows: readonly HistorySample[], bound: number): boolean {
  let from: number | undefined
  return cellsOf(rows, 0).some(cell => {
    if (cell.failures / cell.requests <= bound) from = undefined
    else from ??= cell.from
    return from !== undefined && cell.to - from >= FOR_SECONDS
  })
}

function rowsOf(simulated: Simulated, random: Random): HistorySample[] {
  const { rate, perSecond, seconds, burstSeconds } = simulated
  let [requests, failures] = [0, 0]
  const rows = [{ at: 0, users: 1, requests, failures, percentiles: NONE }]
  for (let at = ROW_SECONDS; at <= seconds; at += ROW_SECONDS) {
    const isCalm = burstSeconds !== undefined && Math.floor(at / burstSeconds) % 2 === 0
    const count = random.below(2 * perSecond * ROW_SECONDS + 1)
    if (!isCalm) failures += hitsAmong(count, rate, random)
    requests += count
    rows.push({ at, users: 1, requests, failures, percentiles: NONE })
  }
  return rows
}

/** How many of `count` hit, from one that does to the next: most do not. */
function hitsAmong(count: number, rate: number, random: Random): number {
  const logOfMiss = Math.log(1 - rate)
  let hits = 0
  for (let at = 0; ; at++) {
    at += Math.floor(Math.log(1 - random.uniform()) / logOfMiss)
    if (at >= count) return hits
    hits++
  }
}

/** Cases in which no run should be ended, and some in which all should. */
export const SIMULATED: readonly (readonly [string, Simulated])[] = [
  ['1% bound, 0.99% errors', { bound: 0.01, rate: 0.0099, perSecond: 40, seconds: 600 }],
  ['5% bound, 4.99%, 3/s', { bound: 0.05, rate: 0.0499, perSecond: 3, seconds: 900 }],
  ['50% bound, 49.9%', { bound: 0.5, rate: 0.499, perSecond: 10, seconds: 600 }],
  [
    '2% bound, 1.99% in bursts',
    { bound: 0.02, rate: 0.0199, perSecond: 50, seconds: 600, burstSeconds: 60 }
  ]
]

/** The table of bench/RESULTS.md. */
export function falseStops(runs: number): string {
  const random = new Random(15)
  const lines = SIMULATED.map(([name, simulated]) => {
    const ours = shareStopped(simulated, runs, random)
    const naive = shareOf(simulated, { runs, random }, isOver)
    return `| ${name} | ${(100 * ours).toFixed(2)}% | ${(100 * naive).toFixed(1)}% |`
  })
  return [
    '| true errors | ended | by every part over the bound |',
    '| --- | --- | --- |',
    ...lines
  ].join('\n')
}
