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
})
