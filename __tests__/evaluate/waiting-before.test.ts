import { expect, it } from '@jest/globals'

import { withKnownWaiting } from '../../src/evaluate/waiting-before.js'
import { note } from '../../src/locust/note.js'
import type { Run } from '../../src/locust/run.js'
import { madeUpRun, seconds } from '../support/timeline-runs.js'

const waiting = note('users-waiting', 'they waited', { severity: 'warning' })

/** The rate of 180 s: `first`, from the middle on `last` requests/s. */
const run = (last: number, { first = 100, requests = 15_000 } = {}): Run =>
  madeUpRun(
    seconds(180, i => ({ requests: i < 90 ? first : last })),
    {
      notes: [waiting],
      aggregated: {
        method: '',
        name: 'Aggregated',
        requests,
        failures: 0,
        percentiles: new Map(),
        max: 200
      }
    }
  )

it.each<[string, Run, Run[], string]>([
  ['without a baseline', run(50), [], 'warning'],
  ['where those of its baseline did not', run(50), [run(100)], 'warning'],
  ['where those of its baseline did', run(50), [run(50)], 'info'],
  ['where those of its baseline did so hardly less', run(60), [run(66)], 'info'],
  ['where those of its baseline did by far less', run(50), [run(85)], 'warning'],
  ['where those of its baseline did and asked for far more', run(25), [run(45)], 'warning'],
  [
    'and where those of a slower baseline never asked for more',
    run(50),
    [run(50, { first: 50 })],
    'warning'
  ],
  ['where those of most baselines did', run(50), [run(50), run(100), run(50)], 'info'],
  ['where those of half of its baselines did', run(50), [run(50), run(100)], 'warning']
])('users asked less often in the end, %s', (_, now, baselines, severity) => {
  expect(withKnownWaiting(now.notes, now, baselines)).toMatchObject([{ severity }])
})

it('says that it was so before', () => {
  const say = (baselines: readonly Run[]): string | undefined =>
    withKnownWaiting([waiting], run(50), baselines)[0]?.message
  expect(say([run(50)])).toBe('they waited; so it was in its baseline too')
  expect(say([run(50), run(50)])).toBe('they waited; so it was in most of its baselines too')
})
