import { describe, expect, it } from '@jest/globals'

import { pairOrderNotes } from '../../../src/evaluate/regression/pair-order.js'
import type { Run } from '../../../src/locust/run.js'
import { aLevel, aRun } from '../../support/regression-runs.js'

const MINUTE = 60
const PAIRED = { level: aLevel({ paired: true }) }
type When = readonly [name: string, begin?: number]

/** A run of a minute that began so many minutes after noon. */
function runAt([name, begin]: When): Run {
  const run = { ...aRun({ seconds: MINUTE }), name }
  if (begin === undefined) return { ...run, startedAt: undefined, endedAt: undefined } as never
  return { ...run, startedAt: begin * MINUTE, endedAt: (begin + 1) * MINUTE }
}

function messages(runs: readonly When[], baselines: readonly When[]): string[] {
  const offered = baselines.map(when => ({ source: { label: when[0] }, run: runAt(when) }))
  return pairOrderNotes({ ...PAIRED, candidates: runs.map(runAt), baselines: offered }).map(
    ({ message }) => message
  )
}

describe('pairs', () => {
  it.each<[string, readonly When[], readonly When[]]>([
    [
      'in turn',
      [
        ['h1', 1],
        ['h2', 3]
      ],
      [
        ['b1', 0],
        ['b2', 2]
      ]
    ],
    [
      'in turn, the last first',
      [
        ['h2', 3],
        ['h1', 1]
      ],
      [
        ['b2', 2],
        ['b1', 0]
      ]
    ],
    [
      'from the middle outwards',
      [
        ['h1', 1],
        ['h2', 2]
      ],
      [
        ['b1', 0],
        ['b2', 3]
      ]
    ],
    [
      'at one time',
      [
        ['h1', 0],
        ['h2', 0.01]
      ],
      [
        ['b1', 0.01],
        ['b2', 0]
      ]
    ],
    [
      'of which one has no times',
      [['h1', 1], ['h2']],
      [
        ['b2', 2],
        ['b1', 0]
      ]
    ],
    ['of which there is one', [['h1', 5]], [['b1', 0]]]
  ])('%s are in one order', (_, runs, baselines) => {
    expect(messages(runs, baselines)).toEqual([])
  })

  it('that were mixed up are named', () => {
    const runs: When[] = [
      ['h1', 1],
      ['h2', 3],
      ['h3', 5]
    ]
    expect(
      messages(runs, [
        ['b3', 4],
        ['b1', 0],
        ['b2', 2]
      ])
    ).toEqual([
      '`paired` compares each run with the baseline that was given at its place, and they are not in one order: h1 ran before h2, and its baseline b3 after b1'
    ])
  })
})
