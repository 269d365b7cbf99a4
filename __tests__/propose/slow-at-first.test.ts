import { expect, it } from '@jest/globals'
import { proposedConfig } from '../../src/propose/config-text.js'
import { propose } from '../../src/propose/proposal.js'
import { slowAtFirstTexts, slowAtFirstWords } from '../../src/propose/slow-at-first.js'
import type { Run } from '../../src/locust/run.js'
import { rowOf, runOf } from '../support/run-of.js'
import { madeUpRun, type Second } from '../support/timeline-runs.js'

/** A run of 100 s whose seconds differ. */
function aRun(secondOf: (at: number) => Second): Run {
  const seconds = Array.from({ length: 100 }, (_, at) => secondOf(at))
  return madeUpRun(seconds, {
    aggregated: { ...rowOf({ requests: 10_000 }), method: '', name: 'Aggregated' }
  })
}

const slowHalf = aRun(at => ({ average: at < 55 ? 189 : 33 }))

it('says that a run was slow at first, and that its bounds are of that', () => {
  const words = 'in the first 55 s the average was 189 ms, afterwards 33 ms'
  expect(slowAtFirstWords(slowHalf)).toBe(words)
  const proposal = propose([slowHalf])
  expect(slowAtFirstTexts(proposal)).toEqual([
    `the run ${slowHalf.name} was slow at first (${words}): the bounds that are proposed from it are of that too. Measure again, of a service that has warmed up, and begin anew with that`
  ])
  expect(proposedConfig(proposal).replaceAll('\n  # ', ' ')).toContain(
    `It was slow at first, which its bounds are of too: ${words}.`
  )
})

it.each<[string, Run]>([
  ['without a history', runOf(rowOf())],
  ['that is as quick throughout', aRun(() => ({ average: 40 }))],
  ['that was half as quick at first', aRun(at => ({ average: at < 55 ? 80 : 40 }))],
  ['with a cold start of some seconds', aRun(at => ({ average: at < 8 ? 3000 : 40 }))],
  [
    'with a cold start after the ramp-up',
    aRun(at => ({ users: Math.min(50, 5 * at), average: at < 20 ? 900 : 40 }))
  ],
  [
    'that ramps up through its first half',
    aRun(at => ({
      users: Math.min(50, at + 1),
      requests: 2 * Math.min(50, at + 1),
      average: at < 50 ? 200 : 40
    }))
  ],
  [
    'with half as many users later',
    aRun(at => ({
      users: at < 55 ? 50 : 25,
      requests: at < 55 ? 100 : 50,
      average: at < 55 ? 189 : 33
    }))
  ],
  [
    'that was asked for more at first',
    aRun(at => ({ requests: at < 55 ? 150 : 100, average: at < 55 ? 189 : 33 }))
  ],
  [
    'of few requests',
    aRun(at => ({ requests: at % 3 === 0 ? 1 : 0, average: at < 55 ? 189 : 33 }))
  ],
  [
    'that failed in its second half, which is fast',
    aRun(at => ({ failures: at < 55 ? 0 : 100, average: at < 55 ? 189 : 3 }))
  ],
  ['of a few ms', aRun(at => ({ average: at < 55 ? 12 : 3 }))],
  ['that was slow later', aRun(at => ({ average: at < 55 ? 33 : 189 }))]
])('says nothing of a run %s', (_, run) => {
  expect(slowAtFirstWords(run)).toBeUndefined()
})
