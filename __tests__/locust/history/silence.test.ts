import { describe, expect, it } from '@jest/globals'
import { Random } from '../../../bench/random.js'
import { silencesAmong } from '../../../src/locust/history/silence.js'
import type { Silence } from '../../../src/locust/run.js'
import { madeUpRun, seconds, type Second } from '../../support/timeline-runs.js'

function found(made: readonly Second[]): Silence[] {
  return silencesAmong(madeUpRun(made).history!.samples, undefined)
}

describe('what is no silence', () => {
  it.each([
    [1, 2, 600],
    [1, 5, 600],
    [2, 10, 600],
    [5, 30, 1800],
    [1, 10, 1800],
    [3, 20, 3600]
  ])('does not alarm: %d users who think for about %d s', (users, think, length) => {
    const random = new Random(users * think)
    for (let trial = 0; trial < 30; trial++) {
      const made = seconds(length, { users, requests: 0 }).map(second => ({ ...second }))
      for (let user = 0; user < users; user++) {
        for (let at = random.uniform(); at < length; at += think * (0.5 + random.uniform())) {
          made[Math.floor(at)]!.requests!++
        }
      }
      expect(found(made)).toEqual([])
    }
  })

  it.each([
    [
      'short pauses, as of workers that report every 3 s',
      seconds(60, i => ({ requests: i % 3 === 0 ? 300 : 0 }))
    ],
    [
      'a service that is hardly asked',
      seconds(300, i => ({ requests: i % 11 === 0 ? 1 : 0, users: 2 }))
    ],
    ['no users', [...seconds(20), ...seconds(10, { requests: 0, users: 0 })]],
    [
      'one user at the start of a slow ramp',
      [
        ...seconds(10, i => ({ requests: i === 9 ? 1 : 0, users: 1 })),
        ...seconds(60, { users: 1000, requests: 200 })
      ]
    ],
    ['no request ever', seconds(30, { requests: 0 })],
    ['no rows', []]
  ])('does not alarm: %s', (_, made) => {
    expect(found(made)).toEqual([])
  })

  it.each([
    [20, 25, 35, 2],
    [100, 25, 35, 3],
    [50, 55, 65, 5],
    [10, 8, 12, 1],
    [200, 58, 62, 6],
    [30, 60, 60, 10]
  ])(
    'does not alarm: %d users who begin together and wait %d to %d s',
    (users, low, high, ramp) => {
      const random = new Random(users * low)
      for (let trial = 0; trial < 10; trial++) {
        const length = 100 + 20 * trial
        const made = seconds(length, { users, requests: 0 }).map(second => ({ ...second }))
        for (let user = 0; user < users; user++) {
          let at = (ramp * user) / users
          for (; at < length; at += low + (high - low) * random.uniform()) {
            made[Math.floor(at)]!.requests!++
          }
        }
        expect([length, found(made)]).toEqual([length, []])
      }
    }
  )
})

/** A closed loop: each user sends, waits for the answer and thinks; started at so many users a second. */
function closedLoop(random: Random): Second[] {
  const pick = (values: readonly number[]): number =>
    values[Math.floor(random.uniform() * values.length)] ?? 0
  const [users, think] = [pick([1, 2, 5, 10, 50, 100]), pick([0.5, 1, 3, 5, 10, 20])]
  const [spread, answer] = [pick([0, 0.1, 0.3, 0.5, 1, Infinity]), pick([0.02, 0.1, 0.5, 2])]
  const [rate, length] = [pick([2, 10, 100]), pick([120, 300])]
  const wait = (): number =>
    spread === Infinity
      ? -think * Math.log(1 - random.uniform())
      : think * (1 - spread + 2 * spread * random.uniform())
  const made = seconds(length, i => ({ users: Math.min(users, (i + 1) * rate), requests: 0 }))
  for (let user = 0; user < users; user++) {
    let at = user / rate + answer * (0.5 + random.uniform())
    for (; at < length; at += wait() + answer * (0.5 + random.uniform())) {
      made[Math.floor(at)]!.requests!++
    }
  }
  return made
}

it('of healthy runs of any pace no end, and at most one in a hundred a stall', () => {
  const random = new Random(7)
  const told = Array.from({ length: 300 }, () => found(closedLoop(random)))
  expect(told.flat().filter(({ kind }) => kind === 'at-end')).toEqual([])
  expect(told.filter(silences => silences.length > 0).length).toBeLessThanOrEqual(3)
})

describe('what is one although', () => {
  const kinds = (made: readonly Second[]): [Silence['kind'], number][] =>
    found(made).map(({ kind, from, to }) => [kind, to - from])

  it.each<[string, Second[], [Silence['kind'], number][]]>([
    [
      'many are shorter',
      [
        ...seconds(300, i => ({ requests: i % 20 < 17 ? 100 : 0 })),
        ...seconds(30, { requests: 0 }),
        ...seconds(60)
      ],
      // Of the three seconds before it, none was answered either.
      [['stall', 33]]
    ],
    [
      'there was one before',
      [
        ...seconds(60),
        ...seconds(7, { requests: 0 }),
        ...seconds(60),
        ...seconds(15, { requests: 0 })
      ],
      [
        ['stall', 7],
        ['at-end', 15]
      ]
    ],
    [
      'a request comes at times',
      [...seconds(60), ...seconds(60, i => ({ requests: i % 8 === 7 ? 1 : 0 })), ...seconds(60)],
      [['trickle', 60]]
    ],
    [
      'users fall to nothing after it',
      [...seconds(60), ...seconds(20, { requests: 0 }), ...seconds(20, { requests: 0, users: 0 })],
      [['at-end', 20]]
    ]
  ])('%s', (_, made, expected) => {
    expect(kinds(made)).toEqual(expected)
  })

  it('there are more than are kept: the longest', () => {
    const made = Array.from({ length: 150 }, (_, i) => [
      ...seconds(60),
      ...seconds(6 + (i % 10), { requests: 0 })
    ]).flat()
    const lengths = found([...made, ...seconds(60)]).map(({ from, to }) => to - from)
    expect(lengths).toHaveLength(100)
    expect(Math.max(...lengths)).toBe(15)
    expect(Math.min(...lengths)).toBe(9)
  })
})

describe('a time without rows', () => {
  it.each([15, 40, 300])("%d s of it are nobody's silence", gap => {
    const { samples } = madeUpRun([
      ...seconds(60),
      ...seconds(2, { requests: 0 }),
      ...seconds(60)
    ]).history!
    const later = samples.map((sample, i) => ({ ...sample, at: sample.at + (i > 61 ? gap : 0) }))
    expect(silencesAmong(later, undefined)).toEqual([])
  })
})
