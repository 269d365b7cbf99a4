import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { evaluateTargets } from '../../../src/evaluate/targets/targets.js'
import { errorsOffOf } from '../../../src/evaluate/watch/lost-errors.js'
import { stopOf } from '../../../src/evaluate/watch/stop-of.js'
import { errorsOffWords } from '../../../src/evaluate/watch/watch-words.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import type { Stop } from '../../../src/locust/stop.js'
import type { EndpointStats, HistorySample } from '../../../src/locust/run.js'
import {
  levelOf,
  madeUpRun,
  POLICIES,
  seconds,
  START,
  type Second
} from '../../support/timeline-runs.js'
import { firstStop, rulesFor, rulesOf, watchedRows } from '../../support/watched.js'

const PLANNED = 120
const USERS = 50
const PLAN = { plannedSeconds: PLANNED, plannedUsers: USERS }

/** Seconds with each their own requests, of which that share fails. */
function secondsWith(share: number): fc.Arbitrary<Second[]> {
  const second = fc
    .integer({ min: 0, max: 120 })
    .map((requests): Second => ({ requests, failures: Math.floor(requests * share), average: 40 }))
  return fc.array(second, { minLength: PLANNED, maxLength: PLANNED })
}

const SHARE = fc.oneof(fc.constant(1), fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true }))
const ANY_SECONDS = SHARE.chain(secondsWith)
/** It breaks at some time, more or less. */
const BREAKING = fc
  .tuple(fc.nat(60), fc.double({ min: 0.02, max: 1, noNaN: true }))
  .chain(([calm, share]) =>
    secondsWith(share).map(all => all.map((one, i) => (i < calm ? { ...one, failures: 0 } : one)))
  )

type Lost = Extract<Stop, { reason: 'errors-cannot-recover' }>

function lostIn(
  written: readonly Second[],
  warmUp?: 'auto' | number,
  everyRows = 1
): { row: number; stop: Lost } | undefined {
  const level = levelOf(warmUp === undefined ? {} : { warmUp, gradeSteadyState: true })
  const rules = { ...rulesFor(level), stallSeconds: 1e6 }
  const found = firstStop(madeUpRun(written), rules, PLAN, everyRows)
  return found?.stop.reason === 'errors-cannot-recover'
    ? { row: found.row, stop: found.stop }
    : undefined
}

function totalOf({ requests, failures }: HistorySample): EndpointStats {
  return { method: '', name: 'Aggregated', requests, failures, percentiles: new Map() }
}

/** What the gate makes of the error rate of a whole run. */
function effectOf(all: readonly Second[], warmUp?: 'auto' | number): string | undefined {
  const level = levelOf(warmUp === undefined ? {} : { warmUp, gradeSteadyState: true })
  const samples = madeUpRun(all).history!.samples
  const run = madeUpRun(all, { aggregated: totalOf(samples.at(-1)!), durationSeconds: all.length })
  const { steady: told, failedLoad } = analyseTimeline(run, level)
  const steady = told ?? failedLoad
  const graded = level.gradeSteadyState && steady !== undefined ? { steady } : {}
  return evaluateTargets(run, level, POLICIES, graded).find(({ metric }) => metric === 'error-rate')
    ?.effect
}

describe('a run that errors have lost', () => {
  it.each([undefined, 'auto' as const, 20])(
    'fails however it would have gone on, with warm-up %s',
    warmUp => {
      let lost = 0
      fc.assert(
        fc.property(BREAKING, ANY_SECONDS, (written, rest) => {
          const found = lostIn(written, warmUp, 5)
          if (found === undefined) return
          lost++
          const until = written.slice(0, found.row - 1)
          // No more comes than the rule allows, and as little as it likes to fail.
          let left = found.stop.stillToCome
          const after = rest.slice(until.length).map(second => {
            const requests = Math.min(left, second.requests ?? 0)
            left -= requests
            return { ...second, requests, failures: Math.min(requests, second.failures ?? 0) }
          })
          expect(effectOf([...until, ...after], warmUp)).toBe('fail')
          const best = after.map((second, i) => ({
            ...second,
            failures: 0,
            requests: second.requests + (i === 0 ? left : 0)
          }))
          expect(effectOf([...until, ...best], warmUp)).toBe('fail')
        }),
        { numRuns: 25, seed: 15 }
      )
      expect(lost).toBeGreaterThan(8)
    }
  )

  it('is told within a row of what proves it', () => {
    const broken = seconds(PLANNED, i => ({ requests: 100, failures: i < 20 ? 0 : 100 }))
    const found = lostIn(broken)
    expect(found).toMatchObject({ stop: { limit: 0.01 } })
    const { failures, requests, stillToCome } = found!.stop
    // 95 % sure that it stays above 1 %, and one row before it was not.
    expect(failures / (requests + stillToCome)).toBeGreaterThan(0.01)
    expect((failures - 100) / (requests + stillToCome + 50)).toBeLessThan(0.0115)
    expect(found!.row).toBeLessThan(30)
  })

  it('waits for the users that are still to come', () => {
    const early = seconds(PLANNED, i => ({
      users: Math.min(USERS, i),
      requests: Math.min(USERS, i) * 2,
      failures: i < 3 ? i : 0
    }))
    expect(lostIn(early)).toBeUndefined()
  })

  it('waits for a service that times out and may yet answer fast', () => {
    const slow = seconds(PLANNED, i => ({
      requests: i % 10 === 0 ? USERS : 0,
      failures: i % 10 === 0 ? USERS : 0,
      average: 10_000
    }))
    expect(lostIn(slow)?.row ?? PLANNED).toBeGreaterThan(100)
  })

  it('is not told before statistics are reset that will be', () => {
    const broken = madeUpRun(seconds(60, { failures: 100 }))
    const rules = rulesOf()
    expect(firstStop(broken, rules, PLAN)).toBeDefined()
    expect(firstStop(broken, rules, { ...PLAN, mayReset: true })).toBeUndefined()
  })
})

describe('the rule of errors', () => {
  const whole = 'load-levels: { normal: { targets: { error-rate: '
  it.each([
    ['fail-on: never', 'advisory'],
    [
      'accept: [{ endpoint: Aggregated, metric: error-rate, reason: known, until: 2026-11-28 }]',
      'waived'
    ],
    ['accept: [{ endpoint: "*", metric: "*", reason: known, until: 2027-01-01 }]', 'waived'],
    ['load-levels: { normal: { kind: capacity } }', 'not-a-load-test'],
    [`${whole}none } } }`, 'no-limit'],
    [`${whole}{ unacceptable: "> 5% for 1m" } } } }`, 'criterion-over-time'],
    ['not-requests: "SCEN *"', 'not-requests']
  ])('is off with %s', (config, why) => {
    const rules = rulesOf(config)
    expect(errorsOffOf(PLAN, rules)).toBe(why)
    expect(firstStop(madeUpRun(seconds(60, { failures: 100 })), rules, PLAN)).toBeUndefined()
  })

  it('is off where nobody knows the end or the users, and on else', () => {
    const { plannedSeconds, plannedUsers } = PLAN
    expect(errorsOffOf({ plannedUsers }, rulesOf())).toBe('end-unknown')
    expect(errorsOffOf({ plannedSeconds }, rulesOf())).toBe('users-unknown')
    expect(errorsOffOf(PLAN, rulesOf())).toBeUndefined()
    const expired = 'accept: [{ endpoint: "*", metric: "*", reason: known, until: 2026-11-27 }]'
    expect(errorsOffOf(PLAN, rulesOf(expired))).toBeUndefined()
  })

  it('says of an advisory gate what ends a broken run even so, and that does', () => {
    expect(errorsOffWords('advisory')).toMatch(
      /fail-on: never accepts any that abort-when: of the load level does not forbid$/
    )
    const forbids = 'load-levels: { normal: { abort-when: { error-rate: "> 50% for 20s" } } }'
    const rules = rulesOf(`fail-on: never\n${forbids}`)
    const stop = firstStop(madeUpRun(seconds(60, { failures: 100 })), rules, PLAN)
    expect(stop?.stop.reason).toBe('abort-when')
  })
})

describe('asking', () => {
  it('needs no more than the newest rows, however long the run is', () => {
    const day = madeUpRun(seconds(3000, { requests: 10 })).history!.samples
    const [last] = [...watchedRows(day, { plannedSeconds: 90_000, plannedUsers: USERS })].slice(-1)
    const { recent } = last!
    expect(stopOf({ ...last!, recent: recent.slice(-900) }, rulesOf())).toBeUndefined()
    expect(recent[0]?.at).toBe(START)
  })
})
