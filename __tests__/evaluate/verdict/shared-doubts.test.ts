import { expect, it } from '@jest/globals'

import { reasonOf } from '../../../src/evaluate/verdict/sentence.js'
import { reasonBeside, sharedDoubts } from '../../../src/evaluate/verdict/shared-doubts.js'
import type { RegressionVerdict } from '../../../src/evaluate/verdict/verdict.js'

const change = (finding: 'burst' | 'suspect', more: object = {}): RegressionVerdict => ({
  ...{ rule: 'regression', endpoint: 'Aggregated', metric: 'p95', unit: 'ms', effect: 'warn' },
  ...{ value: 200, baseline: 100, change: { absolute: 100, ratio: 1 }, verdict: 'suspect' },
  ...{ allowed: 150, smallestDetectable: 1.5 },
  reason: {
    kind: 'latency',
    finding,
    allowance: { isTwice: true, by: 'noise', factor: 3, baselines: 3 },
    ...more
  }
})

const [DISTURBED, GLOBAL] = [change('burst'), change('suspect')]
const KNOWN = change('suspect', { accountedBy: ['GET /a'] })

it('says once what two verdicts or more have', () => {
  const doubts = sharedDoubts([DISTURBED, GLOBAL, DISTURBED, KNOWN])
  expect(doubts.map(({ sentence }) => sentence)).toEqual([
    'slow mostly in a part of the run, as when something else disturbs the machine: another run would tell whether it was that'
  ])
  expect(reasonBeside(DISTURBED, doubts)).toMatch(/, but it was slow mostly in a part of the run$/)
  expect(reasonBeside(GLOBAL, doubts)).toBe(reasonOf(GLOBAL))
})

it.each([DISTURBED, GLOBAL])('takes away what the reason ends with', verdict => {
  const doubts = sharedDoubts([verdict, verdict])
  expect(`${reasonBeside(verdict, doubts)}${doubts[0]!.tail}`).toBe(reasonOf(verdict))
})

it('leaves a reason whole that stands alone, is accounted for, accepted or of repeats', () => {
  const waiver = { reason: 'wanted', until: '2026-12-31' }
  const accepted = { ...GLOBAL, waiver } as unknown as RegressionVerdict
  const repeated = { ...DISTURBED, runs: { seen: 2, of: 2, said: 'agreed' } } as RegressionVerdict
  for (const verdict of [KNOWN, accepted, repeated])
    expect(sharedDoubts([verdict, verdict])).toEqual([])
  expect(sharedDoubts([DISTURBED, GLOBAL])).toEqual([])
})
