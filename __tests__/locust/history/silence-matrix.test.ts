import { describe, expect, it } from '@jest/globals'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import type { Run } from '../../../src/locust/run.js'
import { levelOf } from '../../support/timeline-runs.js'
import { files, historyFile, onlyRun, said, statsFile, statsRow, tick } from '../support.js'

const START = 1_771_400_000
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 20, 22, 25, 29, 30, 31, 35, 45, 60, 70]

/** What each second brings: requests, and users. */
type Made = { readonly requests: number; readonly users: number }
type Shape = (length: number) => readonly Made[]
type StatsOf = {
  /** Requests that the stats count and the history does not. */
  readonly unseen?: number
  /** By so many seconds the printed rate says that the last request came later than the history does. */
  readonly later?: number
  /** P50 of the stats, ms. */
  readonly p50?: number
}

const many = (count: number, made: Made): Made[] => Array.from({ length: count }, () => made)
const busy = (count: number): Made[] => many(count, { requests: 100, users: 100 })
const silent = (count: number, users = 100): Made[] => many(count, { requests: 0, users })
/** A request each three seconds, of twenty users. */
const quiet = (count: number): Made[] =>
  Array.from({ length: count }, (_, i) => ({ requests: i % 3 === 0 ? 1 : 0, users: 20 }))
const trickle = (count: number): Made[] =>
  Array.from({ length: count }, (_, i) => ({ requests: i % 4 === 3 ? 1 : 0, users: 100 }))
const falling = (count: number): Made[] =>
  Array.from({ length: count }, (_, i) => ({
    requests: 0,
    users: 80 - Math.floor((60 * i) / count)
  }))

async function runOf(
  made: readonly Made[],
  { unseen = 0, later = 0, p50 = 9 }: StatsOf
): Promise<Run> {
  const rows = [tick(START, 0, 0)]
  let [count, last] = [0, 1]
  made.forEach(({ requests, users }, i) => {
    count += requests
    if (requests > 0) last = i + 1
    rows.push(tick(START + i + 1, users, count))
  })
  const seconds = unseen > 0 ? made.length + 2 : last + later
  const row = (type: string, name: string): string =>
    statsRow(type, name, count + unseen)
      .split(',')
      .with(9, String((count + unseen) / seconds))
      .map((cell, i) => (i === 11 ? String(p50) : i > 11 || i === 7 ? '90000' : cell))
      .join(',')
  return onlyRun(
    files({
      'a_stats.csv': statsFile([row('GET', '/x'), row('', 'Aggregated')]),
      'a_stats_history.csv': historyFile(rows)
    })
  )
}

/** The table of docs/statistics.md §12, said once more: what is to be said of a silence of so many seconds. */
const ended = (seconds: number): string =>
  seconds < 5 ? '' : seconds < 10 ? 'info stalled' : 'warning stalled'

describe('a silence is called the same by notes and timeline', () => {
  it.each<[string, Shape, (seconds: number) => string, StatsOf?]>([
    [
      'before the first answer',
      length => [...silent(length), ...busy(90)],
      // Of the first second the history only tells that there were users at its end.
      seconds => (seconds <= 5 ? '' : 'info stalled')
    ],
    ['in the middle', length => [...busy(60), ...silent(length), ...busy(60)], ended],
    [
      'at the end',
      length => [...busy(90), ...silent(length)],
      seconds => (seconds < 5 ? 'warning stalled' : 'error stalled-at-end')
    ],
    [
      'at the end of a history after which the stats count more',
      length => [...busy(90), ...silent(length)],
      ended,
      { unseen: 150 }
    ],
    [
      'at the end, by a rate that says otherwise',
      length => [...busy(90), ...silent(length)],
      // Fifteen seconds without what was due are the end whatever the rate says.
      seconds =>
        seconds < 5 ? 'warning stalled' : seconds < 15 ? ended(seconds) : 'error stalled-at-end',
      { later: 6 }
    ],
    [
      'when most users leave at once',
      length => [...busy(90), ...silent(length, 40)],
      seconds => (seconds <= 30 ? '' : 'warning stalled')
    ],
    [
      'while the users leave one by one',
      length => [...busy(90), ...falling(length)],
      seconds => (seconds <= 30 ? '' : 'warning stalled')
    ],
    ['when nobody is there', length => [...busy(60), ...silent(length, 0), ...busy(60)], () => ''],
    [
      'of quiet users',
      length => [...quiet(300), ...silent(length, 20), ...quiet(300)],
      // Two hundred requests, one each three seconds: ln(200 ÷ 0.01) of them are due in 30 s.
      seconds => (seconds < 29 ? '' : 'warning stalled')
    ],
    [
      'of a service that takes 20 s',
      length => [...busy(60), ...silent(length), ...busy(60)],
      seconds => (seconds <= 22 ? '' : 'warning stalled'),
      { p50: 20_000 }
    ],
    [
      'in which a request comes now and then',
      length => [...busy(60), ...trickle(length), ...busy(60)],
      seconds => (seconds < 15 ? '' : 'warning stalled')
    ],
    [
      'in which a request comes now and then, to the end',
      length => [...busy(90), ...trickle(length)],
      // The first comes after four seconds.
      seconds => (seconds < 4 ? 'warning stalled' : seconds < 15 ? '' : 'error stalled-at-end')
    ]
  ])('%s', async (_, shape, expected, stats = {}) => {
    for (const length of LENGTHS) {
      const run = await runOf(shape(length), stats)
      const notes = run.notes.filter(note => note.code.startsWith('stalled'))
      expect([length, said(notes).join()]).toEqual([length, expected(length)])
      const { stalls } = analyseTimeline(run, levelOf())
      const told = notes.flatMap(({ message }) => /(\d+) s/.exec(message)?.[1] ?? [])
      expect([length, stalls.map(stall => String(stall.seconds))]).toEqual([length, told])
    }
  })
})
