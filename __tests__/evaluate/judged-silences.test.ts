import { expect, it } from '@jest/globals'
import { areIncidents } from '../../src/evaluate/judged-silences.js'
import { analyseTimeline } from '../../src/evaluate/run-in-time.js'
import { levelOf, madeUpRun, seconds, targetsWith, type Second } from '../support/timeline-runs.js'

const silent = (count: number): Second[] => seconds(count, { requests: 0 })
const recovery = levelOf({ kind: 'recovery', targets: targetsWith({}) })

it.each([
  ['a hang that a recovery test judges', recovery, [...seconds(60), ...silent(13)], true],
  ['two of them', recovery, [...seconds(60), ...silent(13), ...seconds(60), ...silent(7)], true],
  ['the same in a load test', levelOf(), [...seconds(60), ...silent(13)], false]
])('%s', (_, level, made, expected) => {
  const timeline = analyseTimeline(madeUpRun([...made, ...seconds(60)]), level)
  expect(areIncidents(timeline)).toBe(expected)
})

it('is none that did not end', () => {
  const timeline = analyseTimeline(madeUpRun([...seconds(60), ...silent(13)]), recovery)
  expect(areIncidents(timeline)).toBe(false)
})
