import { expect, it } from '@jest/globals'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { Policy } from '../../src/config/settings.js'
import { pastJudge } from '../../src/evaluate/past-judge.js'
import { withPast } from '../../src/evaluate/with-past.js'
import { baselineOf } from '../../src/evaluate/regression/digest-baseline.js'
import { steadyHistory, withFactor } from '../support/steady-history.js'

const history = steadyHistory(45).map((run, at) =>
  at < 40 ? run : withFactor(run, 1.3, '/search')
)

/** The run in which the step is seen for the first time. */
function judged(isKept: boolean, onChangePoint: Policy): ReturnType<typeof withPast> {
  const settings = defaultSettings({ onChangePoint })
  const level = settings.loadLevels.find(({ name }) => name === 'sustained')!
  const [newest, earlier] = [history[42]!, history.slice(0, 42)]
  const { gate } = newest.identity
  const own = { workflowRun: 'own', attempt: 1, gate, at: newest.at }
  const past = pastJudge({ digests: earlier, own, isKept, runs: 40 })
  const { run } = baselineOf(newest)
  const alone = { outcome: 'passed' as const, notes: [] }
  return withPast(
    { run, level, resources: undefined },
    alone,
    { past, today: '2026-11-28' },
    settings
  )
}

it.each([
  ['pass', 'passed'],
  ['warn', 'warned'],
  ['fail', 'failed']
] as const)('a step that the run of the base branch shows first: %s', (policy, outcome) => {
  const told = judged(true, policy)
  expect(told.outcome).toBe(outcome)
  expect(told.digest?.outcome).toBe(outcome)
  expect(told.notes.map(({ code }) => code)).toEqual(['change-point'])
  expect(told.past?.runs).toHaveLength(43)
})

it('is no business of a run that is not of the series', () => {
  const told = judged(false, 'fail')
  expect([told.outcome, told.notes]).toEqual(['passed', []])
  expect(told.past?.runs).toHaveLength(42)
})
