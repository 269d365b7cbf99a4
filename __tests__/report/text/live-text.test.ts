import { describe, expect, it } from '@jest/globals'

import type { HistorySample } from '../../../src/locust/run.js'
import { liveLine, liveLines } from '../../../src/report/text/live-text.js'
import { displayWidth } from '../../../src/report/text/text-width.js'
import { type LiveRun, type LiveStatus, liveStatusOf } from '../../../src/report/view/live-view.js'
import { expectGolden } from '../../support/golden.js'

const START = 1795821539
const TIMES = new Map([
  [50, 48],
  [95, 140],
  [99, 240]
])
const ABOUT = { run: 'results/normal', loadLevel: 'normal' }

/** 100 requests a second, of which from `badFrom` on every tenth fails. */
function rows(seconds: number, badFrom = Infinity): HistorySample[] {
  return Array.from({ length: seconds + 1 }, (_, second) => ({
    at: START + second,
    users: Math.min(200, 20 * second),
    requests: 100 * second,
    failures: 10 * Math.max(0, second - badFrom),
    percentiles: TIMES
  }))
}
const running = (seconds: number, more: Partial<LiveRun> = {}): LiveRun => ({
  recent: rows(seconds),
  beganAt: START,
  percentileMode: 'cumulative',
  countsUsers: true,
  ...more
})
const status = (run: LiveRun | undefined, more: object = {}): LiveStatus =>
  liveStatusOf(run, (run?.recent.at(-1)?.at ?? START) + 2, { ...ABOUT, ...more })

/** Nothing is answered after the first minute: Locust writes 0 for each percentile of such a window. */
const HUNG = rows(90).map((row, second) => ({
  ...row,
  requests: Math.min(row.requests, 6000),
  average: 52,
  percentiles: second < 75 ? TIMES : new Map([...TIMES].map(([percent]) => [percent, 0]))
}))

const STATES: Readonly<Record<string, LiveStatus>> = {
  'before the first row': status(undefined, { runSeconds: 300 }),
  'before anything is read of one that is followed': status(undefined, { isUnseen: true }),
  'since the start': status(running(130), { runSeconds: 300 }),
  'with a window of ten seconds': status(
    running(130, { percentileMode: 'window', percentiles: new Map([[50, 50]]) }),
    { runSeconds: 300 }
  ),
  'without a known end': status(running(4000)),
  'going wrong, and on for longer than planned': status(
    running(0, { recent: rows(310, 200), percentileMode: 'window' }),
    {
      runSeconds: 300,
      nearest: { text: 'nearest to its bound: error rate 3.55% of 1%', isBeyond: true },
      remark: 'the load test is being ended'
    }
  ),
  'of which nothing more is written': status(running(25), {
    isQuiet: true,
    remark: 'nothing written for 20 s; taken as ended after 30 s'
  }),
  'and of which the end is known': status(running(130, { percentileMode: 'window' }), {
    runSeconds: 300,
    isQuiet: true,
    remark: 'nothing written for 8 s'
  }),
  'of which nothing is answered any more': status(
    running(90, {
      recent: HUNG,
      percentileMode: 'window',
      percentiles: new Map([[50, 50]])
    }),
    {
      runSeconds: 300,
      nearest: { text: 'nearest to its bound: throughput 34.8/s of at least 30/s', isBeyond: false }
    }
  ),
  'of a release that counts no users': status(running(20, { countsUsers: false }))
}

describe('the status of a run', () => {
  it('has the throughput of whole reports, whenever workers report and it is read', () => {
    const reported = rows(60).map((row, second) => ({
      ...row,
      requests: 100 * (second - (second % 3))
    }))
    for (let newest = 18; newest <= 60; newest++) {
      const { now } = status(running(0, { recent: reported.slice(0, newest + 1) }))
      expect([newest, now.requestsPerSecond]).toEqual([newest, 100])
    }
  })

  it('tells for how long nothing is answered, and never a time of 0 ms', () => {
    const at = (second: number, more: Partial<LiveRun> = {}): LiveStatus =>
      status(running(0, { recent: HUNG.slice(0, second + 1), percentileMode: 'window', ...more }))
    expect([60, 71, 72, 90].map(second => at(second).unansweredSeconds)).toEqual([
      ...[undefined, undefined, 12, 30]
    ])
    const begun = HUNG.slice(0, 10).map(row => ({ ...row, requests: 0 }))
    expect(status(running(0, { recent: begun })).unansweredSeconds).toBeUndefined()
    const emptied = HUNG.slice(0, 66).map(row => ({ ...row, percentiles: HUNG[90]!.percentiles }))
    const shown = (recent: readonly HistorySample[]): number =>
      status(running(0, { recent, percentileMode: 'window' })).now.percentiles.size
    expect([shown(HUNG.slice(0, 66)), shown(HUNG), shown(emptied)]).toEqual([3, 0, 0])
    expect(shown(emptied.map(row => ({ ...row, average: 0.3 })))).toBe(3)
  })

  it('tells no silence of users that have gone, and no limit that it hides but one that is passed', () => {
    const gone = HUNG.map(row => ({ ...row, users: row.at > START + 60 ? 0 : row.users }))
    const of = (recent: readonly HistorySample[], more: object): LiveStatus =>
      status(running(0, { recent, percentileMode: 'window' }), more)
    expect(of(gone, {}).unansweredSeconds).toBeUndefined()
    const nearest = (isBeyond: boolean): object => ({ nearest: { text: 'P95', isBeyond } })
    expect(of(HUNG, nearest(false)).nearest).toBeUndefined()
    expect(of(HUNG, nearest(true)).nearest).toBeDefined()
  })

  it('is shown on a terminal and in a log', () => {
    const text = Object.entries(STATES).map(([name, state]) =>
      [
        `# ${name}`,
        ...liveLines(state, { color: false, width: 80 }),
        `log: ${liveLine(state)}`
      ].join('\n')
    )
    expectGolden('report/live.txt', `${text.join('\n\n')}\n`)
  })

  it.each([70, 80, 120])('has no line that would wrap at %d cells', width => {
    const long = { ...ABOUT, run: `results/${'登录/'.repeat(60)}`, runSeconds: 300 }
    const nearest = { text: `GET /${'a'.repeat(400)}: P95`, isBeyond: false }
    for (const state of [
      ...Object.values(STATES),
      liveStatusOf(running(20), START, { ...long, nearest })
    ])
      for (const line of liveLines(state, { color: false, width }))
        expect(displayWidth(line)).toBeLessThan(width)
  })

  it('lets no name do anything to a terminal or a runner', () => {
    const hostile = '::error::x\u001b[2J\n##[endgroup]\u202eabc'
    const state = status(running(20), {
      run: hostile,
      loadLevel: hostile,
      nearest: { text: hostile, isBeyond: true },
      remark: hostile
    })
    const shown = [...liveLines(state, { color: false, width: 100 }), liveLine(state)]
    for (const line of shown) {
      expect(line).not.toMatch(/[\u0000-\u001f\u202e]|^::|##\[/)
    }
  })

  it('takes the clock for the time that is not written yet, but not for a dead run', () => {
    const at = (later: number): number | undefined =>
      liveStatusOf(running(20), START + 20 + later, ABOUT).seconds
    expect([at(3), at(30), at(900), at(-5)]).toEqual([23, 50, 50, 20])
    expect(liveStatusOf(running(20), START + 35, { ...ABOUT, isQuiet: true }).seconds).toBe(20)
  })
})
