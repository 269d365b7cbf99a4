import { describe, expect, it } from '@jest/globals'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { fullLoadOf } from '../../../src/evaluate/timeline/phases.js'
import { warmUpOf } from '../../../src/evaluate/timeline/warm-up.js'
import { warmUpText } from '../../../src/report/view/warm-up-words.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function rowsFrom(made: readonly Second[]): ReturnType<typeof rowsOf> {
  return rowsOf(madeUpRun(made).history!.samples, START)
}

describe('warmUpOf', () => {
  const full = { from: 1, to: 100 }

  it.each([
    ['at once steady: ten seconds', seconds(100), { seconds: 11, settled: true }],
    [
      'slow for 20 s',
      seconds(100, i => ({ average: i < 20 ? 200 : 50 + (i % 3) })),
      { seconds: 21, settled: true }
    ],
    [
      'a leak is no warm-up',
      seconds(100, i => ({ average: 50 + i })),
      { seconds: 11, settled: true }
    ],
    [
      'falls all the time',
      seconds(100, i => ({ average: 300 - 2.5 * i })),
      { seconds: 31, settled: false }
    ],
    [
      'a slow moment after a sound start is none',
      seconds(100, i => ({ average: i >= 12 && i < 22 ? 400 : 50 + (i % 3) })),
      { seconds: 11, settled: true }
    ],
    [
      'failures that answer fast are no settling',
      seconds(100, i => (i < 25 ? { average: 80 + (i % 3) } : { average: 2, failures: 100 })),
      { seconds: 11, settled: true }
    ],
    [
      'nor do they show that it takes longer',
      seconds(100, i => (i < 36 ? { average: 80 + (i % 3) } : { average: 2, failures: 100 })),
      { seconds: 11, settled: true }
    ],
    [
      'one endpoint of several that fails',
      seconds(100, i => (i < 25 ? { average: 80 + (i % 3) } : { average: 50, failures: 30 })),
      { seconds: 11, settled: true }
    ],
    [
      'slow for 20 s, with errors then and a few later',
      seconds(100, i =>
        i < 20 ? { average: 200, failures: 2 } : { average: 50 + (i % 3), failures: i % 2 }
      ),
      { seconds: 21, settled: true }
    ],
    [
      'slow for 20 s, and a few errors only later',
      seconds(100, i => (i < 20 ? { average: 200 } : { average: 50 + (i % 3), failures: i % 2 })),
      { seconds: 21, settled: true }
    ]
  ])('%s', (_, made, expected) => {
    expect(warmUpOf(rowsFrom(made), full, 'auto')).toEqual({ ...expected, how: 'auto' })
  })

  const IDLE = { users: 0, requests: 0 }
  it.each([
    ['after a whole load and a gap', [...seconds(99), ...seconds(10, IDLE), ...seconds(128)]],
    [
      'after several gaps',
      [...seconds(50), ...seconds(20, IDLE), ...seconds(50), ...seconds(9, IDLE), ...seconds(90)]
    ],
    ['after an early gap', [...seconds(8), ...seconds(30, IDLE), ...seconds(90)]],
    [
      'after a short check of a few users',
      [...seconds(5, { users: 2, requests: 4 }), ...seconds(20, IDLE), ...seconds(90)]
    ],
    ['when nobody came at first', [...seconds(30, IDLE), ...seconds(90)]],
    ['after a fall to half', [...seconds(40), ...seconds(20, { users: 25 }), ...seconds(90)]]
  ])('says that more than a ramp-up is left out: %s', (_, made) => {
    const rows = rowsFrom(made)
    const found = warmUpOf(rows, fullLoadOf(rows)!, 'auto')
    expect(found).toMatchObject({ hasMore: true, settled: true })
    expect(warmUpText(found)).toContain('(all before the longest time at full load, and settling')
  })

  it.each([
    ['a ramp', [...seconds(50, i => ({ users: i + 1 })), ...seconds(90)]],
    ['steps', [...seconds(40, { users: 20 }), ...seconds(40, { users: 40 }), ...seconds(90)]],
    ['a count that is away for a moment', [...seconds(9, i => ({ users: i % 3 ? 30 : 8 }))]],
    ['users who come after a while', [...seconds(9, IDLE), ...seconds(90)]]
  ])('says that it is a ramp-up: %s', (_, made) => {
    const rows = rowsFrom([...made, ...seconds(60)])
    const found = warmUpOf(rows, fullLoadOf(rows)!, 'auto')
    expect(found).not.toHaveProperty('hasMore')
    expect(warmUpText(found)).toContain('(ramp-up and settling')
  })

  it('does what it is told', () => {
    const rows = rowsFrom(seconds(100))
    expect(warmUpOf(rows, full, 30)).toEqual({ seconds: 30, how: 'configured', settled: true })
    expect(warmUpOf(rows, full, 'none')).toEqual({ seconds: 1, how: 'none', settled: true })
  })
})
