import { expect, it } from '@jest/globals'

import type { RegressionVerdict } from '../../../src/evaluate/verdict/verdict.js'
import { changeWord, isAllowed } from '../../../src/report/view/change-word.js'
import { AGGREGATED, type Run } from '../../../src/locust/run.js'
import { compared } from '../../support/compared.js'
import { aRun } from '../../support/regression-runs.js'

/** So steep above the median that hardly any rise of it would be found. */
const steep = (p50: number): Run =>
  aRun({ rows: [{ requests: 5000 }], total: { p: { 50: p50, 66: 300 } } })

const verdictOf = (now: Run, then: Run): RegressionVerdict =>
  compared([now], [then]).runs[0]!.verdicts.find(
    (one): one is RegressionVerdict =>
      one.rule === 'regression' && one.metric === 'p50' && one.endpoint === AGGREGATED
  )!

it.each([
  ['not at all', 20, true],
  ['for the better', 12, true],
  ['by less than ever matters', 24, true],
  ['for the worse', 26, false]
])('tells of what is inconclusive and moved %s how much is allowed: %d ms', (_, p50, isCalm) => {
  const verdict = verdictOf(steep(p50), steep(20))
  expect(verdict).toMatchObject({ verdict: 'undecided', tooNoisy: true })
  const word = changeWord(verdict)
  expect([word, isAllowed(word)]).toEqual([
    isCalm ? expect.stringMatching(/^, (?:\+\d{3}%|×\d+) allowed$/) : ' inconclusive',
    isCalm
  ])
})
