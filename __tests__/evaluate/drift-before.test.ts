import { expect, it } from '@jest/globals'

import { withKnownDrift } from '../../src/evaluate/drift-before.js'
import { analyseTimeline } from '../../src/evaluate/run-in-time.js'
import { driftNotes } from '../../src/evaluate/verdicts-in-time.js'
import type { Run } from '../../src/locust/run.js'
import { levelOf, madeUpRun, seconds, type Second } from '../support/timeline-runs.js'

const level = levelOf()
const runOf = (of: (second: number) => Second): Run => madeUpRun(seconds(240, of))

const plain = runOf(() => ({}))
const refusing = runOf(i => (i >= 180 && i % 2 === 0 ? { failures: 3 } : {}))
const failing = runOf(i => (i >= 180 ? { failures: 15 } : {}))
const slowing = runOf(i => ({ average: 50 + i / 4 }))

it.each<[string, Run, Run[], string]>([
  ['without a baseline', refusing, [], 'warning'],
  ['where its baseline did not', refusing, [plain], 'warning'],
  ['where its baseline did', refusing, [refusing], 'info'],
  ['where most of its baselines did', refusing, [refusing, plain, refusing], 'info'],
  ['where half of its baselines did', refusing, [refusing, plain], 'warning'],
  ['where its baseline did so by far less', failing, [refusing], 'warning'],
  ['in its times, where its baseline did', slowing, [slowing], 'info'],
  ['in its times, where its baseline failed more', slowing, [failing], 'warning']
])('a run that drifted %s', (_, run, baselines, severity) => {
  const timeline = analyseTimeline(run, level)
  const notes = driftNotes(timeline.trend)
  expect(notes).toHaveLength(1)
  const told = withKnownDrift(notes, { timeline, level, baselines })
  expect(told).toMatchObject([{ code: 'drift', severity }])
})
