import { describe, expect, it } from '@jest/globals'

import { analyseTimeline, type Timeline } from '../../../src/evaluate/run-in-time.js'
import { levelOf, madeUpRun, START, type Second } from '../../support/timeline-runs.js'

/** Of its last fifteen seconds those at both ends are the best: no ten of them have both. */
function steps(last: Partial<Second> = {}): Second[] {
  const held = (users: number, requests: number): Second[] =>
    Array.from({ length: 20 }, () => ({ users, requests }))
  return [
    ...held(10, 20),
    ...held(20, 40),
    ...held(30, 60),
    ...held(40, 100).map((second, i) =>
      i === 5 || i === 6 || i >= 18 ? { ...second, requests: 300, ...last } : second
    )
  ]
}

function told(seconds: readonly Second[], repeatedSeconds: readonly number[] = []): Timeline {
  const run = madeUpRun(seconds)
  return analyseTimeline({ ...run, history: { ...run.history!, repeatedSeconds } }, levelOf())
}

describe('the peak', () => {
  it('is not below the throughput of a load that held', () => {
    const { throughput, capacity } = told(steps())
    expect(capacity!.points).toHaveLength(4)
    expect(capacity!.maxThroughput!.value).toBeGreaterThan(140)
    expect(throughput.peakPer10s).toEqual({
      value: capacity!.maxThroughput!.value,
      at: capacity!.points.at(-1)!.from,
      seconds: 14
    })
  })

  it('of a load counts what failed too', () => {
    const { throughput } = told(steps({ failures: 100 }))
    expect(throughput.peakPer10s).toEqual(told(steps()).throughput.peakPer10s)
  })

  it('is that of no load across a second that stands twice', () => {
    const { throughput } = told(steps(), [START + 72])
    expect(throughput.peakPer10s!.seconds).toBe(10)
  })

  it('is that of ten seconds, where these have more', () => {
    const even = steps().map((second, i) => (i < 60 ? second : { ...second, requests: 100 }))
    const most = even.map((second, i) =>
      i >= 65 && i < 75 ? { ...second, requests: 200 } : second
    )
    expect(told(most).throughput.peakPer10s).toMatchObject({ value: 200, seconds: 10 })
  })
})
