import { describe, expect, it } from '@jest/globals'

import {
  madeUpRun,
  seconds,
  START,
  targetsWith,
  levelOf,
  type Second
} from '../../support/timeline-runs.js'
import { firstStop, rulesFor, rulesOf } from '../../support/watched.js'

const NONE: Second = { requests: 0, users: 20 }
const BUSY: Second = { requests: 20, users: 20 }

function stopIn(all: readonly Second[], rules = rulesOf()): unknown {
  return firstStop(madeUpRun(all), rules)?.stop
}

describe('a run that nothing comes back to any more', () => {
  it('is ended after the time that is given for it', () => {
    expect(stopIn([...seconds(20, BUSY), ...seconds(60, NONE)])).toEqual({
      reason: 'no-answers',
      at: START + 50,
      seconds: 30,
      users: 20,
      requests: 400
    })
    expect(
      stopIn([...seconds(20, BUSY), ...seconds(60, NONE)], rulesOf('', 'normal', 12))
    ).toMatchObject({
      at: START + 32,
      seconds: 12
    })
  })

  it('is ended later where nothing has ever come: nobody knows how long an answer takes', () => {
    expect(stopIn(seconds(70, NONE))).toBeUndefined()
    expect(stopIn(seconds(90, NONE))).toMatchObject({ seconds: 75, requests: 0 })
  })

  it.each<[string, Second[]]>([
    ['it answers again in time', [...seconds(20, BUSY), ...seconds(29, NONE), ...seconds(9, BUSY)]],
    ['there are no users', [...seconds(20, BUSY), ...seconds(60, { requests: 0, users: 0 })]],
    [
      'the users leave',
      [...seconds(20, BUSY), ...seconds(60, i => ({ requests: 0, users: i < 5 ? 6 - i : 1 }))]
    ],
    [
      'all users wait for their next turn',
      seconds(300, i => ({ users: 20, requests: i % 60 === 0 ? 20 : 0 }))
    ],
    [
      'chance makes such pauses',
      seconds(600, i => ({ users: 2, requests: (i * 7919) % 97 < 4 ? 1 : 0 }))
    ]
  ])('is not: %s', (_, all) => {
    expect(stopIn(all)).toBeUndefined()
  })

  it('is not where its own targets let an answer take that long', () => {
    const targets = targetsWith({ p95: { unacceptable: 120_000 } })
    const rules = rulesFor(levelOf({ targets }))
    expect(stopIn([...seconds(20, BUSY), ...seconds(110, NONE)], rules)).toBeUndefined()
    expect(stopIn([...seconds(20, BUSY), ...seconds(130, NONE)], rules)).toMatchObject({
      seconds: 120
    })
  })
})
