import { describe, expect, it } from '@jest/globals'

import type { RegressionVerdict } from '../../../src/evaluate/verdict/verdict.js'
import { allowedText, changeText } from '../../../src/report/view/change-text.js'

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
