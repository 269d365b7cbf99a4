import { describe, expect, it } from '@jest/globals'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { fullLoadOf, phasesOf } from '../../../src/evaluate/timeline/phases.js'
import { madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function rowsFrom(made: readonly Second[]): ReturnType<typeof rowsOf> {
  return rowsOf(madeUpRun(made).history!.samples, START)
}

const ramp = (from: number, to: number, length: number): Second[] =>
  seconds(length, i => ({ users: Math.round(from + ((to - from) * (i + 1)) / length) }))
const hold = (users: number, length: number): Second[] => seconds(length, { users })

describe('phasesOf', () => {
  it.each([
    [
      'ramp, plateau, ramp-down',
      [...ramp(0, 100, 20), ...hold(100, 40), ...ramp(100, 4, 20)],
      'ramp-up 0-100, steady 100-100, ramp-down 100-4'
    ],
    [
      'steps',
      [...hold(20, 20), ...hold(40, 20), ...hold(60, 20)],
      'steady 20-20, steady 40-40, steady 60-60'
    ],
    [
      'steps with ramps between',
      [...ramp(0, 20, 5), ...hold(20, 20), ...ramp(20, 60, 8), ...hold(60, 20)],
      'ramp-up 0-20, steady 20-20, ramp-up 20-60, steady 60-60'
    ],
    [
      'a spike',
      [...hold(50, 20), ...ramp(50, 500, 5), ...ramp(500, 50, 5), ...hold(50, 20)],
      'steady 50-50, ramp-up 50-500, ramp-down 500-50, steady 50-50'
    ],
    ['a ramp and nothing else', ramp(0, 300, 60), 'ramp-up 0-300'],
    [
      'two waves',
      [...ramp(0, 100, 60), ...ramp(100, 20, 60), ...ramp(20, 100, 60), ...ramp(100, 20, 60)],
      'ramp-up 0-100, ramp-down 100-20, ramp-up 20-100, ramp-down 100-20'
    ],
    [
      'a ramp with a dip, which ends where neither turn lies',
      [...ramp(0, 100, 40), ...ramp(100, 40, 40), ...ramp(40, 150, 40)],
      'ramp-up 0-100, ramp-down 100-40, ramp-up 40-150'
    ],
    [
      'teeth',
      [
        ...ramp(0, 80, 30),
        ...hold(20, 1),
        ...ramp(20, 80, 30),
        ...hold(20, 1),
        ...ramp(20, 80, 30)
      ],
      'ramp-up 0-80, ramp-up 20-80, ramp-up 20-80'
    ],
    [
      'a ramp that wavers by a user or two',
      seconds(100, i => ({ users: i + 2 + (i % 3 === 0 ? 2 : 0) })),
      'ramp-up 0-103'
    ],
    [
      'a count that wavers for a moment',
      [...hold(50, 20), ...hold(49, 1), ...hold(50, 20)],
      'steady 50-50'
    ],
    ['no users at all: the release does not write them', hold(0, 30), ''],
    ['hardly anything', hold(5, 3), ''],
    [
      'users who leave at once, and idle rows',
      [...ramp(0, 21, 11), ...hold(0, 48)],
      'ramp-up 0-21, idle 0-0'
    ],
    [
      'idle rows before somebody starts the load',
      [...hold(0, 30), ...ramp(0, 20, 10), ...hold(20, 30), ...hold(0, 5)],
      'idle 0-0, ramp-up 0-20, steady 20-20'
    ],
    [
      'users of whom half are lost at once',
      [...ramp(0, 20, 4), ...hold(20, 5), ...hold(10, 30)],
      'ramp-up 0-20, steady 20-20, steady 10-10'
    ]
  ])('%s', (_, made, expected) => {
    const phases = phasesOf(rowsFrom(made))
    expect(phases.map(p => `${p.kind} ${p.usersFrom}-${p.usersTo}`).join(', ')).toBe(expected)
    phases.slice(1).forEach((phase, i) => {
      expect(phase.from).toBeGreaterThanOrEqual(phases[i]!.to)
    })
  })

  it('has none without rows', () => {
    expect(phasesOf([])).toEqual([])
  })
})

describe('fullLoadOf', () => {
  it('is the longest stretch at the maximum', () => {
    const rows = rowsFrom([...hold(100, 12), ...hold(20, 20), ...hold(100, 40), ...hold(50, 5)])
    expect(fullLoadOf(rows)).toEqual({ users: 100, from: 33, to: 72 })
  })

  it('does not exist without users', () => {
    expect(fullLoadOf(rowsFrom(hold(0, 10)))).toBeUndefined()
  })
})
