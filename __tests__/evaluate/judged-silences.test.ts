import { expect, it } from '@jest/globals'
import type { LoadLevel } from '../../src/config/settings.js'
import { besideIncidents } from '../../src/evaluate/judged-silences.js'
import { analyseTimeline } from '../../src/evaluate/run-in-time.js'
import { note } from '../../src/locust/note.js'
import { levelOf, madeUpRun, seconds, targetsWith, type Second } from '../support/timeline-runs.js'

const silent = (count: number): Second[] => seconds(count, { requests: 0 })
const recovery = levelOf({ kind: 'recovery', targets: targetsWith({}) })
const within = (recoveryTimeObjective: number): LoadLevel => ({
  ...recovery,
  recoveryTimeObjective
})

/** Severities of the notes on its silences that are left. */
function leftOf(level: LoadLevel, made: readonly Second[]): string[] {
  const notes = [
    note('stalled', 'of the run', { severity: 'warning' }),
    note('stalled-at-end', 'of its end', { severity: 'error' })
  ]
  const left = besideIncidents(notes, analyseTimeline(madeUpRun(made), level))
  return left.map(({ code, severity }) => `${code} ${severity}`)
}

const BOTH = ['stalled warning', 'stalled-at-end error']
const [hang, shorter] = [
  [...seconds(60), ...silent(13)],
  [...seconds(60), ...silent(7)]
]

it.each<[string, LoadLevel, Second[], string[]]>([
  ['a hang that a recovery test judges', recovery, [...hang, ...seconds(60)], BOTH.slice(1)],
  ['two of them', recovery, [...hang, ...shorter, ...seconds(60)], BOTH.slice(1)],
  ['one after which the run ended too early', within(30), [...hang, ...seconds(4)], BOTH.slice(1)],
  ['the same in a load test', levelOf(), [...hang, ...seconds(60)], BOTH],
  ['the end, by which nobody knows whether it took too long', within(30), hang, BOTH.slice(1)],
  ['the end, by which it surely did', within(10), hang, ['stalled-at-end info']],
  ['the end, without an objective', recovery, hang, BOTH.slice(1)],
  ['a load test that hangs to its end', levelOf(), hang, BOTH]
])('%s', (_, level, made, expected) => {
  expect(leftOf(level, made)).toEqual(expected)
})

it('is none of an incident where nobody knows whether it went on', () => {
  const timeline = analyseTimeline(madeUpRun(hang), recovery)
  const stalls = timeline.stalls.map(stall => ({ ...stall, kind: 'unclear' as const }))
  const stalled = note('stalled', 'of the run', { severity: 'warning' })
  expect(besideIncidents([stalled], { ...timeline, stalls })).toEqual([stalled])
})
