import { describe, expect, it } from '@jest/globals'

import type { RunEvaluation } from '../../../src/evaluate/evaluation.js'
import {
  comparedElsewhere,
  comparedRuns,
  comparedWith
} from '../../../src/report/view/compared-runs.js'
import { judgeFixture } from '../../support/judge.js'

const { evaluation } = await judgeFixture('sustained')
const [judged] = evaluation.runs as [RunEvaluation]
const begun = judged.run.startedAt!

function against(...moments: readonly (number | undefined)[]): RunEvaluation {
  const baselines = moments.map((after, i) => ({
    label: `run ${i}`,
    ...(after === undefined ? {} : { at: begun + after })
  }))
  return { ...judged, comparison: { baselines, skipped: [], judgedCells: 0 } }
}

function listOf({ comparison }: RunEvaluation): string[] {
  const { listed, others } = comparedRuns(comparison?.baselines ?? [])
  return [...listed.map(({ label }) => label), ...(others === undefined ? [] : [others])]
}

const hours = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => -3600 * (count - i))

describe('the runs that one was compared with', () => {
  it('are called earlier, and the newest, by when they ran', () => {
    expect(comparedWith(against(...hours(12)))).toBe('12 earlier runs, the newest run 11')
    expect(comparedWith(against(...hours(12).reverse()))).toBe('12 earlier runs, the newest run 0')
    expect(listOf(against(...hours(12).reverse()))).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `run ${i}`),
      '2 older runs'
    ])
  })

  it('are not all earlier where one ran later', () => {
    expect(comparedWith(against(...hours(3), 3600))).toBe('4 runs, the newest run 3')
  })

  it('are neither newer nor older than others where one does not tell', () => {
    const some = against(...hours(11), undefined)
    expect(comparedWith(some)).toBe('12 runs, among them run 0')
    expect(listOf(some)).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `run ${i}`),
      '2 more runs'
    ])
  })

  it('are named in a line where they are few, and counted from four on', () => {
    expect(comparedWith(against(-9, -8, -7))).toBe('run 0, run 1, run 2')
    expect(comparedWith(against(-9, -8, -7, -6))).toBe('4 earlier runs, the newest run 3')
    expect(comparedWith(against())).toBe('no baseline')
  })
})

describe('a repeat whose comparison stands at another', () => {
  const repeat = { ...judged, repeat: { at: 1, of: 2, comparedAt: 'b' } }
  const there = 'How it compares is told of several repeats together, at b'
  const failing = judged.verdicts.map(verdict => ({ ...verdict, effect: 'fail' as const }))

  it('says where, and that it fails by that where nothing else of it does', () => {
    expect(comparedElsewhere(judged)).toBeUndefined()
    expect(comparedElsewhere(repeat)).toBe(`${there}.`)
    const failed = { ...repeat, outcome: 'failed' as const }
    expect(comparedElsewhere(failed)).toBe(`${there}, and this run fails by that alone.`)
    expect(comparedElsewhere({ ...failed, verdicts: failing })).toBe(`${there}.`)
  })
})
