import { describe, expect, it } from '@jest/globals'

import { whyUnpaired } from '../../../src/evaluate/regression/pairs.js'
import type { Run } from '../../../src/locust/run.js'
import { aLevel, aRun, compare } from '../../support/regression-runs.js'

const MINUTE = 60
const level = aLevel({ paired: true })
type When = readonly [name: string, begin?: number]

/** A run of a minute that began so many minutes after noon. */
function runAt([name, begin]: When): Run {
  const run = { ...aRun({ seconds: MINUTE }), name }
  if (begin === undefined) return { ...run, startedAt: undefined, endedAt: undefined } as never
  return { ...run, startedAt: begin * MINUTE, endedAt: (begin + 1) * MINUTE }
}

function message(runs: readonly When[], baselines: readonly When[]): string | undefined {
  const offered = baselines.map(when => ({ source: { label: when[0] }, run: runAt(when) }))
  return whyUnpaired({ level, candidates: runs.map(runAt), baselines: offered })?.message
}

const BESIDE =
  '`paired` compares each run with the baseline that was given at its place and ran beside it, and '

describe('pairs', () => {
  it.each<[string, readonly When[], readonly When[]]>([
    ['at one time', [['h', 0]], [['b', 0.01]]],
    ['of which one began a little later', [['h', 0.5]], [['b', 0]]],
    [
      'given last first',
      [
        ['h2', 3],
        ['h1', 0]
      ],
      [
        ['b2', 3],
        ['b1', 0]
      ]
    ],
    ['of which one has no times', [['h1', 1], ['h2']], [['b1', 1], ['b2']]]
  ])('%s are pairs', (_, runs, baselines) => {
    expect(message(runs, baselines)).toBeUndefined()
  })

  it.each<[string, readonly When[], readonly When[], string]>([
    [
      'one after the other',
      [['h', 1]],
      [['b', 0]],
      'h and its baseline b did not run at the same time'
    ],
    [
      'mostly one after the other',
      [['h', 0.75]],
      [['b', 0]],
      'h and its baseline b ran at the same time for 15 s of 60 s only'
    ],
    [
      'mixed up',
      [
        ['h1', 0],
        ['h2', 3]
      ],
      [
        ['b2', 3],
        ['b1', 0]
      ],
      'h1 and its baseline b2 did not run at the same time'
    ]
  ])('%s are none, and that is said', (_, runs, baselines, said) => {
    expect(message(runs, baselines)).toBe(`${BESIDE}${said}: compared as runs of different times`)
  })

  it('that are none are compared as without `paired`', () => {
    const [head, base] = [runAt(['h', 1]), runAt(['b', 0])]
    const allowed = (paired: boolean) =>
      compare([head], [base], aLevel({ paired })).verdicts.map(verdict => verdict.allowed)
    expect(allowed(true)).toEqual(allowed(false))
  })
})
