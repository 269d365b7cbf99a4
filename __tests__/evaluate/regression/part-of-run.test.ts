import { describe, expect, it } from '@jest/globals'
import type { HistorySample, Run } from '../../../src/locust/run.js'
import type { PublishedChange } from '../../support/published.js'
import { aRun, compare } from '../../support/regression-runs.js'

const LOGIN = 'POST /login'
const USERS = 25

type Spec = {
  /** ms; mean and median of the login. */
  readonly login: number
  /** ms; what all others took in the first five seconds, and after them. */
  readonly early?: number
  readonly late?: number
  readonly logins?: number
  readonly isFull?: boolean
  /** The login is called in all of the run. */
  readonly isSpread?: boolean
  /** So many more endpoints like the login. */
  readonly more?: number
  /** ms; every user logs out in the last second. */
  readonly logout?: number
}

const OTHERS = ['GET /a', 'GET /b', 'GET /c', 'GET /d']

/** 25 users who log in within three seconds of a minute; four other endpoints with 5 requests/s each. */
function someRun(spec: Spec): Run {
  const {
    login,
    early = 50,
    late = 50,
    logins = USERS,
    isFull = true,
    isSpread = false,
    more = 0,
    logout = 0
  } = spec
  const setups = [LOGIN, ...Array.from({ length: more }, (_, i) => `POST /setup${i}`)]
  const at = (of: (second: number) => readonly [requests: number, average: number]) =>
    Array.from({ length: 61 }, (_, second): HistorySample => {
      const [requests, average] = of(second)
      const users = Math.min(USERS, 10 * second)
      return { at: second, users, requests, failures: 0, average, percentiles: new Map() }
    })
  const ofOther = (second: number): readonly [number, number] => {
    const slow = Math.min(5, second)
    return [5 * second, second === 0 ? 0 : (slow * early + (second - slow) * late) / second]
  }
  const done = (second: number): number =>
    Math.min(logins, Math.round(isSpread ? (logins * second) / 60 : 10 * second))
  const all = at(second => {
    const [others, mean] = ofOther(second)
    const own = setups.length * done(second)
    const ends = logout > 0 && second === 60 ? USERS : 0
    const requests = 4 * others + own + ends
    const time = 4 * others * mean + own * login + ends * logout
    return [requests, requests === 0 ? 0 : time / requests]
  })
  const mean = ofOther(60)[1]
  const p = (ms: number) => ({ 50: ms, 66: 1.2 * ms, 90: 1.4 * ms, 95: 1.5 * ms })
  const rows = [
    ...OTHERS.map(key => ({ key, requests: 300, average: mean, p: p(mean) })),
    ...setups.map(key => ({ key, requests: logins, average: login, p: p(login) })),
    ...(logout === 0
      ? []
      : [{ key: 'POST /logout', requests: USERS, average: logout, p: p(logout) }])
  ]
  const run = aRun({ rows, users: USERS })
  const endpoints = isFull
    ? [
        ...OTHERS.map(key => [key, at(ofOther)] as const),
        ...setups.map(key => [key, at(s => [done(s), login])] as const)
      ]
    : []
  const history = { ...run.history!, samples: all, endpoints: new Map(endpoints) }
  return { ...run, history }
}

const then = (more: Partial<Spec> = {}) => someRun({ login: 100, ...more })

function loginOf(verdicts: readonly PublishedChange[], metric = 'p50'): PublishedChange {
  return verdicts.find(one => one.endpoint === LOGIN && one.metric === metric)!
}

function judged(now: Run, before: Run = then(), metric = 'p50'): PublishedChange {
  return loginOf(compare([now], [before]).verdicts, metric)
}

describe('an endpoint that is called in a part of the run alone', () => {
  it('has as its control what the others did in that part', () => {
    const slowStart = judged(someRun({ login: 130, early: 65 }))
    expect(slowStart.verdict).toBe('unchanged')
    expect(slowStart.reason).toMatch(/the other endpoints moved \+15 ms in its part of the run\)$/)
    expect(judged(someRun({ login: 200, early: 120 })).reason).toMatch(
      /; inconclusive: .*; the other endpoints moved \+70 ms in its part of the run$/
    )
    // without a cause: twice what is allowed decides
    expect(judged(someRun({ login: 180 }))).toMatchObject({
      verdict: 'suspect',
      reason: expect.stringMatching(
        /\. Its requests came in a part of the run: another run would tell whether it got slower$/
      )
    })
    expect(judged(someRun({ login: 400 })).verdict).toBe('regressed')
  })

  it('is judged as any other where it is called in all of the run', () => {
    const spread = (login: number, early = 50) => someRun({ login, early, isSpread: true })
    expect(judged(spread(200, 120), spread(100)).verdict).toBe('regressed')
  })

  it('is known without its own history by about a request of each user', () => {
    const alone = (login: number, more: Partial<Spec> = {}) =>
      someRun({ login, isFull: false, ...more })
    expect(judged(alone(130, { early: 65 }), alone(100)).reason).toMatch(
      /; the other requests moved \+15 ms on average while users started\)$/
    )
    expect(judged(alone(180), alone(100)).reason).toMatch(
      /Its requests, no more than users, may all have come while these started or stopped: another run would tell whether it got slower/
    )
    expect(judged(alone(400), alone(100)).verdict).toBe('regressed')
    const many = { logins: 30 }
    expect(judged(alone(200, { early: 120, ...many }), alone(100, many)).verdict).toBe('regressed')
  })

  it('knows nothing of the time in which users started where another may be called in the end', () => {
    const alone = (login: number, logout: number, early = 50) =>
      someRun({ login, early, logout, isFull: false })
    const reasonOf = (now: Run) => judged(now, alone(100, 150)).reason
    expect(reasonOf(alone(110, 60))).not.toContain('while users started')
    expect(reasonOf(alone(190, 60))).toMatch(/may all have come while these started or stopped/)
    expect(reasonOf(alone(130, 170, 65))).toMatch(/the other requests moved \+1\d ms on average/)
  })

  it.each([true, false])('does not excuse others like it (own history: %s)', isFull => {
    const several = (login: number) => someRun({ login, isFull, more: 4 })
    expect(judged(several(250), several(100)).verdict).toBe('regressed')
  })

  it('is the run where it and others like it make much of the requests', () => {
    const many = (login: number) => someRun({ login, more: 24 })
    expect(judged(many(180), many(100)).reason).not.toContain('part of the run')
  })

  it('fails at once where another run agrees', () => {
    const now = someRun({ login: 180 })
    expect(loginOf(compare([now, now], [then()]).verdicts).verdict).toBe('regressed')
  })
})
