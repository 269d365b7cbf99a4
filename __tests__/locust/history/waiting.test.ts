import { describe, expect, it } from '@jest/globals'
import { Random } from '../../../bench/random.js'
import type { Waiting } from '../../../src/locust/history/unanswered.js'
import { waitingOf } from '../../../src/locust/history/waiting.js'
import type { EndpointStats, HistorySample } from '../../../src/locust/run.js'

const START = 1_771_400_000

/** What a user does at a time: whom it asks, how long (s) that takes, Infinity for never, and its wait after it. */
type Turn = {
  readonly endpoint: string
  readonly takes: number
  readonly wait: number
  readonly fails?: true
}
type Test = {
  readonly seconds?: number
  readonly users?: number
  /** Users a second. */
  readonly ramp?: number
  readonly turn: (at: number, user: number, random: Random, turns: number) => Turn
  /** Seconds between rows, of reports. */
  readonly every?: number
  /** Without the rows of endpoints. */
  readonly bare?: true
  /** What is told of a shorter run is true. */
  readonly least?: number
}

/** Of an endpoint, or of all: what is answered in each second, and the slowest of it (ms). */
type Answers = Record<'requests' | 'failures' | 'ms', number[]> & { max: number }

/** By endpoint; the first is of all. */
function answersOf({ seconds = 300, users = 50, ramp = 10, turn }: Test, random: Random) {
  const nothing = (): number[] => new Array<number>(seconds).fill(0)
  const none = (): Answers => ({ requests: nothing(), failures: nothing(), ms: nothing(), max: 0 })
  const all = none()
  const answers = new Map([['', all]])
  for (let user = 0; user < users; user++) {
    let at = user / ramp
    for (let turns = 0; at < seconds; turns++) {
      const { endpoint, takes, wait, fails } = turn(at, user, random, turns)
      at += takes
      if (at < seconds) {
        let own = answers.get(endpoint)
        if (own === undefined) answers.set(endpoint, (own = none()))
        const ms = takes * 1000
        for (const each of [all, own]) {
          each.requests[Math.floor(at)]!++
          each.failures[Math.floor(at)]! += fails ? 1 : 0
          each.ms[Math.floor(at)]! += ms
          each.max = Math.max(each.max, ms)
        }
      }
      at += wait
    }
  }
  return answers
}

/** A row a second, of what was reported until then. */
function rowsOf({ requests, failures, ms }: Answers, { users = 50, ramp = 10, every = 1 }: Test) {
  const sum = { requests: 0, failures: 0, ms: 0 }
  const rows: HistorySample[] = []
  for (let at = 0; at <= requests.length; at++) {
    for (let second = at - every; at % every === 0 && second < at; second++) {
      sum.requests += requests[second] ?? 0
      sum.failures += failures[second] ?? 0
      sum.ms += ms[second] ?? 0
    }
    rows.push({
      ...{ at: START + at, users: Math.min(users, Math.ceil(at * ramp)) },
      ...{ requests: sum.requests, failures: sum.failures, percentiles: NO_PERCENTILES },
      ...(sum.requests > 0 && { average: sum.ms / sum.requests })
    })
  }
  return rows
}

const NO_PERCENTILES: HistorySample['percentiles'] = new Map()

/** What the reader makes of it. */
function found(test: Test, seed = 1): Waiting | undefined {
  const answers = [...answersOf(test, new Random(seed))]
  const [aggregated, ...endpoints] = answers.map(([name, { requests, max }]): EndpointStats => ({
    ...{ method: '', name, requests: requests.reduce((sum, each) => sum + each), failures: 0 },
    ...{ max, percentiles: NO_PERCENTILES }
  }))
  const [all, ...series] = answers
    .slice(0, test.bare ? 1 : Infinity)
    .map(([name, own]) => [name, rowsOf(own, test)] as const)
  const counted = { aggregated: aggregated!, endpoints: test.bare ? [] : endpoints }
  return waitingOf({ samples: all![1], endpoints: new Map(series) }, counted)
}

const about = (random: Random, seconds: number): number => seconds * (0.6 + 0.8 * random.uniform())
/** Of 100 requests one is for /rare. */
const isRare = (random: Random): boolean => random.uniform() < 0.01
const usual = (random: Random): Turn => ({
  endpoint: random.uniform() < 0.2 ? '/b' : '/a',
  takes: about(random, 0.06),
  wait: about(random, 0.5)
})

describe('users who wait for answers that do not come', () => {
  const hangs = (endpoint: (random: Random) => boolean, since: number): Test['turn'] => {
    return (at, _, random) => {
      const name = endpoint(random) ? '/hangs' : '/a'
      const takes = name === '/hangs' && at > since ? Infinity : about(random, 0.06)
      return { ...usual(random), endpoint: name, takes }
    }
  }

  const hangsAtTimes = (share: number, since: number): Test['turn'] => {
    return (at, _, random) => ({
      ...usual(random),
      ...(at > since && random.uniform() < share && { takes: Infinity })
    })
  }

  it.each<[string, Test, string]>([
    [
      'on one of a hundred requests for half of the run',
      { turn: hangs(isRare, 150) },
      '47 of 50 from 150 s: /hangs 150 s'
    ],
    [
      'on one of ten in the last 25 s of two minutes',
      { seconds: 120, turn: hangs(random => random.uniform() < 0.1, 95) },
      '49 of 50 from 90 s: /hangs 24 s'
    ],
    [
      'of a distributed run',
      { turn: hangs(isRare, 150), every: 3 },
      '47 of 50 from 150 s: /hangs 150 s'
    ],
    [
      'of a third of the users',
      {
        turn: (at, user, random) => ({
          ...usual(random),
          ...(user % 3 === 0 && at > 150 && { takes: Infinity })
        })
      },
      '17 of 50 from 150 s: '
    ],
    [
      'while the others are answered more slowly',
      {
        turn: (at, user, random) => ({
          ...usual(random),
          ...(at > 150 && { takes: user % 2 === 0 ? Infinity : 0.07 })
        })
      },
      '25 of 50 from 150 s: '
    ],
    [
      'on an endpoint that a group of its own asks',
      {
        turn: (at, user, random) => ({
          endpoint: user < 10 ? '/c' : '/a',
          takes: user < 10 && at > 200 ? Infinity : about(random, 0.06),
          wait: about(random, 0.5)
        })
      },
      '10 of 50 from 195 s: /c 99 s'
    ],
    [
      'on one of twenty requests in the last 9 s of two minutes',
      { seconds: 120, users: 40, turn: hangs(random => random.uniform() < 0.05, 111) },
      '14 of 40 from 111 s: /hangs 9 s'
    ],
    [
      'on one of ten requests in the last 7 s of a minute',
      { seconds: 60, users: 100, ramp: 20, turn: hangs(random => random.uniform() < 0.1, 53) },
      '62 of 100 from 54 s: /hangs 6 s'
    ],
    [
      'on one of twenty requests in the last 16 s of two minutes of a distributed run',
      { seconds: 120, users: 60, every: 3, turn: hangs(random => random.uniform() < 0.05, 104) },
      '42 of 60 from 105 s: /hangs 15 s'
    ],
    [
      'on one of four hundred requests of an endpoint that answers the others',
      { seconds: 180, turn: hangsAtTimes(1 / 400, 20) },
      '17 of 50 from 15 s, little by little'
    ],
    [
      'on one of six hundred, of a distributed run without the rows of endpoints',
      { seconds: 180, every: 3, bare: true, turn: hangsAtTimes(1 / 600, 60) },
      '17 of 50 from 66 s, little by little'
    ],
    [
      'of half of the users as soon as the last of them came',
      {
        ...{ seconds: 240, users: 60, ramp: 0.5 },
        turn: (at, user, random) => ({
          ...usual(random),
          ...(user % 2 === 0 && at > 120 && { takes: Infinity })
        })
      },
      '30 of 60 from 120 s, of each user'
    ],
    [
      'on one of seven hundred in the last two minutes of five',
      { turn: hangsAtTimes(1 / 700, 180) },
      '8 of 50 from 187 s, little by little'
    ],
    [
      'one after the other, of few who keep a pace',
      {
        ...{ seconds: 120, users: 30, ramp: 5 },
        turn: (at, _, random) => ({
          ...paced(random),
          ...(at > 30 && random.uniform() < 1 / 200 && { takes: Infinity })
        })
      },
      '6 of 30 from 16 s, little by little'
    ]
  ])('%s', (_, test, expected) => {
    const waiting = found(test)
    const names = waiting?.unanswered.map(({ endpoint, seconds }) => `${endpoint} ${seconds} s`)
    const from = Math.round((waiting?.from ?? 0) - START)
    const course = waiting?.isGradual ? ', little by little' : waiting?.isOfEach && ', of each user'
    const told = `${Math.round(waiting?.missing ?? 0)} of ${waiting?.users} from ${from} s${course || `: ${names?.join()}`}`
    expect(told).toBe(expected)
  })
})

/** As `constant_pacing(2)`. */
function paced(random: Random): Turn {
  const { endpoint, takes } = usual(random)
  return { endpoint, takes, wait: 2 - takes }
}

/** Nobody waits for what never comes. */
const HEALTHY: [string, Test][] = [
  ['users of one pace', { turn: (_, _user, random) => usual(random) }],
  ['users who keep a pace', { users: 30, turn: (_, _user, random) => paced(random) }],
  ['no think time', { users: 10, turn: (_, _user, random) => ({ ...usual(random), wait: 0 }) }],
  ['of a distributed run', { users: 20, every: 3, turn: (_, _user, random) => usual(random) }],
  [
    'a leak',
    { turn: (at, _, random) => ({ ...usual(random), takes: about(random, 0.06 * (1 + at / 20)) }) }
  ],
  [
    'twenty times slower at the end',
    { turn: (at, _, random) => ({ ...usual(random), takes: at > 200 ? about(random, 1.2) : 0.06 }) }
  ],
  [
    'one user who asks for most of it and gets slow answers',
    {
      turn: (at, user, random) =>
        user === 0
          ? { endpoint: '/hot', takes: at > 150 ? 0.3 : 0.03, wait: 0 }
          : { endpoint: '/slow', takes: about(random, 0.5), wait: about(random, 20) }
    }
  ],
  [
    'users who keep a pace, of a service that becomes fast',
    {
      turn: (at, _, random) => {
        const takes = about(random, at < 100 ? 1 : 0.1)
        return { endpoint: '/a', takes, wait: Math.max(0, 1 - takes) }
      }
    }
  ],
  [
    'a pause in the middle, and slow answers after it',
    {
      turn: (at, _, random) => ({
        ...usual(random),
        takes: at > 100 && at < 150 ? 150 - at : about(random, at < 150 ? 0.06 : 0.2)
      })
    }
  ],
  [
    'a login and a series of quick requests at first',
    {
      turn: (_, _user, random, turns) =>
        turns < 20
          ? { endpoint: turns === 0 ? '/login' : '/first', takes: 0.05, wait: 0 }
          : { ...usual(random), wait: about(random, 3) }
    }
  ],
  [
    'a long first task',
    {
      turn: (_, _user, random, turns) =>
        turns === 0 ? { endpoint: '/login', takes: 40, wait: 0 } : usual(random)
    }
  ],
  [
    'requests of two minutes, that fill up with users',
    {
      ...{ seconds: 900, least: 140 },
      turn: (_, _user, random) => ({
        ...usual(random),
        ...(random.uniform() < 0.005 && { endpoint: '/export', takes: 120 })
      })
    }
  ],
  [
    'users of another kind, who ask less often and not for everything, at the end',
    {
      turn: (at, _, random) => {
        if (at > 191)
          return { endpoint: '/a', takes: about(random, 0.06), wait: about(random, 1.5) }
        return { ...usual(random), ...(random.uniform() < 0.05 && { endpoint: '/c' }) }
      }
    }
  ],
  [
    'an endpoint that is asked for no more, while all becomes slower',
    {
      turn: (at, _, random) => ({
        ...usual(random),
        ...(at > 191 ? { takes: 0.5 } : random.uniform() < 0.1 && { endpoint: '/c' })
      })
    }
  ],
  [
    'an endpoint that is asked for no more',
    {
      turn: (at, _, random) => ({
        ...usual(random),
        ...(at < 191 && random.uniform() < 0.1 && { endpoint: '/c' })
      })
    }
  ],
  [
    'tasks one after the other, of users in step',
    {
      ramp: 50,
      turn: (_, _user, random, turns) => ({
        ...{ endpoint: turns % 60 < 40 ? '/first' : '/then', takes: about(random, 0.06) },
        wait: turns % 60 < 40 ? 0.4 : about(random, 1)
      })
    }
  ],
  [
    'users in step, who wait for long',
    { seconds: 600, ramp: 50, turn: (_, _user, random) => ({ ...usual(random), wait: 20 }) }
  ],
  [
    'series of requests with pauses',
    {
      seconds: 600,
      turn: (_, _user, random, turns) => ({ ...usual(random), wait: turns % 10 === 9 ? 40 : 0.5 })
    }
  ],
  [
    'users who have seen all after a while, and then read longer',
    {
      turn: (_, user, random, turns) =>
        turns < 40 + 3 * user
          ? { ...usual(random), endpoint: '/browse' }
          : { ...usual(random), endpoint: '/read', wait: about(random, 1) }
    }
  ],
  [
    'the same without the rows of endpoints, and faster pages',
    {
      bare: true,
      turn: (_, user, random, turns) =>
        turns < 40 + 3 * user
          ? { ...usual(random), endpoint: '/browse' }
          : { endpoint: '/read', takes: about(random, 0.03), wait: about(random, 0.65) }
    }
  ],
  [
    'users who think longer from one moment on',
    {
      turn: (at, _user, random) => ({ ...usual(random), wait: about(random, at > 90 ? 0.7 : 0.5) })
    }
  ],
  [
    'users who are refused more and more, and come back later',
    {
      seconds: 180,
      turn: (at, _user, random) => ({
        ...usual(random),
        ...(random.uniform() < at / 2000 && { takes: 0.005, wait: 3, fails: true })
      })
    }
  ],
  [
    'users who think longer after some turns, of a slow ramp',
    {
      ...{ users: 60, ramp: 0.5 },
      turn: (_at, _user, random, turns) => ({
        ...usual(random),
        wait: about(random, turns < 100 ? 0.5 : 1.5)
      })
    }
  ],
  [
    'users who ask for more at first, of a slow ramp',
    {
      ...{ users: 60, ramp: 0.5 },
      turn: (_at, _user, random, turns) => ({
        ...usual(random),
        wait: about(random, turns < 30 ? 0.1 : 0.5)
      })
    }
  ],
  [
    'users who log in first, of a slow ramp',
    {
      ...{ users: 60, ramp: 0.5 },
      turn: (_at, _user, random, turns) =>
        turns < 20 ? { endpoint: '/login', takes: 0.05, wait: 0 } : usual(random)
    }
  ],
  [
    'a load generator that lags more and more',
    {
      turn: (at, _user, random) => ({
        endpoint: '/a',
        takes: about(random, 0.06 * (1 + at / 100)),
        wait: about(random, 0.5 * (1 + at / 400))
      })
    }
  ],
  [
    'ten users who wait for long',
    {
      users: 10,
      turn: (_, _user, random) => ({ ...usual(random), wait: -8 * Math.log(1 - random.uniform()) })
    }
  ]
]

describe('are not told of', () => {
  it.each(HEALTHY)('%s', (_, test) => {
    const told = []
    for (let seed = 1; seed <= 4; seed++) {
      for (const seconds of [test.seconds ?? 200, 60, 25 + 40 * seed]) {
        if (seconds < (test.least ?? 0)) continue
        const waiting = found({ ...test, seconds }, seed)
        if (waiting !== undefined) told.push([seed, seconds, waiting])
      }
    }
    expect(told).toEqual([])
  })
})
