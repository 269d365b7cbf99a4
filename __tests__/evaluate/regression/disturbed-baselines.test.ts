import { beforeAll, describe, expect, it } from '@jest/globals'
import { readAbRuns, type LabelledRun } from '../../../bench/ab-runs.js'
import { defaultLevel } from '../../../bench/replay.js'
import { DEFAULT_POLICIES } from '../../../src/config/defaults.js'
import { compareRuns, type CompareResult } from '../../../src/evaluate/regression/regression.js'
import type { Run } from '../../../src/locust/run.js'

let runs: readonly LabelledRun[] = []
beforeAll(async () => {
  runs = await readAbRuns()
})

const named = (id: string): Run => runs.find(run => run.id === id)!.run

function compared(
  candidates: readonly string[],
  baselines: readonly string[],
  isLearned = false
): CompareResult {
  return compareRuns({
    candidates: candidates.map(named),
    baselines: baselines.map(id => ({ source: { label: id }, run: named(id) })),
    level: defaultLevel(),
    policies: DEFAULT_POLICIES,
    isLearned
  })
}

const usedBy = ({ comparison }: CompareResult): string[] =>
  comparison.baselines.map(({ label }) => label)

/** Twice as slow as in its quiet parts, and 1.6 times; the others are even. */
const [DISTURBED, LESS] = ['r130_AA', 'r131_AA']
const EVEN = ['r004_AA', 'r008_AA', 'r010_AA', 'r014_AA']

describe('a baseline that alone was slow for a part of its time', () => {
  it('hides no change that the other one shows, and is named', () => {
    const slower = runs.find(({ label, pair }) => label === 'slow50' && pair === undefined)!
    const found = compared([slower.id], [DISTURBED, EVEN[0]!])
    expect(usedBy(found)).toEqual([EVEN[0]])
    expect(found.verdicts.some(({ effect }) => effect === 'fail')).toBe(true)
    const [skipped, ...others] = found.notes.filter(({ code }) => code === 'baseline-skipped')
    expect(others).toEqual([])
    expect(skipped).toMatchObject({ severity: 'info' })
    expect(skipped!.message).toBe(
      `the baseline ${DISTURBED} is not used: it was much slower for a part of its time (197 ms on average, 100 ms in its quieter parts), as neither the run nor what else it is compared with was`
    )
    expect(found.comparison.skipped).toHaveLength(1)
  })

  it('is left out of any number of them', () => {
    expect(usedBy(compared([EVEN[0]!], [...EVEN.slice(1), DISTURBED]))).toEqual(EVEN.slice(1))
  })

  it.each<[string, string[], string[], boolean?]>([
    ['it is the only one', [EVEN[0]!], [DISTURBED]],
    ['the run was nearly as uneven', [LESS], [EVEN[0]!, DISTURBED]],
    ['another was', [EVEN[0]!], [LESS, DISTURBED]],
    ['a history teaches how far runs differ', [EVEN[0]!], [EVEN[1]!, DISTURBED], true]
  ])('is used where %s', (_, candidates, baselines, isLearned = false) => {
    const found = compared(candidates, baselines, isLearned)
    expect(usedBy(found).sort()).toEqual([...baselines].sort())
  })

  it('is used by that of several runs that is as uneven', () => {
    const found = compared([LESS, EVEN[0]!], [EVEN[1]!, DISTURBED])
    expect(usedBy(found)).toHaveLength(2)
    expect(found.notes.map(({ code }) => code)).not.toContain('baseline-skipped')
  })
})
