import { describe, expect, it } from '@jest/globals'

import { sentenceOf } from '../../../src/evaluate/verdict/sentence.js'
import type { RegressionVerdict } from '../../../src/evaluate/verdict/verdict.js'
import { allowedText, changeText } from '../../../src/report/view/change-text.js'

describe('a percentile of the whole run that does not count', () => {
  const verdict = {
    rule: 'regression',
    endpoint: 'Aggregated',
    metric: 'p99',
    unit: 'ms',
    value: 1000,
    baseline: 550,
    change: { absolute: 450, ratio: 450 / 550 },
    effect: 'pass',
    verdict: 'undecided',
    allowed: 880,
    smallestDetectable: 1.6,
    reason: {
      kind: 'latency',
      finding: 'unconfirmed',
      allowance: { isTwice: true, by: 'noise', factor: 3, baselines: 1 }
    }
  } as const

  it('is beyond what it is said to be beyond, were it once or twice what is allowed', () => {
    expect(allowedText(verdict)).toBe('+440 ms (+80%)')
    expect(sentenceOf(verdict)).toMatch(/ \(\+82%, not confirmed, allowed \+80%\)$/)
    const farther = { ...verdict, value: 1650, change: { absolute: 1100, ratio: 2 } }
    expect(allowedText(farther)).toBe('+880 ms (+160%)')
    expect(sentenceOf(farther)).toMatch(/ \(\+200%, not confirmed, allowed \+160%\)$/)
  })
})

it('tells of what is inconclusive how much is allowed', () => {
  const verdict = {
    rule: 'regression',
    metric: 'p99',
    unit: 'ms',
    verdict: 'undecided',
    allowed: 626,
    smallestDetectable: 4.47,
    reason: { kind: 'latency', finding: 'too-noisy', allowance: { isTwice: false } }
  } as unknown as RegressionVerdict
  expect(allowedText(verdict)).toBe('+626 ms (+447%)')
})

describe('a change of throughput', () => {
  it.each([
    [-0.00315, -0.211, '−0.0032/s (−21%)'],
    [-0.0032, -0.0064, '−0.003/s (−0.6%)'],
    [-5.2, -0.05, '−5.2/s (−5%)'],
    [-0.05, -0.0005, '−0.05/s (−0.05%)'],
    [0.5, undefined, '+0.5/s']
  ])('by %d, %d of it, is %s', (absolute, ratio, expected) => {
    expect(changeText('requests/s', { absolute, ...(ratio === undefined ? {} : { ratio }) })).toBe(
      expected
    )
  })

  it('is allowed in the same digits', () => {
    const verdict = {
      rule: 'regression',
      unit: 'requests/s',
      allowed: 0.0015,
      smallestDetectable: 0.1,
      reason: { kind: 'throughput' }
    } as unknown as RegressionVerdict
    expect(allowedText(verdict)).toBe('−0.0015/s (−10%)')
  })

  it('is suspect beyond half of what fails, in the logarithm', () => {
    const verdict = {
      rule: 'regression',
      verdict: 'suspect',
      unit: 'requests/s',
      allowed: 19,
      smallestDetectable: 0.19,
      reason: { kind: 'throughput' }
    } as unknown as RegressionVerdict
    expect(allowedText(verdict)).toBe('−10/s (−10%), fails beyond −19/s (−19%)')
  })
})
