import { describe, expect, it } from '@jest/globals'

import { needsFullHistory, secondsKept } from '../../../src/evaluate/watch/abort-when.js'
import { stopWords } from '../../../src/evaluate/watch/watch-words.js'
import type { Stop } from '../../../src/locust/stop.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'
import { firstStop, rulesOf } from '../../support/watched.js'

function abortOfRun(abort: string, all: readonly Second[]): Stop | undefined {
  const rules = rulesOf(`load-levels: { normal: { abort-when: ${abort} } }`, 'normal', 1e6)
  return firstStop(madeUpRun(all), rules)?.stop
}

const ERRORS = '{ error-rate: "> 50% for 20s" }'

describe('abort-when', () => {
  it('is met when errors were above their bound all the time that is asked for', () => {
    const all = seconds(60, i => ({ failures: i < 20 ? 0 : 90 }))
    const stop = abortOfRun(ERRORS, all)!
    expect(stop).toMatchObject({
      reason: 'abort-when',
      at: START + 45,
      from: START + 21,
      seconds: 23,
      value: 0.9
    })
    expect(stopWords(stop)).toBe(
      'abort-when error-rate > 50% for 20 s: error rate was 90% for at least 23 s'
    )
  })

  it('is not met by shorter times, put together', () => {
    const all = seconds(200, i => ({ failures: i % 20 < 15 ? 100 : 0 }))
    expect(abortOfRun(ERRORS, all)).toBeUndefined()
  })

  it('is not met by a few requests that may have been chance', () => {
    const few = seconds(40, i => ({ requests: i % 5 === 0 ? 1 : 0, failures: i % 5 === 0 ? 1 : 0 }))
    expect(abortOfRun(ERRORS, few)).toBeUndefined()
    expect(abortOfRun('{ error-rate: "> 0% for 20s" }', few)).toBeDefined()
  })

  it('does not look at the delay', () => {
    const all = seconds(60, i => ({ failures: i < 25 ? 100 : 0 }))
    expect(abortOfRun(ERRORS, all)).toBeDefined()
    expect(abortOfRun('{ error-rate: "> 50% for 20s", delay: 10s }', all)).toBeUndefined()
  })

  it('is of means and throughput as they were, request by request', () => {
    const slow = seconds(100, i => ({ average: i < 30 ? 100 : 2500 }))
    expect(abortOfRun('{ average: "> 2s for 60s" }', slow)).toMatchObject({
      at: START + 95,
      value: 2500
    })
    const slack = seconds(90, i => ({ requests: i < 24 ? 100 : 10 }))
    expect(abortOfRun('{ throughput: "< 50/s for 24s" }', slack)).toMatchObject({
      at: START + 60,
      value: 10
    })
  })

  it('is not met by the throughput of nobody, and is by that of a server that hangs', () => {
    const slack = '{ throughput: "< 50/s for 12s" }'
    const nobody = seconds(120, { users: 0, requests: 0 })
    const gap = [...seconds(50), ...nobody, ...seconds(50), ...nobody]
    expect(abortOfRun(slack, gap)).toBeUndefined()
    const hung = [...seconds(50), ...nobody, ...seconds(50), ...seconds(40, { requests: 0 })]
    expect(abortOfRun(slack, hung)?.at).toBeGreaterThan(START + 220)
    const unknown = gap.map(second => ({ ...second, users: 0 }))
    expect(abortOfRun(slack, unknown)).toBeDefined()
  })

  it('is not met over a time of which no row tells', () => {
    const { history, ...run } = madeUpRun(seconds(120, { failures: 100 }))
    const samples = history!.samples.filter(({ at }) => at < START + 15 || at > START + 70)
    const rules = rulesOf(`load-levels: { normal: { abort-when: ${ERRORS} } }`, 'normal', 1e6)
    const found = firstStop({ ...run, history: { ...history!, samples } }, rules)
    expect(found?.stop.at).toBe(START + 95)
  })

  it('says how much it needs', () => {
    const of = (abort: string) => rulesOf(`load-levels: { normal: { abort-when: ${abort} } }`).level
    expect(secondsKept(of('{ average: "> 2s for 1h" }'))).toBe(3660)
    expect(secondsKept(rulesOf().level)).toBe(60)
    expect(needsFullHistory(of('{ p95: "> 2s", average: "> 2s", p99.9: "> 9s" }'))).toEqual([
      'p95',
      'p99.9'
    ])
  })
})
